// SPDX-License-Identifier: Apache-2.0
#include "core/store/current_answers.h"

#include "core/store/blind_review.h"
#include "core/task/decision.h"

namespace lw::store {

Result<std::vector<CurrentAnswer>> currentAnswers(Database &database, qint64 after, int count)
{
    const auto blind = blindReview(database);
    if (!blind)
        return fail(blind.error());
    auto rows = database.run(QStringLiteral("current_answers"), {{QLatin1String("after"), after}, {QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    const auto json = [&rows](int column) { return parseJson(toUtf8(rows->text(column))).value_or(Json()); };
    std::vector<CurrentAnswer> answers;
    while (rows->next()) {
        CurrentAnswer answer;
        answer.record = rows->integer(0);
        answer.dataHash = rows->text(1);
        answer.verdict = verdictOf(rows->text(2));
        answer.modelLabel = rows->text(3);
        const QString person = rows->text(4);
        answer.model = json(6);
        if (person.isEmpty())
            answer.value = answer.model;
        else // a label of an earlier version may be kept by its name alone
            answer.value = rows->text(5).isEmpty() ? task::labelValue(person) : json(5);
        answer.blind = blind->holds(rows->text(7));
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace lw::store
