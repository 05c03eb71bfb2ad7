// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_facets.h"

#include "core/store/gold_lines.h"

namespace lw::store {

Result<std::vector<FacetGroup>> recordFacets(Database &database)
{
    const auto kind = currentKind(database);
    if (!kind)
        return fail(kind.error());
    const bool open = !task::hasFewAnswers(*kind);
    auto rows = database.run(open ? QStringLiteral("record_facet_counts_open") : QStringLiteral("record_facet_counts"));
    if (!rows)
        return fail(rows.error());
    std::vector<FacetGroup> groups;
    while (rows->next()) {
        FacetGroup group;
        group.state = rows->text(0);
        group.verdict = verdictOf(rows->text(1));
        group.flagged = rows->integer(2) != 0;
        if (open) {
            group.disputed = rows->integer(3) != 0;
            group.hasGold = rows->integer(4) != 0;
            group.differs = rows->integer(5) != 0;
            group.count = rows->integer(6);
            group.contested = rows->integer(7);
        } else {
            group.personLabel = rows->text(3);
            group.modelLabel = rows->text(4);
            group.gold = rows->text(5);
            group.disputed = rows->integer(6) != 0;
            group.count = rows->integer(7);
            group.contested = rows->integer(8);
            group.hasGold = !group.gold.isEmpty();
            const QString label = group.label();
            group.differs = group.hasGold && !label.isEmpty() && label != group.gold;
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace lw::store
