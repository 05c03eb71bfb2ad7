// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"
#include "core/store/database.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace lw::store {

/// What the last attempt that this connection has put was not worth.
[[nodiscard]] Result<void> putVerdict(Database &database, Code verdict);

struct StoredRun
{
    qint64 run = 0;
    qint64 configuration = 0;
    QString endpoint;
    QString model;
    QString task;                           ///< JSON
    QDateTime startedAt;                    ///< UTC, as all times here
    std::optional<QDateTime> firstLease;
    std::optional<QDateTime> lastCommit;
    qint64 records = 0;                     ///< whose result is of this run
    QString ending;                         ///< empty: none was written down
};
/// The newest first.
[[nodiscard]] Result<std::vector<StoredRun>> runs(Database &database);

struct RunTimes
{
    QDateTime startedAt;
    std::optional<QDateTime> firstLease;
    std::optional<QDateTime> lastCommit;
};
/// Code::NotFound where there is no such run.
[[nodiscard]] Result<RunTimes> runTimes(Database &database, qint64 run);

/// What was read last, to go on from; a run's first reading begins with zeros.
struct EventCursor
{
    qint64 attempt = 0;
    qint64 answer = 0;
};
/// The attempts of a run that were stored since, appended; the cursor moves on.
[[nodiscard]] Result<void> attemptsSince(Database &database, qint64 run, EventCursor &cursor,
                                         std::vector<metrics::Attempt> &attempts);
/// When answers of a run were taken from the cache, since.
[[nodiscard]] Result<void> cacheAnswersSince(Database &database, qint64 run, EventCursor &cursor,
                                             std::vector<QDateTime> &times);

} // namespace lw::store
