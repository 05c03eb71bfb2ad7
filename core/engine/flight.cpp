// SPDX-License-Identifier: Apache-2.0
#include "core/engine/flight.h"

#include <algorithm>

namespace lw::engine {
namespace {

/// Shorter, and two pieces that came in one packet would be a rate.
constexpr Instant leastForRate = std::chrono::milliseconds(100);

RequestView::ms toMs(Instant duration) { return std::chrono::duration_cast<RequestView::ms>(duration); }

} // namespace

Flight::Flight(qint64 number, std::vector<RequestRecord> records, Instant now, const AskedBefore &before)
    : m_number(number)
    , m_records(std::move(records))
    , m_asked(before.first.value_or(now))
    , m_attempts(before.attempts)
    , m_attemptStart(now)
    , m_retriedAfter(before.because)
{
}

void Flight::attemptStarted(const QString &endpoint, Instant now, const QDateTime &utc)
{
    m_endpoint = endpoint;
    ++m_attempts;
    m_attemptStart = now;
    m_runningSince = utc;
    restarted();
}

void Flight::text(const QString &piece, Instant now)
{
    if (!m_firstToken)
        m_firstToken = now;
    ++m_pieces;
    m_tail += piece;
    // Cut only now and then: each cut moves what stays.
    if (m_tail.size() > 2 * tailLength)
        m_tail = m_tail.right(tailLength);
}

void Flight::restarted()
{
    m_tail.clear();
    m_pieces = 0;
    m_firstToken.reset();
}

void Flight::attemptEnded(std::optional<Code> failure)
{
    m_runningSince.reset();
    if (failure)
        m_retriedAfter = failure;
}

bool Flight::is(RequestWatch::Which which, Instant now, const Norm &norm) const
{
    switch (which) {
    case RequestWatch::Which::All: return true;
    case RequestWatch::Which::Slow: return norm.slowAfter && now - m_asked > *norm.slowAfter;
    case RequestWatch::Which::Retrying: return m_retriedAfter.has_value();
    }
    return true;
}

RequestView Flight::view(Instant now, const Norm &norm) const
{
    RequestView view;
    view.number = m_number;
    view.endpoint = m_endpoint;
    view.attempt = std::max(m_attempts, 1);
    view.retriedAfter = m_retriedAfter;
    view.backsOff = !m_runningSince && m_retriedAfter;
    view.records = m_records;
    view.tail = m_tail.right(tailLength);
    if (!view.tail.isEmpty() && view.tail.front().isLowSurrogate())
        view.tail.remove(0, 1);
    view.tokens = m_pieces;
    view.elapsed = toMs(now - m_asked);
    view.waiting = !m_firstToken;
    if (m_firstToken) {
        view.firstToken = toMs(*m_firstToken - m_attemptStart);
        const Instant streaming = now - *m_firstToken;
        if (m_pieces > 1 && streaming >= leastForRate)
            view.tokensPerSecond = double(m_pieces - 1) / (double(streaming.count()) / 1e6);
    }
    if (norm.pieces)
        view.share = std::min(double(m_pieces) / *norm.pieces, 1.0);
    return view;
}

RequestPage requestPage(const std::vector<const Flight *> &flights, const RequestWatch &watch, Instant now,
                        const Flight::Norm &norm)
{
    using Which = RequestWatch::Which;
    RequestPage page;
    page.watch = watch;
    int place = 0;
    for (const Flight *flight : flights) {
        page.total += 1;
        page.slow += flight->is(Which::Slow, now, norm) ? 1 : 0;
        page.retrying += flight->is(Which::Retrying, now, norm) ? 1 : 0;
        if (!flight->is(watch.which, now, norm))
            continue;
        if (place >= watch.first && place - watch.first < watch.count)
            page.requests.push_back(flight->view(now, norm));
        ++place;
    }
    return page;
}

} // namespace lw::engine
