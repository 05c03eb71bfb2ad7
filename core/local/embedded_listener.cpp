// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_listener.h"

#include "core/local/embedded_connection.h"

#include <QHostAddress>

namespace lw::local {
namespace {

constexpr int connectionBacklog = 1024;

} // namespace

EmbeddedListener::EmbeddedListener()
    : m_server(this)
{
    m_server.setListenBacklogSize(connectionBacklog);
    m_server.setMaxPendingConnections(connectionBacklog);
    connect(&m_server, &QTcpServer::newConnection, this, &EmbeddedListener::takeConnections);
}

Result<quint16> EmbeddedListener::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return fail(Code::InUse, QStringLiteral("Port %1 of 127.0.0.1 cannot be used: %2. Choose another one, or 0 for any.")
                                     .arg(port)
                                     .arg(m_server.errorString()));
    }
    return m_server.serverPort();
}

void EmbeddedListener::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new EmbeddedConnection(socket, m_api, this); // a child; deletes itself when its client is gone
}

} // namespace lw::local
