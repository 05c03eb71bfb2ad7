// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/record_job.h"
#include "core/engine/run_plan.h"
#include "core/engine/work_source.h"
#include "core/task/label_rules.h"

#include <memory>

namespace lw::engine {

/// Hands out the records that are to be asked, each with its text rendered and cut, and with the answers that an earlier run
/// had committed for some of its chunks. Belongs to the thread of the reader; reader and plan must outlive it.
class JobSource final
{
public:
    JobSource(store::Database &reader, const RunPlan &plan, const store::RunIds &ids);

    /// How many records it hands out, should nothing change.
    [[nodiscard]] static Result<qint64> count(store::Database &reader, const RunPlan &plan, const store::RunIds &ids);
    /// The next record; null when there is none, or the limit is reached.
    [[nodiscard]] Result<std::shared_ptr<RecordJob>> next();
    [[nodiscard]] qint64 leased() const { return m_source.leased(); }
    /// Whether there was more to ask than the limit allowed.
    [[nodiscard]] bool limited() const { return m_source.limited(); }

private:
    [[nodiscard]] Result<void> addKept(RecordJob &job);
    /// What the task's rules make of a record, as an answer of its kind; empty where none says anything.
    [[nodiscard]] std::optional<task::Answer> rulingOn(const SentText &sent) const;

    store::Database &m_reader;
    const RunPlan &m_plan;
    store::RunIds m_ids;
    WorkSource m_source;
    task::RuleMatcher m_rules;
};

} // namespace lw::engine
