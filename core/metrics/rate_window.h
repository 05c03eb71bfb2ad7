// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

#include <array>
#include <chrono>
#include <optional>

namespace lw::metrics {

/// How much a second over the last while: amounts are added as they happen, in fifty slots that are forgotten one by one, so
/// memory and time do not grow with how much happens. Not thread-safe; the clock must outlive it.
class RateWindow final
{
public:
    /// Shorter, and one event would be taken for a rate.
    static constexpr std::chrono::seconds leastAge{1};

    explicit RateWindow(const Clock &clock, std::chrono::seconds span = std::chrono::seconds(10));

    /// Forgets everything and begins to measure now.
    void restart();
    /// Measures nothing until the next restart().
    void stop() { m_start.reset(); }
    /// May be negative: a correction of what was added before.
    void add(qint64 amount);
    /// Over the span, or over the time since restart() where that is shorter. Empty before leastAge has passed, and while
    /// stopped; never negative.
    [[nodiscard]] std::optional<double> perSecond() const;

private:
    static constexpr int slotCount = 50;
    struct Slot
    {
        qint64 number = -1;   ///< of the slot's time since the clock's zero
        qint64 amount = 0;
    };

    const Clock &m_clock;
    Instant m_slotLength;
    std::optional<Instant> m_start;
    std::array<Slot, slotCount> m_slots{};
};

} // namespace lw::metrics
