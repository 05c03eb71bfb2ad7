// SPDX-License-Identifier: Apache-2.0
#include "core/engine/batch_size.h"

#include <QTest>

#include <functional>
#include <queue>

using namespace lw;
using namespace lw::engine;
using namespace std::chrono_literals;

namespace {

BatchPolicy automatic()
{
    BatchPolicy policy;
    policy.mode = BatchPolicy::Mode::Auto;
    return policy;
}

/// The time for `records` at a server whose requests of B records take `latency(B)`, `slots` of them at a time.
Instant jobTime(const BatchPolicy &policy, qint64 records, int slots, const std::function<Instant(int)> &latency)
{
    struct Running
    {
        Instant end;
        int size;
        Instant took;
        bool canary;
        bool operator>(const Running &other) const { return end > other.end; }
    };
    BatchSize batches(policy);
    std::priority_queue<Running, std::vector<Running>, std::greater<>> running;
    Instant now(0);
    qint64 left = records;
    while (left > 0 || !running.empty()) {
        while (left > 0 && int(running.size()) < slots) {
            const BatchSize::Next next = batches.next(left, slots);
            const int size = int(std::min<qint64>(next.size, left));
            left -= size;
            running.push({now + latency(size), size, latency(size), next.canary});
        }
        const Running done = running.top();
        running.pop();
        now = done.end;
        batches.ended({done.size, done.took, 0, done.canary}, now);
    }
    return now;
}

} // namespace

class TestBatchSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFixedSizeStays()
    {
        BatchPolicy policy;
        policy.fixed = 5;
        BatchSize batches(policy);
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(batches.next(-1, 8).size, 5);
            batches.ended({5, 60s, 5, false}, Instant(i));
        }
        QVERIFY(batches.changes().empty());
    }

    void sizeFollowsLatency_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("quick: doubled, up to the most") << 300 << QList<int>{8, 16, 32, 32};
        QTest::newRow("neither: a quarter more") << 2000 << QList<int>{8, 10, 12, 15, 18};
        QTest::newRow("slow: halved, down to one") << 9000 << QList<int>{8, 4, 2, 1, 1};
        QTest::newRow("just quick enough") << 999 << QList<int>{8, 16};
        QTest::newRow("just not too slow") << 5000 << QList<int>{8, 10};
    }
    void sizeFollowsLatency()
    {
        QFETCH(int, milliseconds);
        QFETCH(QList<int>, sizes);
        BatchSize batches(automatic());
        QList<int> seen;
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            seen.append(batches.size());
            for (int n = 0; n < BatchPolicy().samples; ++n)
                batches.ended({batches.size(), std::chrono::milliseconds(milliseconds), 0, false}, Instant(i));
        }
        QCOMPARE(seen, sizes);
    }

    void whatIsStillUnderWayWithAnotherSizeTeachesNothing()
    {
        BatchSize batches(automatic());
        for (int i = 0; i < 3; ++i)
            batches.ended({8, 200ms, 0, false}, Instant(1));
        QCOMPARE(batches.size(), 16);
        for (int i = 0; i < 30; ++i)
            batches.ended({8, 200ms, 0, false}, Instant(2));
        QCOMPARE(batches.size(), 16);
    }

    void worseThanAloneShrinksItAndTellsWhy()
    {
        BatchPolicy still = automatic();
        still.samples = 1000;
        BatchSize patient(still);
        patient.ended({1, 2s, 0, true}, Instant(1));
        for (int i = 0; i < 5; ++i)
            patient.ended({8, 2s, i == 0 ? 1 : 0, false}, 7s);   // 1 of 40: half a point over the margin
        QCOMPARE(patient.size(), 4);
        QCOMPARE(patient.changes().back(), (BatchSize::Change{7s, 8, 4, BatchSize::Reason::Worse}));
        // It does not come back to what was worse.
        still.samples = 3;
        for (int i = 0; i < 100; ++i)
            patient.ended({patient.size(), 2s, 0, false}, 8s);
        QVERIFY2(patient.size() < 8, qPrintable(QString::number(patient.size())));
    }

    void tooLongForTheModel()
    {
        BatchSize batches(automatic());
        batches.tooLong(8, 3s);
        QCOMPARE(batches.size(), 4);
        QCOMPARE(batches.changes().back(), (BatchSize::Change{3s, 8, 4, BatchSize::Reason::Context}));
        batches.tooLong(8, 4s);   // another that was under way
        QCOMPARE(batches.size(), 4);
        for (int i = 0; i < 100; ++i)
            batches.ended({batches.size(), 100ms, 0, false}, 5s);
        QCOMPARE(batches.size(), 7);
    }

    void someRecordsAreAskedAlone()
    {
        BatchSize batches(automatic());
        qint64 made = 0;
        qint64 earlyCanaries = 0;
        qint64 canaries = 0;
        while (made < 10'200) {
            const BatchSize::Next next = batches.next(-1, 16);
            made += next.size;
            canaries += next.canary ? 1 : 0;
            earlyCanaries += next.canary && made <= 200 ? 1 : 0;
        }
        QCOMPARE(earlyCanaries, 3);   // the next one is the first after the 200
        QVERIFY2(canaries - earlyCanaries >= 47 && canaries - earlyCanaries <= 52,
                 qPrintable(QString::number(canaries - earlyCanaries)));
    }

    void theLastRecordsAreSpreadOverAllSlots()
    {
        BatchPolicy policy = automatic();
        policy.start = 32;
        QCOMPARE(BatchSize(policy).next(10'000, 50).size, 32);
        QCOMPARE(BatchSize(policy).next(100, 50).size, 2);
        QCOMPARE(BatchSize(policy).next(1, 50).size, 1);
    }

    // The server of the published table: a batch of B takes 180 + 35 (B - 1) ms.
    void nearTheBestFixedSize()
    {
        const auto latency = [](int size) { return Instant(1000 * (180 + 35 * (size - 1))); };
        // With 50 at once, 5,000 records are over in four seconds, before the size has settled.
        for (const auto &[slots, records] : {std::pair(1, 5000), {8, 5000}, {50, 20'000}, {50, 5000}}) {
            Instant best = Instant::max();
            for (int size = 1; size <= 32; ++size) {
                BatchPolicy fixed;
                fixed.fixed = size;
                best = std::min(best, jobTime(fixed, records, slots, latency));
            }
            const double share = double(best.count()) / double(jobTime(automatic(), records, slots, latency).count());
            qInfo("%d records, %d at once: adaptive batches reach %.1f %% of the best fixed size", records, slots, 100.0 * share);
            QVERIFY2(share >= (records / slots < 200 ? 0.85 : 0.92), qPrintable(QString::number(share)));
        }
    }
};

QTEST_APPLESS_MAIN(TestBatchSize)
#include "tst_batch_size.moc"
