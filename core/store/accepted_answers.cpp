// SPDX-License-Identifier: Apache-2.0
#include "core/store/accepted_answers.h"

namespace lw::store {

Result<std::vector<AcceptedAnswer>> acceptedAnswers(Database &database, int count)
{
    auto rows = database.run(QStringLiteral("accepted_answers"), {{QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    std::vector<AcceptedAnswer> answers;
    while (rows->next()) {
        if (auto value = parseJson(toUtf8(rows->text(2))))
            answers.push_back({rows->integer(0), rows->text(1), *std::move(value)});
    }
    return answers;
}

} // namespace lw::store
