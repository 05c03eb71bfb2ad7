// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace lw::net {

enum class TransportKind { Curl, Qt };

/// What a transport does the same for all its requests. What differs from endpoint to endpoint is net::Route.
struct TransportOptions
{
    static constexpr int curlConnections = 1024;
    static constexpr int qtConnections = 48; ///< six a manager before Qt 6.5, each manager with a thread of its own

    TransportKind kind = TransportKind::Curl;
    /// Most connections at once, in all and to one host and port; requests beyond wait inside the transport (and their
    /// connect timeout waits with them). 0: as many as the transport is good for, see above.
    int connections = 0;
    int connectionsPerHost = 0;
    /// A kept connection that was idle for longer is not used again: the usual server closes it after 60 s. 0: none is
    /// kept.
    std::chrono::seconds keepIdle{55};
    /// Bytes that the other side does not acknowledge for so long end the connection, where the system can
    /// (TCP_USER_TIMEOUT); 0: as the system does. libcurl only.
    std::chrono::milliseconds unacknowledged{90'000};
};

} // namespace lw::net
