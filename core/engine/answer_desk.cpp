// SPDX-License-Identifier: Apache-2.0
#include "core/engine/answer_desk.h"

#include "core/task/answer_parser.h"
#include "core/task/label_probability.h"

namespace lw::engine {

AnswerDesk::AnswerDesk(const RunPlan &plan, PieceBook &book, BatchSize &batches, const Clock &clock, Hopeless hopeless)
    : m_plan(plan)
    , m_book(book)
    , m_batches(batches)
    , m_clock(clock)
    , m_hopeless(std::move(hopeless))
{
}

void AnswerDesk::ended(Question &question, const Result<llm::Completion> &result)
{
    const int size = question.size();
    // Called off though the run goes on: the computer had slept, say. That is no fault of the pieces.
    if (!result && result.error().code == Code::Cancelled && !m_closed) {
        for (PieceJob &piece : question.pieces())
            m_feed->askAgain(std::move(piece));
        m_book.dropAttempt();
        return;
    }
    const std::vector<PieceMachine::Next> nexts = judge(question, result);
    for (int i = 0; i < size; ++i)
        put(std::move(question.pieces()[std::size_t(i)]), nexts[std::size_t(i)], result.value_or(llm::Completion()), size);
    m_book.dropAttempt();
}

std::vector<PieceMachine::Next> AnswerDesk::judge(Question &question, const Result<llm::Completion> &result)
{
    const int size = question.size();
    std::vector<PieceMachine::Next> nexts;
    if (!result) {
        for (PieceJob &piece : question.pieces())
            nexts.push_back(piece.machine.failed(result.error(), size));
        if (result.error().code == Code::Context)
            m_batches.tooLong(size, m_clock.now());
        return nexts;
    }
    std::vector<QString> texts;
    for (PieceJob &piece : question.pieces())
        texts.push_back(piece.piece().text);
    task::Answers answers = task::parseAnswers(m_plan.task, result->text, texts);
    task::addProbabilities(m_plan.task, result->text, result->tokens, answers);
    BatchSize::Sample sample{size, m_book.took(), 0, question.isCanary()};
    for (int i = 0; i < size; ++i) {
        PieceJob &piece = question.pieces()[std::size_t(i)];
        nexts.push_back(piece.machine.completed(answers.at(i + 1), result->finish, size));
        sample.unreadable += std::holds_alternative<PieceMachine::Ask>(nexts.back()) ? 1 : 0;
    }
    m_batches.ended(sample, m_clock.now());
    m_book.judge(verdictOf(nexts));
    return nexts;
}

void AnswerDesk::put(PieceJob piece, const PieceMachine::Next &next, const llm::Completion &completion, int size)
{
    if (const auto *good = std::get_if<PieceMachine::Answered>(&next)) {
        answered(piece, good->answer, completion, size);
    } else if (const auto *never = std::get_if<PieceMachine::Failed>(&next)) {
        failed(piece, never->error);
    } else if (m_closed) {
        failed(piece, {Code::Cancelled, QStringLiteral("Cancelled"), {}, {}});
    } else {
        const auto &again = std::get<PieceMachine::Ask>(next);
        if (m_book.hasAttempt())
            m_book.note(piece);
        piece.company = again.company;
        piece.because = again.because;
        m_feed->askAgain(std::move(piece));
    }
}

void AnswerDesk::answered(const PieceJob &piece, const task::Answer &answer, const llm::Completion &completion, int size)
{
    if (m_feed->cache())
        m_feed->cache()->keep(piece.cacheKey, piece.piece(), completion, answer, m_book.took(), size);
    m_modelAnswered = true;
    m_book.answered(piece, answer, completion, size);
    for (const PieceJob &twin : m_feed->twinsOf(piece))
        answeredFromCache(twin, m_book.hitOf(answer, completion, size));
}

void AnswerDesk::answeredFromCache(const PieceJob &piece, const AnswerCache::Hit &hit)
{
    ++m_fromCache;
    m_book.answeredFromCache(piece, hit);
}

void AnswerDesk::failed(const PieceJob &piece, const Error &error)
{
    // The run ends, and no record is marked as failed for it.
    const bool hopeless = (error.code == Code::NoSuchModel || error.code == Code::Auth) && !m_modelAnswered;
    end(piece, hopeless ? Error{Code::Cancelled, error.detail, {}, {}} : error);
    if (hopeless)
        m_hopeless(error);
}

void AnswerDesk::end(const PieceJob &piece, const Error &error)
{
    m_book.gaveUp(piece, error);
    for (const PieceJob &twin : m_feed->twinsOf(piece))
        m_book.gaveUp(twin, error);
}

} // namespace lw::engine
