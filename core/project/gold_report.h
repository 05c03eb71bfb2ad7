// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::project {

/// `gold` of a report (contracts/cli.md): how the answers of a configuration compare with gold. Empty where no annotated
/// record has gold, and for tasks whose answer is a text, where being equal means little. Records that are examples of the
/// task are left out. By the kind of the task, beside n, accuracy, macro_f1 and kappa (null where undefined):
///
///     classification, preference  accuracy of the labels
///     rating                      the same of the scores, and "mean_absolute_error"
///     multilabel                  accuracy: all labels and no others; macro_f1 over the labels; kappa null; "precision",
///                                 "recall" and "f1" over all labels of all records
///     spans                       accuracy: all spans and no others, by label and place; "precision", "recall", "f1" likewise
///     extraction                  accuracy: every question that gold answers is answered so; and "questions": {name: {n,
///                                 accuracy, macro_f1, kappa}}, each over the records whose gold answers it
[[nodiscard]] Result<std::optional<OrderedJson>> goldReport(store::Database &database, qint64 configuration);

/// One line of it for a person.
[[nodiscard]] QString goldLine(const OrderedJson &gold);

} // namespace lw::project
