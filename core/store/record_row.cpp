// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_row.h"

#include "core/base/json.h"
#include "core/store/blind_review.h"

#include <nlohmann/json.hpp>

namespace lw::store {
namespace {

QString listOf(const std::vector<qint64> &ids)
{
    QString list(u'[');
    for (const qint64 id : ids)
        list += (list.size() > 1 ? QStringLiteral(",") : QString()) + QString::number(id);
    return list + u']';
}

QStringList cellsOf(const QString &values, const QStringList &columns)
{
    QStringList cells;
    const Json json = parseJson(toUtf8(values)).value_or(Json::object());
    for (const QString &column : columns)
        cells.append(stringOr(json, toUtf8(column)));
    return cells;
}

} // namespace

Verdict verdictOf(const QString &word)
{
    if (word == QLatin1String("accept"))
        return Verdict::Accepted;
    if (word == QLatin1String("correct"))
        return Verdict::Corrected;
    if (word == QLatin1String("reject"))
        return Verdict::Rejected;
    if (word == QLatin1String("skip"))
        return Verdict::Skipped;
    return Verdict::None;
}

Result<std::vector<RecordRow>> recordRows(Database &database, const std::vector<qint64> &ids, const QStringList &columns)
{
    const auto blind = blindReview(database);
    if (!blind)
        return fail(blind.error());
    auto rows = database.run(QStringLiteral("record_rows"), {{QLatin1String("ids"), listOf(ids)}});
    if (!rows)
        return fail(rows.error());
    std::vector<RecordRow> page;
    while (rows->next()) {
        RecordRow row;
        row.id = rows->integer(0);
        row.shownId = rows->text(1);
        row.cells = cellsOf(rows->text(2), columns);
        row.state = rows->text(3);
        row.modelLabel = rows->text(4);
        row.verdict = verdictOf(rows->text(6));
        const QString person = rows->text(5);
        row.label = !person.isEmpty() || row.verdict == Verdict::Rejected ? person : row.modelLabel;
        row.flagged = rows->integer(7) != 0;
        row.gold = rows->text(8);
        if (const QVariant confidence = rows->value(9); !confidence.isNull())
            row.confidence = confidence.toDouble();
        row.flags = rows->text(10).split(u' ', Qt::SkipEmptyParts);
        row.length = rows->integer(11);
        row.pieces = int(rows->integer(12));
        row.disputed = int(rows->integer(13));
        if (const QVariant sampled = rows->value(14); !sampled.isNull())
            row.sampled = sampled.toDouble();
        row.contested = int(rows->integer(15));
        row.blind = blind->holds(rows->text(16));
        if (const QVariant probability = rows->value(17); !probability.isNull())
            row.probability = probability.toDouble();
        page.push_back(std::move(row));
    }
    return page;
}

} // namespace lw::store
