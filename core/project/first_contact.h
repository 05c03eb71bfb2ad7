// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/model_list.h"
#include "core/net/http_transport.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace lw::project {

/// Asks an endpoint for its models before a run (contracts/cli.md, "First contact"), a few times if need be. Lives on one
/// thread with an event loop.
class FirstContact final : public QObject
{
    Q_OBJECT

public:
    /// `patience` is of one try; `tries` from 1.
    FirstContact(const llm::Endpoint &endpoint, std::chrono::milliseconds connectTimeout, std::chrono::milliseconds patience,
                 int tries, QObject *parent = nullptr);
    ~FirstContact() override;
    void start();

Q_SIGNALS:
    /// Once: the names of the models, as far as the endpoint tells them.
    void finished(const lw::Result<QStringList> &models);

private:
    void attempt();

    std::unique_ptr<net::HttpTransport> m_transport;
    std::shared_ptr<llm::EndpointState> m_state;
    std::chrono::milliseconds m_connectTimeout;
    std::chrono::milliseconds m_patience;
    int m_triesLeft;
    std::unique_ptr<llm::ModelList> m_list;
};

} // namespace lw::project
