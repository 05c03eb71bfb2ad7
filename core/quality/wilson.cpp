// SPDX-License-Identifier: Apache-2.0
#include "core/quality/wilson.h"

#include <algorithm>
#include <cmath>

namespace lw::quality {

std::optional<Proportion> proportion(qint64 right, qint64 n)
{
    if (n <= 0)
        return {};
    constexpr double z = 1.959963984540054; // of the normal distribution, 95 % within
    const double count = double(n);
    const double share = double(right) / count;
    const double scale = 1.0 + z * z / count;
    const double middle = (share + z * z / (2.0 * count)) / scale;
    const double half = z * std::sqrt(share * (1.0 - share) / count + z * z / (4.0 * count * count)) / scale;
    return Proportion{right, n, share, right == 0 ? 0.0 : std::max(0.0, middle - half),
                      right == n ? 1.0 : std::min(1.0, middle + half)};
}

} // namespace lw::quality
