// SPDX-License-Identifier: Apache-2.0
#include "core/llm/retry_budget.h"

#include <algorithm>

namespace lw::llm {

RetryBudget::RetryBudget(const RetryBudgetPolicy &policy)
    : m_policy(policy)
    , m_left(policy.capacity)
{
}

double RetryBudget::cost(Kind kind) const
{
    return kind == Kind::Transient ? m_policy.transientCost : m_policy.throttleCost;
}

Instant RetryBudget::retryAt(Instant now, Kind kind) const
{
    return m_left >= cost(kind) ? now : std::max(now, m_trickleAt);
}

bool RetryBudget::allows(Instant now, Kind kind, int inFlight) const
{
    const int atOnce = std::max(m_policy.leastAtOnce, int(m_policy.shareAtOnce * inFlight));
    return m_running < atOnce && retryAt(now, kind) <= now;
}

void RetryBudget::started(Instant now, Kind kind)
{
    ++m_running;
    m_left = std::max(0.0, m_left - cost(kind));
    m_trickleAt = now + Instant(m_policy.trickle);
}

void RetryBudget::ended(Kind kind, End end)
{
    m_running = std::max(0, m_running - 1);
    if (end == End::Succeeded)
        m_left = std::min(m_policy.capacity, m_left + cost(kind));
}

void RetryBudget::cleanSuccess()
{
    m_left = std::min(m_policy.capacity, m_left + m_policy.refund);
}

} // namespace lw::llm
