// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"
#include "core/task/task_kind.h"

namespace lw::store {

/// That of the task of the current configuration; Classification where there is none.
[[nodiscard]] Result<task::TaskKind> currentKind(Database &database);

/// Gold is kept as it stands in the file. What it means, in the one line that filters compare with answers (answerText()),
/// depends on the task: called when another configuration becomes the current one, and after an import. Writes nothing for a
/// classification, unless the project has had a task of another kind.
[[nodiscard]] Result<void> refreshGoldLines(Database &database);

} // namespace lw::store
