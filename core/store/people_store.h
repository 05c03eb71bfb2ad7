// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <functional>
#include <vector>

namespace lw::store {

/// What one person says of one record at last, for its data as it is now; not what settled a dispute.
struct PersonsWord
{
    qint64 record = 0;
    QString person;
    QString said;       ///< the label or the line; empty: none is named (rejected, skipped)
    QString gold;       ///< the record's, in the same form; empty: none
    bool isSkip = false;
};
/// Record by record; reads every decision.
[[nodiscard]] Result<void> everyWord(Database &database, const std::function<void(const PersonsWord &)> &tell);

/// When a person decided something, and whatever became of it.
struct PersonsMoment
{
    QString person;
    QString at;     ///< ISO 8601, UTC
};
/// Person by person; what is no verdict is left out.
[[nodiscard]] Result<void> everyMoment(Database &database, const std::function<void(const PersonsMoment &)> &tell);

/// How many records people disagree on, and how many they did that are settled.
struct DisputeCounts
{
    qint64 open = 0;
    qint64 settled = 0;
    bool operator==(const DisputeCounts &) const = default;
};
[[nodiscard]] Result<DisputeCounts> disputeCounts(Database &database);

} // namespace lw::store
