// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace lw::test {

/// A proxy on 127.0.0.1 that speaks HTTP (CONNECT, and forwarding of plain requests) and SOCKS5 on one port, with or
/// without a user and password. Whatever host it is asked for, it goes to 127.0.0.1: a name that nobody else can resolve
/// shows that the proxy did. Lives in the event loop of the test.
class FakeProxy final : public QObject
{
public:
    FakeProxy();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// From now on who comes must say so: Basic, or SOCKS5's own way.
    void setLogIn(const QByteArray &user, const QByteArray &password);
    /// Every CONNECT gets this status; 0: none of that.
    void refuseWith(int status) { m_refusal = status; }

    [[nodiscard]] QByteArrayList tunnels() const { return m_tunnels; }     ///< "host:port" of CONNECT and SOCKS5
    [[nodiscard]] QByteArrayList forwarded() const { return m_forwarded; } ///< request lines
    [[nodiscard]] int turnedAway() const { return m_turnedAway; }          ///< without or with a wrong user

private:
    class Client;

    QTcpServer m_server;
    QByteArray m_user;
    QByteArray m_password;
    int m_refusal = 0;
    QByteArrayList m_tunnels;
    QByteArrayList m_forwarded;
    int m_turnedAway = 0;
};

} // namespace lw::test
