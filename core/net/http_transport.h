// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/net/route.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace lw::net {

/// Name and value; names are compared without case.
using Header = std::pair<QByteArray, QByteArray>;
using Headers = QList<Header>;

/// The first value of a header, or an empty array.
[[nodiscard]] QByteArray headerValue(const Headers &headers, QByteArrayView name);

struct HttpRequest
{
    enum class Method { Get, Post };
    /// Any: the server may compress (gzip, deflate, br). Identity: it shall not; for streams, since a compressor that
    /// gathers bytes would hold the tokens back.
    enum class Encoding { Any, Identity };
    Method method = Method::Post;
    QUrl url;
    Headers headers;
    QByteArray body;                                  ///< Post only
    std::chrono::milliseconds connectTimeout{10'000}; ///< name, proxy, TCP and TLS together; 0: none
    Encoding encoding = Encoding::Any;
    Route route;
};

/// When things happened, as of Clock::now(); zero where it did not happen or cannot be known.
struct TransferTimes
{
    Instant started{0};   ///< start() was called
    Instant begun{0};     ///< it had waited for its turn, see TransportOptions::connections; connecting begins
    Instant connected{0}; ///< a connection was there (new or reused), with its TLS and its proxy
    Instant firstByte{0}; ///< of the answer's head
    Instant finished{0};
};

struct TransferEnd
{
    /// Empty where the whole answer came, whatever its status. Else one of Code::Resolve, Connect, ConnectTimeout, Tls,
    /// Transport (broken, or the body was shorter than announced or its last chunk is missing), Auth (the proxy wants
    /// another user or password), WrongUse (no http address, no proxy, a header with a line break: nothing was sent),
    /// Internal.
    std::optional<Error> error;
    bool requestSent = false; ///< at least one byte of the request was written: the server may have acted on it
    bool answerBegun = false; ///< at least the first line of an answer came
    bool reusedConnection = false; ///< false as well where it came to no connection
    TransferTimes times;
};

/// What a transport has done so far.
struct TransportCounts
{
    qint64 opened = 0; ///< requests that went out on a new connection
    qint64 reused = 0; ///< requests that went out on a kept one
};

/// Takes what comes of one request. All calls come on the thread of the transport, from its event loop, never from
/// inside HttpTransport::start(). Order: onHead once, onBytes any number of times, onFinished exactly once and last; on
/// an error before the head there is onFinished alone. A sink may destroy its transfer in any of these calls.
class HttpSink
{
public:
    virtual ~HttpSink() = default;
    virtual void onHead(int status, const Headers &headers) = 0;
    /// Bytes of the body after any content encoding was undone; the view is gone after the call.
    virtual void onBytes(QByteArrayView bytes) = 0;
    virtual void onFinished(const TransferEnd &end) = 0;
};

/// One request on its way. Destroying it before onFinished cancels: the connection is closed (a server that streams
/// sees it at once) and the sink hears nothing more.
class HttpTransfer
{
public:
    virtual ~HttpTransfer() = default;
    /// At least one byte of the request was written so far: what TransferEnd says, for who ends it before.
    [[nodiscard]] virtual bool requestSent() const = 0;
};

/// Bytes over HTTP/1.1, with connections kept and reused. Redirects are never followed: a 3xx is an answer. An instance
/// lives on one thread with an event loop and is used only there. It must outlive its transfers.
/// No deadline but connectTimeout: the others belong to who knows what is waited for (llm::RequestRunner).
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    /// `sink` must live until onFinished or until the transfer is destroyed.
    [[nodiscard]] virtual std::unique_ptr<HttpTransfer> start(const HttpRequest &request, HttpSink &sink) = 0;

    /// The network is another one, or the computer has slept: closes all connections, also those in use. The requests on
    /// them end with Code::Transport, from the event loop, not inside this call; those that wait for their turn go on.
    /// May be called by a sink.
    virtual void reset() = 0;

    [[nodiscard]] virtual TransportCounts counts() const = 0;
};

} // namespace lw::net
