// SPDX-License-Identifier: Apache-2.0
#include "core/engine/batch_size.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace lw::engine {

BatchSize::BatchSize(const BatchPolicy &policy)
    : m_policy(policy)
    , m_size(policy.mode == BatchPolicy::Mode::Fixed ? std::max(1, policy.fixed)
                                                     : std::clamp(policy.start, policy.least, policy.most))
    , m_most(policy.most)
    , m_nextCanary(policy.canariesAtFirst)
{
    if (policy.mode == BatchPolicy::Mode::Auto)
        m_changes.push_back({Instant(0), 0, m_size, Reason::Start});
}

BatchSize::Next BatchSize::next(qint64 left, int slots)
{
    int size = m_size;
    if (m_policy.mode == BatchPolicy::Mode::Auto) {
        if (m_size > 1 && m_recordsMade + 1 >= m_nextCanary) {
            m_recordsMade += 1;
            m_nextCanary = m_recordsMade + (m_recordsMade < m_policy.early ? m_policy.canariesAtFirst : m_policy.canariesLater);
            return {1, m_policy.mostText, true};
        }
        if (left >= 0 && slots > 0)
            size = int(std::clamp<qint64>((left + slots - 1) / slots, 1, size));
    }
    m_recordsMade += size;
    const bool automatic = m_policy.mode == BatchPolicy::Mode::Auto;
    return {size, automatic ? m_policy.mostText : std::numeric_limits<qsizetype>::max(), false};
}

void BatchSize::ended(const Sample &sample, Instant now)
{
    if (m_policy.mode == BatchPolicy::Mode::Fixed)
        return;
    if (sample.size == 1) {
        m_alone.records += 1;
        m_alone.unreadable += sample.unreadable;
    }
    if (sample.canary || sample.size != m_size)
        return;
    m_present.records += sample.size;
    m_present.unreadable += sample.unreadable;
    m_took.push_back(sample.took);

    // Until a record was asked alone, nothing is known to be worse than that; a batch is then held to being readable at all.
    const bool worse = m_size > 1 && m_present.records >= std::max(m_policy.judged, 2 * m_size)
        && m_present.share() > m_alone.share() + m_policy.margin;
    if (worse) {
        m_most = m_size - 1;
        change(int(std::floor(double(m_size) * m_policy.shrink)), Reason::Worse, now);
        return;
    }
    if (int(m_took.size()) < m_policy.samples)
        return;
    const Instant mean = std::accumulate(m_took.begin(), m_took.end(), Instant(0)) / qint64(m_took.size());
    m_took.clear();
    if (mean > m_policy.slow)
        change(m_size / 2, Reason::Slow, now);
    else if (mean < m_policy.quick)
        change(m_size * 2, Reason::Quick, now);
    else
        change(m_size + std::max(1, m_size / 4), Reason::Steady, now);
}

void BatchSize::tooLong(int size, Instant now)
{
    if (m_policy.mode == BatchPolicy::Mode::Fixed || size <= 1)
        return;
    m_most = std::min(m_most, size - 1);
    if (m_size > m_most)
        change(size / 2, Reason::Context, now);
}

void BatchSize::change(int to, Reason reason, Instant now)
{
    const int size = std::clamp(to, m_policy.least, std::max(m_policy.least, m_most));
    if (size == m_size)
        return;
    m_changes.push_back({now, m_size, size, reason});
    m_size = size;
    m_took.clear();
    m_present = {};
}

} // namespace lw::engine
