// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/store/database.h"

#include <vector>

namespace lw::project {

/// From this cosine of their hashed n-grams on (text::hashedNgrams) two texts are nearly the same: a word or two of a mail
/// differ, or a number, or the letters' case.
inline constexpr double nearlyEqual = 0.9;

/// Records whose texts are nearly the same and whose current labels are not, so that one of them is likely wrong: one group after
/// the other, the groups by their first record, within a group by id. Candidates are found by MinHash (Broder, 1997), so that not
/// every pair of records is compared: of texts that have nine of ten n-grams in common one pair in a hundred is missed. Looks at
/// what would be sent under the current configuration, at all of the data where there is none.
///
/// Reads all texts: for a thread that nobody waits for. Code::Cancelled soon after `stop`.
[[nodiscard]] Result<std::vector<std::vector<qint64>>> nearDuplicates(store::Database &database, const StopFlag &stop);

} // namespace lw::project
