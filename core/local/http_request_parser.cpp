// SPDX-License-Identifier: Apache-2.0
#include "core/local/http_request_parser.h"

#include <algorithm>

namespace lw::local {
namespace {

constexpr qsizetype maxChunkLine = 1024;

/// A name or method: what RFC 9110 calls a token.
bool isHttpToken(QByteArrayView text)
{
    constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    });
}

/// Digits only, so that no sign and no space passes; empty for anything else and for what cannot be a size.
std::optional<qint64> sizeOf(QByteArrayView digits, int base)
{
    const bool clean = !digits.isEmpty() && digits.size() <= 15 && std::all_of(digits.begin(), digits.end(), [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    if (!clean)
        return {};
    return digits.toByteArray().toLongLong(nullptr, base);
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

QByteArray ParsedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

void HttpRequestParser::feed(QByteArrayView bytes)
{
    if (!m_fault)
        m_buffer.append(bytes);
}

bool HttpRequestParser::takeContinueWish() { return std::exchange(m_continueWish, false); }

std::optional<ParsedRequest> HttpRequestParser::next()
{
    while (!m_fault && m_state != State::Whole && step()) { }
    if (m_fault || m_state != State::Whole)
        return {};
    m_state = State::Head;
    m_continueWish = false;
    return std::exchange(m_request, {});
}

bool HttpRequestParser::step()
{
    switch (m_state) {
    case State::Head: return readHead();
    case State::Body: return readBody(State::Whole);
    case State::ChunkSize: return readChunkSize();
    case State::ChunkData: return readBody(State::ChunkEnd);
    case State::ChunkEnd: {
        const auto line = takeLine();
        if (line && !line->isEmpty())
            refuse(400, "A chunk of the body is longer than it says.");
        m_state = line ? State::ChunkSize : State::ChunkEnd;
        return line.has_value();
    }
    case State::Trailer: return readTrailer();
    case State::Whole: break;
    }
    return false;
}

bool HttpRequestParser::readHead()
{
    // Empty lines before a request are passed over, as RFC 9112 advises.
    if (m_searched == 0) {
        qsizetype empty = 0;
        while (empty < m_buffer.size() && (m_buffer[empty] == '\n' || m_buffer[empty] == '\r'))
            ++empty;
        m_buffer.remove(0, empty);
    }
    qsizetype lineEnd = m_buffer.indexOf('\n', m_searched);
    while (lineEnd >= 0) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(lineEnd + 1);
        const qsizetype blank = rest.startsWith('\n') ? 1 : rest.startsWith("\r\n") ? 2 : 0;
        if (blank > 0 && lineEnd < maxHead) {
            const QByteArray head = m_buffer.left(lineEnd);
            m_buffer.remove(0, lineEnd + 1 + blank);
            m_searched = 0;
            parseHead(head);
            return true;
        }
        if (rest.isEmpty() || rest == "\r")
            break; // the blank line may be about to come
        lineEnd = m_buffer.indexOf('\n', lineEnd + 1);
    }
    m_searched = lineEnd >= 0 ? lineEnd : m_buffer.size();
    if (m_buffer.size() > maxHead)
        refuse(431, "The head of the request is longer than 64 KiB.");
    return false;
}

void HttpRequestParser::parseHead(QByteArrayView head)
{
    bool first = true;
    while (!m_fault && (first || !head.isEmpty())) {
        const qsizetype end = head.indexOf('\n');
        const QByteArrayView line = withoutLineEnd(end < 0 ? head : head.first(end));
        head = end < 0 ? QByteArrayView() : head.sliced(end + 1);
        if (std::exchange(first, false))
            parseRequestLine(line);
        else
            parseHeader(line);
    }
    if (!m_fault)
        parseFraming();
}

void HttpRequestParser::parseRequestLine(QByteArrayView line)
{
    const QList<QByteArray> words = line.toByteArray().split(' ');
    if (words.size() != 3 || !isHttpToken(words[0]) || words[1].isEmpty() || !words[2].startsWith("HTTP/"))
        return refuse(400, "The first line is no HTTP request.");
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    m_request.method = words[0];
    m_request.target = words[1];
    m_request.minorVersion = words[2].endsWith('1') ? 1 : 0;
}

void HttpRequestParser::parseHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isHttpToken(line.first(colon)))
        return refuse(400, "A header is malformed.");
    const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed();
    m_request.headers.append({line.first(colon).toByteArray().toLower(), value});
}

void HttpRequestParser::parseFraming()
{
    const QByteArray connection = m_request.header("connection").toLower();
    m_request.keepAlive = m_request.minorVersion == 1 ? !connection.contains("close") : connection.contains("keep-alive");

    std::optional<qint64> length;
    QByteArray coding;
    for (const auto &[name, value] : m_request.headers) {
        if (name == "content-length") {
            const auto size = sizeOf(value, 10);
            if (!size || (length && *length != *size))
                return refuse(400, "Content-Length is no length.");
            length = size;
        } else if (name == "transfer-encoding") {
            coding += (coding.isEmpty() ? "" : ", ") + value.toLower();
        }
    }
    if (!coding.isEmpty() && coding != "chunked")
        return refuse(501, "The only transfer encoding served is chunked.");
    // Both at once is how one request is smuggled inside another.
    if (!coding.isEmpty() && length)
        return refuse(400, "Content-Length and Transfer-Encoding exclude each other.");
    if (length.value_or(0) > maxBody)
        return refuse(413, "The body is larger than 8 MiB.");
    m_missing = length.value_or(0);
    m_state = !coding.isEmpty() ? State::ChunkSize : m_missing > 0 ? State::Body : State::Whole;
    m_continueWish = m_state != State::Whole && m_request.header("expect").toLower() == "100-continue";
}

bool HttpRequestParser::readBody(State then)
{
    const qsizetype size = std::min<qsizetype>(static_cast<qsizetype>(m_missing), m_buffer.size());
    m_request.body += QByteArrayView(m_buffer).first(size);
    m_buffer.remove(0, size);
    m_missing -= size;
    if (m_missing > 0)
        return false;
    m_state = then;
    return true;
}

bool HttpRequestParser::readChunkSize()
{
    const auto line = takeLine();
    if (!line)
        return false;
    const qsizetype extension = line->indexOf(';');
    const auto size = sizeOf((extension < 0 ? *line : line->left(extension)).trimmed(), 16);
    if (!size)
        refuse(400, "The size of a chunk is no number.");
    else if (*size > maxBody - m_request.body.size())
        refuse(413, "The body is larger than 8 MiB.");
    m_missing = size.value_or(0);
    m_trailer = 0;
    m_state = m_missing > 0 ? State::ChunkData : State::Trailer;
    return true;
}

bool HttpRequestParser::readTrailer()
{
    const auto line = takeLine();
    if (!line)
        return false;
    m_trailer += line->size();
    if (m_trailer > maxHead)
        refuse(431, "The trailer of the request is longer than 64 KiB.");
    if (line->isEmpty())
        m_state = State::Whole;
    return true;
}

std::optional<QByteArray> HttpRequestParser::takeLine()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0) {
        if (m_buffer.size() > maxChunkLine)
            refuse(400, "A line between chunks is too long.");
        return {};
    }
    const QByteArray line = withoutLineEnd(QByteArrayView(m_buffer).first(end)).toByteArray();
    m_buffer.remove(0, end + 1);
    return line;
}

void HttpRequestParser::refuse(int status, const char *reason)
{
    m_fault = RequestFault{status, QByteArray(reason)};
    m_buffer.clear();
}

} // namespace lw::local
