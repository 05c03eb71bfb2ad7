// SPDX-License-Identifier: Apache-2.0
#include "core/net/curl_multi.h"

#include "core/net/curl_transfer.h"
#include "core/platform/process_limits.h"
#include "core/platform/socket_tuning.h"

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

int orDefault(int connections)
{
    return connections > 0 ? connections : TransportOptions::curlConnections;
}

} // namespace

CurlMulti::CurlMulti(const TransportOptions &options, const Clock &clock)
    : m_options(options)
    , m_clock(clock)
    , m_turns(orDefault(options.connections), orDefault(options.connectionsPerHost))
    , m_sockets([this](const std::vector<platform::SocketWatch::Ready> &ready) { act(ready); })
{
    initialiseCurl();
    m_share = curl_share_init();
    curl_share_setopt(m_share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CurlMulti::onTime);
    open();
}

void CurlMulti::open()
{
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
    // The resting ones count here too, so that there are never many more than may be used at once.
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, static_cast<long>(orDefault(m_options.connections)));
}

CurlMulti::~CurlMulti()
{
    for (CURL *handle : m_handles)
        curl_easy_cleanup(handle);
    curl_multi_cleanup(m_multi);
    curl_share_cleanup(m_share);
}

void CurlMulti::reset()
{
    const std::vector<CurlTransfer *> broken = m_underWay;
    for (CurlTransfer *transfer : broken)
        transfer->breakOff();
    m_sockets.clear();
    // libcurl 7.88 has no other way to close what it keeps.
    curl_multi_cleanup(m_multi);
    m_timer.stop();
    open();
    for (CurlTransfer *transfer : broken)
        transfer->freeTurn();
    deliverSoon();
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
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPIDLE, 60L);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPINTVL, 60L);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, &CurlMulti::onNewSocket);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTDATA, this);
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, m_options.keepIdle.count() > 0 ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_MAXAGE_CONN, static_cast<long>(std::max<qint64>(m_options.keepIdle.count(), 1)));
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(handle, CURLOPT_SHARE, m_share);
    CurlTransfer::setCallbacks(handle);
    return handle;
}

void CurlMulti::giveBack(CURL *handle)
{
    m_handles.push_back(handle);
}

void CurlMulti::add(CurlTransfer &transfer, CURL *handle)
{
    transfer.setPlace(m_underWay.size());
    m_underWay.push_back(&transfer);
    curl_multi_add_handle(m_multi, handle);
}

void CurlMulti::remove(CurlTransfer &transfer, CURL *handle)
{
    curl_multi_remove_handle(m_multi, handle);
    CurlTransfer *last = m_underWay.back();
    m_underWay[transfer.place()] = last;
    last->setPlace(transfer.place());
    m_underWay.pop_back();
}

void CurlMulti::markReady(CurlTransfer &transfer)
{
    m_ready.push_back(&transfer);
}

void CurlMulti::deliverSoon()
{
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

int CurlMulti::onNewSocket(void *self, curl_socket_t socket, curlsocktype)
{
    platform::detectDeadPeers(static_cast<qintptr>(socket), static_cast<CurlMulti *>(self)->m_options.unacknowledged);
    return CURL_SOCKOPT_OK;
}

void CurlMulti::watch(curl_socket_t socket, int what)
{
    using Wanted = platform::SocketWatch::Wanted;
    const Wanted wanted = what == CURL_POLL_IN      ? Wanted::Read
                          : what == CURL_POLL_OUT   ? Wanted::Write
                          : what == CURL_POLL_INOUT ? Wanted::Both
                                                    : Wanted::Nothing;
    m_sockets.set(static_cast<qintptr>(socket), wanted);
}

void CurlMulti::act(const std::vector<platform::SocketWatch::Ready> &ready)
{
    int running = 0;
    for (const platform::SocketWatch::Ready &each : ready) {
        const int events = (each.readable ? CURL_CSELECT_IN : 0) | (each.writable ? CURL_CSELECT_OUT : 0)
                           | (each.broken ? CURL_CSELECT_ERR : 0);
        curl_multi_socket_action(m_multi, static_cast<curl_socket_t>(each.socket), events, &running);
    }
    takeFinished();
    deliver();
}

void CurlMulti::onTime()
{
    int running = 0;
    curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
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
