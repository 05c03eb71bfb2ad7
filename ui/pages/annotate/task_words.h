// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_draft.h"
#include "core/task/typed_answer.h"

#include <QString>

namespace lw::ui {

/// What a task lacks and what to do, as a sentence.
[[nodiscard]] QString faultSentence(const task::TaskFault &fault, const task::TaskSpec &task);
/// Why what was typed is no answer, and what would be one, as a sentence.
[[nodiscard]] QString faultSentence(const task::TypedFault &fault, const task::TaskSpec &task);

/// The key that leads to a label: its own, else its place; empty beyond nine.
[[nodiscard]] QString labelKey(const task::TaskSpec &task, int position);
/// -1: it is none of the task's.
[[nodiscard]] int labelPosition(const task::TaskSpec &task, const QString &name);

} // namespace lw::ui
