// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/gold_figures.h"
#include "core/quality/confusion.h"
#include "core/quality/wilson.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace lw::project {

/// How good the labels are, as far as it can be known. What cannot is empty. Records that are examples of the task are left
/// out of everything that compares with gold.
struct ReviewFigures
{
    qint64 reviewed = 0;       ///< accepted, corrected or rejected
    qint64 reviewable = 0;     ///< annotated, or reviewed
    std::optional<quality::Proportion> accuracy;   ///< of the model against gold
    quality::Confusion confusion;                  ///< gold x model, labels in the order of the task
    GoldFigures gold;                              ///< the model against gold, in more than accuracy
    /// Person and model, of the records alone that were decided with the model's answer hidden.
    Agreement blind;
    /// How often the reviewer left the model's label as it was. The reviewer saw it, so this is no independent agreement; what was
    /// decided blind is not in it.
    std::optional<quality::Proportion> reviewerKeptModel;
    bool operator==(const ReviewFigures &) const = default;
};

/// Which records are examples of the task, and what else is kept from call to call, since finding it means reading much.
struct KnownExamples
{
    qint64 configuration = -1;
    QString imported;              ///< when something was imported last
    std::vector<qint64> records;   ///< sorted
    KnownGold gold;
    std::vector<quality::LabelPair> blindPairs;
    Agreement blind;
};

/// Of the current configuration. `known` is brought up to date.
[[nodiscard]] Result<ReviewFigures> reviewFigures(store::Database &database, KnownExamples &known);

} // namespace lw::project
