// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

namespace lw::cache {

[[nodiscard]] const store::Schema &cacheSchema();
/// The one file of a cache folder.
[[nodiscard]] QString cachePath(const QString &folder);

} // namespace lw::cache
