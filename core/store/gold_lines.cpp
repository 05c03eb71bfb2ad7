// SPDX-License-Identifier: Apache-2.0
#include "core/store/gold_lines.h"

#include "core/store/record_store.h"
#include "core/task/answer_text.h"
#include "core/task/gold_answer.h"

namespace lw::store {
namespace {

constexpr int goldsAtOnce = 500;

struct KeptGold
{
    qint64 record = 0;
    QString gold;
    QString line;
};

QString kindKey() { return QStringLiteral("gold_kind"); }

Result<std::optional<task::TaskSpec>> currentTask(Database &database)
{
    auto rows = database.run(QStringLiteral("current_task"));
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    auto task = task::parseTask(toUtf8(rows->text(0)));
    return task ? std::optional(*std::move(task)) : std::nullopt;
}

Result<std::vector<KeptGold>> goldsAfter(Database &database, qint64 record)
{
    auto rows = database.run(QStringLiteral("record_golds"), {{QLatin1String("after"), record}, {QLatin1String("count"), goldsAtOnce}});
    if (!rows)
        return fail(rows.error());
    std::vector<KeptGold> golds;
    while (rows->next())
        golds.push_back({rows->integer(0), rows->text(1), rows->text(2)});
    return golds;
}

/// What is no answer to this task is shown as it stands in the file.
QString lineOf(const task::TaskSpec &task, const QString &gold)
{
    const auto kept = parseJson(toUtf8(gold));
    if (!kept)
        return gold;
    const auto answer = task::goldAnswer(task, *kept);
    const QString line = task::answerText(answer ? *answer : *kept);
    return line.isEmpty() ? gold : line;
}

Result<void> putLines(Database &database, const task::TaskSpec &task)
{
    for (qint64 after = 0;;) {
        const auto golds = goldsAfter(database, after);
        if (!golds)
            return fail(golds.error());
        if (golds->empty())
            return {};
        for (const KeptGold &each : *golds) {
            const QString line = lineOf(task, each.gold);
            if (line == each.line)
                continue;
            const auto put = database.change(QStringLiteral("record_gold_line"),
                                             {{QLatin1String("line"), line}, {QLatin1String("record"), each.record}});
            if (!put)
                return fail(put.error());
        }
        after = golds->back().record;
    }
}

} // namespace

Result<task::TaskKind> currentKind(Database &database)
{
    auto rows = database.run(QStringLiteral("current_task"));
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return task::TaskKind::Classification;
    const auto task = parseJson(toUtf8(rows->text(0)));
    return task ? task::kindNamed(stringOr(*task, "kind")).value_or(task::TaskKind::Classification) : task::TaskKind::Classification;
}

Result<void> refreshGoldLines(Database &database)
{
    const auto task = currentTask(database);
    if (!task)
        return fail(task.error());
    const auto before = meta(database, kindKey());
    if (!before)
        return fail(before.error());
    if (!*task || ((*task)->kind == task::TaskKind::Classification && !*before))
        return {};
    if (auto put = putLines(database, **task); !put)
        return put;
    return setMeta(database, kindKey(), task::kindName((*task)->kind));
}

} // namespace lw::store
