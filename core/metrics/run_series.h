// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"
#include "core/metrics/percentiles.h"
#include "core/metrics/spending.h"

#include <array>
#include <optional>
#include <vector>

namespace lw::metrics {

/// What can be wrong with a request, as the charts tell it.
enum class ErrorClass {
    RateLimited,   ///< 429
    Server,        ///< 5xx, or a body that is no completion
    Lost,          ///< no connection, a broken one, or a deadline that passed
    CutOff,        ///< an answer that ended at its maximum of tokens
    Label,         ///< an answer with a label outside the task
    NotJson,       ///< an answer that is not JSON of the right shape
    Refused,
    Other,         ///< key, quota, model, context …
};
inline constexpr int errorClassCount = 8;

/// Empty for what is no error: success, and what the user ended.
[[nodiscard]] std::optional<ErrorClass> errorClass(const Attempt &attempt);

/// What one run did, as it is stored; in any order.
struct RunEvents
{
    QDateTime begin;                          ///< of its first lease, UTC
    QDateTime end;                            ///< of its last commit, or now while it runs
    std::vector<Attempt> attempts;            ///< that ended
    std::vector<QDateTime> cacheAnswers;      ///< when each answer was taken from the cache
    /// That have not ended. One that has meanwhile, and stands among the attempts too, is counted there.
    std::vector<RunningAttempt> running;
};

/// What happened in one stretch of time. Things count where they ended.
struct RunBucket
{
    int requests = 0;                         ///< attempts that reached a socket
    std::array<int, errorClassCount> errors{};
    int fromCache = 0;                        ///< answers
    int inFlight = 0;                         ///< attempts: the most at one moment
    std::optional<qint64> tokens;             ///< of completions, as reported; empty: requests ended and none said
    std::optional<qint64> tokensSoFar;        ///< since the begin of the run; empty until a request said
    /// Since the begin of the run, in units of the currency of its totals; empty where that is not one, or where some are unknown.
    std::optional<double> costSoFar;
    // Of the answers of this bucket and those before it that fill the window (see RunSeries); empty where there are none.
    std::optional<Percentiles> latencyMs;
    std::optional<Percentiles> firstTokenMs;

    [[nodiscard]] int of(ErrorClass error) const { return errors[std::size_t(error)]; }
    bool operator==(const RunBucket &) const = default;
};

/// Latencies of the answers in bins of one width; the first begins at `firstMs`.
struct LatencyHistogram
{
    double binMs = 0;      ///< 1, 2 or 5 times a power of ten; 0: no answers
    double firstMs = 0;
    std::vector<int> counts;   ///< at most 40; the last one holds everything above, too
    bool operator==(const LatencyHistogram &) const = default;
};

/// Of a whole run.
struct RunTotals
{
    int requests = 0;
    int answers = 0;              ///< attempts that brought a completion
    int retries = 0;
    int errors = 0;               ///< the sum of errorsByClass
    std::array<int, errorClassCount> errorsByClass{};
    int fromCache = 0;
    double seconds = 0;
    std::optional<qint64> promptTokens;       ///< as far as reported; empty: nothing was
    std::optional<qint64> completionTokens;
    std::optional<qint64> cachedTokens;       ///< of the prompts, in the provider's own cache
    std::optional<qint64> reasoningTokens;    ///< of the completions, not shown
    Spending spending;                        ///< of the requests
    std::optional<Percentiles> latencyMs;     ///< of answers
    std::optional<Percentiles> firstTokenMs;
    // Empty before a second has passed.
    std::optional<double> requestsPerSecond;
    std::optional<double> tokensPerSecond;
    bool operator==(const RunTotals &) const = default;
};

/// One run over time, ready to be drawn.
struct RunSeries
{
    static constexpr int maxBuckets = 300;
    static constexpr int histogramBins = 40;

    QDateTime begin;                    ///< of the first bucket, UTC
    int bucketSeconds = 1;              ///< 1, 2, 5, 10, 20, 30, 60 s, then 2, 5, 10, 20, 30 min, then whole hours
    double lastBucketSeconds = 0;       ///< how much of the last bucket has passed, above 0: it is not drawn as a slump
    int windowSeconds = 10;             ///< of the sliding percentiles: 10 s, or five buckets where that is longer
    std::vector<RunBucket> buckets;     ///< empty: the run did nothing yet
    LatencyHistogram histogram;
    RunTotals totals;
    bool operator==(const RunSeries &) const = default;
};

/// Pure. What lies outside begin … end stretches the series rather than being lost.
[[nodiscard]] RunSeries runSeries(const RunEvents &events);

} // namespace lw::metrics
