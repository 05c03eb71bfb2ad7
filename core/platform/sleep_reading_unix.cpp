// SPDX-License-Identifier: Apache-2.0
#include "core/platform/sleep_clock.h"

#include <ctime>

namespace lw::platform {
namespace {

#if defined(CLOCK_BOOTTIME)
constexpr clockid_t awakeClock = CLOCK_MONOTONIC;
constexpr clockid_t wholeClock = CLOCK_BOOTTIME;
#elif defined(CLOCK_UPTIME_RAW)
constexpr clockid_t awakeClock = CLOCK_UPTIME_RAW; // macOS, whose monotonic clock goes on through sleep
constexpr clockid_t wholeClock = CLOCK_MONOTONIC_RAW;
#else
constexpr clockid_t awakeClock = CLOCK_MONOTONIC;
constexpr clockid_t wholeClock = CLOCK_REALTIME;
#endif

std::chrono::milliseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                                 std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

SleepReading readSleepClocks()
{
    return {read(awakeClock), read(wholeClock)};
}

} // namespace lw::platform
