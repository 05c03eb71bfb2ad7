// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/llm/endpoint_state.h"
#include "core/net/http_transport.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace lw::llm {

/// The first contact with an endpoint: GET {base}/models, once. Lives on the thread of the transport; deleting it aborts.
class ModelList final : public QObject, private net::HttpSink
{
    Q_OBJECT

public:
    ModelList(net::HttpTransport &transport, std::shared_ptr<EndpointState> state, QObject *parent = nullptr);
    void start(std::chrono::milliseconds connectTimeout, std::chrono::milliseconds total);

Q_SIGNALS:
    /// Once. Any HTTP answer but 401 and 403 counts as alive; the names are those it could be read for, so the list may be
    /// empty. Else Code::Auth, or why nobody answered.
    void finished(const lw::Result<QStringList> &models);

private:
    void onHead(int status, const net::Headers &headers) override;
    void onBytes(QByteArrayView bytes) override;
    void onFinished(const net::TransferEnd &end) override;
    void conclude(const Result<QStringList> &models);

    net::HttpTransport &m_transport;
    std::shared_ptr<EndpointState> m_state;
    std::unique_ptr<net::HttpTransfer> m_transfer;
    int m_status = 0;
    QByteArray m_body;
};

} // namespace lw::llm
