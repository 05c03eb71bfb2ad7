// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

namespace lw::project {

/// A project on a network drive is refused, since SQLite's locks do not hold there: Code::NotWritable, Error::field "network-drive".
[[nodiscard]] Result<void> checkPlace(const QString &path, bool isOnNetworkDrive);

} // namespace lw::project
