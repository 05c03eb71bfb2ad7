// SPDX-License-Identifier: Apache-2.0
#include "core/engine/job_source.h"

#include "core/engine/chunk_plan.h"
#include "core/engine/finished_record.h"
#include "core/engine/record_text.h"
#include "core/text/token_estimate.h"

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
    return {ids, plan.asks(), plan.failed, plan.limit};
}

} // namespace

JobSource::JobSource(store::Database &reader, const RunPlan &plan, const store::RunIds &ids)
    : m_reader(reader)
    , m_plan(plan)
    , m_ids(ids)
    , m_source(reader, scopeOf(plan, ids))
    , m_counter(std::make_unique<text::TokenEstimate>())
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
    const QString text = recordText(m_plan.task, m_plan.textColumns, data);
    std::vector<task::Piece> pieces = cutRecord((*record)->id, text, m_plan.chunks, *m_counter);
    RecordJob::Shown shown{(*record)->shownId, beginningOf(text)};
    auto job = std::make_shared<RecordJob>(**std::move(record), std::move(pieces), std::move(shown));
    if (job->pieces().size() > 1) {
        if (auto added = addKept(*job); !added)
            return fail(added.error());
    }
    return job;
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
