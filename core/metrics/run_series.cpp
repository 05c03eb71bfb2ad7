// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/run_series.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace lw::metrics {
namespace {

/// Milliseconds since the begin of the series.
using Moment = qint64;

double ms(Attempt::Duration duration) { return double(duration.count()) / 1000.0; }

QDateTime endOf(const Attempt &attempt)
{
    return attempt.startedAt.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(attempt.total).count());
}

void add(std::optional<qint64> &sum, const std::optional<qint64> &value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

struct Span
{
    QDateTime begin;
    QDateTime end;

    void include(const QDateTime &at)
    {
        if (!begin.isValid() || at < begin)
            begin = at;
        if (!end.isValid() || at > end)
            end = at;
    }
};

Span spanOf(const RunEvents &events)
{
    Span span;
    if (events.begin.isValid())
        span.include(events.begin);
    if (events.end.isValid())
        span.include(events.end);
    for (const Attempt &attempt : events.attempts) {
        span.include(attempt.startedAt);
        span.include(endOf(attempt));
    }
    for (const QDateTime &at : events.cacheAnswers)
        span.include(at);
    for (const RunningAttempt &attempt : events.running)
        span.include(attempt.startedAt);
    return span;
}

int bucketSecondsFor(Moment length)
{
    for (const int seconds : {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600}) {
        if (length <= Moment(seconds) * 1000 * RunSeries::maxBuckets)
            return seconds;
    }
    constexpr Moment hours = Moment(3'600'000) * RunSeries::maxBuckets;
    return int((length + hours - 1) / hours) * 3600;
}

/// When each of those began that have not ended. What runs is known of another moment than what is stored.
std::vector<Moment> stillRunning(const RunEvents &events, const QDateTime &begin)
{
    std::set<std::pair<Moment, qint64>> running;
    for (const RunningAttempt &attempt : events.running)
        running.emplace(begin.msecsTo(attempt.startedAt), attempt.question);
    for (auto ended = events.attempts.begin(); ended != events.attempts.end() && !running.empty(); ++ended)
        running.erase({begin.msecsTo(ended->startedAt), ended->question});
    std::vector<Moment> moments;
    for (const auto &[since, question] : running)
        moments.push_back(since);
    return moments;
}

void countInFlight(const RunEvents &events, RunSeries &series)
{
    struct Step
    {
        Moment at;
        int by;
    };
    std::vector<Step> steps;
    for (const Attempt &attempt : events.attempts) {
        steps.push_back({series.begin.msecsTo(attempt.startedAt), 1});
        steps.push_back({series.begin.msecsTo(endOf(attempt)), -1});
    }
    for (const Moment since : stillRunning(events, series.begin))
        steps.push_back({since, 1});
    // At one moment what ends comes first, or each request that follows another would count as two.
    std::sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.at != b.at ? a.at < b.at : a.by < b.by; });
    int level = 0;
    auto step = steps.cbegin();
    for (std::size_t i = 0; i < series.buckets.size(); ++i) {
        const Moment from = Moment(i) * series.bucketSeconds * 1000;
        const Moment to = i + 1 < series.buckets.size() ? from + series.bucketSeconds * 1000 : std::numeric_limits<Moment>::max();
        for (; step != steps.cend() && step->at <= from && step->by < 0; ++step)
            level += step->by;
        int most = level;
        for (; step != steps.cend() && step->at < to; ++step) {
            level += step->by;
            most = std::max(most, level);
        }
        series.buckets[i].inFlight = most;
    }
}

/// The percentiles of each bucket and those before it that fill the window.
std::vector<std::optional<Percentiles>> sliding(const std::vector<std::vector<double>> &values, int window)
{
    std::vector<std::optional<Percentiles>> all;
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::vector<double> seen;
        const std::size_t first = i + 1 >= std::size_t(window) ? i + 1 - std::size_t(window) : 0;
        for (std::size_t j = first; j <= i; ++j)
            seen.insert(seen.end(), values[j].begin(), values[j].end());
        all.push_back(percentiles(std::move(seen)));
    }
    return all;
}

