// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"
#include "core/store/record_row.h"

#include <vector>

namespace lw::store {

/// What one person says of a record at last, for its data as it is now.
struct Voice
{
    QString annotator;
    Verdict verdict = Verdict::None;
    QString said;        ///< the label, or the line of the answer; empty: none is named
    QString rejected;    ///< of Verdict::Rejected: the label that was shown; empty: not known
    QString at;          ///< ISO 8601, UTC
    bool blind = false;
    bool settles = false;   ///< it was decided for all on whom people disagreed, and is nobody's own voice
    bool operator==(const Voice &) const = default;
};

/// In order of time, what settles behind all others. Who decided nothing, or took it back, has none.
[[nodiscard]] Result<std::vector<Voice>> voicesOf(Database &database, qint64 record);

/// Whether they name different labels, or one rejects what another one says, and nothing settles it (RecordFilter::State::PeopleDisagree).
[[nodiscard]] bool disagree(const std::vector<Voice> &voices);

} // namespace lw::store
