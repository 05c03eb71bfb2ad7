// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/net/http_transport.h"
#include "core/net/transport_options.h"
#include "core/net/turn_queue.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>

#include <vector>

class QNetworkAccessManager;

namespace lw::net {

class QtTransfer;

/// HTTP/1.1 with QNetworkAccessManager: for builds without libcurl, and where only Qt knows the proxy. Requests beyond
/// TransportOptions::connections wait in a queue here, not inside Qt, so that connectTimeout does not run while they
/// wait.
///
/// A POST is never sent twice: QNetworkAccessManager would by itself, on a kept connection and on a new one, when the
/// server closes it without an answer, but it must go back to the begin of the body for that and OnceBody does not let
/// it; the transfer ends with Code::Transport and requestSent. It may repeat a GET.
///
/// Know before use: a chunked answer that is cut off mostly looks whole (Qt does not say which): judge a completion by
/// its finish_reason. An interim answer (103) is taken for the answer. It costs about ten times the processor time of
/// CurlTransport. Before Qt 6.5 a manager has six connections for a host, so there are ceil(connections / 6) managers for each route, each
/// with a thread of its own inside Qt.
///
/// With HttpRequest::Encoding::Identity a server that compresses all the same is not undone. TransferTimes::connected is
/// when the request was written, the nearest that Qt tells; sockets are Qt's own, so TransportOptions::unacknowledged has
/// no effect. Of several connections that it opens at once Qt mostly tells of the first: TransferEnd::reusedConnection and
/// TransportCounts then take the others for kept ones. To a proxy that forwards plain http the password goes as Basic.
class QtTransport final : public QObject, public HttpTransport
{
public:
    explicit QtTransport(const TransportOptions &options = {}, const Clock &clock = systemClock());
    ~QtTransport() override;

    [[nodiscard]] std::unique_ptr<HttpTransfer> start(const HttpRequest &request, HttpSink &sink) override;
    void reset() override;
    [[nodiscard]] TransportCounts counts() const override { return m_counts; }

private:
    friend class QtTransfer;
    struct Lane
    {
        Route route;
        QNetworkAccessManager *manager = nullptr;
        int inFlight = 0;
    };

    /// A manager with room, for the transfer that has its turn.
    [[nodiscard]] QNetworkAccessManager &join(QtTransfer &transfer, std::size_t &lane);
    /// The transfer that had been sent through this lane has ended.
    void leave(QtTransfer &transfer, std::size_t lane);
    [[nodiscard]] std::size_t freeLane(const Route &route);
    [[nodiscard]] Result<QSslConfiguration> trust(const QString &caFile);

    const TransportOptions m_options;
    const Clock &m_clock;
    TurnQueue m_turns;
    TransportCounts m_counts;
    std::vector<Lane> m_lanes;
    std::vector<QtTransfer *> m_underWay;
    QHash<QString, QSslConfiguration> m_trusted; // by CA file
};

} // namespace lw::net
