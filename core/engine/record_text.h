// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/task/prompt.h"
#include "core/task/task_spec.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lw::engine {

/// What the text of a record is made of: the task's template, or without one what recordText() says. Pure.
[[nodiscard]] std::vector<task::TemplatePart> textParts(const task::TaskSpec &task, const QStringList &textColumns);

/// The text of a record as the model is to read it: the task's template filled in, or the text columns, one a line; of
/// a preference without a template the two text columns below the words "A:" and "B:". Pure.
/// `data` is the record as it was read. A missing column is empty: columns were checked before the run.
[[nodiscard]] QString recordText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data);

/// The columns whose values go into that text, each once. Nothing else of a record is sent: instructions, labels and examples
/// are the task's own words, ids and gold answers stay here. Pure.
[[nodiscard]] QStringList promptColumns(const task::TaskSpec &task, const QStringList &textColumns);

/// The record without what is not in `shared`; empty: all of it is. Pure.
[[nodiscard]] OrderedJson sharedPart(OrderedJson data, const std::optional<QStringList> &shared);

} // namespace lw::engine
