// SPDX-License-Identifier: Apache-2.0
#include "core/store/people_store.h"

namespace lw::store {

Result<void> everyWord(Database &database, const std::function<void(const PersonsWord &)> &tell)
{
    auto rows = database.run(QStringLiteral("people_words"));
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        tell({rows->integer(0), rows->text(1), rows->text(2), rows->text(3), rows->integer(4) != 0});
    return {};
}

Result<void> everyMoment(Database &database, const std::function<void(const PersonsMoment &)> &tell)
{
    auto rows = database.run(QStringLiteral("people_moments"));
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        tell({rows->text(0), rows->text(1)});
    return {};
}

Result<DisputeCounts> disputeCounts(Database &database)
{
    auto rows = database.run(QStringLiteral("people_disputes"));
    if (!rows)
        return fail(rows.error());
    return rows->next() ? DisputeCounts{rows->integer(0), rows->integer(1)} : DisputeCounts{};
}

} // namespace lw::store
