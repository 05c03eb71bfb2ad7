// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/llm/throughput_climb.h"

#include <array>
#include <vector>

namespace lw::llm {

struct ConcurrencyPolicy
{
    using ms = std::chrono::milliseconds;
    int start = 8;             ///< hosted; a local server says how many slots it has
    int least = 1;
    int most = 512;            ///< of the user; the provider's own cap where it is lower
    double cut = 0.7;          ///< after a drop
    double growFrom = 0.5;     ///< of the limit must be in flight for growth to mean anything
    double full = 0.8;         ///< … and this much for a throughput to be the level's own
    ms window{1'000};          ///< and never shorter than the median time to the first token
    int samples = 10;          ///< to double; latencies of fewer say nothing
    double doubleGenerations = 1.5;   ///< … and of the first answers alone the quick ones
    int samplesToStop = 60;    ///< to stop doubling for good: a few long answers must not end it
    double little = 1.5;       ///< times rate times p95 of the answers: more than that only waits for the bucket
    ms forgetRefusal{60'000};  ///< a number that was refused is not tried again before
    /// Whether growth looks at what it brings; else one more a window until something is dropped. Simulated at a knee of 40
    /// (latency times (n / 40)^2 beyond it, nothing ever refused), from 10 to 70 s, share of the best fixed number served and
    /// p95 against that at 40: Climb 99 % and 1.0x, Blind 9 % and 164x.
    enum class Growth { Blind, Climb };
    Growth growth = Growth::Climb;
    ClimbPolicy climb{};
    ms doubleWindow{250};      ///< in slow start, as a generation of answers is waited for anyway
    ms climbWindow{500};       ///< … and never fewer answers than the following
    int climbSamples = 30;
    double generations = 2.0;  ///< times the limit, after one generation that still belongs to the level before
};

/// Decides how many requests may be in flight to one model of an endpoint. Doubles until latency shows that doubling brings
/// nothing or something is dropped; then grows by trials (ThroughputClimb) or one by one, and falls at drops: additive
/// increase, multiplicative decrease (Chiu and Jain 1989). Little's law caps it where a rate limit is known. Requests
/// refused for their rate are no business of it. Each change is kept with its reason.
class ConcurrencyLimit final
{
public:
    enum class Why { Start, SlowStart, Growth, Trial, Back, Drop, RateCap, Bounds, User };
    struct Change
    {
        Instant at{0};
        int from = 0;
        int to = 0;
        Why why = Why::Start;
    };
    struct Answer
    {
        Instant sentAt{0};
        std::optional<Instant> firstTokenAt;   ///< streamed
        double work = 1.0;                     ///< records, tokens: whatever makes answers comparable; > 0
    };
    enum class Drop {
        Refused,    ///< 429 for concurrency, 503 busy, 529
        Timeout,    ///< no connection, no first token
    };

    explicit ConcurrencyLimit(Instant now, const ConcurrencyPolicy &policy = {});

    [[nodiscard]] int limit() const { return m_fixed.value_or(m_limit); }
    [[nodiscard]] bool isSlowStart() const { return m_slowStart; }
    /// `inFlight` now, the one that ended still counted.
    void answered(Instant now, const Answer &answer, int inFlight);
    /// `inFlightWhenSent` counts the request itself: what was refused together says by it how many were accepted.
    void dropped(Instant now, Drop drop, int inFlightWhenSent);
    /// Requests a second that the rate limiter lets through; empty: any.
    void setRate(std::optional<double> perSecond) { m_rate = perSecond; }
    void setMost(Instant now, int most);
    /// The user's own number, which nothing changes; empty gives it back.
    void setFixed(Instant now, std::optional<int> fixed);
    /// An endpoint that was away comes back through slow start, from one.
    void restart(Instant now);
    /// What changed since the last call, the oldest first; no more than the last 100.
    [[nodiscard]] std::vector<Change> takeChanges();

private:
    struct Window
    {
        Instant began{0};
        std::vector<double> own{};   ///< latencies of answers to what was sent in this window, in seconds a work
        std::optional<Instant> countsFrom;   ///< answers before belong to another level
        int answers = 0;           ///< from then on
        double work = 0;
        int seen = 0;
        int grows = 0;             ///< of those seen, with enough in flight
        int full = 0;
    };

    void change(Instant now, int to, Why why);
    void begin(Instant now);
    void doubleOrStop(Instant now);
    void grow(Instant now);
    void climb(Instant now);
    [[nodiscard]] int highest(Instant now) const;
    [[nodiscard]] Instant quantile(double p) const;
    /// Of the window's own latencies: the standard deviation as a share of the mean.
    [[nodiscard]] double spread() const;

    static constexpr int remembered = 128;

    ConcurrencyPolicy m_policy;
    int m_limit;
    std::optional<int> m_fixed;
    std::optional<double> m_rate;
    bool m_slowStart = true;
    double m_latencyBefore = 0;   ///< of the level before the last doubling; seconds a work …
    double m_errorBefore = 0;     ///< … and its relative standard error
    Instant m_cutAt{-1};
    int m_refusedAt = 0;
    Instant m_refusedUntil{0};
    Window m_window;
    ThroughputClimb m_climb;
    std::array<Instant, remembered> m_durations{};
    int m_durationCount = 0;
    Instant m_typical{0};         ///< median of the durations, as of the last window
    Instant m_slow{0};            ///< … and their 95th percentile
    std::vector<Change> m_changes;
};

} // namespace lw::llm
