// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_thread.h"

#include "core/local/chat_api.h"
#include "core/local/embedded_connection.h"

#include <QHostAddress>
#include <QTcpServer>

namespace lw::local {
namespace {

constexpr int connectionBacklog = 1024;

} // namespace

EmbeddedThread::EmbeddedThread(quint16 port)
    : m_wanted(port)
{
    setObjectName(QStringLiteral("embedded server"));
}

Result<quint16> EmbeddedThread::waitForPort()
{
    std::unique_lock lock(m_mutex);
    m_published.wait(lock, [this] { return m_port.has_value(); });
    return *m_port;
}

void EmbeddedThread::publish(const Result<quint16> &port)
{
    const std::lock_guard lock(m_mutex);
    m_port = port;
    m_published.notify_all();
}

void EmbeddedThread::run()
{
    ChatApi api;
    QTcpServer server;
    server.setListenBacklogSize(connectionBacklog);
    server.setMaxPendingConnections(connectionBacklog);
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            new EmbeddedConnection(socket, api, &server); // a child; deletes itself when its client is gone
    });
    if (!server.listen(QHostAddress(QHostAddress::LocalHost), m_wanted)) {
        publish(fail(Code::InUse, QStringLiteral("Port %1 of 127.0.0.1 cannot be used: %2. Choose another one, or 0 for any.")
                                      .arg(m_wanted)
                                      .arg(server.errorString())));
        return;
    }
    publish(server.serverPort());
    exec();
}

} // namespace lw::local
