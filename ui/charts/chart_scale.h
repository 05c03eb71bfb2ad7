// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lw::ui {

/// What a chart counts.
enum class ChartUnit {
    Count,          ///< whole things: requests, errors
    PerSecond,
    Milliseconds,
    Money,          ///< in units of a currency that the title names
};

/// An axis of values from 0.
struct ValueScale
{
    double step = 1;
    double top = 4;
    bool operator==(const ValueScale &) const = default;
};

/// Steps of 1, 2 or 5 times a power of ten, two to five of them; whole ones for ChartUnit::Count.
[[nodiscard]] ValueScale valueScale(double largest, ChartUnit unit);

/// An axis of time from 0, in seconds; two to five steps that a clock has.
[[nodiscard]] ValueScale clockScale(double seconds);

/// At a tick of the axis: "6 s", "2k", "0".
[[nodiscard]] QString tickText(double value, const ValueScale &scale, ChartUnit unit);

/// Exact, as shown beside the pointer: "3.2 s", "1,432".
[[nodiscard]] QString valueText(double value, ChartUnit unit);

/// "0:07".
[[nodiscard]] QString clockText(double seconds);

} // namespace lw::ui
