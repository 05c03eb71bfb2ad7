// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <memory>

namespace lw::local {

class EmbeddedThread;

/// The embedded baseline as an OpenAI-compatible HTTP/1.1 server on 127.0.0.1, on a thread of its own, so that neither
/// an engine nor a window waits for a fit. Used from one thread; needs a QCoreApplication, not its event loop.
class EmbeddedServer final
{
public:
    EmbeddedServer();
    /// Stops, as stop() does.
    ~EmbeddedServer();
    EmbeddedServer(const EmbeddedServer &) = delete;
    EmbeddedServer &operator=(const EmbeddedServer &) = delete;

    /// Listens and says on which port; 0 asks for any that is free. When it runs already, its port. Code::InUse where the
    /// port cannot be had; then it may be started again.
    [[nodiscard]] Result<quint16> start(quint16 port = 0);
    /// Cuts every connection and waits until the thread has ended. Does nothing when it is not running.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }
    /// The base URL, http://127.0.0.1:PORT/v1; empty when it is not running.
    [[nodiscard]] QUrl url() const;

private:
    std::unique_ptr<EmbeddedThread> m_thread;
    quint16 m_port = 0;
};

} // namespace lw::local
