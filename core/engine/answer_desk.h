// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/batch_size.h"
#include "core/engine/piece_book.h"
#include "core/engine/piece_feed.h"
#include "core/engine/question.h"

#include <functional>

namespace lw::engine {

/// Puts what came of each request where it belongs: answers into the book and the cache, failures into the book, and what is
/// to be asked again back into the feed. Belongs to the engine's thread; what it is given must outlive it.
class AnswerDesk final
{
public:
    /// What the first answer of all says of the key or the model is true of every record.
    using Hopeless = std::function<void(const Error &)>;

    AnswerDesk(const RunPlan &plan, PieceBook &book, BatchSize &batches, const Clock &clock, Hopeless hopeless);

    void setFeed(PieceFeed &feed) { m_feed = &feed; }
    /// From now on nothing is asked again.
    void close() { m_closed = true; }

    /// After this nothing is left of the question's pieces.
    void ended(Question &question, const Result<llm::Completion> &result);
    void answeredFromCache(const PieceJob &piece, const AnswerCache::Hit &hit);
    /// The piece gets no answer, and neither do those that waited for it: they would ask the very same.
    void end(const PieceJob &piece, const Error &error);
    /// Answers.
    [[nodiscard]] qint64 fromCache() const { return m_fromCache; }

private:
    [[nodiscard]] std::vector<PieceMachine::Next> judge(Question &question, const Result<llm::Completion> &result);
    void put(PieceJob piece, const PieceMachine::Next &next, const llm::Completion &completion, int size);
    void answered(const PieceJob &piece, const task::Answer &answer, const llm::Completion &completion, int size);
    void failed(const PieceJob &piece, const Error &error);

    const RunPlan &m_plan;
    PieceBook &m_book;
    BatchSize &m_batches;
    const Clock &m_clock;
    Hopeless m_hopeless;
    PieceFeed *m_feed = nullptr;
    bool m_closed = false;
    bool m_modelAnswered = false;
    qint64 m_fromCache = 0;
};

} // namespace lw::engine
