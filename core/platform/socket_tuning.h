// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace lw::platform {

/// Lets the system find out that the other side of a TCP connection is gone: probes after 60 s of silence, each minute,
/// five of them, and an end when bytes are not acknowledged for `unacknowledged` (0: as the system does). What the
/// system does not know is left out. For a socket that is not yet connected as well; any thread.
void detectDeadPeers(qintptr socket, std::chrono::milliseconds unacknowledged);

} // namespace lw::platform
