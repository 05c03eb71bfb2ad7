// SPDX-License-Identifier: Apache-2.0
#include "core/net/curl_transfer.h"

#include "core/net/curl_multi.h"
#include "core/net/transport_error.h"

#include <algorithm>
#include <utility>

namespace lw::net {

namespace {

Code codeOfCurl(CURLcode result)
{
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return Code::Resolve;
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
        return Code::Connect;
    case CURLE_OPERATION_TIMEDOUT: // connecting is the only thing that has a limit
        return Code::ConnectTimeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_ENGINE_INITFAILED:
        return Code::Tls;
    case CURLE_FAILED_INIT:
    case CURLE_OUT_OF_MEMORY:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return Code::Internal;
    default:
        return Code::Transport;
    }
}

/// What a proxy said against the connection that it was asked for.
std::optional<Code> codeOfProxy(CURL *handle)
{
    long status = 0;
    long fault = CURLPX_OK;
    curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &status);
    curl_easy_getinfo(handle, CURLINFO_PROXY_ERROR, &fault);
    if (status == 407 || fault == CURLPX_USER_REJECTED || fault == CURLPX_NO_AUTH)
        return Code::Auth;
    return status >= 300 ? std::optional(Code::Connect) : std::nullopt;
}

constexpr long noLimit = 24L * 60 * 60 * 1000; // to libcurl 0 means five minutes

} // namespace

CurlTransfer::CurlTransfer(CurlMulti &multi, const HttpRequest &request, HttpSink &sink)
    : Turn(multi.turns())
    , m_multi(multi)
    , m_request(request)
    , m_sink(sink)
{
    m_end.times.started = m_multi.clock().now();
    if (std::optional<Error> fault = requestFault(m_request))
        failEarly(*std::move(fault));
    else
        enter(m_request.url);
}

void CurlTransfer::begin()
{
    m_end.times.begun = m_multi.clock().now();
    m_handle = m_multi.takeHandle();
    if (!m_handle) {
        failEarly(transportError(Code::Internal, m_request, m_end, QStringLiteral("no memory")));
        return;
    }
    if (std::optional<Error> fault = setUp()) {
        letGo();
        failEarly(*std::move(fault));
        return;
    }
    m_multi.add(*this, m_handle);
}

CurlTransfer::~CurlTransfer()
{
    if (m_gone)
        *m_gone = true;
    m_multi.forget(*this);
    release();
}

void CurlTransfer::setCallbacks(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, &CurlTransfer::beforeRequest);
}

std::optional<Error> CurlTransfer::setUp()
{
    const QByteArray url = m_request.url.toEncoded(QUrl::RemoveFragment);
    const qint64 limit = m_request.connectTimeout.count();
    const bool identity = m_request.encoding == HttpRequest::Encoding::Identity;
    curl_easy_setopt(m_handle, CURLOPT_URL, url.constData()); // libcurl keeps a copy
    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS,
                     limit > 0 ? static_cast<long>(std::min<qint64>(limit, noLimit)) : noLimit);
    curl_easy_setopt(m_handle, CURLOPT_ACCEPT_ENCODING, identity ? "identity" : "");
    if (m_request.method == HttpRequest::Method::Post) {
        curl_easy_setopt(m_handle, CURLOPT_POST, 1L);
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, m_request.body.constData()); // libcurl keeps no copy
    } else {
        curl_easy_setopt(m_handle, CURLOPT_HTTPGET, 1L);
    }
    setHeaders();
    return m_multi.routes().apply(m_handle, m_request);
}

void CurlTransfer::setHeaders()
{
    // "Expect: 100-continue" would cost a round trip, and the content type is the caller's to say.
    std::vector<qsizetype> begins;
    const auto add = [&](const QByteArray &line) {
        begins.push_back(m_headerText.size());
        m_headerText += line;
        m_headerText += '\0';
    };
    for (const auto &[name, value] : std::as_const(m_request.headers))
        add(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value));
    add("Expect:");
    if (headerValue(m_request.headers, "content-type").isEmpty())
        add("Content-Type:");

    m_headerList.resize(begins.size());
    for (std::size_t i = 0; i < begins.size(); ++i) {
        m_headerList[i].data = m_headerText.data() + begins[i];
        m_headerList[i].next = i + 1 < begins.size() ? &m_headerList[i + 1] : nullptr;
    }
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headerList.data());
}

