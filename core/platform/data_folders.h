// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::platform {

/// Where the response cache lives unless told otherwise: $XDG_CACHE_HOME/labelwright or ~/.cache/labelwright on Linux, the
/// system's own place elsewhere. Not made by this call.
[[nodiscard]] QString cacheFolder();

} // namespace lw::platform
