// SPDX-License-Identifier: Apache-2.0
#include "core/net/transport_error.h"

namespace lw::net {

namespace {

QString hostAndPort(const QUrl &url)
{
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return host + u':' + QString::number(url.port(url.scheme() == QStringLiteral("https") ? 443 : 80));
}

QString inBrackets(const QString &words)
{
    return words.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(words);
}

QString nobodySentence(const HttpRequest &request, const QString &where, const QString &words)
{
    if (!request.route.hasNamedProxy())
        return QStringLiteral("Nobody answers at %1: is the server running?").arg(where);
    return QStringLiteral("The proxy %1 made no connection to %2%3: check the proxy, and whether it may go there.")
        .arg(shownProxy(request.route.proxy), where, inBrackets(words));
}

QString nameSentence(const HttpRequest &request)
{
    if (!request.route.hasNamedProxy())
        return QStringLiteral("The name %1 is not known: check the address and the network connection.")
            .arg(request.url.host());
    return QStringLiteral("The name of the proxy %1 is not known: check the proxy and the network connection.")
        .arg(shownProxy(request.route.proxy));
}

QString brokenSentence(const QString &where, const TransferEnd &end, const QString &words)
{
    if (end.answerBegun)
        return QStringLiteral("The answer of %1 was cut off%2: try again.").arg(where, inBrackets(words));
    if (end.requestSent)
        return QStringLiteral(
                   "%1 closed the connection without an answer%2: try again, and look at what the server reports.")
            .arg(where, inBrackets(words));
    return QStringLiteral("The connection to %1 broke before the request was sent%2: try again.")
        .arg(where, inBrackets(words));
}

} // namespace

std::optional<Error> requestFault(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() ||
        (scheme != QStringLiteral("http") && scheme != QStringLiteral("https"))) {
        return Error{
            Code::WrongUse,
            QStringLiteral("\"%1\" is no address of a server: it must look like http://host:port/path or https://…")
                .arg(request.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)),
            {},
            {}};
    }
    if (request.route.hasNamedProxy() && (request.route.proxy.host.isEmpty() || request.route.proxy.port == 0)) {
        return Error{Code::WrongUse,
                     QStringLiteral("The proxy has no host or no port: write http://host:port or socks5://host:port."),
                     {},
                     {}};
    }
    for (const auto &[name, value] : request.headers) {
        if (name.contains('\n') || name.contains('\r') || value.contains('\n') || value.contains('\r')) {
            return Error{
                Code::WrongUse,
                QStringLiteral("The header %1 holds a line break: check the key and the headers of the endpoint.")
                    .arg(QString::fromLatin1(name).simplified()),
                {},
                {}};
        }
    }
    return std::nullopt;
}

Error transportError(Code code, const HttpRequest &request, const TransferEnd &end, const QString &words)
{
    const QString where = hostAndPort(request.url);
    QString detail;
    switch (code) {
    case Code::Resolve:
        detail = nameSentence(request);
        break;
    case Code::Connect:
        detail = nobodySentence(request, where, words);
        break;
    case Code::Auth:
        detail = QStringLiteral("The proxy %1 refuses the user name and password, or wants some: check the proxy.")
                     .arg(request.route.hasNamedProxy() ? shownProxy(request.route.proxy) : QStringLiteral("of the system"));
        break;
    case Code::ConnectTimeout:
        detail =
            QStringLiteral("%1 did not take a connection within %2 ms: check the address, the network and the proxy.")
                .arg(where)
                .arg(request.connectTimeout.count());
        break;
    case Code::Tls:
        detail = QStringLiteral("No trusted secure connection to %1%2: check the address (https or http?) and the clock "
                                "of this computer; where the server's certificate is the organisation's own, name its CA "
                                "file in the endpoint's settings.")
                     .arg(where, inBrackets(words));
        break;
    case Code::Transport:
        detail = brokenSentence(where, end, words);
        break;
    default:
        detail = QStringLiteral("The request to %1 failed%2.").arg(where, inBrackets(words));
        break;
    }
    return Error{code, detail, {}, {}};
}

} // namespace lw::net
