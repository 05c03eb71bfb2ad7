// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/llm/endpoint_health.h"
#include "core/llm/endpoint_latency.h"

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace lw::llm {

/// How one endpoint of a pool is chosen. Hot and cold after Prequal (Wydrowski et al., "Load is not what you should
/// balance", NSDI 2024), two choices after Mitzenmacher, "The power of two choices" (2001).
struct PickPolicy
{
    int allOf = 3;              ///< so few are all compared; of more, two at random
    double hot = 0.8;           ///< above this percentile of the requests in flight an endpoint is hot
    double outlier = 4;         ///< first token later than so many medians of the pool …
    int outlierSamples = 20;    ///< … over at least so many attempts …
    double outlierWeight = 0.25;///< … takes this share of its weight: it is not ill, it is slow
    /// Of the pool; more are taken back, the soonest due first, as long as somebody answers there: an endpoint that fails
    /// half still delivers half, one that is dead would eat attempts as fast as it refuses.
    double aside = 0.5;
};

/// One endpoint as the choice sees it.
struct PickCandidate
{
    enum class Standing {
        In,
        Ejected,
        Dead,    ///< ejected, and nothing works there: EndpointHealth::dead()
        Trial,   ///< ejected, and wants its one real request now
    };
    Standing standing = Standing::In;
    Instant ejectedUntil{0};
    Instant throttledUntil{0};
    bool lacks = false;          ///< cannot serve this request at all: switched off, over its cap, no schema, too small a context
    bool failedHere = false;     ///< this request failed there before
    int inFlight = 0;
    int limit = 1;               ///< of its concurrency, now
    double weight = 1;           ///< > 0, given by the person
    EndpointLatency latency;
};
/// The standing that follows from its health.
[[nodiscard]] PickCandidate::Standing standing(const EndpointHealth &health);

/// What is to be sent.
struct PickDemand
{
    double tokens = 0;           ///< expected of the answer
    /// Requests that wait to be sent, this one included. Near the end a slow endpoint is left out if the faster ones would
    /// be done with all that waits before it were done with this one.
    qint64 waiting = std::numeric_limits<qint64>::max();
};

struct Pick
{
    enum class Kind {
        Normal,
        Trial,   ///< the one real request of a half-open endpoint: EndpointHealth::trialStarted()
        Panic,   ///< all are ejected; better to try than to stand still
    };
    std::size_t index = 0;
    Kind kind = Kind::Normal;
    bool operator==(const Pick &) const = default;
};

/// The endpoint that takes the request, or empty where none can take it now: what is throttled or full is waited for. `random`
/// gives numbers in [0,1). Pure; the whole pool of one run, usually two to five.
[[nodiscard]] std::optional<Pick> pickEndpoint(const PickPolicy &policy, const std::vector<PickCandidate> &pool, Instant now,
                                               const PickDemand &demand, const std::function<double()> &random);

} // namespace lw::llm
