// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_connection.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace lw::test {

class FakeScript;

/// Takes the connections of the fake server and hands its script to them. Lives on the server's thread.
class FakeListener final : public QTcpServer, private FakeConnection::Owner
{
public:
    /// With a configuration it speaks TLS.
    FakeListener(FakeScript &script, std::optional<QSslConfiguration> tls);
    ~FakeListener() override;

    void listenAgain();
    void closeConnections(bool idleOnly);

protected:
    void incomingConnection(qintptr socket) override;

private:
    FakeReply replyTo(FakeRequest request) override;
    void replyEnded(bool cancelled) override;
    void connectionEnded() override;

    FakeScript &m_script;
    std::optional<QSslConfiguration> m_tls;
    quint16 m_port = 0;
};

} // namespace lw::test
