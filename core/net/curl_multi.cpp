// SPDX-License-Identifier: Apache-2.0
#include "core/net/curl_multi.h"

#include "core/net/curl_transfer.h"
#include "core/platform/process_limits.h"

#include <QSocketNotifier>

#include <algorithm>
#include <utility>

namespace lw::net {

namespace {

void initialiseCurl()
{
    // With a signal-less libcurl, OpenSSL's plain write() to a closed connection would end the process.
    static const bool once = [] {
        platform::ignoreBrokenPipes();
        return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }();
    Q_UNUSED(once)
}

constexpr long keptConnections = 4096;
constexpr long keepSeconds = 55;

} // namespace

CurlMulti::CurlMulti(const Clock &clock)
    : m_clock(clock)
{
    initialiseCurl();
    m_multi = curl_multi_init();
    m_share = curl_share_init();
    curl_share_setopt(m_share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, keptConnections);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlMulti::~CurlMulti()
{
    for (CURL *handle : m_handles)
        curl_easy_cleanup(handle);
    curl_multi_cleanup(m_multi);
    curl_share_cleanup(m_share);
}

CURL *CurlMulti::takeHandle()
{
    if (!m_handles.empty()) {
        CURL *handle = m_handles.back();
        m_handles.pop_back();
        return handle;
    }
    CURL *handle = curl_easy_init();
    if (!handle)
        return nullptr;
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L); // a cancel does not wait for a name server
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXAGE_CONN, keepSeconds);
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(handle, CURLOPT_SHARE, m_share);
    CurlTransfer::setCallbacks(handle);
    return handle;
}

void CurlMulti::giveBack(CURL *handle)
{
    m_handles.push_back(handle);
}

void CurlMulti::add(CURL *handle)
{
    curl_multi_add_handle(m_multi, handle);
}

void CurlMulti::remove(CURL *handle)
{
    curl_multi_remove_handle(m_multi, handle);
}

void CurlMulti::markReady(CurlTransfer &transfer)
{
    m_ready.push_back(&transfer);
}

void CurlMulti::deliverLater(CurlTransfer &transfer)
{
    markReady(transfer);
    QMetaObject::invokeMethod(this, [this] { deliver(); }, Qt::QueuedConnection);
}

void CurlMulti::forget(CurlTransfer &transfer)
{
    std::erase(m_ready, &transfer);
    // deliver() walks through this one just now.
    std::replace(m_delivering.begin(), m_delivering.end(), &transfer, static_cast<CurlTransfer *>(nullptr));
}

int CurlMulti::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlMulti *>(self)->watch(socket, what);
    return 0;
}

int CurlMulti::onTimer(CURLM *, long milliseconds, void *self)
{
    QTimer &timer = static_cast<CurlMulti *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(milliseconds));
    return 0;
}

void CurlMulti::watch(curl_socket_t socket, int what)
{
    const bool reads = what == CURL_POLL_IN || what == CURL_POLL_INOUT;
    const bool writes = what == CURL_POLL_OUT || what == CURL_POLL_INOUT;
    Watch &watch = m_watches[socket];
    const auto set = [this, socket](std::unique_ptr<QSocketNotifier> &notifier, QSocketNotifier::Type type, int event,
                                    bool wanted) {
        if (!notifier && wanted) {
            notifier = std::make_unique<QSocketNotifier>(type);
            notifier->setSocket(static_cast<qintptr>(socket));
            connect(notifier.get(), &QSocketNotifier::activated, this, [this, socket, event] { act(socket, event); });
        }
        if (notifier)
            notifier->setEnabled(wanted);
    };
    set(watch.read, QSocketNotifier::Read, CURL_CSELECT_IN, reads);
    set(watch.write, QSocketNotifier::Write, CURL_CSELECT_OUT, writes);
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    takeFinished();
    deliver();
}

void CurlMulti::takeFinished()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode result = message->data.result; // the message is gone with the handle
        char *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        reinterpret_cast<CurlTransfer *>(transfer)->finish(result);
    }
}

void CurlMulti::deliver()
{
    m_delivering.swap(m_ready);
    for (std::size_t i = 0; i < m_delivering.size(); ++i) {
        if (CurlTransfer *transfer = m_delivering[i])
            transfer->deliver();
    }
    m_delivering.clear();
}

} // namespace lw::net
