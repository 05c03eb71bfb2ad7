// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_scale.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace lw::ui {

namespace {

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

constexpr double mostSteps = 4;

ValueScale scaleOf(double largest, double step)
{
    // At least two steps, or the axis says nothing between 0 and its top.
    return {step, step * std::max(2.0, std::ceil(largest / step - 1e-9))};
}

/// As few decimals as tell the steps apart.
int decimalsOf(double step, int most)
{
    int decimals = 0;
    for (double rest = step; decimals < most && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10)
        ++decimals;
    return decimals;
}

QString number(double value, double step, int mostDecimals = 3)
{
    return QLocale().toString(value, 'f', decimalsOf(step, mostDecimals));
}

/// Cents, or as many places as three figures need: a billionth is the least there is.
QString amountText(double value)
{
    const int places = value > 0 && value < 1 ? std::clamp(int(2 - std::floor(std::log10(value))), 2, 9) : 2;
    return QLocale().toString(value, 'f', places);
}

} // namespace

ValueScale valueScale(double largest, ChartUnit unit)
{
    if (!(largest > 0) || !std::isfinite(largest))
        return unit == ChartUnit::Milliseconds ? ValueScale{500, 1000} : ValueScale{1, 2};
    double power = std::pow(10.0, std::floor(std::log10(largest)) - 1);
    if (unit == ChartUnit::Count)
        power = std::max(power, 1.0);
    for (;; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (largest / (factor * power) <= mostSteps)
                return scaleOf(largest, factor * power);
        }
    }
}

ValueScale clockScale(double seconds)
{
    constexpr std::array<double, 14> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    for (const double step : steps) {
        if (seconds / step <= mostSteps)
            return scaleOf(seconds, step);
    }
    return scaleOf(seconds, std::ceil(seconds / mostSteps / 7200) * 7200);
}

QString tickText(double value, const ValueScale &scale, ChartUnit unit)
{
    if (std::abs(value) < scale.step / 2)
        return QLocale().toString(0);
    if (unit == ChartUnit::Milliseconds) {
        return scale.top >= 1000 ? ChartText::tr("%1 s").arg(number(value / 1000, scale.step / 1000))
                                 : ChartText::tr("%1 ms").arg(number(value, scale.step));
    }
    if (scale.top >= 1e6)
        return ChartText::tr("%1 M", "millions").arg(number(value / 1e6, scale.step / 1e6));
    if (scale.top >= 1000)
        return ChartText::tr("%1k", "thousands").arg(number(value / 1000, scale.step / 1000));
    return number(value, scale.step, unit == ChartUnit::Money ? 9 : 3);
}

QString valueText(double value, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Count: return formatCount(std::llround(value));
    case ChartUnit::PerSecond: return value >= 999.5 ? formatCount(std::llround(value)) : formatRate(value);
    case ChartUnit::Money: return amountText(value);
    case ChartUnit::Milliseconds: return formatTook(std::chrono::milliseconds(std::llround(value)));
    }
    return {};
}

QString clockText(double seconds)
{
    return formatClock(std::chrono::milliseconds(std::llround(seconds * 1000)));
}

} // namespace lw::ui
