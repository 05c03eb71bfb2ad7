// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/rate_window.h"

#include <algorithm>

namespace lw::metrics {

RateWindow::RateWindow(const Clock &clock, std::chrono::seconds span)
    : m_clock(clock)
    , m_slotLength(Instant(span) / slotCount)
{
}

void RateWindow::restart()
{
    m_slots.fill({});
    m_start = m_clock.now();
}

void RateWindow::add(qint64 amount)
{
    if (!m_start)
        return;
    const qint64 number = m_clock.now() / m_slotLength;
    Slot &slot = m_slots[std::size_t(number % slotCount)];
    if (slot.number != number)
        slot = {number, 0};
    slot.amount += amount;
}

std::optional<double> RateWindow::perSecond() const
{
    if (!m_start)
        return {};
    const Instant now = m_clock.now();
    const Instant age = now - *m_start;
    if (age < leastAge)
        return {};
    const qint64 newest = now / m_slotLength;
    qint64 sum = 0;
    for (const Slot &slot : m_slots) {
        if (slot.number > newest - slotCount)
            sum += slot.amount;
    }
    // The newest slot is as old as the time since it began; the others are whole.
    const Instant covered = m_slotLength * (slotCount - 1) + now % m_slotLength;
    const double seconds = double(std::min(age, covered).count()) / 1e6;
    return std::max(double(sum) / seconds, 0.0);
}

} // namespace lw::metrics
