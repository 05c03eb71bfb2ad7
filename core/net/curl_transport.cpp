// SPDX-License-Identifier: Apache-2.0
#include "core/net/curl_transport.h"

#include "core/net/curl_multi.h"
#include "core/net/curl_transfer.h"

namespace lw::net {

CurlTransport::CurlTransport(const TransportOptions &options, const Clock &clock)
    : m_multi(std::make_unique<CurlMulti>(options, clock))
{}

CurlTransport::~CurlTransport() = default;

std::unique_ptr<HttpTransfer> CurlTransport::start(const HttpRequest &request, HttpSink &sink)
{
    return std::make_unique<CurlTransfer>(*m_multi, request, sink);
}

void CurlTransport::reset()
{
    m_multi->reset();
}

TransportCounts CurlTransport::counts() const
{
    return m_multi->counts();
}

} // namespace lw::net
