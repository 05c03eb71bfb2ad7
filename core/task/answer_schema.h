// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::task {

/// The JSON Schema of an answer (contracts/answers.md), in the subset that strict modes take: every property is
/// required, nothing else is allowed. The same for every request of a task.
[[nodiscard]] Json answerSchema(const TaskSpec &task);

} // namespace lw::task
