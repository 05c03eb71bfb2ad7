// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/task/task_spec.h"

#include <QStringList>

namespace lw::engine {

/// The text of a record as the model is to read it: the task's template filled in, or the text columns, one a line. Pure.
/// `data` is the record as it was read. A missing column is empty: columns were checked before the run.
[[nodiscard]] QString recordText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data);

} // namespace lw::engine
