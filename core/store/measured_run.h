// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"
#include "core/store/run_store.h"

#include <optional>
#include <vector>

namespace lw::store {

/// What one run of a configuration was like, to tell from it what the next one will take.
struct MeasuredRun
{
    double wallSeconds = 0;                   ///< first lease to last commit
    qint64 answers = 0;                       ///< pieces that a model answered, in the whole run
    std::vector<metrics::Attempt> attempts;   ///< the last 2,000, the oldest first; no connect times
};
/// The last run that asked at least twenty times, else the one that asked most often; empty: none asked.
[[nodiscard]] Result<std::optional<MeasuredRun>> measuredRun(Database &database, qint64 configuration);

/// Which records a run would ask that has not begun.
struct ToAsk
{
    std::optional<qint64> configuration;   ///< empty: a new one, so that there are no answers yet
    Asks asks = Asks::Missing;
    Failed failed = Failed::LeaveAlone;
    std::vector<qint64> chosen = {};       ///< of Asks::Chosen: these, ascending
};
[[nodiscard]] Result<qint64> countToAsk(Database &database, const ToAsk &scope);
/// The data (JSON) of so many of them, spread evenly over all.
[[nodiscard]] Result<QStringList> sampleToAsk(Database &database, const ToAsk &scope, int count);

} // namespace lw::store
