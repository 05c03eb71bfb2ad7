// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <array>
#include <optional>

namespace lw::llm {

/// When an endpoint of a pool is put aside and how it comes back. All shares are of 1. After Envoy's outlier detection, with
/// its numbers made smaller for a pool of two to five endpoints and a run of minutes.
struct HealthPolicy
{
    using us = std::chrono::microseconds;
    int consecutive = 5;           ///< failures in a row: at 2 % of honest failures that happens once in 300 million requests
    us window{30'000'000};         ///< what the shares below are taken of
    int halfOf = 10;               ///< "half of them failed" is believed from this many on
    double half = 0.5;
    int worseOf = 20;              ///< "worse than the others" is believed from this many on, of it and of the others
    double worse = 0.2;
    /// The last so many, at most 64, are looked at as well: at 400 requests a second half a minute of health would hide 30 %
    /// of failures for ten seconds. A server that fails 2 % shows 10 of 50 once in ten million.
    int recent = 50;
    double othersBelow = 0.05;     ///< … only then: where all are worse it is the load or the net, and nothing is gained
    us ejection{5'000'000};        ///< times how often it was put aside; most outages of a server are a restart
    us longestEjection{300'000'000};
    double jitter = 0.2;           ///< of the ejection, to both sides: two that fell together do not come back together
    us probeEvery{5'000'000};      ///< while it is aside; costs nothing, and what has healed is found within it
    /// Real answers in a row that end an ejection before its time. A server that fails 30 % passes with 34 %, and then meets
    /// the rule below; at 3 s an answer a healed one is back after 5 + 9 s.
    int earlySuccesses = 3;
    int recovering = 10;           ///< the first answers after the return …
    int recoveringFailures = 2;    ///< … of which so many failures send it back: of those that fail 30 %, 85 % are found
    us forgiveAfter{30'000'000};   ///< each such time in good health makes the next ejection one step shorter
};

/// What an attempt says of the endpoint's health.
enum class HealthSign {
    Good,
    Bad,
    None,   ///< it says nothing: a 429, a wrong key, a wrong request, cancelled
};
[[nodiscard]] HealthSign healthSign(std::optional<Code> failure);

/// Attempts of the last HealthPolicy::window that said something.
struct HealthTally
{
    int all = 0;
    int failed = 0;

    [[nodiscard]] double share() const { return all == 0 ? 0.0 : double(failed) / all; }
    HealthTally &operator+=(const HealthTally &other)
    {
        all += other.all;
        failed += other.failed;
        return *this;
    }
};

/// Decides whether one endpoint of a pool is used, from what its attempts and probes came to: put aside after failures,
/// probed for nothing, tried with one real request, and back by slow start. Pure; times are Instants, never going back. How
/// many of a pool may be aside at a time is not known here: pickEndpoint() sees all of them.
class EndpointHealth final
{
public:
    enum class State {
        Healthy,
        Ejected,     ///< takes nothing until a probe and a real request went well
        Probing,     ///< the free probe is under way, or the one real request is wanted or under way
        Recovering,  ///< back, with one request at a time at first; little is forgiven
    };
    /// Why it was put aside, for the screen.
    enum class Reason { None, Consecutive, HalfFailed, WorseThanOthers, Relapse, StillFailing };
    /// What came of a call.
    enum class Change {
        None,
        Ejected,
        Returned,   ///< its concurrency starts anew with one
    };
    struct Next
    {
        enum class What {
            Nothing,
            FreeProbe,     ///< at `at`: a GET that costs nothing; then probeStarted() and probeEnded()
            RealRequest,   ///< now: the next request that can go there goes there; then trialStarted() and ended()
        };
        What what = What::Nothing;
        Instant at{0};
    };

    explicit EndpointHealth(HealthPolicy policy = {});

    /// An attempt that began at `started` ended. `others`: the sum of the tallies of the rest of the pool; `random` in [0,1).
    /// An attempt from before the last change of state says nothing of now and is left out.
    [[nodiscard]] Change ended(Instant now, Instant started, HealthSign sign, const HealthTally &others, double random);
    void probeStarted(Instant now);
    [[nodiscard]] Change probeEnded(Instant now, bool answered, double random);

    void trialStarted() { m_trialUnderWay = true; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Reason reason() const { return m_reason; }
    [[nodiscard]] Next next() const;
    /// Meaningful while Ejected or Probing: when it would be tried in any case.
    [[nodiscard]] Instant ejectedUntil() const { return m_until; }
    /// There seems to be nobody: it fell by failures in a row, or the last probe failed.
    [[nodiscard]] bool dead() const { return m_dead; }
    [[nodiscard]] int ejections() const { return m_ejections; }
    [[nodiscard]] HealthTally tally(Instant now);

private:
    static constexpr std::size_t parts = 30;

    void add(Instant now, bool failed);
    void expire(Instant now);
    void forget();
    [[nodiscard]] Reason verdict(const HealthTally &others) const;
    Change eject(Instant now, Reason reason, double random);
    Change trialEnded(Instant now, HealthSign sign, double random);
    Change comeBack(Instant now);

    HealthPolicy m_policy;
    State m_state = State::Healthy;
    Reason m_reason = Reason::None;
    Instant m_since{0};          ///< of the state
    Instant m_healthySince{0};
    Instant m_until{0};
    Instant m_probeAt{0};
    bool m_probeUnderWay = false;
    bool m_trialUnderWay = false;
    bool m_dead = false;
    int m_ejections = 0;
    int m_inARow = 0;            ///< failures; while Probing: successes
    int m_seen = 0;              ///< while Recovering
    int m_seenFailed = 0;
    quint64 m_recent = 0;        ///< a bit an attempt, the newest lowest; 1: failed
    int m_recentCount = 0;
    std::array<HealthTally, parts> m_ring{};
    qint64 m_slot = 0;           ///< the number of the newest slot since the clock's start
    HealthTally m_sum;
};

} // namespace lw::llm
