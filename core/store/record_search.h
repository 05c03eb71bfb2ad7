// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <vector>

namespace lw::store {

/// How a text is looked for with LIKE. Pure.
struct SearchPatterns
{
    QString value;         ///< for a text
    QString raw;           ///< for the JSON that holds it: never stricter than `value`
    bool isExact = true;   ///< false: some hits are to be looked at again, since LIKE knows the case of ASCII letters only
};
[[nodiscard]] SearchPatterns searchPatterns(const QString &needle);

/// The ids, sorted, of the records in which the text stands, in a value or the shown id. Reads what the index (search_index.h)
/// cannot rule out: all there is where it has not come that far yet, or where the text is too short for it.
[[nodiscard]] Result<std::vector<qint64>> searchRecords(Database &database, const QString &needle);

} // namespace lw::store
