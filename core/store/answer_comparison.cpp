// SPDX-License-Identifier: Apache-2.0
#include "core/store/answer_comparison.h"

#include "core/store/cost_columns.h"

namespace lw::store {

Result<std::vector<AnsweringConfiguration>> answeringConfigurations(Database &database)
{
    auto rows = database.run(QStringLiteral("config_answers"));
    if (!rows)
        return fail(rows.error());
    std::vector<AnsweringConfiguration> all;
    while (rows->next()) {
        all.push_back({rows->integer(0), rows->integer(1), rows->text(2), parseJson(toUtf8(rows->text(3))).value_or(Json::object()),
                       rows->integer(4), rows->integer(5), rows->text(6), rows->text(7)});
    }
    return all;
}

Result<std::vector<ComparedRecord>> comparedRecords(Database &database, qint64 one, qint64 other)
{
    auto rows = database.run(QStringLiteral("gold_compared"), {{QLatin1String("one"), one}, {QLatin1String("other"), other}});
    if (!rows)
        return fail(rows.error());
    const auto json = [&rows](int column) { return parseJson(toUtf8(rows->text(column))).value_or(Json()); };
    std::vector<ComparedRecord> records;
    while (rows->next())
        records.push_back({rows->integer(0), rows->text(1), rows->text(3), json(2), json(4), json(5)});
    return records;
}

Result<AskingFigures> askingFigures(Database &database, qint64 configuration)
{
    auto rows = database.run(QStringLiteral("config_attempts"), {{QLatin1String("config"), configuration}});
    if (!rows)
        return fail(rows.error());
    AskingFigures figures;
    std::vector<double> latencies;
    while (rows->next()) {
        if (rows->integer(1) != 0) {
            ++figures.requests;
            figures.spending.add(costOf(*rows, 3));
        }
        if (rows->text(0).isEmpty())
            latencies.push_back(double(rows->integer(2)) / 1000.0);
    }
    figures.latencyMs = metrics::percentiles(std::move(latencies));
    return figures;
}

Result<std::vector<GivenAnswer>> givenAnswers(Database &database, qint64 record)
{
    auto rows = database.run(QStringLiteral("record_answers"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    std::vector<GivenAnswer> answers;
    while (rows->next()) {
        GivenAnswer answer;
        answer.model = rows->text(0);
        answer.version = rows->integer(1);
        answer.run = rows->integer(2);
        answer.line = rows->text(3);
        answer.source = rows->text(4);
        answer.at = rows->text(5);
        answer.endpoint = rows->text(6);
        answer.configuration = rows->integer(7);
        answer.pieces = int(rows->integer(8));
        answer.counts = rows->integer(9) != 0;
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace lw::store
