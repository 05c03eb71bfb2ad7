// SPDX-License-Identifier: Apache-2.0
#include "core/llm/concurrency_limit.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace lw::llm {

ConcurrencyLimit::ConcurrencyLimit(Instant now, const ConcurrencyPolicy &policy)
    : m_policy(policy)
    , m_limit(std::clamp(policy.start, policy.least, std::max(policy.least, policy.most)))
    , m_climb(policy.climb)
{
    begin(now);
}

int ConcurrencyLimit::highest(Instant now) const
{
    int most = m_policy.most;
    if (now < m_refusedUntil)
        most = std::min(most, m_refusedAt - 1);
    if (m_rate && m_slow > Instant(0)) {
        const double seconds = std::chrono::duration<double>(m_slow).count();
        most = int(std::min(double(most), std::ceil(m_policy.little * *m_rate * seconds)));
    }
    return std::max(m_policy.least, most);
}

Instant ConcurrencyLimit::quantile(double p) const
{
    const int count = std::min(m_durationCount, remembered);
    if (count == 0)
        return Instant(0);
    std::array<Instant, remembered> sorted = m_durations;
    const auto at = sorted.begin() + std::min(count - 1, int(p * count));
    std::nth_element(sorted.begin(), at, sorted.begin() + count);
    return *at;
}

void ConcurrencyLimit::change(Instant now, int to, Why why)
{
    if (to != m_limit) {
        if (m_changes.size() >= 100)
            m_changes.erase(m_changes.begin());
        m_changes.push_back({now, m_limit, to, why});
    }
    m_limit = to;
    begin(now);
}

void ConcurrencyLimit::begin(Instant now)
{
    m_typical = quantile(0.5);
    m_slow = quantile(0.95);
    m_window = {};
    m_window.began = now;
}

double ConcurrencyLimit::spread() const
{
    const std::vector<double> &own = m_window.own;
    if (own.size() < 2)
        return 1.0;
    const double count = double(own.size());
    const double mean = std::accumulate(own.begin(), own.end(), 0.0) / count;
    const double squares = std::inner_product(own.begin(), own.end(), own.begin(), 0.0);
    return mean > 0 ? std::sqrt(std::max(0.0, squares / count - mean * mean)) / mean : 0.0;
}

std::vector<ConcurrencyLimit::Change> ConcurrencyLimit::takeChanges()
{
    return std::exchange(m_changes, {});
}

void ConcurrencyLimit::answered(Instant now, const Answer &answer, int inFlight)
{
    m_durations[size_t(m_durationCount % remembered)] = now - answer.sentAt;
    m_durationCount = m_durationCount + 1 == 2 * remembered ? remembered : m_durationCount + 1;
    if (m_fixed)
        return;
    if (m_slow == Instant(0) && m_durationCount >= m_policy.samples)
        m_slow = quantile(0.95);
    ++m_window.seen;
    m_window.grows += inFlight >= m_policy.growFrom * m_limit;
    m_window.full += inFlight >= m_policy.full * m_limit;
    if (m_window.countsFrom) {
        ++m_window.answers;
        m_window.work += answer.work;
    }
    if (answer.sentAt >= m_window.began) {
        const Instant took = answer.firstTokenAt.value_or(now) - answer.sentAt;
        const double latency = std::chrono::duration<double>(took).count() / (answer.firstTokenAt ? 1.0 : answer.work);
        m_window.own.push_back(latency);
        if (int(m_window.own.size()) == m_limit)
            m_window.countsFrom = now;
    }
    if (const int most = highest(now); m_limit > most) {
        change(now, most, Why::RateCap);
        m_slowStart = false;
        m_climb.restart();
    } else if (m_slowStart) {
        doubleOrStop(now);
    } else if (m_policy.growth == ConcurrencyPolicy::Growth::Blind) {
        grow(now);
    } else {
        climb(now);
    }
}

