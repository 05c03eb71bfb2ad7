// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

namespace lw::llm {

struct BucketPolicy
{
    /// What may be saved up, in seconds of the rate: a limit a minute is often judged by the second, and a longer burst is
    /// then refused.
    double capacitySeconds = 1.0;
    /// Never less than one request and what flows in while a timer is late, or every late timer would lose some of the rate.
    double lateSeconds = 0.02;
    /// At the start, and after a pause: a burst on top of what others sent before is refused.
    double startLevel = 1.0;
};

/// Decides when the next amount (requests, tokens) may be spent at a steady rate; the classic token bucket with a level
/// that may fall below zero: what cost more than was thought is waited for afterwards. Amounts are in any unit, the rate in
/// that unit a second.
class TokenBucket final
{
public:
    TokenBucket(Instant now, double perSecond, const BucketPolicy &policy = {});

    [[nodiscard]] double perSecond() const { return m_perSecond; }
    [[nodiscard]] double capacity() const;
    [[nodiscard]] double level(Instant now) const;
    [[nodiscard]] Instant pausedUntil() const { return m_pausedUntil; }

    /// From when on `amount` may be spent, `now` if at once. An amount above the capacity is granted by a full bucket, for
    /// it would never be otherwise; the level then goes below zero.
    [[nodiscard]] Instant readyAt(Instant now, double amount) const;
    void debit(Instant now, double amount);
    void credit(Instant now, double amount);
    /// Nothing flows in and nothing is granted until then; an earlier pause that lasts longer stands. Nothing saved up
    /// survives it but the start level.
    void pauseUntil(Instant now, Instant until);
    void setRate(Instant now, double perSecond);
    /// The other side says how much it has left: never more than that.
    void sync(Instant now, double remaining);

private:
    void refill(Instant now);

    BucketPolicy m_policy;
    double m_perSecond;
    double m_level;
    Instant m_at;   ///< when m_level was true; in a pause its end
    Instant m_pausedUntil{0};
};

} // namespace lw::llm
