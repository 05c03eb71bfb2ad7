// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

namespace lw::metrics {

struct Percentiles
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    bool operator==(const Percentiles &) const = default;
};

/// By nearest rank, so every figure is a value that was measured: the smallest value that is not less than the share p of
/// all. Empty for no values.
[[nodiscard]] std::optional<Percentiles> percentiles(std::vector<double> values);

} // namespace lw::metrics
