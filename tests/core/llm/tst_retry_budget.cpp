// SPDX-License-Identifier: Apache-2.0
#include "core/llm/retry_budget.h"

#include <QTest>

#include <random>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

using Kind = RetryBudget::Kind;
using End = RetryBudget::End;

class TestRetryBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBucketLastsForSoManyAndNoFurther_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("expected");
        QTest::newRow("after failures") << Kind::Transient << 35;
        QTest::newRow("after throttles") << Kind::Throttle << 100;
    }
    void aBucketLastsForSoManyAndNoFurther()
    {
        QFETCH(Kind, kind);
        QFETCH(int, expected);
        RetryBudget budget;
        int started = 0;
        while (budget.allows(0s, kind, 1'000)) {
            budget.started(0s, kind);
            budget.ended(kind, End::Failed);
            ++started;
        }
        QCOMPARE(started, expected);
    }

    void anEmptyOneDelaysAndNeverEnds()
    {
        RetryBudget budget;
        Instant now = 0s;
        while (budget.allows(now, Kind::Transient, 100)) {
            budget.started(now, Kind::Transient);
            budget.ended(Kind::Transient, End::Failed);
        }
        for (int i = 0; i < 10; ++i) {
            QVERIFY(!budget.allows(now, Kind::Transient, 100));
            now = budget.retryAt(now, Kind::Transient);
            QVERIFY(budget.allows(now, Kind::Transient, 100));
            budget.started(now, Kind::Transient);
            budget.ended(Kind::Transient, End::Failed);
        }
        QCOMPARE(now, Instant(10s));
    }

    void successFillsItAgain()
    {
        RetryBudget budget;
        budget.started(0s, Kind::Transient);
        QCOMPARE(budget.left(), 486.0);
        budget.ended(Kind::Transient, End::Succeeded);
        QCOMPARE(budget.left(), 500.0);
        budget.started(0s, Kind::Throttle);
        budget.ended(Kind::Throttle, End::Failed);
        budget.cleanSuccess();
        QCOMPARE(budget.left(), 496.0);
        for (int i = 0; i < 10; ++i)
            budget.cleanSuccess();
        QCOMPARE(budget.left(), 500.0);
    }

    void onlyAShareAtOnce_data()
    {
        QTest::addColumn<int>("inFlight");
        QTest::addColumn<int>("expected");
        QTest::newRow("one alone") << 1 << 3;
        QTest::newRow("few") << 10 << 3;
        QTest::newRow("many") << 100 << 20;
    }
    void onlyAShareAtOnce()
    {
        QFETCH(int, inFlight);
        QFETCH(int, expected);
        RetryBudget budget;
        while (budget.allows(0s, Kind::Transient, inFlight))
            budget.started(0s, Kind::Transient);
        QCOMPARE(budget.running(), expected);
        budget.ended(Kind::Transient, End::Failed);
        QVERIFY(budget.allows(0s, Kind::Transient, inFlight));
    }

    /// How much more a server is asked than there is to ask, with five retries allowed, one request after another.
    void aServerThatFailsIsHardlyAskedMore_data()
    {
        QTest::addColumn<double>("failing");
        QTest::addColumn<double>("atMost");
        QTest::newRow("2 %: all are asked again") << 0.02 << 1.03;
        QTest::newRow("30 %") << 0.3 << 1.5;
        QTest::newRow("everything") << 1.0 << 1.1;
    }
    void aServerThatFailsIsHardlyAskedMore()
    {
        QFETCH(double, failing);
        QFETCH(double, atMost);
        std::mt19937 engine(3);
        std::bernoulli_distribution fails(failing);
        RetryBudget budget;
        int asked = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Instant now = 10ms * i;
            bool failed = fails(engine);
            ++asked;
            if (!failed)
                budget.cleanSuccess();
            for (int n = 0; failed && n < 5 && budget.allows(now, Kind::Transient, 64); ++n) {
                budget.started(now, Kind::Transient);
                ++asked;
                failed = fails(engine);
                budget.ended(Kind::Transient, failed ? End::Failed : End::Succeeded);
            }
        }
        qInfo("%d asked for 10,000", asked);
        QVERIFY(asked <= atMost * 10'000);
    }
};

QTEST_APPLESS_MAIN(TestRetryBudget)
#include "tst_retry_budget.moc"
