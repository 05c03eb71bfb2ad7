// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QThread>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace lw::local {

/// The thread of the embedded server. Everything of the server - listening socket, connections, fitted models - is made and
/// ends inside run(), so that nothing is shared but the word whether the port could be had.
class EmbeddedThread final : public QThread
{
    Q_OBJECT
public:
    /// Will listen on this port of 127.0.0.1; 0 asks for any that is free.
    explicit EmbeddedThread(quint16 port);

    /// Waits, after start(), for the port that was got; Code::InUse where it cannot be had, and the thread ends.
    [[nodiscard]] Result<quint16> waitForPort();

protected:
    void run() override;

private:
    void publish(const Result<quint16> &port);

    quint16 m_wanted;
    std::mutex m_mutex;
    std::condition_variable m_published;
    std::optional<Result<quint16>> m_port;
};

} // namespace lw::local
