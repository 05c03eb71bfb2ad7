// SPDX-License-Identifier: Apache-2.0
#include "core/net/qt_transfer.h"

#include "core/net/once_body.h"
#include "core/net/qt_transport.h"
#include "core/net/transport_error.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace lw::net {

namespace {

/// Qt would first ask without, and for that it would have to send the body twice.
QByteArray proxyLogIn(const HttpRequest &request)
{
    const Proxy &proxy = request.route.proxy;
    if (proxy.kind != Proxy::Kind::Http || proxy.user.isEmpty() || request.url.scheme() != QLatin1String("http"))
        return {};
    return "Basic " + (proxy.user + u':' + proxy.password).toUtf8().toBase64();
}

QNetworkRequest networkRequest(const HttpRequest &request, const TransportOptions &options)
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (options.keepIdle.count() > 0)
        result.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute,
                            static_cast<int>(options.keepIdle.count()));
    else
        result.setRawHeader("Connection", "close");
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    if (request.encoding == HttpRequest::Encoding::Identity)
        result.setRawHeader("Accept-Encoding", "identity");
    if (const QByteArray logIn = proxyLogIn(request); !logIn.isEmpty())
        result.setRawHeader("Proxy-Authorization", logIn);
    // Without one Qt warns and calls the body a form.
    if (request.method == HttpRequest::Method::Post && !result.hasRawHeader("Content-Type"))
        result.setRawHeader("Content-Type", "application/octet-stream");
    return result;
}

/// Qt reports some statuses as errors of the reply; to us they are answers.
bool isOnlyTheStatus(QNetworkReply::NetworkError error, int status)
{
    if (status < 400)
        return false;
    return (error > QNetworkReply::UnknownProxyError && error <= QNetworkReply::UnknownContentError) ||
           error == QNetworkReply::ProtocolInvalidOperationError ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

/// Whether less came than was announced, which Qt overlooks when the end of the connection comes with the last bytes.
bool isShort(const QNetworkReply &reply, qint64 received)
{
    return reply.hasRawHeader("Content-Length") && !reply.hasRawHeader("Content-Encoding") &&
           received < reply.rawHeader("Content-Length").toLongLong();
}

Code codeOfReply(QNetworkReply::NetworkError error, bool requestSent)
{
    switch (error) {
    case QNetworkReply::UnknownNetworkError: // that is how a proxy's refusal arrives
        return requestSent ? Code::Transport : Code::Connect;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return Code::Resolve;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::NetworkSessionFailedError:
        return Code::Connect;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Code::ConnectTimeout;
    case QNetworkReply::SslHandshakeFailedError:
        return Code::Tls;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Code::Auth;
    default:
        return Code::Transport;
    }
}

} // namespace

QtTransfer::QtTransfer(QtTransport &transport, const HttpRequest &request, HttpSink &sink)
    : Turn(transport.m_turns)
    , m_transport(transport)
    , m_request(request)
    , m_sink(sink)
{
    m_end.times.started = m_transport.m_clock.now();
    m_connectTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this,
            [this] { finish(transportError(Code::ConnectTimeout, m_request, m_end, {})); });
}

QtTransfer::~QtTransfer()
{
    dropReply();
}

void QtTransfer::start()
{
    if (const std::optional<Error> fault = requestFault(m_request))
        finishLater(*fault);
    else
        enter(m_request.url);
}

void QtTransfer::begin()
{
    m_end.times.begun = m_transport.m_clock.now();
    QNetworkRequest request = networkRequest(m_request, m_transport.m_options);
    if (m_request.url.scheme() == QLatin1String("https")) {
        const Result<QSslConfiguration> trusted = m_transport.trust(m_request.route.caFile);
        if (!trusted) {
            finishLater(trusted.error());
            return;
        }
        request.setSslConfiguration(*trusted);
    }
    send(request);
}

void QtTransfer::send(const QNetworkRequest &request)
{
    QNetworkAccessManager &manager = m_transport.join(*this, m_lane);
    m_end.reusedConnection = true;
    if (m_request.method == HttpRequest::Method::Post) {
        auto *body = new OnceBody(m_request.body);
        m_reply = manager.post(request, body);
        body->setParent(m_reply); // which reads on from it until it is deleted itself
    } else {
        m_reply = manager.get(request);
    }
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_end.reusedConnection = false; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_connectTimer.stop();
        m_end.requestSent = true;
        m_end.times.connected = m_transport.m_clock.now();
        ++(m_end.reusedConnection ? m_transport.m_counts.reused : m_transport.m_counts.opened);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { takeHead(); });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { takeBytes(); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { replyFinished(); });
    if (m_request.connectTimeout.count() > 0)
        m_connectTimer.start(m_request.connectTimeout);
}

void QtTransfer::takeHead()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (m_status != 0 || !status.isValid())
        return;
    m_connectTimer.stop();
    m_status = status.toInt();
    m_end.answerBegun = true;
    m_end.times.firstByte = m_transport.m_clock.now();
    m_sink.onHead(m_status, m_reply->rawHeaderPairs());
}

void QtTransfer::takeBytes()
{
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (!bytes.isEmpty())
        m_sink.onBytes(bytes);
}

void QtTransfer::replyFinished()
{
    const QPointer<QtTransfer> self(this);
    takeHead();
    if (self)
        takeBytes();
    if (!self)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    // With an answer there, Qt only wanted the body once more: for a redirect, or because the connection is to close.
    const bool answered = error == QNetworkReply::NoError || isOnlyTheStatus(error, m_status) ||
                          (error == QNetworkReply::ContentReSendError && m_status != 0);
    if (answered && !isShort(*m_reply, m_received)) {
        finish({});
        return;
    }
    if (answered) {
        finish(transportError(Code::Transport, m_request, m_end, QStringLiteral("it is shorter than announced")));
        return;
    }
    const bool toldOnlyOnce = error == QNetworkReply::ContentReSendError; // Qt has no words for it
    finish(transportError(codeOfReply(error, m_end.requestSent), m_request, m_end,
                          toldOnlyOnce ? QString() : m_reply->errorString().trimmed()));
}

void QtTransfer::breakOff()
{
    dropReply();
    finishLater(transportError(Code::Transport, m_request, m_end, QStringLiteral("all connections were closed")));
}

void QtTransfer::finishLater(const Error &error)
{
    QMetaObject::invokeMethod(this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void QtTransfer::finish(std::optional<Error> error)
{
    dropReply();
    Turn::leave();
    m_end.reusedConnection = m_end.reusedConnection && m_end.requestSent;
    m_end.error = std::move(error);
    m_end.times.finished = m_transport.m_clock.now();
    const TransferEnd end = std::exchange(m_end, {});
    m_sink.onFinished(end);
}

void QtTransfer::dropReply()
{
    m_connectTimer.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort(); // does nothing to one that has ended
    m_reply->deleteLater();
    m_reply = nullptr;
    m_transport.leave(*this, m_lane);
}

} // namespace lw::net
