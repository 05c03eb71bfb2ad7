// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace lw::local {

/// One whole HTTP/1 request.
struct ParsedRequest
{
    QByteArray method;
    QByteArray target;                              ///< as it was sent: path and query
    int minorVersion = 1;                           ///< of HTTP/1.x
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;

    /// The first value of a header, by its name in lower case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// Why bytes are no request that is served: the status to answer, and a sentence. Nothing can be read behind it.
struct RequestFault
{
    int status = 400;    ///< 400, 413, 431, 501 or 505
    QByteArray reason;
};

/// HTTP/1 requests out of bytes, however they are cut. Takes bodies with a length and chunked ones. Pure; one a connection.
class HttpRequestParser final
{
public:
    static constexpr qsizetype maxHead = 64 * 1024;
    static constexpr qsizetype maxBody = 8 * 1024 * 1024;

    void feed(QByteArrayView bytes);
    /// The next whole request; empty where more bytes are needed or fault() is set.
    [[nodiscard]] std::optional<ParsedRequest> next();
    [[nodiscard]] const std::optional<RequestFault> &fault() const { return m_fault; }
    /// True once for a request whose sender waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeContinueWish();

private:
    enum class State { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailer, Whole };

    /// Each reads one part and says whether there may be more to do at once.
    [[nodiscard]] bool step();
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool readChunkSize();
    [[nodiscard]] bool readTrailer();
    [[nodiscard]] bool readBody(State then);
    void parseHead(QByteArrayView head);
    void parseRequestLine(QByteArrayView line);
    void parseHeader(QByteArrayView line);
    void parseFraming();
    [[nodiscard]] std::optional<QByteArray> takeLine();
    void refuse(int status, const char *reason);

    QByteArray m_buffer;
    qsizetype m_searched = 0;   ///< of m_buffer there is no end of head before this
    State m_state = State::Head;
    ParsedRequest m_request;
    qint64 m_missing = 0;       ///< of the body or chunk
    qsizetype m_trailer = 0;    ///< bytes of trailer read
    bool m_continueWish = false;
    std::optional<RequestFault> m_fault;
};

} // namespace lw::local
