// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/range.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace lw::team {

/// What decides who gets which records.
struct AllotmentRule
{
    int people = 1;
    int overlapPercent = 0;           ///< of the records without gold, those that two people get, so that they can be compared
    std::optional<int> goldPercent;   ///< of each one's records, those that have gold; empty: gold plays no part in it
    quint64 seed = 0;
};

inline constexpr Range overlapRange{0, 100};
/// Above it, the records that are to be labelled would be fewer than those that are known.
inline constexpr Range goldRange{0, 50};

struct Allotment
{
    std::vector<std::vector<qint64>> records;   ///< for each person, in order
    qint64 overlap = 0;    ///< records that two people have, those with gold left out
    qint64 gold = 0;       ///< records with gold that each person has …
    bool isGoldShort = false;   ///< … fewer than were asked for: there are no more
};

/// Deals the records out; the same for the same rule and records. Every record without gold goes to somebody, the overlap of them,
/// rounded, to two; the numbers of records that people have differ by one at most, and who shares with whom changes from record to
/// record. Where gold plays a part, records with gold go to everybody in equal numbers, the same ones to several people only where
/// there are too few; those that are not needed stay. Pure. `plain` and `gold`: ids, each once; the rule is within its ranges, and of
/// one person there is no overlap.
[[nodiscard]] Allotment allot(const std::vector<qint64> &plain, const std::vector<qint64> &gold, const AllotmentRule &rule);

} // namespace lw::team
