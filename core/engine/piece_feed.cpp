// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_feed.h"

#include <algorithm>

namespace lw::engine {

PieceFeed::PieceFeed(JobSource source, std::unique_ptr<AnswerCache> cache, qint64 maxTokens, Listener listener)
    : m_source(std::move(source))
    , m_cache(std::move(cache))
    , m_maxTokens(maxTokens)
    , m_listener(std::move(listener))
{
}

Result<PieceFeed::Next> PieceFeed::next(int size, qsizetype text)
{
    Next next;
    next.pieces = takeAgain(size, text);
    if (!next.pieces.empty())
        return next;
    int hits = 0;
    while (int(next.pieces.size()) < size && hits < hitsPerCall) {
        if (!m_held) {
            auto drawn = draw(hits);
            if (!drawn)
                return fail(drawn.error());
            if (!*drawn)
                break;
            m_held = *std::move(drawn);
        }
        text -= m_held->piece().text.size();
        if (text < 0 && !next.pieces.empty())
            break;
        next.pieces.push_back(*std::exchange(m_held, {}));
    }
    next.comeAgain = next.pieces.empty() && hits >= hitsPerCall;
    return next;
}

/// The next piece that must be asked, past those that the cache or a request in flight answers; none also after many hits.
Result<std::optional<PieceJob>> PieceFeed::draw(int &hits)
{
    while (hits < hitsPerCall && m_waiting < mostTwins) {
        const auto ordinal = nextOrdinal();
        if (!ordinal)
            return fail(ordinal.error());
        if (!*ordinal)
            break;
        PieceJob piece{m_current, **ordinal, {}, PieceMachine(m_maxTokens), std::numeric_limits<int>::max(), 0, {}, {}};
        if (m_current->ruling()) {
            m_listener.ruled(piece);
            ++hits;
            continue;
        }
        if (!m_cache)
            return piece;
        piece.cacheKey = m_cache->keyOf(piece.piece());
        if (const auto twins = m_twins.find(piece.cacheKey); twins != m_twins.end()) {
            twins->second.push_back(std::move(piece));
            ++m_waiting;
        } else if (const auto found = m_cache->find(piece.cacheKey)) {
            m_listener.hit(piece, *found);
            ++hits;
        } else if (m_cache->isAlone()) {
            m_listener.missed(piece);
            ++hits;
        } else {
            m_twins[piece.cacheKey];
            return piece;
        }
    }
    return std::nullopt;
}

std::vector<PieceJob> PieceFeed::takeAgain(int size, qsizetype text)
{
    if (m_held && m_held->job->hasFailed())
        m_again.push_front(*std::exchange(m_held, {}));
    std::vector<PieceJob> taken;
    int limit = size;
    while (!m_again.empty() && int(taken.size()) < limit) {
        if (m_again.front().job->hasFailed()) {
            const PieceJob dropped = std::move(m_again.front());
            m_again.pop_front();
            promoteTwinOf(dropped);
            m_listener.dropped(dropped);
            continue;
        }
        limit = std::min(limit, m_again.front().company);
        text -= m_again.front().piece().text.size();
        if (int(taken.size()) >= limit || (text < 0 && !taken.empty()))
            break;
        taken.push_back(std::move(m_again.front()));
        m_again.pop_front();
    }
    return taken;
}

/// The twins are of other records and still want an answer: one of them is asked in its place, and the others wait for that.
void PieceFeed::promoteTwinOf(const PieceJob &dropped)
{
    std::vector<PieceJob> twins = twinsOf(dropped);
    if (twins.empty())
        return;
    m_again.push_front(std::move(twins.front()));
    twins.erase(twins.begin());
    m_waiting += int(twins.size());
    m_twins[dropped.cacheKey] = std::move(twins);
}

Result<std::optional<int>> PieceFeed::nextOrdinal()
{
    while (true) {
        if (m_current) {
            if (const auto ordinal = m_current->nextToAsk())
                return ordinal;
            m_current.reset();
        }
        if (m_sourceEmpty)
            return std::nullopt;
        auto job = m_source.next();
        if (!job)
            return fail(job.error());
        if (!*job) {
            m_sourceEmpty = true;
            return std::nullopt;
        }
        m_current = *std::move(job);
        m_listener.leased(m_current);
    }
}

std::vector<PieceJob> PieceFeed::twinsOf(const PieceJob &piece)
{
    const auto found = m_twins.find(piece.cacheKey);
    if (found == m_twins.end())
        return {};
    std::vector<PieceJob> twins = std::move(found->second);
    m_twins.erase(found);
    m_waiting -= int(twins.size());
    return twins;
}

std::vector<PieceJob> PieceFeed::giveUp()
{
    std::vector<PieceJob> left(std::make_move_iterator(m_again.begin()), std::make_move_iterator(m_again.end()));
    m_again.clear();
    if (m_held)
        left.push_back(*std::exchange(m_held, {}));
    return left;
}

} // namespace lw::engine
