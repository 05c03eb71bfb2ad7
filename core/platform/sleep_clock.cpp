// SPDX-License-Identifier: Apache-2.0
#include "core/platform/sleep_clock.h"

#include <utility>

namespace lw::platform {

std::optional<std::chrono::milliseconds> SleepClock::sleptSince(const SleepReading &now)
{
    const std::optional<SleepReading> last = std::exchange(m_last, now);
    if (!last)
        return {};
    const auto slept = (now.whole - last->whole) - (now.awake - last->awake);
    return slept > threshold ? std::optional(slept) : std::nullopt;
}

} // namespace lw::platform
