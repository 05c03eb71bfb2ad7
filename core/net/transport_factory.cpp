// SPDX-License-Identifier: Apache-2.0
#include "core/net/transport_factory.h"

#include "core/net/qt_transport.h"
#ifdef LW_HAS_CURL
#include "core/net/curl_transport.h"
#endif

namespace lw::net {

#ifdef LW_HAS_CURL

bool hasCurl()
{
    return true;
}

std::unique_ptr<HttpTransport> makeTransport(const TransportOptions &options, const Clock &clock)
{
    if (options.kind == TransportKind::Curl)
        return std::make_unique<CurlTransport>(options, clock);
    return std::make_unique<QtTransport>(options, clock);
}

#else

bool hasCurl()
{
    return false;
}

std::unique_ptr<HttpTransport> makeTransport(const TransportOptions &options, const Clock &clock)
{
    return std::make_unique<QtTransport>(options, clock);
}

#endif

} // namespace lw::net
