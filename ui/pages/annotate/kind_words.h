// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_spec.h"

#include <QString>

namespace lw::ui {

/// A kind of task as a choice: "Classification, one label".
[[nodiscard]] QString kindTitle(task::TaskKind kind);
/// What the answers of such a task look like, a sentence.
[[nodiscard]] QString kindNote(const task::TaskSpec &task);

} // namespace lw::ui
