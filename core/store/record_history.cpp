// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_history.h"

#include <algorithm>

namespace lw::store {
namespace {

using Kind = HistoryEntry::Kind;

Kind kindOfDecision(const QString &word)
{
    switch (verdictOf(word)) {
    case Verdict::Accepted: return Kind::Accepted;
    case Verdict::Corrected: return Kind::Corrected;
    case Verdict::Rejected: return Kind::Rejected;
    case Verdict::Skipped: return Kind::Skipped;
    case Verdict::None: break;
    }
    if (word == QLatin1String("draft"))
        return Kind::Drafted;
    if (word == QLatin1String("note"))
        return Kind::Noted;
    return word == QLatin1String("unflag") ? Kind::Unflagged : Kind::Flagged;
}

Result<void> addResults(Database &database, qint64 record, std::vector<HistoryEntry> &history)
{
    auto rows = database.run(QStringLiteral("record_history_results"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        HistoryEntry entry;
        const QString state = rows->text(0);
        const bool answered = state == QLatin1String("annotated");
        entry.kind = answered ? Kind::Answered : state == QLatin1String("refused") ? Kind::Refused : Kind::Failed;
        entry.to = answered ? rows->text(1) : state;
        entry.who = rows->text(2);
        entry.run = rows->integer(3);
        entry.promptVersion = rows->integer(4);
        entry.promptHash = rows->text(5);
        entry.at = rows->text(6);
        entry.outdated = rows->integer(7) != 0;
        entry.endpoint = rows->text(8);
        history.push_back(std::move(entry));
    }
    return {};
}

Result<void> addDecisions(Database &database, qint64 record, std::vector<HistoryEntry> &history)
{
    auto rows = database.run(QStringLiteral("record_history_decisions"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        HistoryEntry entry;
        entry.kind = kindOfDecision(rows->text(0));
        entry.to = rows->text(1);
        entry.who = rows->text(2);
        entry.at = rows->text(3);
        entry.from = rows->text(4);
        entry.undone = rows->integer(5) != 0;
        entry.outdated = rows->integer(6) != 0;
        entry.note = rows->text(7);
        entry.model = rows->text(9);
        entry.promptVersion = rows->integer(10);
        entry.promptHash = rows->text(11);
        const Verdict verdict = verdictOf(rows->text(0));
        if (verdict != Verdict::None && verdict != Verdict::Skipped) {
            entry.shownSuggestion = rows->integer(8) == 0 && !entry.from.isEmpty();
            if (*entry.shownSuggestion)
                entry.endpoint = rows->text(12);
        }
        history.push_back(std::move(entry));
    }
    return {};
}

Result<void> addTurns(Database &database, qint64 record, std::vector<HistoryEntry> &history)
{
    auto rows = database.run(QStringLiteral("record_history_turns"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        HistoryEntry entry;
        const bool undo = rows->text(0) == QLatin1String("undo");
        entry.kind = undo ? Kind::Undone : Kind::Redone;
        entry.about = kindOfDecision(rows->text(1));
        entry.who = rows->text(2);
        entry.at = rows->text(3);
        entry.from = rows->text(undo ? 4 : 5);
        entry.to = rows->text(undo ? 5 : 4);
        history.push_back(std::move(entry));
    }
    return {};
}

} // namespace

Result<std::vector<HistoryEntry>> recordHistory(Database &database, qint64 record)
{
    std::vector<HistoryEntry> history;
    for (const auto add : {addResults, addDecisions, addTurns}) {
        if (auto added = add(database, record, history); !added)
            return fail(added.error());
    }
    // Each kind comes in the order in which it happened; of one moment the later one is put first.
    std::reverse(history.begin(), history.end());
    std::stable_sort(history.begin(), history.end(), [](const HistoryEntry &a, const HistoryEntry &b) { return a.at > b.at; });
    return history;
}

} // namespace lw::store
