// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/dashboard/run_curves.h"

#include <QTest>

#include <cmath>

using namespace lw;
using namespace lw::ui;
using metrics::ErrorClass;
using metrics::RunSeries;

namespace {

RunSeries series(int buckets, int bucketSeconds, double last)
{
    RunSeries made;
    made.bucketSeconds = bucketSeconds;
    made.lastBucketSeconds = last;
    made.buckets.resize(std::size_t(buckets));
    for (metrics::RunBucket &bucket : made.buckets) {
        bucket.requests = 4;
        bucket.tokens = 100;
    }
    return made;
}

} // namespace

class TstRunCurves final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreASecond();
    void theLastBucketIsNoSlump();
    void unknownIsNotZero();
    void classesThatHappened();
    void everyClassOpensItsRecords();
    void theHistogramHasItsPercentiles();
    void nothingIsNothing();
};

void TstRunCurves::ratesAreASecond()
{
    const TimeData data = requestCurve(series(3, 2, 2));
    QCOMPARE(data.bucketSeconds, 2.0);
    QCOMPARE(data.end, 6.0);
    QCOMPARE(data.values, (std::vector<std::vector<double>>{{2, 2, 2}}));
}

void TstRunCurves::theLastBucketIsNoSlump()
{
    QCOMPARE(requestCurve(series(3, 1, 0.8)).values[0].back(), 5.0);
    QVERIFY(std::isnan(requestCurve(series(3, 1, 0.2)).values[0].back()));
    // A line ends where it is known.
    const TimeData tokens = tokenCurve(series(3, 1, 0.2));
    QCOMPARE(tokens.values[0].size(), std::size_t(2));
    QCOMPARE(tokens.end, 2.0);
    // A run of one bucket shows what there is.
    QCOMPARE(requestCurve(series(1, 1, 0.1)).values[0], (std::vector<double>{4}));
}

void TstRunCurves::unknownIsNotZero()
{
    RunSeries made = series(2, 1, 1);
    made.buckets[0].tokens.reset();
    QVERIFY(std::isnan(tokenCurve(made).values[0][0]));
    made.buckets[1].latencyMs = metrics::Percentiles{1, 2, 3};
    const TimeData times = answerTimeCurves(made);
    QVERIFY(std::isnan(times.values[2][0]));
    QCOMPARE(times.values[2][1], 3.0);
}

void TstRunCurves::classesThatHappened()
{
    metrics::RunTotals totals;
    QVERIFY(errorClassesOf(totals).empty());
    totals.errorsByClass[std::size_t(ErrorClass::CutOff)] = 2;
    totals.errorsByClass[std::size_t(ErrorClass::RateLimited)] = 1;
    QCOMPARE(errorClassesOf(totals), (std::vector{ErrorClass::RateLimited, ErrorClass::CutOff}));
}

void TstRunCurves::everyClassOpensItsRecords()
{
    QSet<QString> words;
    QSet<int> tokens;
    for (int i = 0; i < metrics::errorClassCount; ++i) {
        words.insert(errorClassWord(ErrorClass(i)));
        tokens.insert(int(errorClassToken(ErrorClass(i))));
        QVERIFY(errorClassFilter(ErrorClass(i)) != store::RecordFilter());
    }
    QCOMPARE(words.size(), metrics::errorClassCount);
    QCOMPARE(tokens.size(), metrics::errorClassCount);
    QCOMPARE(errorClassFilter(ErrorClass::CutOff).failure, QStringLiteral("failed:truncated"));
    QCOMPARE(errorClassFilter(ErrorClass::Refused).state, store::RecordFilter::State::Refused);
}

void TstRunCurves::theHistogramHasItsPercentiles()
{
    RunSeries made = series(1, 1, 1);
    made.histogram = {200, 1000, {1, 2}};
    made.totals.latencyMs = metrics::Percentiles{1100, 1300, 1350};
    const HistogramData data = answerTimeBins(made);
    QCOMPARE(data.markers.size(), std::size_t(3));
    QCOMPARE(data.markers[2].value, 1350.0);
    QVERIFY(!data.openEnd);
    made.histogram.counts.assign(std::size_t(RunSeries::histogramBins), 1);
    QVERIFY(answerTimeBins(made).openEnd);
}

void TstRunCurves::nothingIsNothing()
{
    const RunSeries empty;
    for (const TimeData &data : {answerTimeCurves(empty), requestCurve(empty), tokenCurve(empty), tokenSumCurve(empty), cacheCurve(empty)}) {
        QCOMPARE(data.end, 0.0);
        QVERIFY(data.values[0].empty());
    }
    QVERIFY(answerTimeBins(empty).markers.empty());
}

QTEST_GUILESS_MAIN(TstRunCurves)
#include "tst_run_curves.moc"
