// SPDX-License-Identifier: Apache-2.0
#include "core/platform/socket_tuning.h"

namespace lw::platform {

void detectDeadPeers(qintptr, std::chrono::milliseconds) {}

} // namespace lw::platform
