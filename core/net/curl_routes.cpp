// SPDX-License-Identifier: Apache-2.0
#include "core/net/curl_routes.h"

#include "core/net/ca_file.h"

#include <QFile>
#include <QNetworkProxy>
#include <QTemporaryFile>

namespace lw::net {

namespace {

QByteArray systemTrustFile()
{
    CURL *handle = curl_easy_init();
    char *path = nullptr;
    if (handle)
        curl_easy_getinfo(handle, CURLINFO_CAINFO, &path);
    const QByteArray result(path);
    curl_easy_cleanup(handle);
    return QFile::exists(QFile::decodeName(result)) ? result : QByteArray();
}

/// Elsewhere the environment is all there is, and libcurl reads it by itself.
bool systemHasSettings()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        if (qEnvironmentVariableIsSet(name))
            return false;
    }
    return true;
#else
    return false;
#endif
}

Proxy askSystem(const QUrl &url)
{
    const QList<QNetworkProxy> all = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const QNetworkProxy first = all.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    Proxy proxy{Proxy::Kind::None, first.hostName(), first.port(), first.user(), first.password()};
    if (first.type() == QNetworkProxy::Socks5Proxy)
        proxy.kind = Proxy::Kind::Socks5;
    else if (first.type() == QNetworkProxy::HttpProxy || first.type() == QNetworkProxy::HttpCachingProxy)
        proxy.kind = Proxy::Kind::Http;
    return proxy;
}

} // namespace

CurlRoutes::CurlRoutes() = default;
CurlRoutes::~CurlRoutes() = default;

std::optional<Error> CurlRoutes::apply(CURL *handle, const HttpRequest &request)
{
    const bool secure = request.url.scheme() == QLatin1String("https");
    const Proxy proxy = proxyFor(request);
    const bool named = Route{proxy, {}}.hasNamedProxy();
    QByteArray address = named ? shownProxy(proxy).toUtf8() : QByteArray("");
    if (proxy.kind == Proxy::Kind::Socks5)
        address.replace(0, qstrlen("socks5"), "socks5h"); // the proxy resolves the name
    const QByteArray user = proxy.user.toUtf8();
    const QByteArray password = proxy.password.toUtf8();
    const bool loggedIn = named && !user.isEmpty();
    // An empty text is "none", a null one what the environment says; what it says of exceptions is not for a chosen one.
    curl_easy_setopt(handle, CURLOPT_PROXY, proxy.kind == Proxy::Kind::System ? nullptr : address.constData());
    curl_easy_setopt(handle, CURLOPT_NOPROXY, named ? "" : nullptr);
    curl_easy_setopt(handle, CURLOPT_PROXYUSERNAME, loggedIn ? user.constData() : nullptr);
    curl_easy_setopt(handle, CURLOPT_PROXYPASSWORD, loggedIn ? password.constData() : nullptr);
    // To find out what the proxy wants takes a request that it refuses: fine for a CONNECT, not for the POST itself.
    curl_easy_setopt(handle, CURLOPT_PROXYAUTH,
                     static_cast<long>(secure ? CURLAUTH_BASIC | CURLAUTH_DIGEST | CURLAUTH_NTLM : CURLAUTH_BASIC));
    return secure ? trust(handle, request.route.caFile) : std::nullopt;
}

Proxy CurlRoutes::proxyFor(const HttpRequest &request)
{
    const Proxy &wanted = request.route.proxy;
    if (wanted.kind != Proxy::Kind::System)
        return wanted;
    // What runs on this computer is not reached through a proxy for the world outside.
    if (isOnThisComputer(request.url.host()))
        return Proxy{Proxy::Kind::None};
    if (!systemHasSettings())
        return wanted;
    const QString key = request.url.scheme() + u':' + request.url.host();
    const auto known = m_systemProxies.constFind(key);
    return known != m_systemProxies.cend() ? known.value()
                                           : m_systemProxies.insert(key, askSystem(request.url)).value();
}

std::optional<Error> CurlRoutes::trust(CURL *handle, const QString &caFile)
{
    if (!m_systemFile)
        m_systemFile = systemTrustFile();
    if (!caFile.isEmpty() && !m_trusted.contains(caFile)) {
        if (std::optional<Error> fault = join(caFile))
            return fault;
    }
    const QByteArray path =
        caFile.isEmpty() ? *m_systemFile : QFile::encodeName(m_trusted.value(caFile)->fileName());
    // Where libcurl has a file of certificates it may read it once for all connections, but only without a folder of
    // them beside it; read for each it is most of the price of a new connection.
    if (!m_systemFile->isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(handle, CURLOPT_CAINFO, path.isEmpty() ? nullptr : path.constData());
    return std::nullopt;
}

std::optional<Error> CurlRoutes::join(const QString &caFile)
{
    const Result<QByteArray> own = readCaFile(caFile);
    if (!own)
        return own.error();
    QByteArray all;
    if (QFile file(QFile::decodeName(*m_systemFile)); !m_systemFile->isEmpty() && file.open(QIODevice::ReadOnly))
        all = file.readAll() + '\n';
    auto joined = std::make_shared<QTemporaryFile>();
    if (!joined->open() || joined->write(all + *own) < 0 || !joined->flush()) {
        return Error{Code::Tls,
                     QStringLiteral("The certificates of %1 cannot be used, because no temporary file can be written "
                                    "(%2): make room on the disk.")
                         .arg(caFile, joined->errorString()),
                     {},
                     {}};
    }
    m_trusted.insert(caFile, joined);
    return std::nullopt;
}

} // namespace lw::net
