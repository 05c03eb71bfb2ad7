// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/local/chat_api.h"
#include "core/local/http_request_parser.h"

#include <QObject>
#include <QTimer>

#include <deque>

class QTcpSocket;

namespace lw::local {

/// One client of the embedded server: owns its socket, answers its requests one after the other, and deletes itself when
/// the client is gone. Lives on the server's thread. Of a stream it writes one event a turn of the event loop, so that
/// many clients get theirs at the same time.
class EmbeddedConnection final : public QObject
{
    Q_OBJECT
public:
    /// `api` outlives the connection, which takes the socket over.
    EmbeddedConnection(QTcpSocket *socket, ChatApi &api, QObject *parent);

private:
    enum class Phase {
        Reading,
        Writing,  ///< a stream; what the client sends meanwhile waits in the socket
        Leaving,  ///< no more is answered: what still comes is thrown away until the client has closed
    };

    void serve();
    void respond(const ParsedRequest &request);
    void refuse(const RequestFault &fault);
    void send(const ApiReply &reply);
    void sendNextEvent();
    void finishAnswer();

    QTcpSocket *m_socket;
    ChatApi &m_api;
    HttpRequestParser m_parser;
    Phase m_phase = Phase::Reading;
    std::deque<std::string> m_events;
    bool m_keepAlive = true;
    bool m_chunked = true;      ///< HTTP/1.0 clients know no chunks
    QTimer m_nextEvent;
    QTimer m_lastWait;
};

} // namespace lw::local
