// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace lw::net {

/// One event of a text/event-stream.
struct SseEvent
{
    QByteArray name; ///< of the `event:` line, or empty
    QByteArray data; ///< the `data:` lines, joined with \n; raw UTF-8
};

/// Bytes in, events out; pure, no socket. The result does not depend on how the bytes are cut into calls.
/// Follows the WHATWG specification of server-sent events, and is lenient where real servers are: an event that the end
/// of the stream leaves without its blank line is still given out by finish(), for the caller to judge. onEvent must
/// not destroy the parser.
class SseParser final
{
public:
    /// LineTooLong: a line, or the data of one event, is longer than maxLine bytes.
    enum class State { Open, LineTooLong };
    static constexpr qsizetype defaultMaxLine = 8 * 1024 * 1024;

    explicit SseParser(std::function<void(const SseEvent &)> onEvent, qsizetype maxLine = defaultMaxLine);

    /// Calls onEvent for each event that is complete. After LineTooLong nothing more is read.
    State feed(QByteArrayView bytes);
    /// The stream has ended: what was begun and has data is given out.
    void finish();

    /// Comment lines (`: ping`) seen so far: they are no data, but they show that the server lives.
    [[nodiscard]] qint64 comments() const { return m_comments; }

private:
    void line(QByteArrayView text);
    void dispatch();
    void giveUp();

    std::function<void(const SseEvent &)> m_onEvent;
    qsizetype m_maxLine;
    QByteArray m_line; ///< of the line that is not complete yet
    SseEvent m_event;
    bool m_hasData = false;
    bool m_afterCr = false; ///< a \n that follows belongs to the line break before it
    bool m_atStart = true;  ///< a byte order mark may come
    State m_state = State::Open;
    qint64 m_comments = 0;
};

} // namespace lw::net
