// SPDX-License-Identifier: Apache-2.0
#include "core/net/route.h"

#include <QHostAddress>
#include <QUrl>

namespace lw::net {

namespace {

QString inUrl(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

} // namespace

Result<Proxy> parseProxy(const QString &text)
{
    const QString words = text.trimmed();
    if (words.isEmpty() || words.compare(QLatin1String("system"), Qt::CaseInsensitive) == 0)
        return Proxy{};
    if (words.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return Proxy{Proxy::Kind::None};
    const QUrl url(words, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool socks = scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h");
    const bool isProxy = url.isValid() && (socks || scheme == QLatin1String("http")) && !url.host().isEmpty() &&
                         url.port() > 0 && (url.path().isEmpty() || url.path() == QLatin1String("/")) &&
                         !url.hasQuery() && !url.hasFragment();
    if (!isProxy) {
        return fail(Code::WrongUse, QStringLiteral("That is no proxy: write http://host:port or socks5://host:port, "
                                                   "\"none\", or nothing for the proxy of the system."));
    }
    return Proxy{socks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, url.host(), static_cast<quint16>(url.port()),
                 url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
}

Result<Route> parseRoute(const QString &proxy, const QString &caFile)
{
    const Result<Proxy> parsed = parseProxy(proxy);
    if (!parsed)
        return fail(parsed.error());
    return Route{*parsed, caFile.trimmed()};
}

QString shownProxy(const Proxy &proxy)
{
    switch (proxy.kind) {
    case Proxy::Kind::System:
        return QStringLiteral("system");
    case Proxy::Kind::None:
        return QStringLiteral("none");
    case Proxy::Kind::Http:
        return QStringLiteral("http://%1:%2").arg(inUrl(proxy.host)).arg(proxy.port);
    case Proxy::Kind::Socks5:
        return QStringLiteral("socks5://%1:%2").arg(inUrl(proxy.host)).arg(proxy.port);
    }
    return {};
}

bool isOnThisComputer(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace lw::net
