// SPDX-License-Identifier: Apache-2.0
#include "core/store/agreement_pairs.h"

namespace lw::store {

Result<std::vector<SaidPair>> blindPairs(Database &database)
{
    auto rows = database.run(QStringLiteral("blind_pairs"));
    if (!rows)
        return fail(rows.error());
    std::vector<SaidPair> pairs;
    while (rows->next())
        pairs.push_back({rows->text(0), rows->text(1), rows->integer(2)});
    return pairs;
}

Result<std::vector<JudgedGroup>> judgedGroups(Database &database)
{
    auto rows = database.run(QStringLiteral("gold_judged"));
    if (!rows)
        return fail(rows.error());
    std::vector<JudgedGroup> groups;
    while (rows->next()) {
        const auto figure = [&rows](int column) {
            const QVariant value = rows->value(column);
            return value.isNull() ? std::nullopt : std::optional(value.toDouble());
        };
        groups.push_back({figure(0), figure(1), rows->integer(2) != 0, rows->integer(3)});
    }
    return groups;
}

Result<std::vector<GoldAnswer>> goldAnswers(Database &database, qint64 configuration)
{
    auto rows = database.run(QStringLiteral("gold_answers"), {{QLatin1String("config"), configuration}});
    if (!rows)
        return fail(rows.error());
    std::vector<GoldAnswer> answers;
    while (rows->next()) {
        auto gold = parseJson(toUtf8(rows->text(1)));
        auto answer = parseJson(toUtf8(rows->text(2)));
        if (gold && answer)
            answers.push_back({rows->integer(0), *std::move(gold), *std::move(answer)});
    }
    return answers;
}

Result<qint64> lastAnswer(Database &database)
{
    auto rows = database.run(QStringLiteral("answer_last"));
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

} // namespace lw::store
