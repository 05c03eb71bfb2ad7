// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/column_map.h"

#include "core/text/nearest_word.h"

namespace lw::dataset {
namespace {

constexpr double textLikeCharacters = 20;

QString listed(const QStringList &columns)
{
    QStringList quoted;
    for (const QString &column : columns)
        quoted.append(u'"' + column + u'"');
    return quoted.join(QStringLiteral(", "));
}

bool isTextLike(const QString &column, const std::vector<Record> &sample)
{
    qint64 characters = 0;
    qint64 withSpace = 0;
    qint64 filled = 0;
    for (const Record &record : sample) {
        const QString text = columnText(record.data, column).trimmed();
        if (text.isEmpty())
            continue;
        ++filled;
        characters += text.size();
        withSpace += text.contains(u' ');
    }
    return filled > 0 && (double(characters) / double(filled) > textLikeCharacters || withSpace * 2 > filled);
}

} // namespace

Result<ColumnMap> mapColumns(const QStringList &columns, const ColumnRequest &request, const std::vector<Record> &sample)
{
    QStringList named = request.text + request.templateColumns + request.alsoNamed;
    for (const QString &column : {request.id, request.gold}) {
        if (!column.isEmpty())
            named.append(column);
    }
    for (const QString &column : std::as_const(named)) {
        if (columns.contains(column))
            continue;
        const QString nearest = text::nearestWord(column, columns);
        return fail(Code::NoColumn, QStringLiteral("There is no column \"%1\"%2; the columns are %3")
                                        .arg(column, nearest.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(nearest),
                                             listed(columns)));
    }
    ColumnMap map{request.templateColumns.isEmpty() ? request.text : request.templateColumns, request.id, request.gold};
    if (!map.text.isEmpty())
        return map;
    QStringList left = columns;
    left.removeAll(request.id);
    left.removeAll(request.gold);
    QStringList textLike;
    for (const QString &column : std::as_const(left)) {
        if (left.size() == 1 || isTextLike(column, sample))
            textLike.append(column);
    }
    if (textLike.size() != 1) {
        return fail(Code::NoColumn, QStringLiteral("Which column is the text? Name it with --text-column; the columns are %1")
                                        .arg(listed(columns)));
    }
    map.text = textLike;
    return map;
}

} // namespace lw::dataset
