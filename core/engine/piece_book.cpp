// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_book.h"

namespace lw::engine {
namespace {

QString isoTime(const Clock &clock) { return clock.utc().toString(Qt::ISODateWithMs); }

} // namespace

PieceBook::PieceBook(const RunPlan &plan, RunLedger &ledger, const Clock &clock)
    : m_plan(plan)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

void PieceBook::attempted(metrics::Attempt attempt, std::vector<store::PieceRef> company)
{
    m_took = attempt.total;
    m_endpoint = attempt.endpoint;
    m_attempt = std::move(attempt);
    m_company = std::move(company);
}

void PieceBook::judge(const std::optional<Code> &verdict)
{
    if (m_attempt)
        m_attempt->verdict = verdict;
}

void PieceBook::note(const PieceJob &piece) { put(piece, {}); }

void PieceBook::answered(const PieceJob &piece, const task::Answer &answer, const llm::Completion &completion, int size)
{
    store::NewAnswer stored = newAnswer(piece, answer, m_endpoint);
    stored.source = QStringLiteral("model");
    stored.raw = fromUtf8(completion.text);
    stored.servedModel = completion.servedModel;
    stored.systemFingerprint = completion.systemFingerprint;
    stored.batchSize = size;
    if (size == 1) // what one of several took of it is not known
        stored.usage = completion.usage;
    piece.job->answered(piece.ordinal, answer, RecordJob::Source::Model);
    put(piece, std::move(stored));
}

AnswerCache::Hit PieceBook::hitOf(const task::Answer &answer, const llm::Completion &completion, int size) const
{
    cache::Entry entry;
    entry.createdAt = isoTime(m_clock);
    entry.servedModel = completion.servedModel;
    entry.batchSize = size;
    return {answer, std::move(entry)};
}

void PieceBook::answeredFromCache(const PieceJob &piece, const AnswerCache::Hit &hit)
{
    store::NewAnswer stored = newAnswer(piece, hit.answer, m_plan.endpoint().shownUrl());
    stored.source = QStringLiteral("cache-exact");
    stored.cacheFrom = hit.entry.createdAt;
    stored.servedModel = hit.entry.servedModel;
    stored.batchSize = hit.entry.batchSize;
    piece.job->answered(piece.ordinal, hit.answer, RecordJob::Source::Cache);
    put(piece, std::move(stored), 1);
}

void PieceBook::answeredByRule(const PieceJob &piece)
{
    const task::Answer answer = *piece.job->ruling();
    store::NewAnswer stored = newAnswer(piece, answer, QStringLiteral("")); // nobody was asked
    stored.source = QStringLiteral("rule");
    piece.job->answered(piece.ordinal, answer, RecordJob::Source::Rule);
    put(piece, std::move(stored));
}

void PieceBook::gaveUp(const PieceJob &piece, const Error &error)
{
    piece.job->failed(error);
    put(piece, {});
}

void PieceBook::put(const PieceJob &piece, std::optional<store::NewAnswer> answer, int fromCache)
{
    RunLedger::Entry entry{piece.ordinal, std::move(answer), {}, {}, fromCache};
    if (m_attempt) {
        entry.attempt = std::exchange(m_attempt, {});
        entry.company = std::exchange(m_company, {});
    }
    m_ledger.put(*piece.job, m_plan.task, std::move(entry));
}

store::NewAnswer PieceBook::newAnswer(const PieceJob &piece, const task::Answer &answer, const QString &endpoint) const
{
    store::NewAnswer stored = piece.job->newAnswer(piece.ordinal, answer);
    stored.endpoint = endpoint;
    stored.answeredAt = isoTime(m_clock);
    return stored;
}

} // namespace lw::engine
