// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_connection.h"

#include <QTcpSocket>

#include <chrono>

namespace lw::local {
namespace {

using namespace std::chrono_literals;

constexpr qint64 socketBuffer = 1024 * 1024;
/// How long a client that was told to go may take before its connection is cut.
constexpr auto lastWait = 5s;

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 431: return "Request Header Fields Too Large";
    case 501: return "Not Implemented";
    case 505: return "HTTP Version Not Supported";
    default: return "Answer";
    }
}

QByteArray asBytes(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

QByteArray asChunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

EmbeddedConnection::EmbeddedConnection(QTcpSocket *socket, ChatApi &api, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_api(api)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(socketBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_nextEvent.setSingleShot(true);
    m_lastWait.setSingleShot(true);
    connect(m_socket, &QTcpSocket::readyRead, this, &EmbeddedConnection::serve);
    connect(m_socket, &QTcpSocket::disconnected, &m_nextEvent, &QTimer::stop);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_nextEvent, &QTimer::timeout, this, &EmbeddedConnection::sendNextEvent);
    connect(&m_lastWait, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater(); // it was gone before it was met, and disconnected() with it
    else
        serve();
}

void EmbeddedConnection::serve()
{
    if (m_phase == Phase::Leaving) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_phase == Phase::Reading)
        m_parser.feed(m_socket->readAll());
    while (m_phase == Phase::Reading) {
        const auto request = m_parser.next();
        if (request)
            respond(*request);
        else if (m_parser.fault())
            refuse(*m_parser.fault());
        else
            break;
    }
    if (m_phase == Phase::Reading && m_parser.takeContinueWish())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void EmbeddedConnection::respond(const ParsedRequest &request)
{
    m_keepAlive = request.keepAlive;
    m_chunked = request.minorVersion >= 1;
    send(m_api.answer(request));
}

void EmbeddedConnection::refuse(const RequestFault &fault)
{
    m_keepAlive = false;
    m_phase = Phase::Leaving;
    send(apiError(fault.status, "invalid_request_error", fault.reason.toStdString()));
}

void EmbeddedConnection::send(const ApiReply &reply)
{
    const bool streamed = !reply.events.empty();
    if (streamed && !m_chunked)
        m_keepAlive = false; // nothing but the end of the connection tells such a client where the stream ends
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    if (streamed) {
        head += "Content-Type: text/event-stream\r\nCache-Control: no-store\r\n";
        if (m_chunked)
            head += "Transfer-Encoding: chunked\r\n";
    } else {
        head += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(qsizetype(reply.body.size())) + "\r\n";
    }
    head += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    m_socket->write(head + asBytes(reply.body));
    if (!streamed)
        return finishAnswer();
    m_phase = Phase::Writing;
    m_events.assign(reply.events.begin(), reply.events.end());
    sendNextEvent();
}

void EmbeddedConnection::sendNextEvent()
{
    const QByteArray event = "data: " + asBytes(m_events.front()) + "\n\n";
    m_events.pop_front();
    m_socket->write(m_chunked ? asChunk(event) : event);
    if (!m_events.empty())
        return m_nextEvent.start(0);
    if (m_chunked)
        m_socket->write("0\r\n\r\n");
    m_phase = Phase::Reading;
    finishAnswer();
    // What came in meanwhile gave its signal to nobody.
    if (m_phase == Phase::Reading)
        serve();
}

void EmbeddedConnection::finishAnswer()
{
    if (m_phase == Phase::Leaving) {
        // Closing over unread bytes would reset the connection, and the client might never see its answer.
        m_lastWait.start(lastWait);
    } else if (!m_keepAlive) {
        m_phase = Phase::Leaving;
        m_socket->disconnectFromHost();
    }
}

} // namespace lw::local
