// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/endpoint_figures.h"
#include "core/metrics/run_series.h"

#include <QTest>

#include <numeric>

using namespace lw;
using namespace lw::metrics;
using std::chrono::milliseconds;

namespace {

QDateTime at(qint64 ms) { return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addMSecs(ms); }

/// One that began and ended at these milliseconds of the run.
Attempt attempt(qint64 from, qint64 to, std::optional<qint64> tokens = {}, std::optional<Code> failure = {})
{
    Attempt made;
    made.startedAt = at(from);
    made.total = milliseconds(to - from);
    made.usage.completion = tokens;
    made.failure = failure;
    made.reachedSocket = true;
    made.endpoint = QStringLiteral("http://a/v1");
    return made;
}

RunEvents events(qint64 length, std::vector<Attempt> attempts)
{
    return {at(0), at(length), std::move(attempts), {}, {}};
}

template <typename T>
QList<T> column(const RunSeries &series, T RunBucket::*field)
{
    QList<T> all;
    for (const RunBucket &bucket : series.buckets)
        all.append(bucket.*field);
    return all;
}

using Tokens = QList<std::optional<qint64>>;

} // namespace

class TestRunSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedYet()
    {
        QVERIFY(runSeries({}).buckets.empty());
        const RunSeries series = runSeries(events(3000, {}));
        QVERIFY(series.buckets.empty());
        QCOMPARE(series.totals.seconds, 3.0);
        QVERIFY(!series.totals.completionTokens);
        QVERIFY(!series.totals.latencyMs);
        QVERIFY(!series.totals.requestsPerSecond);
        QCOMPARE(series.histogram, LatencyHistogram());
    }

    void bucketLengths_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<int>("count");
        QTest::newRow("0 s") << qint64(0) << 1 << 1;
        QTest::newRow("1 s") << qint64(1) << 1 << 1;
        QTest::newRow("300 s") << qint64(300) << 1 << 300;
        QTest::newRow("301 s") << qint64(301) << 2 << 151;
        QTest::newRow("600 s") << qint64(600) << 2 << 300;
        QTest::newRow("25 min") << qint64(1500) << 5 << 300;
        QTest::newRow("an hour") << qint64(3600) << 20 << 180;
        QTest::newRow("a day") << qint64(86'400) << 300 << 288;
        QTest::newRow("100 days") << qint64(8'640'000) << 8 * 3600 << 300;
    }
    void bucketLengths()
    {
        QFETCH(qint64, seconds);
        QFETCH(int, bucket);
        QFETCH(int, count);
        const RunSeries series = runSeries(events(seconds * 1000, {attempt(0, 0)}));
        QCOMPARE(series.bucketSeconds, bucket);
        QCOMPARE(int(series.buckets.size()), count);
        QCOMPARE(series.windowSeconds, std::max(10, 5 * bucket));
        QVERIFY(series.lastBucketSeconds > 0);
        QVERIFY(series.lastBucketSeconds <= bucket);
    }

    void countsWhereThingsEnd()
    {
        RunEvents run = events(3500, {attempt(0, 999), attempt(0, 1000), attempt(500, 2999), attempt(500, 3500)});
        run.cacheAnswers = {at(0), at(10), at(3400)};
        const RunSeries series = runSeries(run);
        QCOMPARE(column(series, &RunBucket::requests), (QList<int>{1, 1, 1, 1}));
        QCOMPARE(column(series, &RunBucket::fromCache), (QList<int>{2, 0, 0, 1}));
        QCOMPARE(series.lastBucketSeconds, 0.5);
        QCOMPARE(series.totals.requests, 4);
        QCOMPARE(series.totals.answers, 4);
        QCOMPARE(series.totals.fromCache, 3);
    }

    void whatNeverReachedASocketIsNoRequest()
    {
        Attempt lost = attempt(0, 500, {}, Code::Connect);
        lost.reachedSocket = false;
        const RunSeries series = runSeries(events(1000, {lost}));
        QCOMPARE(series.totals.requests, 0);
        QCOMPARE(series.buckets.front().of(ErrorClass::Lost), 1);
    }

    void tokensUnknownAreNotZero()
    {
        const RunSeries series = runSeries(events(5000, {attempt(0, 1500), attempt(0, 2500, 7), attempt(0, 2600),
                                                         attempt(0, 4500, 3)}));
        QCOMPARE(column(series, &RunBucket::tokens), (Tokens{0, {}, 7, 0, 3}));
        QCOMPARE(column(series, &RunBucket::tokensSoFar), (Tokens{{}, {}, 7, 7, 10}));
        QCOMPARE(series.totals.completionTokens, std::optional<qint64>(10));
        QVERIFY(!series.totals.promptTokens);
        QCOMPARE(series.totals.tokensPerSecond, std::optional(2.0));
    }

    void errorClasses_data()
    {
        QTest::addColumn<Code>("failure");
        QTest::addColumn<int>("expected"); // below 0: none
        const auto row = [](Code code, std::optional<ErrorClass> expected) {
            QTest::addRow("%s", qPrintable(codeName(code))) << code << (expected ? int(*expected) : -1);
        };
        row(Code::RateLimited, ErrorClass::RateLimited);
        row(Code::Server, ErrorClass::Server);
        for (const Code code : {Code::Resolve, Code::Connect, Code::Tls, Code::Transport, Code::ConnectTimeout,
                                Code::FirstTokenTimeout, Code::IdleTimeout, Code::TotalTimeout})
            row(code, ErrorClass::Lost);
        row(Code::Refused, ErrorClass::Refused);
        row(Code::Auth, ErrorClass::Other);
        row(Code::Quota, ErrorClass::Other);
        row(Code::Cancelled, {});
    }
    void errorClasses()
    {
        QFETCH(Code, failure);
        QFETCH(int, expected);
        const RunSeries series = runSeries(events(1000, {attempt(0, 500, {}, failure)}));
        QCOMPARE(series.totals.errors, expected < 0 ? 0 : 1);
        if (expected >= 0) {
            QCOMPARE(series.buckets.front().errors[std::size_t(expected)], 1);
            QCOMPARE(series.totals.errorsByClass[std::size_t(expected)], 1);
        }
    }

    void whatACompletionWasNotWorthIsAnErrorOfAnAnswer()
    {
        std::vector<Attempt> all;
        for (const Code verdict : {Code::Truncated, Code::Label, Code::Parse}) {
            all.push_back(attempt(0, 500));
            all.back().verdict = verdict;
        }
        const RunSeries series = runSeries(events(1000, all));
        for (const ErrorClass error : {ErrorClass::CutOff, ErrorClass::Label, ErrorClass::NotJson})
            QCOMPARE(series.buckets.front().of(error), 1);
        QCOMPARE(series.totals.errors, 3);
        QCOMPARE(series.totals.answers, 3);
    }

    void inFlightIsTheMostAtOneMoment()
    {
        // Two that follow each other at once are one; the one that still runs counts to the end.
        RunEvents run = events(4000, {attempt(0, 500), attempt(500, 1000), attempt(1200, 2800), attempt(1300, 1900)});
        run.running = {{5, at(2500)}};
        QCOMPARE(column(runSeries(run), &RunBucket::inFlight), (QList<int>{1, 2, 2, 1}));
    }
    void whatHasEndedMeanwhileRunsNoMore()
    {
        // Both began in the same millisecond, and both ran when that was looked at; one of them has been stored since.
        RunEvents run = events(2000, {attempt(500, 1500)});
        run.attempts.front().question = 1;
        run.running = {{1, at(500)}, {2, at(500)}};
        QCOMPARE(column(runSeries(run), &RunBucket::inFlight), (QList<int>{2, 2}));
        run.running = {{1, at(500)}};
        QCOMPARE(column(runSeries(run), &RunBucket::inFlight), (QList<int>{1, 1}));
    }
    void oneThatEndsAtTheBoundaryIsNotInTheNext()
    {
        QCOMPARE(column(runSeries(events(2000, {attempt(0, 1000)})), &RunBucket::inFlight), (QList<int>{1, 0}));
    }

    void percentilesSlide()
    {
        std::vector<Attempt> all;
        for (int second = 0; second < 30; ++second)
            all.push_back(attempt(second * 1000 + 999 - (second < 15 ? 100 : 300), second * 1000 + 999));
        all.erase(all.begin() + 2, all.end() - 15); // 0, 1, then 15 to 29
        all.front().firstToken = milliseconds(40);
        const RunSeries series = runSeries(events(30'000, all));
        QCOMPARE(series.buckets[0].latencyMs->p50, 100.0);
        QCOMPARE(series.buckets[0].firstTokenMs->p50, 40.0);
        QCOMPARE(series.buckets[9].firstTokenMs->p99, 40.0);
        QVERIFY(!series.buckets[10].firstTokenMs);
        QCOMPARE(series.buckets[10].latencyMs->p50, 100.0);
        QVERIFY(!series.buckets[11].latencyMs);
        QVERIFY(!series.buckets[14].latencyMs);
        QCOMPARE(series.buckets[29].latencyMs->p50, 300.0);
        QCOMPARE(series.totals.latencyMs->p99, 300.0);
    }
    void failuresHaveNoLatency()
    {
        const RunSeries series = runSeries(events(1000, {attempt(0, 900, {}, Code::Server), attempt(0, 300)}));
        QCOMPARE(series.totals.latencyMs->p99, 300.0);
        QCOMPARE(series.histogram.counts, std::vector<int>{1});
    }

    void histograms_data()
    {
        QTest::addColumn<QList<int>>("latencies");
        QTest::addColumn<double>("bin");
        QTest::addColumn<double>("first");
        QTest::addColumn<int>("bins");
        QTest::newRow("all the same") << QList<int>{500, 500, 500} << 1.0 << 500.0 << 1;
        QTest::newRow("2 to 8 s") << QList<int>{2100, 3000, 4000, 7900} << 500.0 << 2000.0 << 12;
        QTest::newRow("by a few ms") << QList<int>{10, 15, 60} << 2.0 << 10.0 << 26;
        QList<int> straggler(200, 1000);
        std::iota(straggler.begin(), straggler.end(), 1000);
        straggler.append(90'000);
        QTest::newRow("a straggler") << straggler << 10.0 << 1000.0 << RunSeries::histogramBins;
    }
    void histograms()
    {
        QFETCH(QList<int>, latencies);
        QFETCH(double, bin);
        QFETCH(double, first);
        QFETCH(int, bins);
        std::vector<Attempt> all;
        for (const int latency : latencies)
            all.push_back(attempt(0, latency));
        const LatencyHistogram histogram = runSeries(events(100'000, all)).histogram;
        QCOMPARE(histogram.binMs, bin);
        QCOMPARE(histogram.firstMs, first);
        QCOMPARE(int(histogram.counts.size()), bins);
        QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0), int(latencies.size()));
        QVERIFY(histogram.counts.back() > 0);
    }

    void aClockThatWasSetBackLosesNothing()
    {
        const RunSeries series = runSeries(events(2000, {attempt(-3000, -2000), attempt(4000, 5000)}));
        QCOMPARE(series.begin, at(-3000));
        QCOMPARE(series.totals.requests, 2);
        QCOMPARE(int(series.buckets.size()), 8);
    }

    void costGrowsUntilItIsUnknown()
    {
        const auto paid = [](qint64 from, qint64 nano, const char *currency = "USD") {
            Attempt made = attempt(from, from + 500);
            made.cost = Cost{{nano, QString::fromLatin1(currency)}, {}};
            made.usage.reasoning = 5;
            return made;
        };
        using Costs = QList<std::optional<double>>;
        RunSeries series = runSeries(events(4000, {paid(0, 500'000'000), paid(0, 250'000'000), paid(2000, 1'000'000'000)}));
        QCOMPARE(column(series, &RunBucket::costSoFar), (Costs{0.75, 0.75, 1.75, 1.75}));
        QCOMPARE(series.totals.spending.total()->nano, 1'750'000'000);
        QCOMPARE(series.totals.reasoningTokens, std::optional<qint64>(15));
        // What came after one of unknown cost cannot be told.
        series = runSeries(events(4000, {paid(0, 500'000'000), attempt(2000, 2500), paid(3000, 1)}));
        QCOMPARE(column(series, &RunBucket::costSoFar), (Costs{0.5, 0.5, {}, {}}));
        QVERIFY(!series.totals.spending.total());
        // Nothing is added up over two currencies.
        series = runSeries(events(4000, {paid(0, 500'000'000), paid(0, 1, "CNY")}));
        QCOMPARE(column(series, &RunBucket::costSoFar), (Costs{{}, {}, {}, {}}));
    }

    void endpoints()
    {
        std::vector<Attempt> all{attempt(0, 100), attempt(0, 300), attempt(0, 900, {}, Code::RateLimited), attempt(0, 500)};
        all.back().endpoint = QStringLiteral("http://b/v1");
        const auto rows = endpointFigures(all);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].endpoint, QStringLiteral("http://a/v1"));
        QCOMPARE(rows[0].requests, 3);
        QCOMPARE(rows[0].errors, 1);
        QCOMPARE(rows[0].latencyMs->p95, 300.0);
        QCOMPARE(rows[0].share, 0.75);
        QCOMPARE(rows[1].latencyMs->p50, 500.0);
        QVERIFY(endpointFigures({}).empty());
    }
};

QTEST_APPLESS_MAIN(TestRunSeries)
#include "tst_run_series.moc"
