// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <vector>

namespace lw::quality {

/// Within which a figure lies in 95 of 100 cases.
struct Interval
{
    double low = 0;
    double high = 0;
    bool operator==(const Interval &) const = default;
};

/// A figure of things of which only the kinds count; empty where it is undefined.
using FigureOfCounts = std::function<std::optional<double>(const std::vector<qint64> &counts)>;

/// The percentile interval of a figure by drawing as many things again, with replacement (Efron and Tibshirani, An Introduction
/// to the Bootstrap, 1993, chapter 13). `counts` says how many things there are of each kind: drawing kinds costs the same for
/// thousand and for a million things. The same every time. Empty for fewer than two things, where the figure is undefined in
/// more than one drawing of twenty, and so where it says nothing.
[[nodiscard]] std::optional<Interval> bootstrapInterval(const std::vector<qint64> &counts, const FigureOfCounts &figure,
                                                        int drawings = 1000);

} // namespace lw::quality
