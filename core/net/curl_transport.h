// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

namespace lw::net {

class CurlMulti;

/// HTTP/1.1 with libcurl inside the Qt event loop: one thread, one socket notifier for each direction of a socket, one
/// timer. The transport for runs: a thousand requests at once cost what a thousand sockets cost.
///
/// Connections are kept for 55 s, so that they are gone before a usual server closes them after 60 s. Proxies come from
/// the environment (https_proxy, http_proxy, no_proxy). Content encodings are undone; a request with
/// `Accept: text/event-stream` asks for none, because a compressor that gathers bytes would hold the tokens back.
///
/// A POST is never sent twice: where libcurl by itself would send it again (a kept connection turned out to be closed
/// after the request had been written), the transfer ends with Code::Transport and requestSent. What libcurl may still
/// do on its own is to take another connection where not one byte had been accepted by the first, and to repeat a GET.
///
/// Must not be destroyed from within a call to a sink.
class CurlTransport final : public HttpTransport
{
public:
    explicit CurlTransport(const Clock &clock = systemClock());
    ~CurlTransport() override;

    [[nodiscard]] std::unique_ptr<HttpTransfer> start(const HttpRequest &request, HttpSink &sink) override;

private:
    std::unique_ptr<CurlMulti> m_multi;
};

} // namespace lw::net
