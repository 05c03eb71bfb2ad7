// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"
#include "core/task/text_place.h"

#include <tl/expected.hpp>

namespace lw::task {

/// Why what was typed is no answer, and where.
struct TypedFault
{
    enum class Kind : quint8 {
        NoLabel,  ///< the line begins with none of the task's labels and a colon
        NoText,   ///< nothing stands behind the label
        NotJson,
        NotObject ///< JSON, but no object of fields
    };
    Kind kind = Kind::NoLabel;
    TextPlace place;
    bool operator==(const TypedFault &) const = default;
};

/// The answers that are neither a choice nor a number, as a person types them: spans one a line, "PER: Ada Lovelace" (a passage
/// over several lines in one); the fields of an extraction as JSON; a text as it is. Empty for an answer that is none yet. Pure.
[[nodiscard]] QString typedAnswer(TaskKind kind, const Json &answer);

/// Reads it back, as the value of answerField(). Labels are taken as labels of answers are; a full-width colon will do. Whether
/// the task would have the answer is not looked at: readAnswer() says that. Pure.
[[nodiscard]] tl::expected<Json, TypedFault> readTypedAnswer(const TaskSpec &task, const QString &typed);

} // namespace lw::task
