// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/local/chat_api.h"

#include <QObject>
#include <QTcpServer>

namespace lw::local {

/// The part of the embedded server that lives on its thread: the listening socket, the connections and the models.
class EmbeddedListener final : public QObject
{
    Q_OBJECT
public:
    EmbeddedListener();

    /// On this object's thread: the port on 127.0.0.1 that was got; 0 asks for any. Code::InUse where it cannot be had.
    [[nodiscard]] Result<quint16> listen(quint16 port);

private:
    void takeConnections();

    ChatApi m_api;
    QTcpServer m_server;
};

} // namespace lw::local
