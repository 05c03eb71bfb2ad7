// SPDX-License-Identifier: Apache-2.0
#include "core/project/comparison.h"

#include "core/project/task_versions.h"
#include "core/quality/mcnemar.h"
#include "core/task/answer_text.h"

#include <algorithm>

namespace lw::project {
namespace {

using Configurations = std::vector<store::AnsweringConfiguration>;

Result<store::AnsweringConfiguration> configurationOf(const Configurations &all, qint64 wanted)
{
    const auto found = std::find_if(all.begin(), all.end(), [wanted](const auto &each) { return each.configuration == wanted; });
    if (found == all.end())
        return fail(Code::NotFound, QStringLiteral("The project has no answers of configuration %1").arg(wanted));
    return *found;
}

/// The parameters stand in a group of their own; here all are of one level.
Json flatSettings(const Json &settings)
{
    Json all = Json::object();
    for (const auto &[key, value] : settings.items()) {
        // What was picked is a part of the task's version.
        if (key == "examples")
            continue;
        if (key == "parameters" && value.is_object())
            all.update(value);
        else
            all[key] = value;
    }
    return all;
}

QString shownValue(const Json *value) { return value ? fromUtf8(dumpJson(*value)) : QString(); }

QString answererName(const store::AnsweringConfiguration &from) { return QStringLiteral("%1/%2").arg(from.version).arg(from.model); }

} // namespace

std::vector<SettingChange> settingChanges(const Json &one, const Json &other)
{
    const Json first = flatSettings(one.is_object() ? one : Json::object());
    const Json second = flatSettings(other.is_object() ? other : Json::object());
    Json names = first;
    names.update(second);
    std::vector<SettingChange> changes;
    for (const auto &[name, value] : names.items()) {
        const QString before = shownValue(member(first, name));
        const QString after = shownValue(member(second, name));
        if (before != after)
            changes.push_back({fromUtf8(name), before, after});
    }
    return changes;
}

Result<Comparison> compareAnswers(store::Database &database, qint64 one, qint64 other)
{
    const auto all = store::answeringConfigurations(database);
    if (!all)
        return fail(all.error());
    const auto first = configurationOf(*all, one);
    const auto second = configurationOf(*all, other);
    if (!first || !second)
        return fail(!first ? first.error() : second.error());
    const auto firstJudge = judgeOf(database, one);
    const auto secondJudge = judgeOf(database, other);
    if (!firstJudge || !secondJudge)
        return fail(!firstJudge ? firstJudge.error() : secondJudge.error());
    if (!*firstJudge || !*secondJudge)
        return fail(Code::BadTask, QStringLiteral("The task of one of the two versions cannot be read by this program"));
    const auto records = store::comparedRecords(database, one, other);
    auto firstAsking = store::askingFigures(database, one);
    auto secondAsking = store::askingFigures(database, other);
    if (!records || !firstAsking || !secondAsking)
        return fail(!records ? records.error() : !firstAsking ? firstAsking.error() : secondAsking.error());

    Comparison result{{*first, {}, *std::move(firstAsking)}, {*second, {}, *std::move(secondAsking)}, 0, {}, 0, 0, {}, {}};
    qint64 bothRight = 0;
    for (const store::ComparedRecord &record : *records) {
        if ((*firstJudge)->isExample(record.data) || (*secondJudge)->isExample(record.data))
            continue;
        const auto isOneRight = (*firstJudge)->isRight(record.gold, record.one);
        const auto isOtherRight = (*secondJudge)->isRight(record.gold, record.other);
        if (!isOneRight || !isOtherRight)
            continue;
        ++result.records;
        bothRight += *isOneRight && *isOtherRight ? 1 : 0;
        if (*isOneRight == *isOtherRight)
            continue;
        ++(*isOneRight ? result.onlyOneRight : result.onlyOtherRight);
        result.flipped.push_back({record.record, record.shownId, task::answerText(record.gold), task::answerText(record.one),
                                  task::answerText(record.other), *isOneRight});
    }
    result.one.gold = quality::proportion(bothRight + result.onlyOneRight, result.records);
    result.other.gold = quality::proportion(bothRight + result.onlyOtherRight, result.records);
    result.chance = quality::mcnemar(result.onlyOneRight, result.onlyOtherRight);
    result.settings = settingChanges(first->settings, second->settings);
    return result;
}

Result<qint64> configurationNamed(store::Database &database, const QString &name)
{
    const auto all = store::answeringConfigurations(database);
    if (!all)
        return fail(all.error());
    Configurations asked;
    QStringList names;
    for (const store::AnsweringConfiguration &each : *all) {
        if (each.lastRun == 0)
            continue;
        asked.push_back(each);
        names.append(answererName(each));
    }
    names.removeDuplicates();
    std::sort(asked.begin(), asked.end(), [](const auto &a, const auto &b) { return a.lastRun > b.lastRun; });
    QStringList models;
    std::optional<qint64> found;
    for (const store::AnsweringConfiguration &each : asked) {
        if (name != QString::number(each.version) && name != answererName(each))
            continue;
        if (!found)
            found = each.configuration;
        if (!models.contains(each.model))
            models.append(each.model);
    }
    if (!found && names.isEmpty())
        return fail(Code::WrongUse, QStringLiteral("Nothing has been asked in this project yet."));
    if (!found)
        return fail(Code::WrongUse, QStringLiteral("%1 names no version that has answers; there are %2.").arg(name, names.join(QStringLiteral(", "))));
    if (models.size() > 1) {
        return fail(Code::WrongUse, QStringLiteral("Several models have answered version %1; name one of them: %1/%2.")
                                        .arg(name, models.join(QStringLiteral(", %1/").arg(name))));
    }
    return *found;
}

} // namespace lw::project
