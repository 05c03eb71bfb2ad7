// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/questions.h"
#include "core/task/task_spec.h"

namespace lw::task {

/// What a person can choose by one key, as labels: the task's labels, the scores of a rating, "A", "B" and "tie", of an
/// extraction what its question `question` has to choose from (a YesNo: "true", "false"). Else none. Pure.
[[nodiscard]] std::vector<Label> choices(const TaskSpec &task, int question = 0);

/// Whether a choice is the whole answer, so that it decides.
[[nodiscard]] bool decidesAtOnce(TaskKind kind);

/// The answer without what its giver says of it: no rationale, no confidence, no probability. Null stays null. Pure.
[[nodiscard]] Json bareAnswer(Json value);

/// The answer when a person presses a choice on `value` (null: there is none yet): it is set, a label of several is turned
/// over, a field gets it. Null where the choice is none of the task. Of spans see SpanEditor. Pure.
[[nodiscard]] Json withChoice(const TaskSpec &task, const Json &value, const QString &choice, int question = 0);

/// Which choices `value` holds.
[[nodiscard]] QStringList chosen(const TaskSpec &task, const Json &value, int question = 0);

/// The fields with one of them set; null takes it out. Pure.
[[nodiscard]] Json withField(const Json &value, const QString &name, const Json &field);

} // namespace lw::task
