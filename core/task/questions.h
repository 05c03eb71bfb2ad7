// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::task {

/// One question that an answer decides: with choices, keys, gold and figures of its own.
struct TaskQuestion
{
    enum class Type { Choice, YesNo, Number, Words };
    QString name;        ///< of the property; empty: the task asks one thing alone
    Type type = Type::Choice;
    QStringList choices; ///< of Choice
    QString description; ///< of the property
    bool operator==(const TaskQuestion &) const = default;
};

/// What a task asks: of an extraction every property of the schema that is an enum, a boolean, an integer or a string, by
/// name (one that may also be null counts as what else it is); of a task that chooses from labels, scores or texts, that one
/// question without a name; of spans, texts and several labels nothing. Pure.
[[nodiscard]] std::vector<TaskQuestion> questions(const TaskSpec &task);

/// What an answer (Answer::value) says to a question, as a word: "spam", "true", "4". Empty where it says nothing to it.
[[nodiscard]] std::optional<QString> saidTo(const TaskQuestion &question, const Json &value);

} // namespace lw::task
