// SPDX-License-Identifier: Apache-2.0
#include "core/llm/token_bucket.h"

#include <algorithm>
#include <cmath>

namespace lw::llm {
namespace {

/// A bucket that never fills would give times beyond what an Instant holds.
constexpr double leastPerSecond = 1e-6;
/// The level is a sum of many small amounts; what is missing by rounding is not waited for.
constexpr double levelTolerance = 1e-9;

} // namespace

TokenBucket::TokenBucket(Instant now, double perSecond, const BucketPolicy &policy)
    : m_policy(policy)
    , m_perSecond(std::max(perSecond, leastPerSecond))
    , m_level(std::min(policy.startLevel, capacity()))
    , m_at(now)
{
}

double TokenBucket::capacity() const
{
    return std::max(m_policy.capacitySeconds * m_perSecond, 1.0 + m_policy.lateSeconds * m_perSecond);
}

double TokenBucket::level(Instant now) const
{
    if (now <= m_at)
        return m_level;
    const double seconds = std::chrono::duration<double>(now - m_at).count();
    return std::min(capacity(), m_level + seconds * m_perSecond);
}

void TokenBucket::refill(Instant now)
{
    m_level = level(now);
    m_at = std::max(m_at, now);
}

Instant TokenBucket::readyAt(Instant now, double amount) const
{
    const Instant from = std::max(now, m_pausedUntil);
    const double missing = std::min(amount, capacity()) - level(from);
    if (missing <= levelTolerance)
        return from;
    return from + Instant(qint64(std::ceil(missing / m_perSecond * 1e6)));
}

void TokenBucket::debit(Instant now, double amount)
{
    refill(now);
    m_level -= amount;
}

void TokenBucket::credit(Instant now, double amount)
{
    refill(now);
    m_level = std::min(capacity(), m_level + amount);
}

void TokenBucket::pauseUntil(Instant now, Instant until)
{
    refill(now);
    m_level = std::min(m_level, m_policy.startLevel);
    m_pausedUntil = std::max(m_pausedUntil, until);
    m_at = std::max(m_at, m_pausedUntil);
}

void TokenBucket::setRate(Instant now, double perSecond)
{
    refill(now);
    m_perSecond = std::max(perSecond, leastPerSecond);
    m_level = std::min(m_level, capacity());
}

void TokenBucket::sync(Instant now, double remaining)
{
    refill(now);
    m_level = std::min(m_level, remaining);
}

} // namespace lw::llm
