// SPDX-License-Identifier: Apache-2.0
#include "core/project/task_versions.h"

#include "core/store/run_store.h"

#include <algorithm>

namespace lw::project {
namespace {

std::optional<task::TaskSpec> specOf(const store::TaskVersion &version)
{
    auto task = task::parseTask(toUtf8(version.task));
    return task ? std::optional(*std::move(task)) : std::nullopt;
}

Result<std::optional<quality::Proportion>> goldOf(store::Database &database, const store::AnsweringConfiguration &from)
{
    if (from.annotated == 0)
        return std::optional<quality::Proportion>();
    const auto judge = judgeOf(database, from.configuration);
    if (!judge)
        return fail(judge.error());
    const auto records = store::comparedRecords(database, from.configuration, from.configuration);
    if (!records)
        return fail(records.error());
    qint64 right = 0;
    qint64 judged = 0;
    for (const store::ComparedRecord &record : *records) {
        const auto isRight = *judge && !(*judge)->isExample(record.data) ? (*judge)->isRight(record.gold, record.one) : std::nullopt;
        judged += isRight ? 1 : 0;
        right += isRight.value_or(false) ? 1 : 0;
    }
    return quality::proportion(right, judged);
}

} // namespace

Result<std::optional<GoldJudge>> judgeOf(store::Database &database, qint64 configuration)
{
    const auto stored = store::configuration(database, configuration);
    if (!stored)
        return fail(stored.error());
    auto task = task::parseTask(toUtf8(stored->task));
    return task ? std::optional(GoldJudge(*std::move(task), stored->settings)) : std::optional<GoldJudge>();
}

Result<VersionList> versionList(store::Database &database)
{
    const auto versions = store::taskVersions(database);
    const auto current = store::currentVersion(database);
    const auto configurations = store::answeringConfigurations(database);
    const auto stale = store::staleRecords(database);
    if (!versions || !current || !configurations || !stale)
        return fail(!versions ? versions.error() : !current ? current.error() : !configurations ? configurations.error() : stale.error());
    VersionList list;
    list.stale = qint64(stale->size());
    std::optional<task::TaskSpec> before;
    for (const store::TaskVersion &version : *versions) {
        VersionEntry entry{version, specOf(version), {}, *current == version.number, {}};
        if (before && entry.task)
            entry.since = task::taskDiff(*before, *entry.task);
        before = entry.task;
        for (const store::AnsweringConfiguration &from : *configurations) {
            if (from.version != version.number || from.lastRun == 0)
                continue;
            auto gold = goldOf(database, from);
            if (!gold)
                return fail(gold.error());
            entry.answers.push_back({from, *gold});
        }
        std::sort(entry.answers.begin(), entry.answers.end(),
                  [](const VersionAnswers &a, const VersionAnswers &b) { return a.from.lastRun > b.from.lastRun; });
        list.versions.push_back(std::move(entry));
    }
    std::reverse(list.versions.begin(), list.versions.end());
    return list;
}

Result<qint64> saveVersion(store::Database &database, const task::TaskSpec &task, const QString &note)
{
    // As RunPlan::configuration() does, so that a run of this very task is of this version.
    const Json json = task.toJson();
    const auto number = store::saveTaskVersion(database, canonicalHash(json), fromUtf8(dumpJson(json)));
    if (!number)
        return number;
    if (auto noted = store::setVersionNote(database, *number, note.trimmed()); !noted)
        return fail(noted.error());
    return number;
}

} // namespace lw::project
