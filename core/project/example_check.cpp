// SPDX-License-Identifier: Apache-2.0
#include "core/project/example_check.h"

#include "core/dataset/record.h"

namespace lw::project {
namespace {

/// Shorter ones are in many a text by chance.
constexpr qsizetype tellingValue = 4;

} // namespace

QString withheldIn(const QString &example, const OrderedJson &record, const QStringList &shared)
{
    QString rest = example;
    bool ofThisRecord = false;
    for (const QString &column : shared) {
        const QString value = dataset::columnText(record, column).trimmed();
        if (value.size() < tellingValue || !rest.contains(value))
            continue;
        ofThisRecord = true;
        rest.remove(value);
    }
    for (const auto &[key, ignored] : record.items()) {
        const QString column = fromUtf8(key);
        const QString value = dataset::columnText(record, column).trimmed();
        if (shared.contains(column) || value.isEmpty())
            continue;
        if (rest.trimmed() == value || (ofThisRecord && value.size() >= tellingValue && rest.contains(value)))
            return column;
    }
    return {};
}

Result<void> checkExamples(store::Database &database, const engine::RunPlan &plan)
{
    if (!plan.sharedColumns || plan.task.examples.empty())
        return {};
    QStringList texts;
    for (const task::Example &example : plan.task.examples)
        texts.append(example.text);
    Json shared = Json::array();
    for (const QString &column : *plan.sharedColumns)
        shared.push_back(toUtf8(column));
    auto rows = database.run(QStringLiteral("record_withheld"), {{QLatin1String("shared"), fromUtf8(dumpJson(shared))},
                                                                 {QLatin1String("text"), texts.join(u'\n')}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const auto data = parseOrderedJson(toUtf8(rows->text(2)));
        for (qsizetype i = 0; data && i < texts.size(); ++i) {
            const QString column = withheldIn(texts[i], *data, *plan.sharedColumns);
            if (column.isEmpty())
                continue;
            return fail(Code::BadTask, QStringLiteral("Example %1 of the task holds the column \"%2\" of record %3, which this project does "
                                                       "not share; take it out of the example, or share it.")
                                            .arg(QString::number(i + 1), column, rows->text(1)));
        }
    }
    return {};
}

} // namespace lw::project
