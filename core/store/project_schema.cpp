// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_schema.h"

namespace lw::store {

const Schema &projectSchema()
{
    static const Schema schema{
        0x4C575250, // "LWRP"
        QStringLiteral(":/labelwright/sql"),
        {
            QStringLiteral("migrations/001_initial.sql"),
            QStringLiteral("migrations/002_review.sql"),
            QStringLiteral("migrations/003_attempt_verdict.sql"),
            QStringLiteral("migrations/004_batch.sql"),
            QStringLiteral("migrations/005_round.sql"),
            QStringLiteral("migrations/006_cost.sql"),
            QStringLiteral("migrations/007_line.sql"),
            QStringLiteral("migrations/008_search.sql"),
            QStringLiteral("migrations/009_attempt_question.sql"),
            QStringLiteral("migrations/010_facets_in_order.sql"),
            QStringLiteral("migrations/011_review_queue.sql"),
            QStringLiteral("migrations/012_note.sql"),
            QStringLiteral("migrations/013_versions.sql"),
            QStringLiteral("migrations/014_probability.sql"),
            QStringLiteral("migrations/015_people.sql"),
        },
        QStringLiteral("Labelwright project"),
    };
    return schema;
}

} // namespace lw::store
