// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/record_row.h"

namespace lw::store {

/// How many records are alike in all that is filtered by.
struct FacetGroup
{
    QString state;
    Verdict verdict = Verdict::None;
    bool flagged = false;
    QString personLabel;
    QString modelLabel;
    QString gold;
    bool disputed = false;
    qint64 count = 0;
    qint64 contested = 0;   ///< of them: other models, prompts or runs say otherwise
    bool hasGold = false;
    bool differs = false;   ///< from gold; not where there is nothing to compare
    /// The current one (record_query.h).
    [[nodiscard]] QString label() const
    {
        return !personLabel.isEmpty() || verdict == Verdict::Rejected ? personLabel : modelLabel;
    }
    [[nodiscard]] bool isReviewed() const { return verdict != Verdict::None && verdict != Verdict::Skipped; }
};

/// One scan of an index; some hundred groups, however many records. Where the answers to the current task are as many as the
/// records (texts, spans, fields), the labels are left empty in all groups.
[[nodiscard]] Result<std::vector<FacetGroup>> recordFacets(Database &database);

} // namespace lw::store
