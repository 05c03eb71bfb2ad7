// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"
#include "core/net/transport_options.h"

#include <memory>

namespace lw::net {

/// Whether this build has libcurl.
[[nodiscard]] bool hasCurl();

/// A transport for the calling thread. Where the build has no libcurl, Qt serves in its place.
[[nodiscard]] std::unique_ptr<HttpTransport> makeTransport(const TransportOptions &options = {},
                                                           const Clock &clock = systemClock());

} // namespace lw::net
