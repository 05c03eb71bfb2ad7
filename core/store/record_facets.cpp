// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_facets.h"

namespace lw::store {

Result<std::vector<FacetGroup>> recordFacets(Database &database)
{
    auto rows = database.run(QStringLiteral("record_facet_counts"));
    if (!rows)
        return fail(rows.error());
    std::vector<FacetGroup> groups;
    while (rows->next()) {
        groups.push_back({rows->text(0), verdictOf(rows->text(1)), rows->integer(2) != 0, rows->text(3), rows->text(4),
                          rows->text(5), rows->integer(6) != 0, rows->integer(7)});
    }
    return groups;
}

} // namespace lw::store