int CurlTransfer::beforeRequest(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    long sent = 0;
    long newConnections = 0;
    curl_easy_getinfo(transfer->m_handle, CURLINFO_REQUEST_SIZE, &sent);
    curl_easy_getinfo(transfer->m_handle, CURLINFO_NUM_CONNECTS, &newConnections);
    // libcurl comes here a second time when it is about to send the request again.
    if (transfer->m_sentBefore && sent > *transfer->m_sentBefore &&
        transfer->m_request.method == HttpRequest::Method::Post) {
        transfer->m_repeated = true;
        return CURL_PREREQFUNC_ABORT;
    }
    transfer->m_sentBefore = sent; // the CONNECT of a proxy
    transfer->m_end.times.connected = transfer->m_multi.clock().now();
    transfer->m_end.reusedConnection = newConnections == 0;
    TransportCounts &counts = transfer->m_multi.counts();
    ++(newConnections == 0 ? counts.reused : counts.opened);
    return CURL_PREREQFUNC_OK;
}

std::size_t CurlTransfer::onHeader(char *data, std::size_t size, std::size_t count, void *self)
{
    static_cast<CurlTransfer *>(self)->takeHeader(QByteArrayView(data, static_cast<qsizetype>(size * count)));
    return size * count;
}

void CurlTransfer::takeHeader(QByteArrayView line)
{
    if (m_headComplete)
        return; // a trailer of a chunked body
    if (!m_end.answerBegun) {
        m_end.answerBegun = true;
        m_end.times.firstByte = m_multi.clock().now();
    }
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty()) {
        long status = 0;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        if (status >= 200) {
            m_status = static_cast<int>(status);
            m_headComplete = true;
            markReady();
        }
        return;
    }
    if (text.startsWith("HTTP/")) {
        m_headers.clear(); // what came before belongs to an interim answer
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon > 0)
        m_headers.append({text.first(colon).toByteArray(), text.sliced(colon + 1).trimmed().toByteArray()});
}

std::size_t CurlTransfer::onBody(char *data, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    transfer->m_bytes.append(data, static_cast<qsizetype>(size * count));
    transfer->markReady();
    return size * count;
}

bool CurlTransfer::requestSent() const
{
    if (!m_handle)
        return m_end.requestSent;
    long sent = 0;
    curl_easy_getinfo(m_handle, CURLINFO_REQUEST_SIZE, &sent);
    return m_sentBefore && sent > *m_sentBefore;
}

void CurlTransfer::finish(CURLcode result)
{
    m_end.requestSent = requestSent();
    std::optional<Error> error;
    if (m_repeated) {
        error =
            transportError(Code::Transport, m_request, m_end, QStringLiteral("a kept connection was no longer open"));
    } else if (result == CURLE_OK && !m_headComplete) {
        // libcurl is content with a head that ends in the middle.
        error = transportError(Code::Transport, m_request, m_end, QStringLiteral("in its headers"));
    } else if (result != CURLE_OK) {
        const QString words = QString::fromUtf8(m_words[0] ? m_words.data() : curl_easy_strerror(result));
        error = transportError(codeOfProxy(m_handle).value_or(codeOfCurl(result)), m_request, m_end, words.trimmed());
    }
    release();
    leave();
    conclude(std::move(error));
}

void CurlTransfer::breakOff()
{
    m_end.requestSent = requestSent();
    release();
    conclude(transportError(Code::Transport, m_request, m_end, QStringLiteral("all connections were closed")));
}

void CurlTransfer::failEarly(Error error)
{
    leave();
    conclude(std::move(error));
    m_multi.deliverSoon();
}

void CurlTransfer::conclude(std::optional<Error> error)
{
    m_end.error = std::move(error);
    m_end.times.finished = m_multi.clock().now();
    m_finished = true;
    markReady();
}

void CurlTransfer::release()
{
    if (!m_handle)
        return;
    m_multi.remove(*this, m_handle); // closes the connection of a request that has not ended
    letGo();
}

void CurlTransfer::letGo()
{
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, nullptr);
    m_multi.giveBack(std::exchange(m_handle, nullptr));
}

void CurlTransfer::markReady()
{
    if (!std::exchange(m_ready, true))
        m_multi.markReady(*this);
}

void CurlTransfer::deliver()
{
    bool gone = false;
    m_gone = &gone;
    m_ready = false;
    if (m_headComplete && !std::exchange(m_headDelivered, true)) {
        const Headers headers = std::exchange(m_headers, {});
        m_sink.onHead(m_status, headers);
        if (gone)
            return;
    }
    if (!m_bytes.isEmpty()) {
        // The sink may end this transfer while it still reads.
        QByteArray bytes = std::exchange(m_bytes, {});
        m_sink.onBytes(bytes);
        if (gone)
            return;
        bytes.resize(0);
        m_bytes = std::move(bytes); // keeps its memory for the next
    }
    m_gone = nullptr;
    if (m_finished) {
        const TransferEnd end = std::exchange(m_end, {});
        m_sink.onFinished(end);
    }
}

} // namespace lw::net
