// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/net/curl_routes.h"
#include "core/net/http_transport.h"
#include "core/net/transport_options.h"
#include "core/net/turn_queue.h"
#include "core/platform/socket_watch.h"

#include <QObject>
#include <QTimer>

#include <curl/curl.h>

#include <memory>
#include <vector>

namespace lw::net {

class CurlTransfer;

/// libcurl's multi handle in the event loop of its thread: tells libcurl which sockets are ready and when its time has
/// come, and afterwards, when libcurl is no longer on the stack, lets the transfers call their sinks. (libcurl forbids
/// adding and removing transfers inside its callbacks; so a sink may do both.)
class CurlMulti final : public QObject
{
public:
    CurlMulti(const TransportOptions &options, const Clock &clock);
    ~CurlMulti() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] TurnQueue &turns() { return m_turns; }
    [[nodiscard]] TransportCounts &counts() { return m_counts; }
    [[nodiscard]] CurlRoutes &routes() { return m_routes; }

    /// An easy handle that nobody uses, with what is the same for all requests set.
    [[nodiscard]] CURL *takeHandle();
    void giveBack(CURL *handle);

    void add(CurlTransfer &transfer, CURL *handle);
    void remove(CurlTransfer &transfer, CURL *handle);

    /// Breaks off what is under way and closes all connections.
    void reset();

    /// Lets the transfer call its sink once libcurl has returned.
    void markReady(CurlTransfer &transfer);
    /// The same where libcurl is not at work and will not return.
    void deliverSoon();
    /// The transfer dies.
    void forget(CurlTransfer &transfer);

private:
    static int onSocket(CURL *handle, curl_socket_t socket, int what, void *self, void *unused);
    static int onTimer(CURLM *multi, long milliseconds, void *self);
    static int onNewSocket(void *self, curl_socket_t socket, curlsocktype purpose);

    void open();
    void watch(curl_socket_t socket, int what);
    void act(const std::vector<platform::SocketWatch::Ready> &ready);
    void onTime();
    void takeFinished();
    void deliver();

    const TransportOptions m_options;
    const Clock &m_clock;
    TurnQueue m_turns;
    CurlRoutes m_routes;
    TransportCounts m_counts;
    CURLM *m_multi = nullptr;
    CURLSH *m_share; // TLS sessions, so that a new connection to a known host is cheaper
    QTimer m_timer;
    platform::SocketWatch m_sockets;
    std::vector<CURL *> m_handles;
    std::vector<CurlTransfer *> m_underWay; // each knows its place
    std::vector<CurlTransfer *> m_ready;
    std::vector<CurlTransfer *> m_delivering;
};

} // namespace lw::net
