// SPDX-License-Identifier: Apache-2.0
#include "core/engine/record_job.h"

#include "core/engine/failure_class.h"

namespace lw::engine {

RecordJob::RecordJob(store::PendingRecord record, std::vector<task::Piece> pieces, Shown shown, std::optional<WayBack> wayBack)
    : m_record(std::move(record))
    , m_pieces(std::move(pieces))
    , m_shown(std::move(shown))
    , m_wayBack(std::move(wayBack))
    , m_answers(m_pieces.size())
    , m_left(int(m_pieces.size()))
{
}

std::optional<int> RecordJob::nextToAsk()
{
    if (m_failure)
        return {};
    while (m_next < int(m_pieces.size())) {
        const int ordinal = m_next++;
        if (!m_answers[std::size_t(ordinal)]) {
            ++m_onTheirWay;
            return ordinal;
        }
    }
    return {};
}

void RecordJob::answered(int ordinal, task::Answer answer, Source source)
{
    m_answers[std::size_t(ordinal)] = std::move(answer);
    --m_left;
    if (source != Source::Kept)
        --m_onTheirWay;
    m_allCached = m_allCached && source == Source::Cache;
    m_ruled = m_ruled || source == Source::Rule;
}

void RecordJob::failed(Error error)
{
    --m_onTheirWay;
    if (!m_failure)
        m_failure = std::move(error);
}

bool RecordJob::keepsItsResult() const
{
    const bool cameToSomething = m_record.state == QLatin1String("annotated") || m_record.state == QLatin1String("refused");
    if (!m_failure)
        return false;
    if (m_keepsAnswer && m_record.state == QLatin1String("annotated"))
        return true;
    return (cameToSomething || !m_sent) && m_failure->code == Code::Cancelled;
}

store::NewAnswer RecordJob::newAnswer(int ordinal, const task::Answer &answer) const
{
    const task::Piece &piece = m_pieces[std::size_t(ordinal)];
    store::NewAnswer stored;
    stored.record = m_record.id;
    stored.ordinal = ordinal;
    stored.pieces = int(m_pieces.size());
    const text::CodePoints sent{piece.startCp, piece.endCp};
    const text::CodePoints there = m_wayBack ? m_wayBack->range(sent) : sent;
    stored.startCp = there.start;
    stored.endCp = there.end;
    stored.hash = piece.hash;
    stored.value = answer.value;
    stored.flags = answer.flags;
    return stored;
}

store::NewResult RecordJob::result(const task::TaskSpec &task) const
{
    store::NewResult result;
    result.record = m_record.id;
    result.dataHash = m_record.dataHash;
    result.pieces = int(m_pieces.size());
    if (m_failure) {
        switch (m_failure->code) {
        case Code::Refused: result.state = QStringLiteral("refused"); break;
        case Code::Cancelled: result.state = QStringLiteral("cancelled"); break;
        default: result.state = QStringLiteral("failed:") + failureClass(m_failure->code); break;
        }
        result.detail = m_failure->detail;
        return result;
    }
    std::vector<task::PieceAnswer> answers;
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        answers.push_back({m_pieces[i].endCp - m_pieces[i].startCp, *m_answers[i], m_pieces[i].startCp, m_pieces[i].endCp});
    const task::Answer said = task::mergeAnswers(task, answers);
    const task::Answer merged = task::normalised(m_wayBack ? m_wayBack->answer(said) : said, task.normalise, task.schema);
    result.state = QStringLiteral("annotated");
    result.value = merged.value;
    result.flags = merged.flags;
    result.confidence = merged.confidence();
    if (m_ruled)
        result.source = QStringLiteral("rule");
    else
        result.source = m_allCached ? QStringLiteral("cache-exact") : QStringLiteral("model");
    return result;
}

} // namespace lw::engine
