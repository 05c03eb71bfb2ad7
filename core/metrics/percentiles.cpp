// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/percentiles.h"

#include <algorithm>
#include <cmath>

namespace lw::metrics {

std::optional<Percentiles> percentiles(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto rank = [&values](double share) {
        const double position = std::ceil(share * static_cast<double>(values.size()));
        return values[static_cast<std::size_t>(std::max(position, 1.0)) - 1];
    };
    return Percentiles{rank(0.50), rank(0.95), rank(0.99)};
}

} // namespace lw::metrics
