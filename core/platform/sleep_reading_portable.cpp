// SPDX-License-Identifier: Apache-2.0
#include "core/platform/sleep_clock.h"

namespace lw::platform {

SleepReading readSleepClocks()
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    return {duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()),
            duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())};
}

} // namespace lw::platform
