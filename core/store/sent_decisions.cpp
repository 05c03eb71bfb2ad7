// SPDX-License-Identifier: Apache-2.0
#include "core/store/sent_decisions.h"

#include "core/store/record_store.h"
#include "core/task/answer_text.h"


#include <QHash>

namespace lw::store {
namespace {

Json jsonIn(const QString &text) { return text.isEmpty() ? Json() : parseJson(toUtf8(text)).value_or(Json()); }

QVariant jsonText(const Json &value) { return value.is_null() ? QVariant() : QVariant(fromUtf8(dumpJson(value))); }

/// What makes two rows the same decision.
QString nameOf(const SentDecision &decision)
{
    return QStringList{decision.annotator, decision.at, decision.kind, decision.dataHash, fromUtf8(dumpJson(decision.value)),
                       decision.note}
        .join(QChar(u'\0'));
}

QString nameOf(const ArchivedTurn &turn) { return QStringList{turn.turn, turn.annotator, turn.at}.join(QChar(u'\0')); }

/// The decisions on a record that are here, by nameOf(); of equal ones the first comes first.
Result<QHash<QString, std::vector<qint64>>> decisionsHere(Database &database, qint64 record)
{
    auto rows = database.run(QStringLiteral("received_known"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    QHash<QString, std::vector<qint64>> here;
    while (rows->next()) {
        SentDecision decision;
        decision.kind = rows->text(1);
        decision.value = jsonIn(rows->text(2));
        decision.annotator = rows->text(3);
        decision.at = rows->text(4);
        decision.dataHash = rows->text(5);
        decision.note = rows->text(6);
        here[nameOf(decision)].push_back(rows->integer(0));
    }
    return here;
}

Result<void> addTurn(Database &database, qint64 decision, const ArchivedTurn &turn)
{
    return database
        .change(QStringLiteral("archive_turn_put"), {{QLatin1String("decision"), decision},
                                                     {QLatin1String("turn"), turn.turn},
                                                     {QLatin1String("annotator"), present(turn.annotator)},
                                                     {QLatin1String("turned_at"), present(turn.at)}})
        .map([](qint64) {});
}

Result<void> add(Database &database, qint64 record, const SentDecision &decision)
{
    qint64 id = 0;
    {
        auto put = database.run(QStringLiteral("received_decision_put"),
                                {{QLatin1String("record"), record},
                                 {QLatin1String("kind"), decision.kind},
                                 {QLatin1String("value"), jsonText(decision.value)},
                                 {QLatin1String("line"), nullable(task::lineBeside(decision.value))},
                                 {QLatin1String("annotator"), present(decision.annotator)},
                                 {QLatin1String("decided_at"), present(decision.at)},
                                 {QLatin1String("config"), nullable(decision.configuration)},
                                 {QLatin1String("data_hash"), decision.dataHash},
                                 {QLatin1String("shown_label"), nullable(decision.shownLabel)},
                                 {QLatin1String("note"), nullable(decision.note)},
                                 {QLatin1String("blind"), decision.isBlind},
                                 {QLatin1String("adjudicates"), decision.settles},
                                 // Given up: redo is for what was taken back here.
                                 {QLatin1String("undone"), decision.isUndone ? 2 : 0}});
        if (!put)
            return fail(put.error());
        id = put->lastId();
    }
    for (const ArchivedTurn &turn : decision.turns) {
        if (auto added = addTurn(database, id, turn); !added)
            return added;
    }
    return {};
}

/// Adds the turns that are not here; whether there were any. What came last, here or there, says whether the decision holds.
Result<bool> bringUpToDate(Database &database, qint64 decision, const std::vector<ArchivedTurn> &turns)
{
    if (turns.empty())
        return false;
    QStringList here;
    ArchivedTurn last;
    {
        auto rows = database.run(QStringLiteral("received_turns"), {{QLatin1String("decision"), decision}});
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            last = {rows->text(0), rows->text(1), rows->text(2)};
            here.append(nameOf(last));
        }
    }
    bool isNew = false;
    for (const ArchivedTurn &turn : turns) {
        if (here.removeOne(nameOf(turn)))
            continue;
        if (auto added = addTurn(database, decision, turn); !added)
            return fail(added.error());
        isNew = true;
        if (turn.at >= last.at)
            last = turn;
    }
    if (!isNew)
        return false;
    const auto set = database.change(QStringLiteral("received_turned"),
                                     {{QLatin1String("undone"), last.turn == QLatin1String("undo") ? 2 : 0}, {QLatin1String("decision"), decision}});
    return set ? Result<bool>(true) : fail(set.error());
}

} // namespace

Result<std::vector<SentRecord>> sentRecords(Database &colleague, qint64 after, int count)
{
    std::vector<SentRecord> records;
    QHash<qint64, std::pair<std::size_t, std::size_t>> places;
    {
        auto rows = colleague.run(QStringLiteral("sent_decisions"), {{QLatin1String("after"), after}, {QLatin1String("count"), count}});
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            if (records.empty() || records.back().id != rows->integer(0))
                records.push_back({rows->integer(0), rows->text(1), rows->text(2), {}});
            std::vector<SentDecision> &decisions = records.back().decisions;
            places.insert(rows->integer(3), {records.size() - 1, decisions.size()});
            decisions.push_back({rows->text(4), jsonIn(rows->text(5)), rows->text(6), rows->text(7), rows->text(8), rows->text(9), rows->text(10),
                                 rows->text(11), rows->integer(12) != 0, rows->integer(13) != 0, rows->integer(14) != 0, {}});
        }
    }
    if (records.empty())
        return records;
    auto rows = colleague.run(QStringLiteral("archive_turns"), {{QLatin1String("after"), after}, {QLatin1String("last"), records.back().id}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const auto place = places.constFind(rows->integer(1));
        if (place != places.constEnd())
            records[place->first].decisions[place->second].turns.push_back({rows->text(2), rows->text(3), rows->text(4)});
    }
    return records;
}

Result<qint64> sentRecordCount(Database &colleague)
{
    auto rows = colleague.run(QStringLiteral("sent_count"));
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

Result<Receipt> receive(Database &database, const SentRecord &record)
{
    Receipt receipt;
    const auto known = knownRecord(database, record.identity);
    if (!known)
        return fail(known.error());
    if (!*known)
        return receipt;
    receipt.isHere = true;
    auto here = decisionsHere(database, (*known)->id);
    if (!here)
        return fail(here.error());
    for (const SentDecision &decision : record.decisions) {
        receipt.isOther = receipt.isOther || decision.dataHash != (*known)->dataHash;
        std::vector<qint64> &same = (*here)[nameOf(decision)];
        if (same.empty()) {
            if (auto added = add(database, (*known)->id, decision); !added)
                return fail(added.error());
            ++receipt.added;
            continue;
        }
        const auto turned = bringUpToDate(database, same.front(), decision.turns);
        if (!turned)
            return fail(turned.error());
        same.erase(same.begin());
        ++receipt.known;
        receipt.turned += *turned ? 1 : 0;
    }
    if (receipt.added + receipt.turned > 0) {
        const auto refreshed = database.change(QStringLiteral("decision_refresh"), {{QLatin1String("record"), (*known)->id}});
        if (!refreshed)
            return fail(refreshed.error());
    }
    return receipt;
}

} // namespace lw::store
