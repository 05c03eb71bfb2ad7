// SPDX-License-Identifier: Apache-2.0
#include "core/llm/throughput_climb.h"

#include <algorithm>
#include <cmath>

namespace lw::llm {

ThroughputClimb::ThroughputClimb(const ClimbPolicy &policy)
    : m_policy(policy)
    , m_step(policy.firstStep)
    , m_leastStep(policy.leastStep)
    , m_hold(policy.hold)
{
}

void ThroughputClimb::restart(std::optional<int> tooHigh)
{
    *this = ThroughputClimb(m_policy);
    m_tooHigh = tooHigh;
}

std::optional<int> ThroughputClimb::best() const
{
    return m_best ? std::optional(m_best->level) : std::nullopt;
}

void ThroughputClimb::turn()
{
    m_direction = m_direction == Direction::Up ? Direction::Down : Direction::Up;
}

int ThroughputClimb::stepped() const
{
    const int level = m_best->level;
    const auto between = [level](int other) { return int(std::lround(std::sqrt(double(level) * other))); };
    if (m_direction == Direction::Up) {
        const int next = std::max(level + 1, int(std::lround(level * m_step)));
        return m_tooHigh ? std::min(next, between(*m_tooHigh)) : next;
    }
    const int next = std::min(level - 1, int(std::lround(level / m_step)));
    return m_tooLow ? std::max(next, between(*m_tooLow)) : next;
}

int ThroughputClimb::trial(int least, int most)
{
    for (int i = 0; i < 2; ++i) {
        const int level = std::clamp(stepped(), least, std::max(least, most));
        if (level != m_best->level && level != m_tooHigh && level != m_tooLow)
            return level;
        turn(); // nothing left that way
    }
    m_tooHigh.reset();
    m_tooLow.reset();
    m_step = m_leastStep;
    m_holdLeft = m_hold;
    m_hold = std::min(2 * m_hold, m_policy.longestHold);
    return m_best->level;
}

int ThroughputClimb::measured(int level, double perSecond, double error, int least, int most)
{
    m_leastStep = std::clamp(1.0 + m_policy.doubt * error, m_policy.leastStep, m_policy.mostStep);
    m_step = std::max(m_step, m_leastStep);
    if (!m_best || level == m_best->level || m_best->level < least || m_best->level > most) {
        const bool same = m_best && level == m_best->level;
        if (same && perSecond < m_policy.changed * m_best->perSecond) {
            m_step = m_policy.firstStep;
            m_hold = m_policy.hold;
            m_holdLeft = 0;
            m_best->perSecond = perSecond;
            m_tooHigh.reset();
            m_tooLow.reset();
        } else {
            m_best = Best{level, same ? m_best->perSecond + m_policy.mix * (perSecond - m_best->perSecond) : perSecond};
        }
        if (m_holdLeft-- > 0)
            return level;
        return trial(least, most);
    }
    const double gained = std::log(std::max(perSecond, 1e-9) / std::max(m_best->perSecond, 1e-9));
    if (gained >= m_policy.worth * std::log(double(level) / m_best->level)) {
        (level > m_best->level ? m_tooLow : m_tooHigh) = m_best->level;
        m_best = Best{level, perSecond};
        m_failed = 0;
        m_hold = m_policy.hold;
        m_step = std::min(m_policy.mostStep, m_step * std::sqrt(m_step));
        return trial(least, most);
    }
    ++m_failed;
    (level > m_best->level ? m_tooHigh : m_tooLow) = level;
    const bool atLeast = m_step <= m_leastStep;
    m_step = std::max(m_leastStep, std::sqrt(m_step));
    turn();
    m_holdLeft = 0;
    if (atLeast && m_failed >= 2) { // the smallest step, both ways
        m_tooHigh.reset();
        m_tooLow.reset();
        m_holdLeft = m_hold;
        m_hold = std::min(2 * m_hold, m_policy.longestHold);
    }
    return m_best->level;
}

} // namespace lw::llm
