// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_archive.h"

#include "core/task/answer_text.h"

#include <QHash>

namespace lw::store {
namespace {

using Archives = std::map<qint64, RecordArchive>;

Json jsonIn(const QString &text) { return text.isEmpty() ? Json() : parseJson(toUtf8(text)).value_or(Json()); }

Result<void> archiveDecisions(Database &database, const Bindings &range, Archives &archives)
{
    QHash<qint64, std::size_t> places;
    {
        auto rows = database.run(QStringLiteral("archive_decisions"), range);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            auto &decisions = archives[rows->integer(0)].decisions;
            places.insert(rows->integer(1), decisions.size());
            decisions.push_back({rows->text(2), jsonIn(rows->text(3)), rows->text(4), rows->text(5), rows->text(6), rows->integer(7) != 0,
                                 rows->integer(9) != 0, rows->text(10), rows->integer(11) != 0, rows->text(8), {}});
        }
    }
    auto rows = database.run(QStringLiteral("archive_turns"), range);
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        archives[rows->integer(0)].decisions[places.value(rows->integer(1))].turns.push_back({rows->text(2), rows->text(3), rows->text(4)});
    return {};
}

Result<void> archiveAnswers(Database &database, const Bindings &range, Archives &archives)
{
    auto rows = database.run(QStringLiteral("archive_answers"), range);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        NewAnswer answer;
        answer.record = rows->integer(0);
        const RunIds ids{rows->integer(2), rows->integer(1)};
        answer.ordinal = int(rows->integer(3));
        answer.pieces = int(rows->integer(4));
        answer.startCp = rows->integer(5);
        answer.endCp = rows->integer(6);
        answer.hash = rows->text(7);
        answer.value = jsonIn(rows->text(8));
        answer.flags = rows->text(9).split(u' ', Qt::SkipEmptyParts);
        answer.source = rows->text(10);
        answer.cacheFrom = rows->text(11);
        answer.servedModel = rows->text(12);
        answer.systemFingerprint = rows->text(13);
        answer.endpoint = rows->text(14);
        answer.answeredAt = rows->text(15);
        answer.batchSize = int(rows->integer(16));
        answer.usage.prompt = rows->maybeInteger(17);
        answer.usage.completion = rows->maybeInteger(18);
        archives[answer.record].answers.push_back({ids, std::move(answer)});
    }
    return {};
}

Result<void> archiveResults(Database &database, const Bindings &range, Archives &archives)
{
    auto rows = database.run(QStringLiteral("archive_results"), range);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        NewResult result;
        result.record = rows->integer(0);
        const RunIds ids{rows->integer(2), rows->integer(1)};
        result.state = rows->text(3);
        result.value = jsonIn(rows->text(4));
        result.flags = rows->text(5).split(u' ', Qt::SkipEmptyParts);
        if (const QVariant confidence = rows->value(6); !confidence.isNull())
            result.confidence = confidence.toDouble();
        result.source = rows->text(7);
        result.pieces = int(rows->integer(8));
        result.detail = rows->text(9);
        result.dataHash = rows->text(10);
        archives[result.record].results.push_back({ids, std::move(result)});
    }
    return {};
}

} // namespace

Result<Archives> recordArchives(Database &database, qint64 after, qint64 last)
{
    Archives archives;
    const Bindings range = {{QLatin1String("after"), after}, {QLatin1String("last"), last}};
    for (const auto add : {archiveDecisions, archiveAnswers, archiveResults}) {
        if (auto added = add(database, range, archives); !added)
            return fail(added.error());
    }
    return archives;
}

Result<std::vector<qint64>> configurations(Database &database)
{
    auto rows = database.run(QStringLiteral("config_list"));
    if (!rows)
        return fail(rows.error());
    std::vector<qint64> ids;
    while (rows->next())
        ids.push_back(rows->integer(0));
    return ids;
}

Result<Traces> tracesOf(Database &database, qint64 record)
{
    auto rows = database.run(QStringLiteral("archive_traces"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? Traces{rows->integer(0) != 0, rows->integer(1) != 0} : Traces{};
}

Result<void> restoreDecisions(Database &database, qint64 record, const std::vector<ArchivedDecision> &decisions)
{
    for (const ArchivedDecision &decision : decisions) {
        qint64 id = 0;
        {
            auto put = database.run(QStringLiteral("archive_decision_put"),
                                    {{QLatin1String("record"), record},
                                     {QLatin1String("kind"), decision.kind},
                                     {QLatin1String("value"), decision.value.is_null() ? QVariant() : QVariant(fromUtf8(dumpJson(decision.value)))},
                                     {QLatin1String("line"), nullable(task::lineBeside(decision.value))},
                                     {QLatin1String("annotator"), present(decision.annotator)},
                                     {QLatin1String("decided_at"), present(decision.at)},
                                     {QLatin1String("data_hash"), nullable(decision.otherData)},
                                     {QLatin1String("shown_label"), nullable(decision.shownLabel)},
                                     {QLatin1String("blind"), decision.isBlind},
                                     {QLatin1String("note"), nullable(decision.note)},
                                     {QLatin1String("adjudicates"), decision.settles},
                                     // Given up: redo is for what was taken back here.
                                     {QLatin1String("undone"), decision.isUndone ? 2 : 0}});
            if (!put)
                return fail(put.error());
            id = put->lastId();
        }
        for (const ArchivedTurn &turn : decision.turns) {
            const auto put = database.change(QStringLiteral("archive_turn_put"), {{QLatin1String("decision"), id},
                                                                                  {QLatin1String("turn"), turn.turn},
                                                                                  {QLatin1String("annotator"), present(turn.annotator)},
                                                                                  {QLatin1String("turned_at"), present(turn.at)}});
            if (!put)
                return fail(put.error());
        }
    }
    return database.change(QStringLiteral("decision_refresh"), {{QLatin1String("record"), record}}).map([](qint64) {});
}

} // namespace lw::store
