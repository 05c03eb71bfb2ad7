// SPDX-License-Identifier: Apache-2.0
#include "core/net/sse_parser.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lw::net {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

const char *find(char wanted, const char *begin, const char *end)
{
    const void *at = begin == end ? nullptr : std::memchr(begin, wanted, static_cast<std::size_t>(end - begin));
    return at ? static_cast<const char *>(at) : end;
}

/// The ends of the lines, one after the other. memchr is faster than looking at each byte once: lines are long. The next \n is kept,
/// so that lines that end with \r alone are not gone through to the end of the bytes, each for itself.
class LineBreaks final
{
public:
    explicit LineBreaks(QByteArrayView bytes)
        : m_end(bytes.data() + bytes.size())
        , m_newline(find('\n', bytes.data(), m_end))
    {}
    /// The first \r or \n from `begin`, or the end; `begin` never goes back.
    const char *next(const char *begin)
    {
        if (m_newline < begin)
            m_newline = find('\n', begin, m_end);
        return find('\r', begin, m_newline);
    }

private:
    const char *m_end;
    const char *m_newline;
};

} // namespace

SseParser::SseParser(std::function<void(const SseEvent &)> onEvent, qsizetype maxLine)
    : m_onEvent(std::move(onEvent))
    , m_maxLine(maxLine)
{}

SseParser::State SseParser::feed(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    LineBreaks breaks(bytes);
    while (at != end && m_state == State::Open) {
        if (std::exchange(m_afterCr, false) && *at == '\n') {
            ++at;
            continue;
        }
        const char *const stop = breaks.next(at);
        if (m_line.size() + (stop - at) > m_maxLine) {
            giveUp();
            break;
        }
        if (stop == end) {
            m_line.append(at, end - at);
            break;
        }
        m_afterCr = *stop == '\r';
        if (m_line.isEmpty()) {
            line(QByteArrayView(at, stop));
        } else {
            m_line.append(at, stop - at);
            line(std::exchange(m_line, {}));
        }
        at = stop + 1;
    }
    return m_state;
}

void SseParser::finish()
{
    if (m_state != State::Open)
        return;
    if (!m_line.isEmpty())
        line(std::exchange(m_line, {}));
    dispatch();
}

void SseParser::line(QByteArrayView text)
{
    if (std::exchange(m_atStart, false) && text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    if (text.isEmpty()) {
        dispatch();
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon == 0) {
        ++m_comments;
        return;
    }
    const QByteArrayView field = colon < 0 ? text : text.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == QByteArrayView("data")) {
        if (std::exchange(m_hasData, true))
            m_event.data.append('\n');
        m_event.data.append(value);
        if (m_event.data.size() > m_maxLine)
            giveUp(); // endless without a blank line
    } else if (field == QByteArrayView("event")) {
        m_event.name = value.toByteArray();
    }
    // `id` and `retry` belong to reconnecting, which no completion does; what else may come is to be ignored.
}

void SseParser::giveUp()
{
    m_state = State::LineTooLong;
    m_line.clear();
    m_event = {};
    m_hasData = false;
}

void SseParser::dispatch()
{
    const SseEvent event = std::exchange(m_event, {});
    if (std::exchange(m_hasData, false))
        m_onEvent(event);
}

} // namespace lw::net
