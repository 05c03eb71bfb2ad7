// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::task {

/// The answer with one label in the place of another, without what its giver says of it (bareAnswer): a label, each of several
/// (once), those of all spans (equal spans once), a score, a choice. `to` must be a choice of the task, but `from` need not be one any more.
/// Null where the answer does not hold `from`, where `to` is none of the task, and for fields and texts. Pure.
[[nodiscard]] Json relabelled(const TaskSpec &task, const Json &value, const QString &from, const QString &to);

/// The task with a label under another name, wherever it stands: in the list, the rules, the merge rule and the examples. Where
/// the task has a label `to` already, the two become one: that of `to` stays, with its description, colour and key. Without
/// change where there is no `from`. Pure.
[[nodiscard]] TaskSpec withLabelRenamed(TaskSpec task, const QString &from, const QString &to);

} // namespace lw::task
