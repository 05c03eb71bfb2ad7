// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_proxy.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>
#include <QtEndian>

#include <utility>

namespace lw::test {

/// One connection: the talk with the proxy itself, then the bytes of both sides to and fro.
class FakeProxy::Client final : public QObject
{
public:
    Client(FakeProxy &proxy, QTcpSocket *near)
        : QObject(near)
        , m_proxy(proxy)
        , m_near(near)
        , m_far(new QTcpSocket(this))
    {
        connect(m_near, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(m_near, &QTcpSocket::disconnected, this, [this] {
            m_far->disconnectFromHost();
            m_near->deleteLater();
        });
        connect(m_far, &QTcpSocket::connected, this, [this] {
            m_near->write(m_welcome);
            m_far->write(std::exchange(m_in, {}));
        });
        connect(m_far, &QTcpSocket::readyRead, this, [this] { m_near->write(m_far->readAll()); });
        connect(m_far, &QTcpSocket::disconnected, this, [this] { m_near->disconnectFromHost(); });
    }

private:
    enum class State { Begin, SocksLogIn, SocksRequest, Tunnel };

    void read()
    {
        m_in += m_near->readAll();
        if (m_far->state() == QAbstractSocket::ConnectedState) {
            m_far->write(std::exchange(m_in, {}));
            return;
        }
        while (m_state != State::Tunnel && step()) {
        }
    }
    /// Whether something was read.
    bool step()
    {
        switch (m_state) {
        case State::Begin: return m_in.startsWith('\x05') ? greet() : readHead();
        case State::SocksLogIn: return logIn();
        case State::SocksRequest: return request();
        case State::Tunnel: break;
        }
        return false;
    }
    void open(quint16 port, const QByteArray &welcome)
    {
        m_state = State::Tunnel;
        m_welcome = welcome;
        m_far->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    bool readHead()
    {
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = m_in.first(end);
        const QByteArray line = head.left(head.indexOf('\r'));
        const QByteArrayList words = line.split(' ');
        const QByteArray logIn = m_proxy.m_user + ':' + m_proxy.m_password;
        const QByteArray wanted = "proxy-authorization: basic " + logIn.toBase64().toLower();
        if (!m_proxy.m_user.isEmpty() && !head.toLower().contains(wanted)) {
            ++m_proxy.m_turnedAway;
            m_near->write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"fake\"\r\n"
                          "Content-Length: 0\r\nConnection: close\r\n\r\n");
            m_near->disconnectFromHost();
            return false;
        }
        if (words.value(0) == "CONNECT") {
            m_in.remove(0, end + 4);
            if (m_proxy.m_refusal != 0) {
                m_near->write("HTTP/1.1 " + QByteArray::number(m_proxy.m_refusal) +
                              " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                m_near->disconnectFromHost();
                return false;
            }
            m_proxy.m_tunnels.append(words.value(1));
            open(words.value(1).mid(words.value(1).lastIndexOf(':') + 1).toUShort(), "HTTP/1.1 200 Go on\r\n\r\n");
            return false;
        }
        const QUrl url = QUrl::fromEncoded(words.value(1));
        m_proxy.m_forwarded.append(line);
        const QByteArray forServer = words.value(0) + ' ' + url.path().toUtf8() + " HTTP/1.1";
        m_in.replace(0, line.size(), forServer);
        open(static_cast<quint16>(url.port(80)), {});
        return false;
    }

    bool greet()
    {
        if (m_in.size() < 2 || m_in.size() < 2 + m_in[1])
            return false;
        const bool offersLogIn = m_in.mid(2, m_in[1]).contains('\x02');
        m_in.remove(0, 2 + m_in[1]);
        if (m_proxy.m_user.isEmpty()) {
            m_near->write(QByteArray("\x05\x00", 2));
            m_state = State::SocksRequest;
        } else if (offersLogIn) {
            m_near->write(QByteArray("\x05\x02", 2));
            m_state = State::SocksLogIn;
        } else {
            ++m_proxy.m_turnedAway;
            m_near->write(QByteArray("\x05\xFF", 2));
            m_near->disconnectFromHost();
        }
        return true;
    }
    bool logIn()
    {
        const QByteArray right = QByteArray("\x01", 1) + static_cast<char>(m_proxy.m_user.size()) + m_proxy.m_user +
                                 static_cast<char>(m_proxy.m_password.size()) + m_proxy.m_password;
        if (m_in.size() < 3 || m_in.size() < 3 + m_in[1] || m_in.size() < 3 + m_in[1] + m_in[2 + m_in[1]])
            return false;
        if (m_in == right) {
            m_near->write(QByteArray("\x01\x00", 2));
            m_state = State::SocksRequest;
        } else {
            ++m_proxy.m_turnedAway;
            m_near->write(QByteArray("\x01\x01", 2));
            m_near->disconnectFromHost();
        }
        m_in.clear();
        return true;
    }
    bool request()
    {
        const qsizetype address = m_in.size() < 5 ? -1 : m_in[3] == 1 ? 4 : m_in[3] == 4 ? 16 : 1 + m_in[4];
        if (address < 0 || m_in.size() < 4 + address + 2)
            return false;
        const quint16 port = qFromBigEndian<quint16>(m_in.constData() + 4 + address);
        const QByteArray host = m_in[3] == 3 ? m_in.mid(5, address - 1) : "address";
        m_in.remove(0, 4 + address + 2);
        m_proxy.m_tunnels.append(host + ':' + QByteArray::number(port));
        open(port, QByteArray("\x05\x00\x00\x01\0\0\0\0\0\0", 10));
        return false;
    }

    FakeProxy &m_proxy;
    QTcpSocket *m_near;
    QTcpSocket *m_far;
    State m_state = State::Begin;
    QByteArray m_in;
    QByteArray m_welcome;
};

FakeProxy::FakeProxy()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *near = m_server.nextPendingConnection())
            new Client(*this, near);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The fake proxy cannot listen: %s", qPrintable(m_server.errorString()));
}

void FakeProxy::setLogIn(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

} // namespace lw::test
