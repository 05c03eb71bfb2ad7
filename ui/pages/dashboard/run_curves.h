// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/run_series.h"
#include "core/store/record_query.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/time_chart.h"

#include <vector>

namespace lw::ui {

// What the charts of the dashboard draw, from what the core figured. Pure.

[[nodiscard]] TimeData answerTimeCurves(const metrics::RunSeries &series);    ///< p50, p95, p99
[[nodiscard]] TimeData firstTokenCurves(const metrics::RunSeries &series);    ///< p50, p95
[[nodiscard]] TimeData inFlightCurve(const metrics::RunSeries &series);
/// A second. The bucket that is not full yet counts by what of it has passed, and not at all before half of it has.
[[nodiscard]] TimeData requestCurve(const metrics::RunSeries &series);
[[nodiscard]] TimeData tokenCurve(const metrics::RunSeries &series);
[[nodiscard]] TimeData tokenSumCurve(const metrics::RunSeries &series);
[[nodiscard]] TimeData costCurve(const metrics::RunSeries &series);
[[nodiscard]] TimeData cacheCurve(const metrics::RunSeries &series);
/// A row of values for each of the classes.
[[nodiscard]] TimeData errorCurves(const metrics::RunSeries &series, const std::vector<metrics::ErrorClass> &classes);
[[nodiscard]] HistogramData answerTimeBins(const metrics::RunSeries &series);

/// Those that happened, in the order of the enum.
[[nodiscard]] std::vector<metrics::ErrorClass> errorClassesOf(const metrics::RunTotals &totals);
[[nodiscard]] QString errorClassWord(metrics::ErrorClass error);
[[nodiscard]] Token errorClassToken(metrics::ErrorClass error);
/// The records behind a class: those that still stand with such a failure. A request that failed and was asked again with
/// success left none.
[[nodiscard]] store::RecordFilter errorClassFilter(metrics::ErrorClass error);

} // namespace lw::ui
