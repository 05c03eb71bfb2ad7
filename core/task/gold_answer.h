// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

#include <optional>

namespace lw::task {

/// The right answer to a record as this task's answers are (see Answer, but without rationale and confidence), from what the
/// project keeps of its gold cell: {"label": what stands there}, or the JSON that stands there. A cell holds one label; labels
/// with "|" between them; a number; a text; A, B or tie; or JSON in the shape of the answer, of an extraction also the fields
/// alone. Labels stand in the task's order, those it does not have at the end; labels, fields and choices are matched as
/// answers are. Empty where it is no answer of this kind. Pure.
[[nodiscard]] std::optional<Json> goldAnswer(const TaskSpec &task, const Json &kept);

/// Whether two answers (Answer::value) to one task say the same, whatever their rationale and confidence.
[[nodiscard]] bool sameAnswer(const TaskSpec &task, const Json &one, const Json &other);

} // namespace lw::task
