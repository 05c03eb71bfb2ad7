// SPDX-License-Identifier: Apache-2.0
#include "core/engine/job_source.h"

#include "core/engine/chunk_plan.h"
#include "core/engine/finished_record.h"
#include "core/engine/record_text.h"
#include "core/engine/sent_text.h"

#include <limits>

namespace lw::engine {
namespace {

/// A text as one line of a list. Four times what is shown is looked at, in case it begins with white space; all of a long
/// text would cost.
QString beginningOf(const QString &text)
{
    return text.left(FinishedRecord::textLength * 4).simplified().left(FinishedRecord::textLength);
}

WorkSource::Scope scopeOf(const RunPlan &plan, const store::RunIds &ids)
{
    return {ids, plan.asks(), plan.failed, plan.limit, plan.chosen};
}

} // namespace

JobSource::JobSource(store::Database &reader, const RunPlan &plan, const store::RunIds &ids)
    : m_reader(reader)
    , m_plan(plan)
    , m_ids(ids)
    , m_source(reader, scopeOf(plan, ids))
    , m_rules(task::RuleMatcher::compiled(plan.task.rules, plan.task.labelNames()).value_or(task::RuleMatcher()))
{
}

Result<qint64> JobSource::count(store::Database &reader, const RunPlan &plan, const store::RunIds &ids)
{
    return WorkSource::count(reader, scopeOf(plan, ids));
}

Result<std::shared_ptr<RecordJob>> JobSource::next()
{
    auto record = m_source.next();
    if (!record)
        return fail(record.error());
    if (!*record)
        return std::shared_ptr<RecordJob>();
    // The one place where a record becomes text that is sent: what is not shared goes no further.
    const OrderedJson data = sharedPart(parseOrderedJson(toUtf8((*record)->data)).value_or(OrderedJson::object()), m_plan.sharedColumns);
    SentText sent = sentText(m_plan.task, m_plan.textColumns, data, m_plan.tokens.cutter());
    std::optional<task::Answer> ruling = rulingOn(sent);
    // What a rule answers is not sent, so that it may be as long as it is.
    const ChunkSettings chunks = ruling ? ChunkSettings{std::numeric_limits<int>::max(), 0} : m_plan.chunks;
    std::vector<task::Piece> pieces = cutRecord((*record)->id, sent.text, chunks, m_plan.tokens.cutter());
    if (m_plan.nearest && !ruling) {
        for (task::Piece &piece : pieces)
            piece.examples = m_plan.nearest->blocks(m_plan.task, piece.text, piece.record);
    }
    RecordJob::Shown shown{(*record)->shownId, beginningOf(sent.wayBack ? sent.wayBack->original : sent.text)};
    auto job = std::make_shared<RecordJob>(**std::move(record), std::move(pieces), std::move(shown), std::move(sent.wayBack));
    // What was answered before under the same configuration is better than nothing.
    if (m_plan.chosen && !m_ids.isBeside)
        job->keepAnswer();
    if (ruling) {
        job->setRuling(*std::move(ruling));
    } else if (job->pieces().size() > 1) {
        if (auto added = addKept(*job); !added)
            return fail(added.error());
    }
    return job;
}

std::optional<task::Answer> JobSource::rulingOn(const SentText &sent) const
{
    if (m_rules.isEmpty())
        return {};
    const task::RuleMatcher::Outcome outcome = m_rules.match(sent.unmasked);
    if (!outcome.match)
        return {};
    const std::string label = toUtf8(outcome.match->label);
    if (m_plan.task.kind == task::TaskKind::Multilabel)
        return task::Answer{Json{{"labels", Json::array({label})}}, {}};
    return task::Answer{Json{{"label", label}}, {}};
}

Result<void> JobSource::addKept(RecordJob &job)
{
    const auto kept = store::keptAnswers(m_reader, job.record().id, m_ids);
    if (!kept)
        return fail(kept.error());
    const auto &pieces = job.pieces();
    for (const store::KeptAnswer &answer : *kept) {
        if (answer.ordinal < int(pieces.size()) && pieces[std::size_t(answer.ordinal)].hash == answer.hash)
            job.answered(answer.ordinal, {answer.value, answer.flags}, RecordJob::Source::Kept);
    }
    return {};
}

} // namespace lw::engine
