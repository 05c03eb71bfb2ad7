// SPDX-License-Identifier: Apache-2.0
#include "core/platform/range_lock.h"

namespace lw::platform {

RangeLock::RangeLock(const QString &, qint64, qint64) {}

RangeLock::~RangeLock() = default;

void RangeLock::release() {}

} // namespace lw::platform
