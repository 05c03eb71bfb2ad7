// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace lw::engine {

/// Adds up how long a run was in which state, and says which one it was in most of the last seconds: each state counts with a
/// weight that halves every `halfLife`. A value; times never go back.
template <typename State, std::size_t count>
class StateTimes final
{
public:
    static constexpr double halfLife = 5e6;   ///< microseconds

    void enter(Instant now, std::optional<State> state)
    {
        advance(now);
        m_state = state;
    }
    /// Of all the time so far.
    [[nodiscard]] Instant total(State state) const { return m_total[std::size_t(state)]; }
    /// The state of most of the recent time; empty where that was none.
    [[nodiscard]] std::optional<State> recent(Instant now)
    {
        advance(now);
        const auto most = std::max_element(m_recent.begin(), m_recent.end());
        if (*most <= m_recentNone)
            return {};
        return State(most - m_recent.begin());
    }

private:
    void advance(Instant now)
    {
        const double passed = double((now - m_at).count());
        m_at = now;
        if (passed <= 0)
            return;
        const double kept = std::exp2(-passed / halfLife);
        for (double &each : m_recent)
            each *= kept;
        m_recentNone *= kept;
        if (m_state) {
            m_total[std::size_t(*m_state)] += Instant(qint64(passed));
            m_recent[std::size_t(*m_state)] += (1.0 - kept);
        } else {
            m_recentNone += (1.0 - kept);
        }
    }

    Instant m_at{0};
    std::optional<State> m_state;
    std::array<Instant, count> m_total{};
    std::array<double, count> m_recent{};
    double m_recentNone = 0;
};

} // namespace lw::engine
