// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"
#include "core/net/turn_queue.h"

#include <QByteArray>

#include <curl/curl.h>

#include <array>
#include <optional>
#include <vector>

namespace lw::net {

class CurlMulti;

/// One request of CurlTransport: gathers what libcurl hands over and passes it to the sink when CurlMulti says so. Owns
/// its easy handle while the request is under way.
class CurlTransfer final : public HttpTransfer, private Turn
{
public:
    CurlTransfer(CurlMulti &multi, const HttpRequest &request, HttpSink &sink);
    ~CurlTransfer() override;
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    [[nodiscard]] bool requestSent() const override;

    /// What of a handle is the same for all transfers and belongs here.
    static void setCallbacks(CURL *handle);

    /// Where CurlMulti keeps it while it is under way.
    [[nodiscard]] std::size_t place() const { return m_place; }
    void setPlace(std::size_t place) { m_place = place; }
    /// Its connection is to be closed, see HttpTransport::reset(): takes it from libcurl, but keeps its turn until
    /// freeTurn(), so that no other begins in between.
    void breakOff();
    void freeTurn() { leave(); }

    /// libcurl is done with the request.
    void finish(CURLcode result);
    /// Calls the sink with all there is. The transfer may be gone afterwards.
    void deliver();

private:
    static std::size_t onHeader(char *data, std::size_t size, std::size_t count, void *self);
    static std::size_t onBody(char *data, std::size_t size, std::size_t count, void *self);
    static int beforeRequest(void *self, char *, char *, int, int);

    void begin() override;
    [[nodiscard]] std::optional<Error> setUp();
    void setHeaders();
    void takeHeader(QByteArrayView line);
    void markReady();
    void release();
    void letGo();
    void failEarly(Error error);
    void conclude(std::optional<Error> error);

    CurlMulti &m_multi;
    HttpRequest m_request; // libcurl reads the body from here
    HttpSink &m_sink;
    CURL *m_handle = nullptr;
    std::size_t m_place = 0;
    QByteArray m_headerText;
    std::vector<curl_slist> m_headerList; // points into m_headerText
    std::array<char, CURL_ERROR_SIZE> m_words{};

    TransferEnd m_end;
    int m_status = 0;
    Headers m_headers;
    QByteArray m_bytes;
    bool m_headComplete = false;
    bool m_headDelivered = false;
    bool m_finished = false;
    bool m_ready = false;
    std::optional<long> m_sentBefore; // bytes that had gone out when the request itself was about to be written
    bool m_repeated = false;          // libcurl wanted to send a POST again
    bool *m_gone = nullptr;           // to be set when this is destroyed inside deliver()
};

} // namespace lw::net
