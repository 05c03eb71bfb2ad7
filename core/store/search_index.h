// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <limits>
#include <vector>

namespace lw::store {

/// How far the index has come. What it does not know yet is read through, so that a search always finds everything.
struct SearchState
{
    qint64 indexed = 0;   ///< records
    qint64 total = 0;
    [[nodiscard]] bool isComplete() const { return indexed >= total; }
    [[nodiscard]] int percent() const { return isComplete() ? 100 : int(indexed * 100 / total); }
    bool operator==(const SearchState &) const = default;
};
[[nodiscard]] Result<SearchState> searchState(Database &database);

/// One step of making the index, of some hundredths of a second: the records that changed since they were indexed, else the
/// next ones. To be called within a transaction, until the state is complete; what a step has done stays done.
[[nodiscard]] Result<SearchState> indexSome(Database &database);

/// Ids from `first` to `last`, both included.
struct IdRange
{
    qint64 first = 1;
    qint64 last = std::numeric_limits<qint64>::max();
    bool operator==(const IdRange &) const = default;
};

/// Outside of these, which are in order and apart, no record holds the needle. All there is where the needle is too short for
/// the index: one Chinese character, one or two Latin letters.
[[nodiscard]] Result<std::vector<IdRange>> whereToLook(Database &database, const QString &needle);

} // namespace lw::store
