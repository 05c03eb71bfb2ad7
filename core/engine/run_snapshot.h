// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/cache/cache_counts.h"
#include "core/engine/endpoint_view.h"
#include "core/engine/limited_by.h"
#include "core/engine/pace_log.h"
#include "core/llm/spend_cap.h"
#include "core/metrics/attempt.h"
#include "core/metrics/percentiles.h"
#include "core/net/http_transport.h"
#include "core/metrics/spending.h"
#include "core/store/record_store.h"
#include "core/text/token_calibration.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace lw::engine {

/// How a run stands; only what is committed counts as done.
struct RunSnapshot
{
    enum class Phase {
        Warming,      ///< connections are opened; nothing is asked yet
        Running,
        Pausing,      ///< nothing new is asked; what is in flight ends and is stored
        Paused,       ///< nothing is in flight
        Cancelling,   ///< what is in flight is being ended
    };
    Phase phase = Phase::Running;
    store::StateCounts states;      ///< of the whole project
    qint64 recordsLeased = 0;       ///< in this run
    qint64 recordsDone = 0;         ///< in this run, committed
    qint64 fromCache = 0;           ///< answers
    cache::CacheCounts cache;       ///< look-ups
    qint64 inFlight = 0;            ///< requests
    int mostInFlight = 0;           ///< as many as the endpoints take well, or as were set
    std::optional<LimitedBy> limitedBy;         ///< in most of the last seconds; empty: by nothing that is known
    std::vector<EndpointView> endpoints;
    qint64 requests = 0;            ///< attempts that reached a socket
    qint64 retries = 0;
    qint64 promptTokens = 0;        ///< as far as reported
    qint64 completionTokens = 0;
    int batchSize = 1;              ///< records in the next request
    std::vector<PaceChange> changes;            ///< of batch size and concurrency; the last ones, the oldest first
    net::TransportCounts connections;           ///< requests on new connections and on kept ones
    std::optional<double> coldStartMs;          ///< to open the slowest of the first connections, before the first request
    qint64 slept = 0;               ///< seconds that the computer slept since the run began; what was in flight was asked again
    metrics::Spending spending;     ///< of all attempts of this run
    llm::SpendLimit cap;            ///< what it may use up at most
    double seconds = 0;             ///< since the first lease, without the pauses

    qint64 recordsPlanned = 0;      ///< that this run will ask, should nothing change
    qint64 tokensStreamed = 0;      ///< of answers, as they come: reported ones of ended requests, pieces of running ones
    // Empty until known, and while the run is paused.
    std::optional<double> recordsPerSecond;   ///< over the last 10 s
    std::optional<double> tokensPerSecond;    ///< over the last 10 s
    std::optional<double> secondsLeft;        ///< by the records of the last minute
    qint64 answers = 0;                       ///< attempts that brought one
    std::optional<double> longestMs;          ///< of them all
    // Of the last 500 answers; empty before the first.
    std::optional<metrics::Percentiles> latencyMs;
    std::optional<metrics::Percentiles> firstTokenMs;
    std::vector<metrics::RunningAttempt> runningAttempts;   ///< for project::RunHistory

    /// Leased and not done: asked, or about to be. While paused none is, though one of many chunks may be half answered.
    [[nodiscard]] qint64 recordsInFlight() const { return phase == Phase::Paused ? 0 : recordsLeased - recordsDone; }
};

/// How a run ended.
struct RunOutcome
{
    enum class Ending {
        Done,        ///< nothing is left to ask
        Limit,       ///< as many were asked as were allowed
        Cap,         ///< the cap in money, tokens or requests is reached
        Cancelled,
        Failed,      ///< `error` says why nothing more could be done
    };
    Ending ending = Ending::Done;
    std::optional<Error> error;
    RunSnapshot last;
    text::TokenCalibration calibration = {};   ///< what was known of the model's tokens, and what this run learnt
};

} // namespace lw::engine
