// SPDX-License-Identifier: Apache-2.0
#include "core/engine/warm_start.h"

#include "core/llm/provider.h"

#include <algorithm>

namespace lw::engine {

WarmStart::WarmStart(net::HttpTransport &transport, const std::vector<llm::EndpointPool::Member> &endpoints, qint64 requests,
                     const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_open(endpoints.size())
{
    m_patience.setParent(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &WarmStart::over);
    m_patience.start(patience);
    for (const llm::EndpointPool::Member &member : endpoints) {
        const qint64 wanted = std::min(requests, qint64(member.concurrency.limit()));
        const int count = int(std::clamp(wanted, qint64(1), qint64(mostConnections)));
        m_all.push_back(std::make_unique<net::WarmUp>(
            transport, llm::encodeModels(member.state->endpoint), count, clock, [this](const net::WarmUpReport &report) {
                if (report.opened > 0)
                    m_coldStart = std::max(m_coldStart.value_or(Instant(0)), Instant(report.longest));
                if (--m_open == 0)
                    over();
            }));
    }
}

void WarmStart::over()
{
    if (std::exchange(m_over, true))
        return;
    m_patience.stop();
    // This may be inside the call of one of them.
    QMetaObject::invokeMethod(this, [this] {
        m_all.clear();
        m_isReady = true;
        Q_EMIT ready();
    }, Qt::QueuedConnection);
}

} // namespace lw::engine
