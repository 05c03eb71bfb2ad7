// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/engine/answer_cache.h"
#include "core/engine/piece_job.h"
#include "core/engine/run_ledger.h"
#include "core/engine/run_plan.h"
#include "core/llm/completion.h"

#include <optional>
#include <vector>

namespace lw::engine {

/// Writes down what came of each piece: an answer, a failure, and the attempt that led there, which goes to the disk in the
/// same transaction as the first thing that is written of it. Belongs to the engine's thread; what it is given must outlive it.
class PieceBook final
{
public:
    PieceBook(const RunPlan &plan, RunLedger &ledger, const Clock &clock);

    /// An attempt has ended, and asked for `company` beside the piece of which something is written next.
    void attempted(metrics::Attempt attempt, std::vector<store::PieceRef> company);
    /// What its completion was worth.
    void judge(const std::optional<Code> &verdict);
    /// The attempt, where nothing was written of it yet, beside no news of this piece.
    void note(const PieceJob &piece);
    void answered(const PieceJob &piece, const task::Answer &answer, const llm::Completion &completion, int size);
    void answeredFromCache(const PieceJob &piece, const AnswerCache::Hit &hit);
    /// By the ruling on its record.
    void answeredByRule(const PieceJob &piece);
    void gaveUp(const PieceJob &piece, const Error &error);
    void settled(RecordJob &job) { m_ledger.put(job, m_plan.task, {}); }

    [[nodiscard]] bool hasAttempt() const { return m_attempt.has_value(); }
    void dropAttempt() { m_attempt.reset(); }
    /// Of the last attempt.
    [[nodiscard]] Instant took() const { return m_took; }
    /// The answer to a piece as one to another piece of the same text: as if the cache had had it.
    [[nodiscard]] AnswerCache::Hit hitOf(const task::Answer &answer, const llm::Completion &completion, int size) const;

private:
    void put(const PieceJob &piece, std::optional<store::NewAnswer> answer, int fromCache = 0);
    [[nodiscard]] store::NewAnswer newAnswer(const PieceJob &piece, const task::Answer &answer, const QString &endpoint) const;

    const RunPlan &m_plan;
    RunLedger &m_ledger;
    const Clock &m_clock;
    std::optional<metrics::Attempt> m_attempt;   ///< not written yet …
    std::vector<store::PieceRef> m_company;      ///< … with its other pieces
    Instant m_took{0};
    QString m_endpoint;                          ///< of the last attempt
};

} // namespace lw::engine
