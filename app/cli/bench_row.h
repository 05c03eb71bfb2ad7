// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/simulated_process.h"
#include "core/engine/run_plan.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace lw::cli {

/// What one row of `bench` does; a value.
struct BenchLoad
{
    int records = 0;
    int concurrency = 1;
    engine::BatchPolicy batch;
    QUrl url;
    QString cacheFolder;   ///< whether the answers are already in it makes the difference
};

/// What came of it.
struct BenchResult
{
    double seconds = 0;    ///< from the first lease to the last commit
    qint64 requests = 0;
    qint64 fromCache = 0;
};

/// What the server's own times allow where nothing else costs any: requests of `size` records, `concurrency` at a time.
[[nodiscard]] double idealSeconds(const ModelTimes &times, int records, int size, int concurrency);

/// Annotates so many short records in a project of its own, as `annotate` would. Runs the event loop. Code::Cancelled where a
/// person stopped it; Internal where a record got no answer.
[[nodiscard]] Result<BenchResult> measure(const BenchLoad &load);

/// What half of the look-ups of those records in the response cache take at most, in milliseconds; empty where not all of them
/// are in it.
[[nodiscard]] Result<std::optional<double>> lookupMs(const BenchLoad &load);

} // namespace lw::cli
