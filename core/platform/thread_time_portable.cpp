// SPDX-License-Identifier: Apache-2.0
#include "core/platform/thread_time.h"

namespace lw::platform {

std::optional<Instant> threadTime()
{
    return {};
}

} // namespace lw::platform
