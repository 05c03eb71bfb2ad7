// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/answer_cache.h"
#include "core/engine/job_source.h"
#include "core/engine/piece_job.h"

#include <deque>
#include <functional>
#include <unordered_map>

namespace lw::engine {

/// Says which pieces go into the next request: first those that are to be asked again, in no larger company than they may have,
/// then those of the next records that neither the cache nor a request in flight answers. A piece with the very text of one that
/// is in flight waits for that one's answer (a twin), because the cache would have answered it a moment later. Belongs to the
/// engine's thread.
class PieceFeed final
{
public:
    /// Look-ups that end a piece in one call, so that a run that asks nobody can still be stopped.
    static constexpr int hitsPerCall = 64;

    /// Twins that wait at most, so that memory does not grow with a dataset of one text.
    static constexpr int mostTwins = 1024;

    struct Listener
    {
        std::function<void(const std::shared_ptr<RecordJob> &)> leased;
        std::function<void(const PieceJob &, const AnswerCache::Hit &)> hit;
        /// Its record has failed meanwhile: it is not asked any more.
        std::function<void(const PieceJob &)> dropped;
        /// The cache does not hold it, and nobody is to be asked.
        std::function<void(const PieceJob &)> missed;
        /// A rule of the task answers its record.
        std::function<void(const PieceJob &)> ruled;
    };
    struct Next
    {
        std::vector<PieceJob> pieces;
        bool comeAgain = false;   ///< nothing to ask yet, but there is more to look at
    };

    /// `cache` may be null: then nothing is looked up, and no piece waits for a twin.
    PieceFeed(JobSource source, std::unique_ptr<AnswerCache> cache, qint64 maxTokens, Listener listener);

    /// At most `size` pieces, from 1, with at most `text` UTF-16 units together, but one in any case; none where there is nothing
    /// more to ask at the moment.
    [[nodiscard]] Result<Next> next(int size, qsizetype text);
    /// Before every new piece.
    void askAgain(PieceJob piece) { m_again.push_back(std::move(piece)); }
    /// The piece has come to its end: its twins, to be given the same.
    [[nodiscard]] std::vector<PieceJob> twinsOf(const PieceJob &piece);
    /// Every record was leased, and no piece waits here.
    [[nodiscard]] bool isEmpty() const { return m_sourceEmpty && !m_current && !m_held && m_again.empty(); }
    /// Nothing is to be asked any more: what waited to be asked.
    [[nodiscard]] std::vector<PieceJob> giveUp();

    [[nodiscard]] qint64 leased() const { return m_source.leased(); }
    [[nodiscard]] bool limited() const { return m_source.limited(); }
    [[nodiscard]] AnswerCache *cache() const { return m_cache.get(); }

private:
    [[nodiscard]] std::vector<PieceJob> takeAgain(int size, qsizetype text);
    [[nodiscard]] Result<std::optional<PieceJob>> draw(int &hits);
    void promoteTwinOf(const PieceJob &dropped);
    [[nodiscard]] Result<std::optional<int>> nextOrdinal();

    JobSource m_source;
    std::unique_ptr<AnswerCache> m_cache;
    qint64 m_maxTokens;
    Listener m_listener;
    std::shared_ptr<RecordJob> m_current;   ///< the leased record that still has pieces to ask
    std::optional<PieceJob> m_held;         ///< was too much for the request before
    bool m_sourceEmpty = false;
    std::deque<PieceJob> m_again;
    std::unordered_map<QString, std::vector<PieceJob>> m_twins;   ///< by the key of each piece in flight
    int m_waiting = 0;                                            ///< twins, of all keys
};

} // namespace lw::engine
