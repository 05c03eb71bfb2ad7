// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/concurrency_limit.h"

namespace lw::llm {

/// An endpoint with a hidden concurrency, always wanted to the full, in virtual time.
struct ConcurrencySimulation
{
    enum class Server {
        Knee,      ///< latency times (n / knee)^2 beyond it
        Slots,     ///< so many at once, the others queue
        Batching,  ///< latency times (1 + n / knee): ever more throughput, ever less of it
        Refusing,  ///< 503 beyond it
    };
    Server server = Server::Knee;
    int knee = 40;
    Instant latency{150'000};
    double spread = 0.05;         ///< of the latency, either way; 1: exponential
    Instant standsStill{0};       ///< the time at which the computer that asks does nothing …
    Instant standsStillFor{0};    ///< … for so long: what was answered meanwhile is seen afterwards
    int wanting = 100'000;
    std::optional<int> fixed{};
    ConcurrencyPolicy policy{};

    struct Figures
    {
        double perSecond = 0;
        double p95 = 0;           ///< seconds
        double refused = 0;       ///< share
        double limit = 0;         ///< average over time
        int most = 0;             ///< in flight
    };
    [[nodiscard]] Figures run(Instant from, Instant to, unsigned seed = 1) const;
};

} // namespace lw::llm
