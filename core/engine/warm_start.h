// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/endpoint_pool.h"
#include "core/net/warm_up.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace lw::engine {

/// Opens the connections of a run before its first requests, by asking each endpoint for its models, which costs nothing; so
/// that what a cold start takes is a figure of its own and in no latency. Lives on the thread of the transport, which must
/// outlive it.
class WarmStart final : public QObject
{
    Q_OBJECT

public:
    /// Beyond so many the rest open as they are needed: a server's queue of new connections is often no longer than 128.
    static constexpr int mostConnections = 64;
    /// A run waits no longer for it; what is not there then, the first requests wait for themselves.
    static constexpr std::chrono::milliseconds patience{3'000};

    /// `requests`: that will be sent at most.
    WarmStart(net::HttpTransport &transport, const std::vector<llm::EndpointPool::Member> &endpoints, qint64 requests,
              const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// What opening the slowest connection took; empty where none had to be opened.
    [[nodiscard]] std::optional<Instant> coldStart() const { return m_coldStart; }

Q_SIGNALS:
    /// Once, from the event loop.
    void ready();

private:
    void over();

    std::vector<std::unique_ptr<net::WarmUp>> m_all;
    std::size_t m_open = 0;
    std::optional<Instant> m_coldStart;
    bool m_over = false;      ///< ready() is on its way …
    bool m_isReady = false;   ///< … and has come
    QTimer m_patience;
};

} // namespace lw::engine
