// SPDX-License-Identifier: Apache-2.0
#include "pool_simulation.h"

#include <QTest>

#include <algorithm>

using namespace lw;
using namespace lw::test;

/// A pool as a person meets it: how long the job takes, and when a bad server is found and used again.
class TestEndpointPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowOrFailingThirdCostsLittle_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("failing");
        QTest::addColumn<bool>("refuses");
        QTest::addColumn<int>("requests");
        for (const int requests : {500, 2'000, 10'000}) {
            QTest::addRow("ten times slower, %d", requests) << 1.5 << 0.0 << false << requests;
            QTest::addRow("30 %% failing, %d", requests) << 0.15 << 0.3 << false << requests;
            QTest::addRow("refusing, %d", requests) << 0.15 << 1.0 << true << requests;
        }
    }
    void aSlowOrFailingThirdCostsLittle()
    {
        QFETCH(double, seconds);
        QFETCH(double, failing);
        QFETCH(bool, refuses);
        QFETCH(int, requests);
        double worst = 0;
        int asked = 0;
        for (unsigned seed = 1; seed <= 2; ++seed) {
            SimJob two;
            two.servers = {{}, {}};
            two.requests = requests;
            SimJob three = two;
            three.servers.push_back({seconds, failing, 0, 1e9, refuses, 64});
            const SimResult measure = simulate(two, seed);
            const SimResult result = simulate(three, seed);
            QCOMPARE(result.answered, requests);
            worst = std::max(worst, result.seconds / measure.seconds);
            asked = std::max(asked, result.attempts - requests);
        }
        // with 500 the first answer of the slow one is later than the job would be done: nobody could know
        QVERIFY(requests == 500 || worst <= 1.15);
        qInfo("%-28s %.3f x the time of two healthy ones; %d attempts more than records", QTest::currentDataTag(), worst, asked);
    }

    void foundAndBack_data()
    {
        QTest::addColumn<double>("failing");
        QTest::addColumn<bool>("refuses");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("slots_");
        QTest::newRow("30 %, 64 at once, 150 ms") << 0.3 << false << 0.15 << 64;
        QTest::newRow("30 %, 8 at once, 500 ms") << 0.3 << false << 0.5 << 8;
        QTest::newRow("30 %, 64 at once, 3 s") << 0.3 << false << 3.0 << 64;
        QTest::newRow("60 %, 64 at once, 150 ms") << 0.6 << false << 0.15 << 64;
        QTest::newRow("dead, 64 at once, 150 ms") << 1.0 << true << 0.15 << 64;
    }
    void foundAndBack()
    {
        QFETCH(double, failing);
        QFETCH(bool, refuses);
        QFETCH(double, seconds);
        QFETCH(int, slots_);
        std::vector<double> found;
        std::vector<double> back;
        for (unsigned seed = 1; seed <= 4; ++seed) {
            SimJob job;
            job.servers = {{seconds, 0, 0, 0, false, slots_}, {seconds, 0, 0, 0, false, slots_}};
            const double heals = 24.0 + 2.0 * seed;
            job.servers.push_back({seconds, failing, 10, heals, refuses, slots_});
            job.longest = heals + 20;
            job.requests = int(job.longest * 3 * slots_ / seconds);
            const SimResult result = simulate(job, seed);
            QVERIFY(result.ejectedAt[0] < 0 && result.ejectedAt[1] < 0);
            QVERIFY(result.ejectedAt[2] >= 0 && result.backAt[2] >= 0);
            found.push_back(result.ejectedAt[2] - 10);
            back.push_back(std::max(0.0, result.backAt[2] - heals));
        }
        std::sort(found.begin(), found.end());
        std::sort(back.begin(), back.end());
        // five seconds and fifteen, and what an answer takes: before it nothing can be known
        QVERIFY(found[found.size() / 2] <= 5.0 + seconds);
        QVERIFY(back[back.size() / 2] <= 15.0);
        QVERIFY(seconds > 0.15 || (found.back() <= 5.0 && back.back() <= 15.0));
        qInfo("%-28s found after %.2f s (worst %.2f), back after %.1f s (worst %.1f)", QTest::currentDataTag(),
              found[found.size() / 2], found.back(), back[back.size() / 2], back.back());
    }

    void twoDeadOfThree()
    {
        SimJob one;
        one.servers = {{}};
        one.requests = 5'000;
        SimJob job = one;
        const SimServer dead{0.15, 1.0, 0, 1e9, true, 64};
        job.servers = {{}, dead, dead};
        const SimResult result = simulate(job, 7);
        qInfo("two dead of three: %.3f x the time of the one alone, %d attempts for nothing", result.seconds / simulate(one, 7).seconds,
              result.attempts - 5'000);
        QVERIFY(result.attempts < 5'500);
    }
};

QTEST_APPLESS_MAIN(TestEndpointPool)
#include "tst_endpoint_pool.moc"
