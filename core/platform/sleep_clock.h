// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace lw::platform {

/// Two clocks read at one moment: one that stands still while the computer sleeps, and one that goes on.
struct SleepReading
{
    std::chrono::milliseconds awake{0};
    std::chrono::milliseconds whole{0};
};

/// Where the system has no clock that goes on through sleep, `whole` is the wall clock: a person who sets it forward by
/// more than the threshold then looks like sleep, and where the monotonic clock goes on as well (Windows), sleep is not
/// seen and the requests end by their deadlines.
[[nodiscard]] SleepReading readSleepClocks();

/// Tells from one reading to the next that the computer slept in between; ask it now and then (once a second is
/// plenty). A value without a clock of its own.
class SleepClock final
{
public:
    /// Less is no sleep: the two clocks are not read at quite the same time, and a wall clock is put right now and then.
    static constexpr std::chrono::milliseconds threshold{5'000};

    /// How long the computer slept since the last call, where it was longer than the threshold. The first call only
    /// remembers.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sleptSince(const SleepReading &now);

private:
    std::optional<SleepReading> m_last;
};

} // namespace lw::platform
