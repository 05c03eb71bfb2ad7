// SPDX-License-Identifier: Apache-2.0
#include "core/project/deadline_advice.h"

#include <cmath>

namespace lw::project {

std::optional<std::chrono::milliseconds> advisedTotal(const engine::RunSnapshot &snapshot, std::chrono::milliseconds total)
{
    constexpr double times = 2.0;
    constexpr double stepMs = 100.0;
    if (snapshot.answers < answersForAdvice || !snapshot.longestMs || total.count() == 0)
        return {};
    const double least = times * *snapshot.longestMs;
    if (double(total.count()) >= least)
        return {};
    return std::chrono::milliseconds(qint64(std::ceil(least / stepMs) * stepMs));
}

} // namespace lw::project
