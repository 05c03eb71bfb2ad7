// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::platform {

/// Where the response cache lives unless told otherwise: $XDG_CACHE_HOME/labelwright or ~/.cache/labelwright on Linux, the
/// system's own place elsewhere. Not made by this call.
[[nodiscard]] QString cacheFolder();

/// Where what was used in all projects is counted: labelwright/usage.sqlite below $XDG_DATA_HOME or ~/.local/share on Linux,
/// the system's own place elsewhere. Not made by this call.
[[nodiscard]] QString usageFile();

} // namespace lw::platform
