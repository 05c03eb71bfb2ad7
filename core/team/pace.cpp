// SPDX-License-Identifier: Apache-2.0
#include "core/team/pace.h"

#include <algorithm>

namespace lw::team {

std::optional<double> Pace::perHour() const
{
    return activeMs >= shortestMs ? std::optional(double(decided) * 3'600'000 / double(activeMs)) : std::nullopt;
}

Pace paceOf(std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    Pace pace;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const qint64 gap = times[i] - times[i - 1];
        if (gap == 0 || gap > Pace::longestGapMs)
            continue;
        ++pace.decided;
        pace.activeMs += gap;
    }
    return pace;
}

} // namespace lw::team
