// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_server.h"

#include "core/local/embedded_listener.h"

#include <QThread>

#include <future>

namespace lw::local {

EmbeddedServer::EmbeddedServer() = default;

EmbeddedServer::~EmbeddedServer() { stop(); }

Result<quint16> EmbeddedServer::start(quint16 port)
{
    if (m_thread)
        return m_port;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("embedded server"));
    auto *listener = new EmbeddedListener;
    listener->moveToThread(m_thread.get());
    // Runs on the thread that ends, so that sockets die where they lived.
    QObject::connect(m_thread.get(), &QThread::finished, listener, &QObject::deleteLater);
    m_thread->start();

    // Shared, because this side may be through before set_value() is.
    const auto bound = std::make_shared<std::promise<Result<quint16>>>();
    std::future<Result<quint16>> answer = bound->get_future();
    QMetaObject::invokeMethod(
        listener, [listener, port, bound] { bound->set_value(listener->listen(port)); }, Qt::QueuedConnection);
    Result<quint16> result = answer.get();
    m_port = result.value_or(0);
    if (!result)
        stop();
    return result;
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
