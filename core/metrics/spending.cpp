// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/spending.h"

namespace lw::metrics {

void Spending::add(const std::optional<Cost> &cost)
{
    add(cost.value_or(Cost{}), 1, cost ? 0 : 1);
}

void Spending::add(const Cost &cost, qint64 attempts, qint64 unknown)
{
    m_attempts += attempts;
    m_unknown += unknown;
    const Money &money = cost.money;
    if (money.currency.isEmpty())
        return;
    Cost &known = m_known.try_emplace(money.currency, Cost{Money{0, money.currency}, {}}).first->second;
    const std::optional<Money> together = sum(known.money, money);
    if (!together) { // beyond what a number holds
        ++m_unknown;
        return;
    }
    known.money = *together;
    if (cost.reasoning)
        known.reasoning = known.reasoning.value_or(0) + *cost.reasoning;
}

std::optional<Money> Spending::total() const
{
    if (m_attempts == 0 || m_unknown > 0 || m_known.size() > 1)
        return {};
    return m_known.empty() ? Money{} : m_known.begin()->second.money;
}

} // namespace lw::metrics
