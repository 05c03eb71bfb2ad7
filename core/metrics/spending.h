// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/money.h"

#include <map>
#include <optional>

namespace lw::metrics {

/// What attempts cost together: each currency by itself, for none is converted into another. What is unknown is counted apart
/// and makes the whole unknown. A value.
class Spending final
{
public:
    void add(const std::optional<Cost> &cost);
    /// Of so many attempts, `unknown` of them without a cost and the others with `cost` together.
    void add(const Cost &cost, qint64 attempts, qint64 unknown);

    /// Of everything, in one currency; empty where a part is unknown, where there are several currencies, or before anything
    /// was added. Nothing in no currency: it was free.
    [[nodiscard]] std::optional<Money> total() const;
    /// What is known, by currency; what was free is in none of them.
    [[nodiscard]] const std::map<QString, Cost> &known() const { return m_known; }
    /// Attempts of which it is not known.
    [[nodiscard]] qint64 unknown() const { return m_unknown; }
    [[nodiscard]] qint64 attempts() const { return m_attempts; }

    bool operator==(const Spending &) const = default;

private:
    std::map<QString, Cost> m_known;
    qint64 m_attempts = 0;
    qint64 m_unknown = 0;
};

} // namespace lw::metrics
