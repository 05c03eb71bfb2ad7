// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <QDate>

#include <vector>

namespace lw::store {

/// The file that counts what was used in all projects of a person (usage.sqlite).
[[nodiscard]] const Schema &usageSchema();

/// Requests of one local day to one host, in one currency.
struct UsageRow
{
    QDate day;
    QString host;
    QString currency;             ///< empty: nothing is billed, or it is not known what
    qint64 requests = 0;          ///< attempts that reached a socket
    qint64 promptTokens = 0;      ///< as far as reported …
    qint64 completionTokens = 0;
    qint64 withoutTokens = 0;     ///< … and requests that reported none
    qint64 costNano = 0;          ///< billionths, of those whose cost is known …
    qint64 unknownCost = 0;       ///< … and how many the others are
    bool operator==(const UsageRow &) const = default;
};

/// Adds the attempts of all runs of a project that are not in it yet. Whatever ends the process, and however many count the
/// same project at once, each attempt is counted once. Runs from before runs had a name (schema 6) are not counted.
[[nodiscard]] Result<void> countUsage(Database &usage, Database &project);

/// From that local day on; by day, host and currency.
[[nodiscard]] Result<std::vector<UsageRow>> usageSince(Database &usage, const QDate &day);

} // namespace lw::store
