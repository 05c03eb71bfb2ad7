// SPDX-License-Identifier: Apache-2.0
#include "core/project/again.h"

#include "core/project/task_versions.h"
#include "core/store/run_store.h"

#include <algorithm>

namespace lw::project {
namespace {

using engine::ChosenRecords;

Result<std::vector<qint64>> wrongRecords(store::Database &database)
{
    std::vector<qint64> wrong;
    const auto active = store::activeConfiguration(database);
    if (!active)
        return fail(active.error());
    if (!*active)
        return wrong;
    const auto judge = judgeOf(database, **active);
    const auto records = store::comparedRecords(database, **active, **active);
    if (!judge || !records)
        return fail(!judge ? judge.error() : records.error());
    for (const store::ComparedRecord &record : *records) {
        if (*judge && !(*judge)->isExample(record.data) && (*judge)->isRight(record.gold, record.one) == false)
            wrong.push_back(record.record);
    }
    return wrong;
}

Result<std::vector<qint64>> failedRecords(store::Database &database)
{
    store::RecordFilter filter;
    filter.state = store::RecordFilter::State::Failed;
    return store::findRecords(database, {filter});
}

} // namespace

std::optional<Again> againNamed(QStringView name)
{
    if (name == QLatin1String("stale"))
        return Again::Stale;
    if (name == QLatin1String("failed"))
        return Again::Failed;
    return name == QLatin1String("wrong") ? std::optional(Again::WrongOnGold) : std::nullopt;
}

ChosenRecords chosenRecords(std::vector<qint64> records)
{
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    ChosenRecords chosen;
    chosen.records = std::move(records);
    return chosen;
}

Result<ChosenRecords> chooseAgain(store::Database &database, Again which)
{
    auto records = which == Again::Stale ? store::staleRecords(database)
        : which == Again::Failed         ? failedRecords(database)
                                         : wrongRecords(database);
    if (!records)
        return fail(records.error());
    ChosenRecords chosen = chosenRecords(*std::move(records));
    if (which != Again::WrongOnGold)
        chosen.cached = ChosenRecords::Cached::Use;
    if (which == Again::Stale)
        chosen.standing = ChosenRecords::Standing::Current;
    return chosen;
}

Result<ChosenRecords> chooseAgain(store::Database &database, const store::RecordFilter &filter)
{
    auto records = store::findRecords(database, {filter});
    if (!records)
        return fail(records.error());
    return chosenRecords(*std::move(records));
}

} // namespace lw::project
