// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_connection.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

#include <algorithm>
#include <utility>

namespace lw::test {

QByteArray FakeRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

FakeConnection::FakeConnection(std::unique_ptr<QTcpSocket> socket, int number, Owner &owner, QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_number(number)
    , m_socket(std::move(socket))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_state == State::BeforeHead ? sendHead() : sendPieces(); });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { read(); });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] { ended(); });
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

FakeConnection::~FakeConnection()
{
    m_socket->disconnect(this); // its destructor still has signals to send
}

void FakeConnection::close()
{
    endReply(false);
    m_socket->abort();
    ended();
}

void FakeConnection::ended()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_timer.stop();
    endReply(true);
    m_owner.connectionEnded();
    deleteLater();
}

void FakeConnection::endReply(bool cancelled)
{
    if (std::exchange(m_replying, false))
        m_owner.replyEnded(cancelled);
}

void FakeConnection::read()
{
    m_in += m_socket->readAll();
    FakeRequest request;
    while (m_state == State::Idle && takeRequest(request)) {
        m_state = State::BeforeHead;
        m_replying = true;
        const bool last = request.header("connection").toLower() == "close";
        FakeReply reply = m_owner.replyTo(std::exchange(request, {}));
        if (last)
            reply.afterwards = FakeReply::Afterwards::Close;
        if (m_state != State::BeforeHead)
            return; // the owner closed this connection meanwhile
        play(std::move(reply));
    }
}

bool FakeConnection::takeRequest(FakeRequest &request)
{
    const qsizetype headEnd = m_in.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QByteArrayList lines = m_in.first(headEnd).split('\n');
    FakeHeaders headers;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        headers.append({lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed()});
    }
    request.headers = std::move(headers);
    const qsizetype length = request.header("content-length").toLongLong();
    if (m_in.size() < headEnd + 4 + length)
        return false;
    const QByteArrayList words = lines.first().trimmed().split(' ');
    request.connection = m_number;
    request.method = words.value(0);
    request.path = words.value(1);
    request.body = m_in.sliced(headEnd + 4, length);
    m_in.remove(0, headEnd + 4 + length);
    return true;
}

void FakeConnection::play(FakeReply reply)
{
    m_reply = std::move(reply);
    m_piece = 0;
    m_bodySent = 0;
    m_framing = m_reply.framing;
    if (m_framing == FakeReply::Framing::Automatic)
        m_framing = m_reply.pieces.size() > 1 ? FakeReply::Framing::Chunked : FakeReply::Framing::ContentLength;
    if (m_reply.beforeHead.count() > 0)
        wait(m_reply.beforeHead);
    else
        sendHead();
}

void FakeConnection::sendHead()
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_reply.status) + " Fake\r\n";
    for (const auto &[name, value] : std::as_const(m_reply.headers))
        head += name + ": " + value + "\r\n";
    if (m_framing == FakeReply::Framing::Chunked) {
        head += "Transfer-Encoding: chunked\r\n";
    } else if (m_framing == FakeReply::Framing::ContentLength) {
        qint64 length = 0;
        for (const QByteArray &piece : std::as_const(m_reply.pieces))
            length += piece.size();
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    }
    if (m_reply.afterwards == FakeReply::Afterwards::Close || m_framing == FakeReply::Framing::UntilClose)
        head += "Connection: close\r\n";
    head += "\r\n";

    if (m_reply.cutHead) {
        m_out += head.left(*m_reply.cutHead);
        doCut();
        return;
    }
    m_out += head;
    m_state = State::Pieces;
    if (m_reply.beforeFirstPiece.count() > 0)
        wait(m_reply.beforeFirstPiece);
    else
        sendPieces();
}

void FakeConnection::sendPieces()
{
    while (true) {
        if (m_reply.cutBody && m_bodySent >= *m_reply.cutBody) {
            doCut();
            return;
        }
        if (m_piece >= m_reply.pieces.size())
            break;
        const QByteArray &piece = std::as_const(m_reply.pieces)[m_piece++];
        qint64 size = piece.size();
        if (m_reply.cutBody)
            size = std::min(size, *m_reply.cutBody - m_bodySent);
        const bool chunked = m_framing == FakeReply::Framing::Chunked && !piece.isEmpty();
        if (chunked)
            m_out += QByteArray::number(piece.size(), 16) + "\r\n";
        m_out += piece.first(size);
        if (chunked && size == piece.size())
            m_out += "\r\n";
        m_bodySent += size;
        const bool cutHere = m_reply.cutBody && m_bodySent >= *m_reply.cutBody;
        if (m_reply.betweenPieces.count() > 0 && m_piece < m_reply.pieces.size() && !cutHere) {
            wait(m_reply.betweenPieces);
            return;
        }
    }
    if (m_framing == FakeReply::Framing::Chunked)
        m_out += "0\r\n\r\n";
    finishReply();
}

void FakeConnection::finishReply()
{
    flush();
    const bool closes =
        m_reply.afterwards == FakeReply::Afterwards::Close || m_framing == FakeReply::Framing::UntilClose;
    m_state = closes ? State::Closing : State::Idle;
    endReply(false);
    if (closes)
        m_socket->disconnectFromHost();
    else if (!m_in.isEmpty())
        QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
}

void FakeConnection::doCut()
{
    flush();
    if (m_reply.cut == FakeReply::Cut::Hang) {
        m_state = State::Hanging;
        return;
    }
    m_state = State::Closing;
    endReply(false);
    if (m_reply.cut == FakeReply::Cut::Close) {
        m_socket->disconnectFromHost();
        return;
    }
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    close();
}

void FakeConnection::flush()
{
    m_socket->write(std::exchange(m_out, {}));
    m_socket->flush();
}

void FakeConnection::wait(std::chrono::milliseconds time)
{
    if (!m_out.isEmpty())
        flush();
    if (m_state != State::Ended)
        m_timer.start(time);
}

} // namespace lw::test
