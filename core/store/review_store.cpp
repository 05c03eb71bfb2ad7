// SPDX-License-Identifier: Apache-2.0
#include "core/store/review_store.h"

#include "core/task/answer_text.h"

#include <algorithm>

namespace lw::store {
namespace {

Result<void> refresh(Database &database, qint64 record)
{
    return database.change(QStringLiteral("decision_refresh"), {{QLatin1String("record"), record}}).map([](qint64) {});
}

std::vector<qint64> firstColumn(Rows &rows)
{
    std::vector<qint64> numbers;
    while (rows.next())
        numbers.push_back(rows.integer(0));
    return numbers;
}

Result<qint64> nextStep(Database &database)
{
    auto rows = database.run(QStringLiteral("decision_next_step"));
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 1;
}

} // namespace

Result<WrittenStep> putDecisions(Database &database, const std::vector<task::Decision> &decisions, const Signature &signature)
{
    const auto step = nextStep(database);
    if (!step)
        return fail(step.error());
    WrittenStep written{*step, {}};
    for (const task::Decision &decision : decisions) {
        const auto added = database.change(
            QStringLiteral("decision_insert"),
            {{QLatin1String("step"), *step},
             {QLatin1String("record"), decision.record},
             {QLatin1String("kind"), task::decisionWord(decision.kind)},
             {QLatin1String("value"), decision.value.is_null() ? QVariant() : QVariant(fromUtf8(dumpJson(decision.value)))},
             {QLatin1String("line"), nullable(task::lineBeside(decision.value))},
             {QLatin1String("annotator"), present(signature.annotator)},
             {QLatin1String("decided_at"), present(signature.at)},
             {QLatin1String("data_hash"), nullable(decision.dataHash)},
             {QLatin1String("shown_label"), nullable(decision.shownLabel)},
             {QLatin1String("blind"), decision.blind},
             {QLatin1String("note"), nullable(decision.note)},
             {QLatin1String("is_one_voice"), signature.isOneVoice}});
        if (!added)
            return fail(added.error());
        if (*added > 0)
            written.records.push_back(decision.record);
    }
    std::sort(written.records.begin(), written.records.end());
    written.records.erase(std::unique(written.records.begin(), written.records.end()), written.records.end());
    for (const qint64 record : written.records) {
        if (auto refreshed = refresh(database, record); !refreshed)
            return fail(refreshed.error());
    }
    return written;
}

Result<bool> isDecided(Database &database, const task::Decision &decision, const QString &annotator)
{
    auto rows = database.run(QStringLiteral("decision_known"), {{QLatin1String("record"), decision.record},
                                                                {QLatin1String("annotator"), present(annotator)},
                                                                {QLatin1String("value"), fromUtf8(dumpJson(decision.value))}});
    if (!rows)
        return fail(rows.error());
    return rows->next();
}

Result<std::vector<qint64>> turnStep(Database &database, qint64 step, Turn turn, const Signature &signature)
{
    const bool undo = turn == Turn::Undo;
    const auto turned = database.change(QStringLiteral("decision_turn"),
                                        {{QLatin1String("undone"), undo}, {QLatin1String("step"), step}});
    if (!turned)
        return fail(turned.error());
    const auto noted = database.change(
        QStringLiteral("decision_turn_insert"),
        {{QLatin1String("turn"), undo ? QStringLiteral("undo") : QStringLiteral("redo")},
         {QLatin1String("annotator"), present(signature.annotator)},
         {QLatin1String("turned_at"), present(signature.at)},
         {QLatin1String("step"), step}});
    if (!noted)
        return fail(noted.error());
    std::vector<qint64> records;
    {
        auto rows = database.run(QStringLiteral("decision_of_step"), {{QLatin1String("step"), step}});
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            records.push_back(rows->integer(0));
    }
    for (const qint64 record : records) {
        if (auto refreshed = refresh(database, record); !refreshed)
            return fail(refreshed.error());
    }
    return records;
}

Result<void> giveUpSteps(Database &database, const std::vector<qint64> &steps)
{
    for (const qint64 step : steps) {
        if (const auto given = database.change(QStringLiteral("decision_give_up"), {{QLatin1String("step"), step}}); !given)
            return fail(given.error());
    }
    return {};
}

Result<std::vector<qint64>> stepsBefore(Database &database, const QString &annotator, qint64 before, int count)
{
    auto rows = database.run(QStringLiteral("decision_steps_before"),
                             {{QLatin1String("annotator"), present(annotator)}, {QLatin1String("before"), before}, {QLatin1String("count"), count}});
    return rows ? Result<std::vector<qint64>>(firstColumn(*rows)) : fail(rows.error());
}

Result<std::vector<qint64>> stepsTakenBack(Database &database, const QString &annotator)
{
    auto rows = database.run(QStringLiteral("decision_steps_undone"), {{QLatin1String("annotator"), present(annotator)}});
    return rows ? Result<std::vector<qint64>>(firstColumn(*rows)) : fail(rows.error());
}

} // namespace lw::store