LatencyHistogram histogramOf(const std::vector<double> &latencies, const std::optional<Percentiles> &known)
{
    if (!known)
        return {};
    // By the 99th percentile: one straggler must not press all others into one bin.
    constexpr double binsWanted = 25;
    const double least = *std::min_element(latencies.begin(), latencies.end());
    const double wanted = (known->p99 - least) / binsWanted;
    LatencyHistogram histogram;
    double power = 1;
    for (histogram.binMs = 1; histogram.binMs < wanted;) {
        for (const double factor : {2.0, 5.0, 10.0}) {
            histogram.binMs = factor * power;
            if (histogram.binMs >= wanted)
                break;
        }
        power *= 10;
    }
    histogram.firstMs = std::floor(least / histogram.binMs) * histogram.binMs;
    for (const double latency : latencies) {
        const int bin = int(std::min((latency - histogram.firstMs) / histogram.binMs, double(RunSeries::histogramBins - 1)));
        if (histogram.counts.size() <= std::size_t(bin))
            histogram.counts.resize(std::size_t(bin) + 1);
        histogram.counts[std::size_t(bin)] += 1;
    }
    return histogram;
}

/// Goes through the events once; what is per bucket and what is of the whole run.
class Counting final
{
public:
    explicit Counting(RunSeries &series)
        : m_series(series)
        , m_latencies(series.buckets.size())
        , m_firstTokens(series.buckets.size())
        , m_nano(series.buckets.size())
        , m_unpriced(series.buckets.size())
        , m_silent(series.buckets.size())
    {
    }

    void count(const Attempt &attempt)
    {
        const std::size_t place = placeOf(endOf(attempt));
        RunBucket &bucket = m_series.buckets[place];
        RunTotals &totals = m_series.totals;
        bucket.requests += attempt.reachedSocket ? 1 : 0;
        totals.requests += attempt.reachedSocket ? 1 : 0;
        totals.retries += attempt.number > 1 ? 1 : 0;
        if (const auto error = errorClass(attempt)) {
            bucket.errors[std::size_t(*error)] += 1;
            totals.errorsByClass[std::size_t(*error)] += 1;
            totals.errors += 1;
        }
        add(bucket.tokens, attempt.usage.completion);
        add(totals.promptTokens, attempt.usage.prompt);
        add(totals.completionTokens, attempt.usage.completion);
        add(totals.cachedTokens, attempt.usage.cached);
        add(totals.reasoningTokens, attempt.usage.reasoning);
        if (attempt.reachedSocket)
            totals.spending.add(attempt.cost);
        if (attempt.cost)
            m_nano[place] += attempt.cost->money.nano;
        else
            m_unpriced[place] = m_unpriced[place] || attempt.reachedSocket;
        if (attempt.failure)
            return;
        totals.answers += 1;
        m_silent[place] = m_silent[place] || !attempt.usage.completion;
        m_latencies[place].push_back(ms(attempt.total));
        if (attempt.firstToken)
            m_firstTokens[place].push_back(ms(*attempt.firstToken));
    }

    void countCached(const QDateTime &at)
    {
        m_series.buckets[placeOf(at)].fromCache += 1;
        m_series.totals.fromCache += 1;
    }

