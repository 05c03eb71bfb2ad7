// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"
#include "core/net/transport_options.h"

namespace lw::net {

class CurlMulti;

/// HTTP/1.1 with libcurl inside the Qt event loop: one thread, one socket notifier for each direction of a socket, one
/// timer. The transport for runs: a thousand requests at once cost what a thousand sockets cost.
///
/// The environment (https_proxy, http_proxy, no_proxy) names the proxies of the system; on Windows and macOS, where it
/// names none, the settings of the system do, asked for once a host. A user and password for a proxy are sent as Basic,
/// Digest or NTLM, as the proxy wants it; to one that forwards plain http, as Basic.
///
/// A POST is never sent twice: where libcurl by itself would send it again (a kept connection turned out to be closed
/// after the request had been written), the transfer ends with Code::Transport and requestSent. What libcurl may still
/// do on its own is to take another connection where not one byte had been accepted by the first, and to repeat a GET.
///
/// Must not be destroyed from within a call to a sink.
class CurlTransport final : public HttpTransport
{
public:
    explicit CurlTransport(const TransportOptions &options = {}, const Clock &clock = systemClock());
    ~CurlTransport() override;

    [[nodiscard]] std::unique_ptr<HttpTransfer> start(const HttpRequest &request, HttpSink &sink) override;
    void reset() override;
    [[nodiscard]] TransportCounts counts() const override;

private:
    std::unique_ptr<CurlMulti> m_multi;
};

} // namespace lw::net
