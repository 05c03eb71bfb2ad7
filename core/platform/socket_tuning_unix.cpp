// SPDX-License-Identifier: Apache-2.0
#include "core/platform/socket_tuning.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace lw::platform {
namespace {

constexpr int silence = 60;
constexpr int between = 60;
constexpr int probes = 5;

void setNumber(qintptr socket, int level, int option, int value)
{
    setsockopt(static_cast<int>(socket), level, option, &value, sizeof value);
}

} // namespace

void detectDeadPeers(qintptr socket, std::chrono::milliseconds unacknowledged)
{
    setNumber(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef TCP_KEEPIDLE
    setNumber(socket, IPPROTO_TCP, TCP_KEEPIDLE, silence);
#else
    setNumber(socket, IPPROTO_TCP, TCP_KEEPALIVE, silence); // macOS
#endif
    setNumber(socket, IPPROTO_TCP, TCP_KEEPINTVL, between);
    setNumber(socket, IPPROTO_TCP, TCP_KEEPCNT, probes);
#ifdef TCP_USER_TIMEOUT
    if (unacknowledged.count() > 0)
        setNumber(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, static_cast<int>(unacknowledged.count()));
#else
    Q_UNUSED(unacknowledged)
#endif
}

} // namespace lw::platform
