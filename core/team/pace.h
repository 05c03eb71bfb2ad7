// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace lw::team {

/// How fast somebody decides, told by when they did. A gap of more than five minutes is a break: nobody knows what was done in it, and
/// neither it nor the record behind it counts. What was decided in one moment was decided together, and counts once.
struct Pace
{
    qint64 decided = 0;    ///< moments behind a counted gap
    qint64 activeMs = 0;   ///< the counted gaps together
    static constexpr qint64 longestGapMs = 5 * 60 * 1'000;
    static constexpr qint64 shortestMs = 10 * 1'000;
    /// Empty where the counted gaps come to less than ten seconds: a few keys in a moment are no speed.
    [[nodiscard]] std::optional<double> perHour() const;
    bool operator==(const Pace &) const = default;
};

/// `times`: milliseconds since the epoch, in any order.
[[nodiscard]] Pace paceOf(std::vector<qint64> times);

} // namespace lw::team
