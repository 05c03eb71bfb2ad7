// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>

namespace lw {

/// Monotonic time since an arbitrary start. All intervals of the program are measured in it, in microseconds.
using Instant = std::chrono::microseconds;

/// Tells the time; a parameter of whatever needs it, so that a test can turn the hands (tests/support/fake_clock.h).
/// Implementations may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Monotonic; never goes back, stands still while the computer sleeps.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Wall time in UTC, for what is stored.
    [[nodiscard]] virtual QDateTime utc() const = 0;
};

/// The computer's own clock; one for the program.
[[nodiscard]] const Clock &systemClock();

} // namespace lw
