// SPDX-License-Identifier: Apache-2.0
#include "core/platform/process_limits.h"

namespace lw::platform {

int raiseFileLimit()
{
    return 0;
}

void ignoreBrokenPipes() {}

} // namespace lw::platform
