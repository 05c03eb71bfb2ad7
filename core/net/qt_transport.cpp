// SPDX-License-Identifier: Apache-2.0
#include "core/net/qt_transport.h"

#include "core/net/qt_transfer.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace lw::net {

namespace {

// QNetworkAccessManager before 6.5 cannot be told otherwise; what goes beyond waits invisibly inside it.
constexpr int connectionsOfManager = 6;

} // namespace

QtTransport::QtTransport(int width, const Clock &clock)
    : m_clock(clock)
    , m_width(std::max(width, 1))
{}

QtTransport::~QtTransport() = default;

std::unique_ptr<HttpTransfer> QtTransport::start(const HttpRequest &request, HttpSink &sink)
{
    auto transfer = std::make_unique<QtTransfer>(*this, request, sink);
    transfer->start();
    return transfer;
}

void QtTransport::enqueue(QtTransfer &transfer)
{
    m_waiting.push_back(&transfer);
    pump();
}

void QtTransport::forget(QtTransfer &transfer)
{
    std::erase(m_waiting, &transfer);
}

void QtTransport::leave(std::size_t lane)
{
    --m_lanes[lane].inFlight;
    --m_inFlight;
    pump();
}

void QtTransport::pump()
{
    while (!m_waiting.empty() && m_inFlight < m_width) {
        QtTransfer *transfer = m_waiting.front();
        m_waiting.pop_front();
        const std::size_t lane = freeLane();
        ++m_lanes[lane].inFlight;
        ++m_inFlight;
        transfer->send(*m_lanes[lane].manager, lane);
    }
}

std::size_t QtTransport::freeLane()
{
    // The first with room: few requests then share few connections.
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].inFlight < connectionsOfManager)
            return i;
    }
    auto *manager = new QNetworkAccessManager(this);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_lanes.push_back({manager, 0});
    return m_lanes.size() - 1;
}

} // namespace lw::net
