// SPDX-License-Identifier: Apache-2.0
#include "core/llm/rate_learner.h"

#include <algorithm>

namespace lw::llm {

RateLearner::RateLearner(const LearnPolicy &policy)
    : m_policy(policy)
    , m_slotLength(std::max<Instant>(Instant(policy.window) / slotsAWindow, Instant(1)))
    , m_probeStep(policy.probeStep)
    , m_probeEvery(policy.probeEvery)
{
}

qint64 RateLearner::slotNumber(Instant at) const
{
    return at / m_slotLength;
}

const RateLearner::Slot *RateLearner::slot(qint64 number) const
{
    if (m_slots.empty() || number < 0)
        return nullptr;
    const Slot &slot = m_slots[size_t(number) % m_slots.size()];
    return slot.number == number ? &slot : nullptr;
}

void RateLearner::sent(Instant at)
{
    if (m_slots.empty())
        m_slots.resize(size_t(m_policy.longWindow / m_slotLength) + 1);
    const qint64 number = slotNumber(at);
    Slot &slot = m_slots[size_t(number) % m_slots.size()];
    if (slot.number != number)
        slot = {number, 0, 0};
    ++slot.sent;
    m_last = std::max(m_last, at);
}

void RateLearner::refused(Instant sentAt)
{
    if (const Slot *found = slot(slotNumber(sentAt)))
        ++m_slots[size_t(found - m_slots.data())].refused;
    if (sentAt >= m_resumedAt) // else: of the episode before, on which the conclusions are drawn
        m_refusedAt = std::max(m_refusedAt.value_or(sentAt), sentAt);
}

RateLearner::Tally RateLearner::tally(Instant from) const
{
    Tally result;
    const qint64 last = slotNumber(m_last);
    for (qint64 n = std::max(slotNumber(from), last - qint64(m_slots.size()) + 1); n <= last; ++n) {
        const Slot *s = slot(n);
        if (!s)
            continue;
        result.sent += s->sent;
        result.refused += s->refused;
        if (result.refused > 0)
            result.sentAfterFirstRefusal += s->sent;
    }
    return result;
}

double RateLearner::largestSince(Instant from) const
{
    int within = 0;
    int largest = 0;
    const auto accepted = [this](qint64 n) {
        const Slot *s = slot(n);
        return s ? s->sent - s->refused : 0;
    };
    const qint64 last = slotNumber(m_last);
    const qint64 first = std::max(slotNumber(from), last - qint64(m_slots.size()) + 1);
    for (qint64 n = first; n <= last; ++n) {
        within += accepted(n);
        if (n - slotsAWindow >= first)
            within -= accepted(n - slotsAWindow);
        largest = std::max(largest, within);
    }
    return largest / std::chrono::duration<double>(m_policy.window).count();
}

double RateLearner::average(Instant span) const
{
    const Tally whole = tally(m_last - span);
    return (whole.sent - whole.refused) / std::chrono::duration<double>(span).count();
}

Instant RateLearner::lastAccepted() const
{
    for (qint64 n = slotNumber(m_last); n > slotNumber(m_last) - qint64(m_slots.size()); --n) {
        if (const Slot *s = slot(n); s && s->sent > s->refused)
            return m_slotLength * n;
    }
    return Instant(0);
}

double RateLearner::lowered() const
{
    const double oneAWindow = 1.0 / std::chrono::duration<double>(m_policy.window).count();
    const double step = std::max(m_policy.stepDown * *m_perSecond, *m_perSecond > oneAWindow ? oneAWindow : 0.0);
    return std::max(*m_perSecond - step, std::min(*m_perSecond, oneAWindow) * (1.0 - m_policy.stepDown));
}

void RateLearner::change(Instant now, double perSecond)
{
    m_perSecond = perSecond;
    m_before.reset();
    m_changedAt = now;
    m_onTrialUntil = now + m_policy.settle;
    m_probeStep = m_policy.probeStep;
}

void RateLearner::resumed(Instant now)
{
    const Tally episode = tally(m_resumedAt);
    const Instant episodeBegan = m_resumedAt;
    m_resumedAt = now;
    if (!m_refusedAt)
        return;
    const Instant refusedAt = *m_refusedAt;
    m_refusedAt.reset();

    m_emptyEpisodes = episode.sent == episode.refused ? m_emptyEpisodes + 1 : 0;
    if (m_emptyEpisodes > 0) {
        // Asked too early, or a limit of minutes, which is known by its silence.
        const bool silent = m_emptyEpisodes > 1 && now - lastAccepted() > Instant(m_policy.longSilence);
        if (m_perSecond && silent && average(Instant(m_policy.longWindow)) > 0)
            change(now, std::min(*m_perSecond, average(Instant(m_policy.longWindow))));
        return;
    }
    const bool onTrial = m_perSecond && refusedAt < m_onTrialUntil;
    if (onTrial && m_before) { // the probe failed: back to what was known to be accepted
        change(now, *m_before);
        m_onTrialUntil = now;
        m_probeEvery = std::min(Instant(qint64(double(m_probeEvery.count()) * m_policy.probeWait)),
                                Instant(m_policy.probeLongest));
        return;
    }
    const Instant from = std::max(m_changedAt, refusedAt - Instant(m_policy.evidence));
    const bool enough = tally(from).refused >= m_policy.refusalsToLearn;
    const bool wall = episode.refused >= m_policy.refusalsToLearn
                      && episode.refused >= m_policy.wallShare * episode.sentAfterFirstRefusal;
    if ((!onTrial && !enough) || (!wall && now < m_badLuckUntil))
        return;
    if (!m_perSecond) {
        change(now, largestSince(from));
    } else if (wall) {
        m_stepsInVain = 0;
        change(now, std::max(std::min(lowered(), largestSince(episodeBegan)), m_policy.mostCut * *m_perSecond));
    } else {
        takeBack(now, onTrial);
    }
}

void RateLearner::takeBack(Instant now, bool onTrial)
{
    m_stepsInVain = onTrial ? m_stepsInVain + 1 : 0;
    if (m_stepsInVain > m_policy.stepsInVain + 1) {
        m_perSecond.reset();
        m_stepsInVain = 0;
        m_badLuckUntil = now + Instant(m_policy.badLuck);
        return;
    }
    double next = std::max(lowered(), m_policy.mostCut * largestSince(m_last - Instant(m_policy.longWindow)));
    if (m_stepsInVain > m_policy.stepsInVain)
        next = std::max(average(Instant(m_policy.evidence)), m_policy.mostCut * *m_perSecond);
    change(now, std::min(*m_perSecond, next));
}

void RateLearner::probe(Instant now)
{
    if (!m_perSecond || m_refusedAt || now - m_changedAt < m_probeEvery)
        return;
    const Instant from = now - Instant(m_policy.evidence);
    const double used = tally(from).sent / std::chrono::duration<double>(m_policy.evidence).count();
    if (used < m_policy.probeUse * *m_perSecond)
        return;
    const double before = *m_perSecond;
    const double step = m_probeStep;
    if (m_before) // the last one was accepted
        m_probeEvery = m_policy.probeEvery;
    change(now, before * (1.0 + step));
    m_before = before;
    m_probeStep = std::min(step * m_policy.probeGrowth, m_policy.probeMost);
}

} // namespace lw::llm
