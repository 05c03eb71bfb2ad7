// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/rate_window.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace std::chrono_literals;
using lw::metrics::RateWindow;
using lw::test::FakeClock;

namespace {

/// Wait so long, then this much happens.
struct Step
{
    std::chrono::milliseconds wait;
    qint64 amount;
};
using Steps = std::vector<Step>;

} // namespace
Q_DECLARE_METATYPE(Steps)

class TestRateWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rates_data()
    {
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<double>("rate"); // below 0: unknown
        const auto every = [](std::chrono::milliseconds wait, qint64 amount, int times) {
            return Steps(std::size_t(times), Step{wait, amount});
        };
        const auto then = [](Steps first, const Steps &second) {
            first.insert(first.end(), second.begin(), second.end());
            return first;
        };
        QTest::newRow("just begun") << Steps{} << -1.0;
        QTest::newRow("one event is no rate") << Steps{{100ms, 1}} << -1.0;
        QTest::newRow("nothing for two seconds") << Steps{{2000ms, 0}} << 0.0;
        QTest::newRow("young: over its age") << every(100ms, 5, 20) << 50.0;
        QTest::newRow("one every 100 ms for a minute") << every(100ms, 1, 600) << 10.0;
        QTest::newRow("what was before the window is forgotten") << then(every(100ms, 100, 50), every(100ms, 1, 200)) << 10.0;
        QTest::newRow("ended long ago") << then(every(100ms, 100, 50), {{60'000ms, 0}}) << 0.0;
        QTest::newRow("one in 5 s of a whole window") << then({{10'000ms, 0}}, {{5000ms, 10}}) << 1.0;
        QTest::newRow("a correction downwards") << then(every(100ms, 5, 20), {{0ms, -50}}) << 25.0;
        QTest::newRow("corrections do not go below nothing") << Steps{{2000ms, -50}} << 0.0;
    }
    void rates()
    {
        QFETCH(Steps, steps);
        QFETCH(double, rate);
        FakeClock clock;
        RateWindow window(clock);
        window.restart();
        for (const Step &step : steps) {
            clock.advance(step.wait);
            window.add(step.amount);
        }
        const auto found = window.perSecond();
        if (rate < 0) {
            QVERIFY(!found);
            return;
        }
        QVERIFY(found);
        // The oldest slot falls out as a whole.
        QVERIFY2(std::abs(*found - rate) <= rate * 0.03, qPrintable(QString::number(*found)));
    }

    void measuresNothingWhileStopped()
    {
        FakeClock clock;
        RateWindow window(clock);
        clock.advance(5s);
        window.add(100);
        QVERIFY(!window.perSecond());
        window.restart();
        clock.advance(2s);
        QCOMPARE(window.perSecond(), std::optional(0.0));
        window.stop();
        QVERIFY(!window.perSecond());
        window.restart();
        window.add(6);
        clock.advance(2s);
        QCOMPARE(window.perSecond(), std::optional(3.0));
    }
};

QTEST_APPLESS_MAIN(TestRateWindow)
#include "tst_rate_window.moc"
