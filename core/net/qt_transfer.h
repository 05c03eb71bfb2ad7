// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"
#include "core/net/turn_queue.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <cstddef>

namespace lw::net {

class QtTransport;

/// One request of QtTransport, waiting for its turn or under way as a QNetworkReply, which it owns. Calls its sink
/// directly from the signals of the reply.
class QtTransfer final : public QObject, public HttpTransfer, private Turn
{
public:
    QtTransfer(QtTransport &transport, const HttpRequest &request, HttpSink &sink);
    ~QtTransfer() override;

    [[nodiscard]] bool requestSent() const override { return m_end.requestSent; }

    [[nodiscard]] const HttpRequest &request() const { return m_request; }

    void start();
    /// See CurlTransfer, where the two are the same.
    void breakOff();
    void freeTurn() { Turn::leave(); }

private:
    void begin() override;
    void send(const QNetworkRequest &request);
    void finishLater(const Error &error);
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
