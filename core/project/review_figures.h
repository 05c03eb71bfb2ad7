// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    /// How often the reviewer left the model's label as it was. The reviewer saw it, so this is no independent agreement.
    std::optional<quality::Proportion> reviewerKeptModel;
    bool operator==(const ReviewFigures &) const = default;
};

/// Which records are examples of the task; kept from call to call, since finding them means reading all texts.
struct KnownExamples
{
    qint64 configuration = -1;
    QString imported;              ///< when something was imported last
    std::vector<qint64> records;   ///< sorted
};

/// Of the current configuration. `known` is brought up to date.
[[nodiscard]] Result<ReviewFigures> reviewFigures(store::Database &database, KnownExamples &known);

} // namespace lw::project
