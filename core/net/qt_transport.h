// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <QObject>

#include <deque>
#include <vector>

class QNetworkAccessManager;

namespace lw::net {

class QtTransfer;

/// HTTP/1.1 with QNetworkAccessManager: for builds without libcurl, and where only Qt knows the proxy. Requests beyond
/// `width` wait in a queue here, not inside Qt, so that connectTimeout does not run while they wait.
///
/// A POST is never sent twice: QNetworkAccessManager would by itself, on a kept connection and on a new one, when the
/// server closes it without an answer, but it must go back to the begin of the body for that and OnceBody does not let
/// it; the transfer ends with Code::Transport and requestSent. It may repeat a GET.
///
/// Know before use: a chunked answer that is cut off mostly looks whole (Qt does not say which): judge a completion by
/// its finish_reason. An interim answer (103) is taken for the answer. It costs about ten times the processor time of
/// CurlTransport. Before Qt 6.5 a manager has six connections for a host, so there are ceil(width / 6) managers, each
/// with a thread of its own inside Qt.
///
/// `Accept-Encoding: identity` is sent with `Accept: text/event-stream`; a server that compresses all the same is not
/// undone then. TransferTimes::connected is when the request was written, the nearest that Qt tells.
class QtTransport final : public QObject, public HttpTransport
{
public:
    static constexpr int defaultWidth = 48;

    explicit QtTransport(int width = defaultWidth, const Clock &clock = systemClock());
    ~QtTransport() override;

    [[nodiscard]] std::unique_ptr<HttpTransfer> start(const HttpRequest &request, HttpSink &sink) override;

private:
    friend class QtTransfer;
    struct Lane
    {
        QNetworkAccessManager *manager = nullptr;
        int inFlight = 0;
    };

    void enqueue(QtTransfer &transfer);
    /// The transfer no longer waits for its turn.
    void forget(QtTransfer &transfer);
    /// The transfer that had been sent through this lane has ended.
    void leave(std::size_t lane);
    void pump();
    [[nodiscard]] std::size_t freeLane();

    const Clock &m_clock;
    int m_width;
    int m_inFlight = 0;
    std::vector<Lane> m_lanes;
    std::deque<QtTransfer *> m_waiting;
};

} // namespace lw::net
