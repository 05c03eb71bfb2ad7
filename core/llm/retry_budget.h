// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace lw::llm {

struct RetryBudgetPolicy
{
    double capacity = 500;         ///< AWS SDKs, standard mode
    double transientCost = 14;
    double throttleCost = 5;       ///< cheaper: the pause already slows it
    double refund = 1;             ///< for a request that succeeded at once
    int leastAtOnce = 3;           ///< Envoy's retry budget …
    double shareAtOnce = 0.2;      ///< … of the requests in flight
    /// An empty budget lets one through each: without it nothing would ever be clean again where everything fails.
    std::chrono::milliseconds trickle{1'000};
};

/// Decides whether a further attempt may be made now, so that a server that fails is not asked several times as much for
/// it. Two limits: a bucket of retry tokens that every retry takes from and every clean success fills by a little (AWS
/// SDKs), and a share of what is in flight (Envoy). It delays; it never fails a record. Not thread-safe.
class RetryBudget final
{
public:
    enum class Kind { Transient, Throttle };

    explicit RetryBudget(const RetryBudgetPolicy &policy = {});

    /// Whether one may start; where not, ask again at retryAt() or when a request has ended.
    [[nodiscard]] bool allows(Instant now, Kind kind, int inFlight) const;
    /// When an empty bucket lets the next one through, whatever else happens; `now` where it is not empty.
    [[nodiscard]] Instant retryAt(Instant now, Kind kind) const;
    void started(Instant now, Kind kind);
    enum class End { Succeeded, Failed };
    /// A retry ended; what it cost comes back where it succeeded.
    void ended(Kind kind, End end);
    /// A first attempt succeeded.
    void cleanSuccess();

    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] int running() const { return m_running; }

private:
    [[nodiscard]] double cost(Kind kind) const;

    RetryBudgetPolicy m_policy;
    double m_left;
    int m_running = 0;
    Instant m_trickleAt{0};
};

} // namespace lw::llm
