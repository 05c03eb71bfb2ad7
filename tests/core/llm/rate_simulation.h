// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/rate_limiter.h"

namespace lw::llm {

/// A server that accepts so many requests in a window and names no limit, in virtual time.
struct LimitedServer
{
    enum class Judge { Fixed, Sliding, Bucket };
    Judge judge = Judge::Fixed;
    int limit = 10;
    Instant window{1'000'000};
    Instant phase{0};         ///< Fixed: when its windows begin
    int burst = 0;            ///< Bucket: what it holds
    double badLuck = 0;       ///< share of requests that it refuses whatever the rate is
};

struct RateSimulation
{
    LimitedServer server;
    int wanting = 64;                 ///< so many are always wanted at once
    Instant latency{150'000};
    Instant refusalLatency{150'000};
    Instant jitter{2'000};            ///< on the way to the server, and of timers
    std::optional<std::chrono::milliseconds> retryAfter{};
    RatePolicy policy{};
    unsigned seed = 1;

    struct Figures
    {
        double ofAllowed = 0;   ///< accepted / what the server would have accepted
        double refused = 0;     ///< share of the requests sent
        std::optional<double> limitPerMinute{};   ///< at the end
    };
    /// Of what was sent between two times; runs until the second.
    [[nodiscard]] Figures run(Instant from, Instant to) const;
};

} // namespace lw::llm
