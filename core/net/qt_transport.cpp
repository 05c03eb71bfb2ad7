// SPDX-License-Identifier: Apache-2.0
#include "core/net/qt_transport.h"

#include "core/net/ca_file.h"
#include "core/net/qt_transfer.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>

#include <algorithm>

namespace lw::net {

namespace {

// QNetworkAccessManager before 6.5 cannot be told otherwise; what goes beyond waits invisibly inside it.
constexpr int connectionsOfManager = 6;

int orQtDefault(int connections)
{
    return connections > 0 ? connections : TransportOptions::qtConnections;
}

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // What runs on this computer is not reached through a proxy for the world outside.
        if (isOnThisComputer(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

void setProxy(QNetworkAccessManager &manager, const Proxy &proxy)
{
    switch (proxy.kind) {
    case Proxy::Kind::System:
        manager.setProxyFactory(new SystemProxies);
        return;
    case Proxy::Kind::None:
        manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        return;
    case Proxy::Kind::Http:
    case Proxy::Kind::Socks5:
        manager.setProxy(QNetworkProxy(proxy.kind == Proxy::Kind::Http ? QNetworkProxy::HttpProxy
                                                                       : QNetworkProxy::Socks5Proxy,
                                       proxy.host, proxy.port, proxy.user, proxy.password));
        return;
    }
}

} // namespace

QtTransport::QtTransport(const TransportOptions &options, const Clock &clock)
    : m_options(options)
    , m_clock(clock)
    , m_turns(orQtDefault(options.connections), orQtDefault(options.connectionsPerHost))
{}

QtTransport::~QtTransport() = default;

std::unique_ptr<HttpTransfer> QtTransport::start(const HttpRequest &request, HttpSink &sink)
{
    auto transfer = std::make_unique<QtTransfer>(*this, request, sink);
    transfer->start();
    return transfer;
}

void QtTransport::reset()
{
    const std::vector<QtTransfer *> broken = m_underWay;
    for (QtTransfer *transfer : broken)
        transfer->breakOff();
    for (const Lane &lane : m_lanes)
        lane.manager->clearConnectionCache();
    for (QtTransfer *transfer : broken)
        transfer->freeTurn();
}

QNetworkAccessManager &QtTransport::join(QtTransfer &transfer, std::size_t &lane)
{
    lane = freeLane(transfer.request().route);
    ++m_lanes[lane].inFlight;
    m_underWay.push_back(&transfer);
    return *m_lanes[lane].manager;
}

void QtTransport::leave(QtTransfer &transfer, std::size_t lane)
{
    --m_lanes[lane].inFlight;
    std::erase(m_underWay, &transfer);
}

std::size_t QtTransport::freeLane(const Route &route)
{
    // The first with room: few requests then share few connections.
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].inFlight < connectionsOfManager && m_lanes[i].route == route)
            return i;
    }
    auto *manager = new QNetworkAccessManager(this);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setProxy(*manager, route.proxy);
    m_lanes.push_back({route, manager, 0});
    return m_lanes.size() - 1;
}

Result<QSslConfiguration> QtTransport::trust(const QString &caFile)
{
    if (const auto known = m_trusted.constFind(caFile); known != m_trusted.cend())
        return known.value();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!caFile.isEmpty()) {
        const Result<QByteArray> pem = readCaFile(caFile);
        if (!pem)
            return fail(pem.error());
        configuration.addCaCertificates(QSslCertificate::fromData(*pem, QSsl::Pem));
    }
    return m_trusted.insert(caFile, configuration).value();
}

} // namespace lw::net
