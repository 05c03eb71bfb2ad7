// SPDX-License-Identifier: Apache-2.0
#include "core/net/warm_up.h"

#include <algorithm>
#include <utility>

namespace lw::net {

class WarmUp::One final : public HttpSink
{
public:
    One(WarmUp &all, HttpTransport &transport, const HttpRequest &request)
        : m_all(all)
        , m_transfer(transport.start(request, *this))
    {}

    void onHead(int, const Headers &) override {}
    void onBytes(QByteArrayView) override {}
    void onFinished(const TransferEnd &end) override
    {
        m_transfer.reset(); // keeps its turn no longer
        m_all.ended(end);
    }

private:
    WarmUp &m_all;
    std::unique_ptr<HttpTransfer> m_transfer;
};

WarmUp::WarmUp(HttpTransport &transport, const HttpRequest &request, int count, const Clock &clock, Done done)
    : m_clock(clock)
    , m_done(std::move(done))
    , m_begun(clock.now())
    , m_open(static_cast<std::size_t>(std::max(count, 1)))
{
    for (std::size_t i = 0; i < m_open; ++i)
        m_all.push_back(std::make_unique<One>(*this, transport, request));
}

WarmUp::~WarmUp() = default;

void WarmUp::ended(const TransferEnd &end)
{
    if (end.error) {
        ++m_report.failed;
        if (!m_report.firstError)
            m_report.firstError = end.error;
    } else if (end.reusedConnection) {
        ++m_report.kept;
    } else {
        const std::chrono::microseconds took = end.times.connected - end.times.begun;
        m_report.shortest = m_report.opened == 0 ? took : std::min(m_report.shortest, took);
        m_report.longest = std::max(m_report.longest, took);
        ++m_report.opened;
    }
    if (--m_open > 0)
        return;
    m_report.whole = m_clock.now() - m_begun;
    const Done done = std::move(m_done);
    const WarmUpReport report = m_report;
    done(report);
}

} // namespace lw::net
