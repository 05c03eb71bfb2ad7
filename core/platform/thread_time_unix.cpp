// SPDX-License-Identifier: Apache-2.0
#include "core/platform/thread_time.h"

#include <ctime>

namespace lw::platform {

std::optional<Instant> threadTime()
{
    timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) != 0)
        return {};
    return std::chrono::duration_cast<Instant>(std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec));
}

} // namespace lw::platform
