// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_server.h"

#include "core/local/embedded_thread.h"

namespace lw::local {

EmbeddedServer::EmbeddedServer() = default;

EmbeddedServer::~EmbeddedServer() { stop(); }

Result<quint16> EmbeddedServer::start(quint16 port)
{
    if (m_thread)
        return m_port;
    m_thread = std::make_unique<EmbeddedThread>(port);
    m_thread->start();
    const Result<quint16> got = m_thread->waitForPort();
    if (got)
        m_port = *got;
    else
        stop();
    return got;
}

void EmbeddedServer::stop()
{
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_port = 0;
}

QUrl EmbeddedServer::url() const
{
    return m_thread ? QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port)) : QUrl();
}

} // namespace lw::local
