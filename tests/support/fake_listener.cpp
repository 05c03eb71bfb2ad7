// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_listener.h"

#include "tests/support/fake_script.h"

#include <QHostAddress>
#include <QSslSocket>

#include <memory>
#include <utility>

namespace lw::test {

FakeListener::FakeListener(FakeScript &script, std::optional<QSslConfiguration> tls)
    : m_script(script)
    , m_tls(std::move(tls))
{
    setListenBacklogSize(4096);
}

FakeListener::~FakeListener()
{
    close();
    closeConnections(false);
}

void FakeListener::listenAgain()
{
    if (isListening()) {
        resumeAccepting();
        return;
    }
    if (!listen(QHostAddress::LocalHost, m_port))
        qFatal("The fake server cannot listen: %s", qPrintable(errorString()));
    m_port = serverPort();
}

void FakeListener::incomingConnection(qintptr socket)
{
    std::unique_ptr<QTcpSocket> connection;
    if (m_tls) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(*m_tls);
        secure->setSocketDescriptor(socket);
        secure->startServerEncryption();
        connection = std::move(secure);
    } else {
        connection = std::make_unique<QTcpSocket>();
        connection->setSocketDescriptor(socket);
    }
    new FakeConnection(std::move(connection), m_script.connectionBegun(), *this, this);
}

void FakeListener::closeConnections(bool idleOnly)
{
    // FakeConnection has no meta object of its own; every child that is one of its kind was made above.
    const QObjectList all = children();
    for (QObject *child : all) {
        auto *connection = dynamic_cast<FakeConnection *>(child);
        if (connection && (!idleOnly || connection->isIdle()))
            connection->close();
    }
}

FakeReply FakeListener::replyTo(FakeRequest request)
{
    return m_script.replyTo(std::move(request));
}
void FakeListener::replyEnded(bool cancelled)
{
    m_script.replyEnded(cancelled);
}
void FakeListener::connectionEnded()
{
    m_script.connectionEnded();
}

} // namespace lw::test
