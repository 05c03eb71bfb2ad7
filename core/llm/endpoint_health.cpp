// SPDX-License-Identifier: Apache-2.0
#include "core/llm/endpoint_health.h"

#include <algorithm>
#include <bit>

namespace lw::llm {

HealthSign healthSign(std::optional<Code> failure)
{
    if (!failure)
        return HealthSign::Good;
    switch (*failure) {
    case Code::Resolve:
    case Code::Connect:
    case Code::Tls:
    case Code::Transport:
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout:
    case Code::Server:
        return HealthSign::Bad;
    case Code::Parse:
    case Code::Truncated:
    case Code::Label:
    case Code::Refused:
        return HealthSign::Good; // it answered; what the answer is worth is another matter
    default:
        return HealthSign::None;
    }
}

EndpointHealth::EndpointHealth(HealthPolicy policy)
    : m_policy(policy)
{
}

EndpointHealth::Change EndpointHealth::ended(Instant now, Instant started, HealthSign sign, const HealthTally &others,
                                             double random)
{
    if (started < m_since)
        return Change::None;
    if (m_state == State::Probing)
        return m_probeUnderWay ? Change::None : trialEnded(now, sign, random);
    if (sign == HealthSign::None || m_state == State::Ejected)
        return Change::None;

    const bool failed = sign == HealthSign::Bad;
    add(now, failed);
    m_inARow = failed ? m_inARow + 1 : 0;
    if (m_state == State::Recovering) {
        ++m_seen;
        m_seenFailed += failed ? 1 : 0;
        if (m_seenFailed >= m_policy.recoveringFailures)
            return eject(now, Reason::Relapse, random);
        if (m_seen >= m_policy.recovering) {
            m_state = State::Healthy;
            m_reason = Reason::None;
            m_healthySince = now;
        }
    }
    const Reason reason = failed ? verdict(others) : Reason::None;
    return reason == Reason::None ? Change::None : eject(now, reason, random);
}

void EndpointHealth::probeStarted(Instant now)
{
    m_state = State::Probing;
    m_since = now;
    m_probeUnderWay = true;
    m_trialUnderWay = false;
    m_inARow = 0;
}

EndpointHealth::Change EndpointHealth::probeEnded(Instant now, bool answered, double random)
{
    if (!m_probeUnderWay)
        return Change::None;
    m_probeUnderWay = false;
    m_dead = !answered;
    m_since = now;
    if (answered)
        return Change::None; // Probing goes on with the real request
    return trialEnded(now, HealthSign::Bad, random);
}

EndpointHealth::Next EndpointHealth::next() const
{
    if (m_state == State::Ejected)
        return {Next::What::FreeProbe, m_probeAt};
    if (m_state == State::Probing && !m_probeUnderWay && !m_trialUnderWay)
        return {Next::What::RealRequest, m_since};
    return {};
}

EndpointHealth::Change EndpointHealth::trialEnded(Instant now, HealthSign sign, double random)
{
    m_trialUnderWay = false;
    if (sign == HealthSign::None)
        return Change::None; // it is wanted again
    if (sign == HealthSign::Good) {
        ++m_inARow;
        return now >= m_until || m_inARow >= m_policy.earlySuccesses ? comeBack(now) : Change::None;
    }
    if (now >= m_until)
        return eject(now, Reason::StillFailing, random);
    m_state = State::Ejected;
    m_since = now;
    m_probeAt = std::min(m_until, now + m_policy.probeEvery);
    return Change::None;
}

EndpointHealth::Change EndpointHealth::comeBack(Instant now)
{
    forget();
    m_state = State::Recovering;
    m_since = now;
    return Change::Returned;
}

EndpointHealth::Change EndpointHealth::eject(Instant now, Reason reason, double random)
{
    if (m_state == State::Healthy && m_policy.forgiveAfter.count() > 0) {
        const qint64 forgiven = (now - m_healthySince) / m_policy.forgiveAfter;
        m_ejections = int(std::max<qint64>(0, m_ejections - forgiven));
    }
    ++m_ejections;
    const double length = std::min(double(m_policy.longestEjection.count()), double(m_policy.ejection.count()) * m_ejections);
    m_until = now + Instant(qint64(length * (1.0 - m_policy.jitter + 2.0 * m_policy.jitter * random)));
    m_probeAt = std::min(m_until, now + m_policy.probeEvery);
    const bool news = m_state == State::Healthy || m_state == State::Recovering;
    forget();
    m_dead = m_dead || reason == Reason::Consecutive;
    m_state = State::Ejected;
    m_reason = reason;
    m_since = now;
    return news ? Change::Ejected : Change::None;
}

EndpointHealth::Reason EndpointHealth::verdict(const HealthTally &others) const
{
    if (m_inARow >= m_policy.consecutive)
        return Reason::Consecutive;
    if (m_sum.all >= m_policy.halfOf && m_sum.share() >= m_policy.half)
        return Reason::HalfFailed;
    const int recent = std::clamp(m_policy.recent, 1, 64);
    const HealthTally last{m_recentCount >= recent ? recent : 0, std::popcount(m_recent & (~quint64(0) >> (64 - recent)))};
    const bool bad = (m_sum.all >= m_policy.worseOf && m_sum.share() >= m_policy.worse) || last.share() >= m_policy.worse;
    if (bad && others.all >= m_policy.worseOf && others.share() < m_policy.othersBelow)
        return Reason::WorseThanOthers;
    return Reason::None;
}

HealthTally EndpointHealth::tally(Instant now)
{
    expire(now);
    return m_sum;
}

void EndpointHealth::add(Instant now, bool failed)
{
    expire(now);
    const HealthTally one{1, failed ? 1 : 0};
    m_ring[std::size_t(m_slot) % parts] += one;
    m_sum += one;
    m_recent = m_recent << 1 | (failed ? 1u : 0u);
    m_recentCount = std::min(64, m_recentCount + 1);
}

void EndpointHealth::expire(Instant now)
{
    const qint64 width = std::max<qint64>(1, m_policy.window.count() / qint64(parts));
    const qint64 slot = now.count() / width;
    if (slot - m_slot >= qint64(parts)) {
        m_ring = {};
        m_sum = {};
        m_slot = slot;
    }
    while (m_slot < slot) {
        HealthTally &oldest = m_ring[std::size_t(++m_slot) % parts];
        m_sum.all -= oldest.all;
        m_sum.failed -= oldest.failed;
        oldest = {};
    }
}

void EndpointHealth::forget()
{
    m_ring = {};
    m_sum = {};
    m_recent = 0;
    m_recentCount = 0;
    m_inARow = 0;
    m_seen = 0;
    m_seenFailed = 0;
}

} // namespace lw::llm
