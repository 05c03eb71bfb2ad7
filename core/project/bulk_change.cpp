// SPDX-License-Identifier: Apache-2.0
#include "core/project/bulk_change.h"

#include "core/store/current_answers.h"
#include "core/task/answer_edit.h"
#include "core/task/relabel.h"

#include <algorithm>

namespace lw::project {
namespace {

constexpr int answersAtOnce = 2000;

Result<std::vector<qint64>> recordsOf(store::Database &database, const task::TaskSpec &task, const BulkChange &change)
{
    if (change.records) {
        std::vector<qint64> ids = *change.records;
        std::ranges::sort(ids);
        return ids;
    }
    store::RecordQuery query;
    query.filter = change.filter;
    // Of several labels and of spans no index knows what they hold: all that the filter lets through are read.
    if (task.kind == task::TaskKind::Classification && query.filter.label.isEmpty())
        query.filter.label = change.from;
    return store::findRecords(database, query).map([](std::vector<qint64> ids) {
        std::ranges::sort(ids);
        return ids;
    });
}

task::Decision decidedAs(const store::CurrentAnswer &answer, Json value)
{
    task::Decision decision;
    decision.record = answer.record;
    decision.dataHash = answer.dataHash;
    decision.shownLabel = answer.modelLabel;
    const bool isModels = value == task::bareAnswer(answer.model);
    decision.kind = isModels ? task::Decision::Kind::Accept : task::Decision::Kind::Correct;
    decision.value = std::move(value);
    return decision;
}

} // namespace

Result<BulkPlan> planBulkChange(store::Database &database, const task::TaskSpec &task, const BulkChange &change, const StopFlag &stop)
{
    const auto wanted = recordsOf(database, task, change);
    if (!wanted)
        return fail(wanted.error());
    BulkPlan plan;
    if (wanted->empty())
        return plan;
    qint64 after = wanted->front() - 1;
    while (after < wanted->back()) {
        if (stop.stopRequested())
            return fail(Code::Cancelled, QStringLiteral("Cancelled"));
        const auto page = store::currentAnswers(database, after, answersAtOnce);
        if (!page)
            return fail(page.error());
        if (page->empty())
            break;
        after = page->back().record;
        for (const store::CurrentAnswer &answer : *page) {
            if (!std::ranges::binary_search(*wanted, answer.record))
                continue;
            Json value = task::relabelled(task, answer.value, change.from, change.to);
            if (value.is_null())
                continue;
            if (answer.blind && !answer.isDecided()) {
                ++plan.blind;
                continue;
            }
            plan.decidedBefore += answer.isDecided() ? 1 : 0;
            plan.decisions.push_back(decidedAs(answer, std::move(value)));
        }
    }
    return plan;
}

} // namespace lw::project