    void finish()
    {
        const int window = m_series.windowSeconds / m_series.bucketSeconds;
        const auto latencies = sliding(m_latencies, window);
        const auto firstTokens = sliding(m_firstTokens, window);
        std::optional<qint64> soFar;
        for (std::size_t i = 0; i < m_series.buckets.size(); ++i) {
            RunBucket &bucket = m_series.buckets[i];
            bucket.latencyMs = latencies[i];
            bucket.firstTokenMs = firstTokens[i];
            add(soFar, bucket.tokens);
            bucket.tokensSoFar = soFar;
            // Nothing ended: that is none, not unknown.
            if (!bucket.tokens && !m_silent[i])
                bucket.tokens = 0;
        }
        finishCost();
        const std::vector<double> all = joined(m_latencies);
        m_series.totals.latencyMs = percentiles(all);
        m_series.totals.firstTokenMs = percentiles(joined(m_firstTokens));
        m_series.histogram = histogramOf(all, m_series.totals.latencyMs);
    }

private:
    void finishCost()
    {
        const Spending &spending = m_series.totals.spending;
        if (spending.attempts() == 0 || spending.known().size() != 1)
            return;
        double soFar = 0;
        for (std::size_t i = 0; i < m_series.buckets.size() && !m_unpriced[i]; ++i) {
            soFar += double(m_nano[i]) / double(nanoPerUnit);
            m_series.buckets[i].costSoFar = soFar;
        }
    }
    [[nodiscard]] std::size_t placeOf(const QDateTime &at) const
    {
        const Moment moment = m_series.begin.msecsTo(at);
        // The very end belongs to the last bucket.
        return std::min(std::size_t(moment / (Moment(m_series.bucketSeconds) * 1000)), m_series.buckets.size() - 1);
    }
    static std::vector<double> joined(const std::vector<std::vector<double>> &parts)
    {
        std::vector<double> all;
        for (const std::vector<double> &part : parts)
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }

    RunSeries &m_series;
    std::vector<std::vector<double>> m_latencies;     ///< ms, by bucket
    std::vector<std::vector<double>> m_firstTokens;
    std::vector<qint64> m_nano;                       ///< what the requests that ended in the bucket cost together
    std::vector<bool> m_unpriced;                     ///< of one of them that is not known
    std::vector<bool> m_silent;                       ///< an answer ended in the bucket that did not say its tokens
};

} // namespace

std::optional<ErrorClass> errorClass(const Attempt &attempt)
{
    const std::optional<Code> code = attempt.failure ? attempt.failure : attempt.verdict;
    if (!code)
        return {};
    switch (*code) {
    case Code::Cancelled: return {};
    case Code::RateLimited: return ErrorClass::RateLimited;
    case Code::Server: return ErrorClass::Server;
    case Code::Resolve:
    case Code::Connect:
    case Code::Tls:
    case Code::Transport:
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout: return ErrorClass::Lost;
    case Code::Truncated: return ErrorClass::CutOff;
    case Code::Label: return ErrorClass::Label;
    case Code::Parse: return ErrorClass::NotJson;
    case Code::Refused: return ErrorClass::Refused;
    default: return ErrorClass::Other;
    }
}

RunSeries runSeries(const RunEvents &events)
{
    RunSeries series;
    const Span span = spanOf(events);
    if (!span.begin.isValid())
        return series;
    const Moment length = span.begin.msecsTo(span.end);
    series.begin = span.begin;
    series.totals.seconds = double(length) / 1000.0;
    if (events.attempts.empty() && events.cacheAnswers.empty() && events.running.empty())
        return series;

    series.bucketSeconds = bucketSecondsFor(length);
    series.windowSeconds = std::max(10, 5 * series.bucketSeconds);
    const Moment bucketLength = Moment(series.bucketSeconds) * 1000;
    series.buckets.resize(std::size_t(std::max((length + bucketLength - 1) / bucketLength, Moment(1))));
    series.lastBucketSeconds = std::max(double(length - Moment(series.buckets.size() - 1) * bucketLength), 1.0) / 1000.0;

    Counting counting(series);
    for (const Attempt &attempt : events.attempts)
        counting.count(attempt);
    for (const QDateTime &at : events.cacheAnswers)
        counting.countCached(at);
    counting.finish();
    countInFlight(events, series);
    RunTotals &totals = series.totals;
    if (totals.seconds >= 1) {
        totals.requestsPerSecond = totals.requests / totals.seconds;
        if (totals.completionTokens)
            totals.tokensPerSecond = double(*totals.completionTokens) / totals.seconds;
    }
    return series;
}

} // namespace lw::metrics
