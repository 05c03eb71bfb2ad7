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

std::unique_ptr<HttpTransport> makeTransport(TransportKind kind, const Clock &clock)
{
    if (kind == TransportKind::Curl)
        return std::make_unique<CurlTransport>(clock);
    return std::make_unique<QtTransport>(QtTransport::defaultWidth, clock);
}

#else

bool hasCurl()
{
    return false;
}

std::unique_ptr<HttpTransport> makeTransport(TransportKind, const Clock &clock)
{
    return std::make_unique<QtTransport>(QtTransport::defaultWidth, clock);
}

#endif

} // namespace lw::net
