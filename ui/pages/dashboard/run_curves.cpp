// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/run_curves.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <optional>

namespace lw::ui {

using metrics::ErrorClass;
using metrics::Percentiles;
using metrics::RunBucket;
using metrics::RunSeries;

namespace {

struct RunCurvesText
{
    Q_DECLARE_TR_FUNCTIONS(RunCurvesText)
};

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

TimeData frame(const RunSeries &series, std::size_t rows)
{
    TimeData data;
    data.bucketSeconds = series.bucketSeconds;
    const std::size_t count = series.buckets.size();
    data.end = count == 0 ? 0 : double(count - 1) * series.bucketSeconds + series.lastBucketSeconds;
    data.values.assign(rows, std::vector<double>(count, unknown));
    return data;
}

template <typename Value>
TimeData curve(const RunSeries &series, Value value)
{
    TimeData data = frame(series, 1);
    for (std::size_t i = 0; i < series.buckets.size(); ++i)
        data.values[0][i] = value(series.buckets[i]);
    return data;
}

double orUnknown(const std::optional<qint64> &value) { return value ? double(*value) : unknown; }

/// In place: from a bucket to a second.
TimeData aSecond(TimeData data, const RunSeries &series)
{
    std::vector<double> &values = data.values[0];
    for (double &value : values)
        value /= series.bucketSeconds;
    if (values.size() < 2)
        return data;
    const double passed = series.lastBucketSeconds / series.bucketSeconds;
    values.back() = passed < 0.5 ? unknown : values.back() / passed;
    return data;
}

/// A line that ends before its last value is known would lose its end.
TimeData withoutUnknownEnd(TimeData data)
{
    std::vector<double> &values = data.values[0];
    if (values.size() > 1 && std::isnan(values.back())) {
        values.pop_back();
        data.span = data.end;   // the charts above and below it go on
        data.end = double(values.size()) * data.bucketSeconds;
    }
    return data;
}

TimeData percentileCurves(const RunSeries &series, std::optional<Percentiles> RunBucket::*which, bool withP99)
{
    TimeData data = frame(series, withP99 ? 3 : 2);
    for (std::size_t i = 0; i < series.buckets.size(); ++i) {
        const std::optional<Percentiles> &value = series.buckets[i].*which;
        if (!value)
            continue;
        data.values[0][i] = value->p50;
        data.values[1][i] = value->p95;
        if (withP99)
            data.values[2][i] = value->p99;
    }
    return data;
}

} // namespace

TimeData answerTimeCurves(const RunSeries &series) { return percentileCurves(series, &RunBucket::latencyMs, true); }

TimeData firstTokenCurves(const RunSeries &series) { return percentileCurves(series, &RunBucket::firstTokenMs, false); }

TimeData inFlightCurve(const RunSeries &series)
{
    return curve(series, [](const RunBucket &bucket) { return double(bucket.inFlight); });
}

TimeData requestCurve(const RunSeries &series)
{
    return aSecond(curve(series, [](const RunBucket &bucket) { return double(bucket.requests); }), series);
}

TimeData tokenCurve(const RunSeries &series)
{
    return withoutUnknownEnd(aSecond(curve(series, [](const RunBucket &bucket) { return orUnknown(bucket.tokens); }), series));
}

TimeData tokenSumCurve(const RunSeries &series)
{
    return curve(series, [](const RunBucket &bucket) { return orUnknown(bucket.tokensSoFar); });
}

TimeData costCurve(const RunSeries &series)
{
    return curve(series, [](const RunBucket &bucket) { return bucket.costSoFar.value_or(unknown); });
}

TimeData cacheCurve(const RunSeries &series)
{
    return curve(series, [](const RunBucket &bucket) { return double(bucket.fromCache); });
}

TimeData errorCurves(const RunSeries &series, const std::vector<ErrorClass> &classes)
{
    TimeData data = frame(series, classes.size());
    for (std::size_t row = 0; row < classes.size(); ++row) {
        for (std::size_t i = 0; i < series.buckets.size(); ++i)
            data.values[row][i] = series.buckets[i].of(classes[row]);
    }
    return data;
}

HistogramData answerTimeBins(const RunSeries &series)
{
    const metrics::LatencyHistogram &bins = series.histogram;
    HistogramData data{bins.firstMs, bins.binMs, bins.counts.size() >= std::size_t(RunSeries::histogramBins), bins.counts, {}};
    if (const std::optional<Percentiles> &all = series.totals.latencyMs) {
        data.markers = {{QStringLiteral("p50"), all->p50, Token::ChartP50},
                        {QStringLiteral("p95"), all->p95, Token::ChartP95},
                        {QStringLiteral("p99"), all->p99, Token::ChartP99}};
    }
    return data;
}

std::vector<ErrorClass> errorClassesOf(const metrics::RunTotals &totals)
{
    std::vector<ErrorClass> classes;
    for (int i = 0; i < metrics::errorClassCount; ++i) {
        if (totals.errorsByClass[std::size_t(i)] > 0)
            classes.push_back(ErrorClass(i));
    }
    return classes;
}

QString errorClassWord(ErrorClass error)
{
    switch (error) {
    case ErrorClass::RateLimited: return QStringLiteral("429");
    case ErrorClass::Server: return QStringLiteral("5xx");
    case ErrorClass::Lost: return RunCurvesText::tr("lost", "a request: the connection broke, or nothing came in time");
    case ErrorClass::CutOff: return RunCurvesText::tr("cut off", "an answer that ended at its maximum of tokens");
    case ErrorClass::Label: return RunCurvesText::tr("label", "an answer with a label outside the task");
    case ErrorClass::NotJson: return RunCurvesText::tr("not JSON");
    case ErrorClass::Refused: return RunCurvesText::tr("refused");
    case ErrorClass::Other: return RunCurvesText::tr("other", "errors");
    }
    return {};
}

Token errorClassToken(ErrorClass error)
{
    switch (error) {
    case ErrorClass::RateLimited: return Token::ErrorRateLimited;
    case ErrorClass::Server: return Token::ErrorServer;
    case ErrorClass::Lost: return Token::ErrorLost;
    case ErrorClass::CutOff: return Token::ErrorCutOff;
    case ErrorClass::Label: return Token::ErrorLabel;
    case ErrorClass::NotJson: return Token::ErrorNotJson;
    case ErrorClass::Refused: return Token::Text;
    case ErrorClass::Other: return Token::Seam;
    }
    return Token::Seam;
}

store::RecordFilter errorClassFilter(ErrorClass error)
{
    store::RecordFilter filter;
    filter.state = error == ErrorClass::Refused ? store::RecordFilter::State::Refused : store::RecordFilter::State::Failed;
    switch (error) {
    case ErrorClass::RateLimited: filter.failure = QStringLiteral("failed:rate_limited"); break;
    case ErrorClass::Server: filter.failure = QStringLiteral("failed:server"); break;
    case ErrorClass::CutOff: filter.failure = QStringLiteral("failed:truncated"); break;
    case ErrorClass::Label: filter.failure = QStringLiteral("failed:label"); break;
    case ErrorClass::NotJson: filter.failure = QStringLiteral("failed:parse"); break;
    // Several classes of failed records (timeout, transport; key, quota …): all that failed.
    case ErrorClass::Lost:
    case ErrorClass::Refused:
    case ErrorClass::Other: break;
    }
    return filter;
}

} // namespace lw::ui
