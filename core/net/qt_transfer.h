// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <cstddef>

class QNetworkAccessManager;

namespace lw::net {

class QtTransport;

/// One request of QtTransport, waiting for its turn or under way as a QNetworkReply, which it owns. Calls its sink
/// directly from the signals of the reply.
class QtTransfer final : public QObject, public HttpTransfer
{
public:
    QtTransfer(QtTransport &transport, const HttpRequest &request, HttpSink &sink);
    ~QtTransfer() override;

    [[nodiscard]] bool requestSent() const override { return m_end.requestSent; }

    void start();
    /// It is this transfer's turn.
    void send(QNetworkAccessManager &manager, std::size_t lane);

private:
    void takeHead();
    void takeBytes();
    void replyFinished();
    void finish(std::optional<Error> error);
    void dropReply();

    QtTransport &m_transport;
    HttpRequest m_request;
    HttpSink &m_sink;
    QNetworkReply *m_reply = nullptr;
    std::size_t m_lane = 0;
    QTimer m_connectTimer;
    TransferEnd m_end;
    int m_status = 0;
    qint64 m_received = 0;
};

} // namespace lw::net
