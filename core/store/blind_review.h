// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

namespace lw::store {

/// Which records of a project are decided with the model's answer hidden, so that person and model can be compared. It depends on
/// the record's identity and the project's seed alone: neither on the order of arrival, nor on what was decided so far, and a
/// larger share holds all records of a smaller one.
struct BlindReview
{
    int percent = 0;   ///< 0 to 100; 0: none
    quint64 seed = 0;
    [[nodiscard]] bool holds(const QString &identity) const;
    bool operator==(const BlindReview &) const = default;
};

[[nodiscard]] Result<BlindReview> blindReview(Database &database);
/// The seed is made with the first share and stays. Code::WrongUse for a share below 0 or above 100.
[[nodiscard]] Result<void> setBlindPercent(Database &database, int percent);
/// Share and seed of another project, so that the same records are decided blind in both.
[[nodiscard]] Result<void> setBlindReview(Database &database, const BlindReview &review);

} // namespace lw::store