void ConcurrencyLimit::doubleOrStop(Instant now)
{
    // A whole generation, or the quick ones alone would be judged.
    const bool looks = m_policy.growth == ConcurrencyPolicy::Growth::Climb;
    const Instant window(looks ? m_policy.doubleWindow : m_policy.window);
    // After restart(): that as many as at the start are served is not in question.
    const bool returning = m_limit < m_policy.start;
    const int needed = returning ? m_limit : std::max(m_policy.samples, int(m_policy.doubleGenerations * m_limit));
    if (now - m_window.began < window || int(m_window.own.size()) < needed)
        return;
    if (m_window.grows * 2 < m_window.seen) {
        begin(now); // there was not enough to do
        return;
    }
    // The middle one: a moment in which this computer was busy with something else makes some answers look late, and a level
    // that looks slow makes the next one look harmless. Not of the first half of a generation, which was sent while the
    // requests in flight were still becoming more.
    std::vector<double> &own = m_window.own;
    const auto first = own.begin() + std::min(m_limit / 2, int(own.size()) / 2);
    const auto middle = first + (own.end() - first) / 2;
    std::nth_element(first, middle, own.end());
    const double latency = *middle;
    const double error = spread() / std::sqrt(double(own.size()));
    const double doubt = 1.0 + m_policy.climb.doubt * std::hypot(error, m_errorBefore);
    if (looks && m_latencyBefore > 0 && latency > m_latencyBefore * std::pow(2.0, 1.0 - m_policy.climb.worth) * doubt) {
        if (int(own.size()) < m_policy.samplesToStop)
            return;
        m_slowStart = false;
        m_climb.restart(m_limit);
        change(now, std::max(m_policy.least, m_limit / 2), Why::Back);
        return;
    }
    if (!returning) {
        m_latencyBefore = latency;
        m_errorBefore = error;
    }
    const int next = std::min(2 * m_limit, highest(now));
    m_slowStart = next == 2 * m_limit;
    change(now, next, Why::SlowStart);
}

void ConcurrencyLimit::grow(Instant now)
{
    if (now - m_window.began < Instant(m_policy.window) || m_window.seen < m_policy.samples)
        return;
    const bool enough = m_window.grows * 2 >= m_window.seen;
    change(now, enough ? std::min(m_limit + 1, highest(now)) : m_limit, Why::Growth);
}

void ConcurrencyLimit::climb(Instant now)
{
    const int needed = std::max(m_policy.climbSamples, int(m_policy.generations * m_limit));
    if (m_window.answers < needed || now - *m_window.countsFrom < Instant(m_policy.climbWindow))
        return;
    if (m_window.full * 4 < m_window.seen * 3) {
        begin(now); // there was not enough to do
        return;
    }
    const double seconds = std::chrono::duration<double>(now - *m_window.countsFrom).count();
    const double error = spread() / std::sqrt(m_window.answers);
    const int next = m_climb.measured(m_limit, m_window.work / seconds, error, m_policy.least, highest(now));
    change(now, next, next == m_climb.best() ? Why::Back : Why::Trial);
}

void ConcurrencyLimit::dropped(Instant now, Drop drop, int inFlightWhenSent)
{
    if (m_fixed)
        return;
    const int held = std::clamp(inFlightWhenSent, 1, m_limit);
    // What times out with little in flight has other reasons; what is refused then says that little is too much.
    if (drop == Drop::Timeout && held < m_policy.growFrom * m_limit)
        return;
    const bool known = m_cutAt >= Instant(0) && now - m_cutAt < std::max(Instant(m_policy.window), m_typical);
    if (drop == Drop::Refused) {
        m_refusedAt = known && now < m_refusedUntil ? std::min(m_refusedAt, inFlightWhenSent) : inFlightWhenSent;
        m_refusedUntil = now + Instant(m_policy.forgetRefusal);
    }
    if (known)
        return;
    m_cutAt = now;
    m_slowStart = false;
    m_climb.restart();
    change(now, std::max(m_policy.least, int(m_policy.cut * held)), Why::Drop);
}

void ConcurrencyLimit::setMost(Instant now, int most)
{
    m_policy.most = std::max(m_policy.least, most);
    if (m_limit > m_policy.most)
        change(now, m_policy.most, Why::Bounds);
}

void ConcurrencyLimit::setFixed(Instant now, std::optional<int> fixed)
{
    if (fixed && *fixed != limit())
        m_changes.push_back({now, limit(), std::max(1, *fixed), Why::User});
    m_fixed = fixed ? std::optional(std::max(1, *fixed)) : std::nullopt;
    if (!fixed)
        begin(now);
}

void ConcurrencyLimit::restart(Instant now)
{
    m_slowStart = true;
    m_latencyBefore = 0;
    m_climb.restart();
    change(now, m_policy.least, Why::Start);
}

} // namespace lw::llm
