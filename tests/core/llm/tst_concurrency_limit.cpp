// SPDX-License-Identifier: Apache-2.0
#include "tests/core/llm/concurrency_simulation.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

using Simulation = ConcurrencySimulation;
using Why = ConcurrencyLimit::Why;

namespace {

constexpr ConcurrencyPolicy blind{.growth = ConcurrencyPolicy::Growth::Blind};

/// `count` answers of 100 ms, 10 ms apart.
Instant answer(ConcurrencyLimit &limit, Instant now, int count, int inFlight)
{
    for (int i = 0; i < count; ++i, now += 10ms)
        limit.answered(now, {now - 100ms, {}}, inFlight);
    return now;
}

} // namespace

class TestConcurrencyLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesThenGrowsByOne()
    {
        ConcurrencyLimit limit(0s, blind);
        QCOMPARE(limit.limit(), 8);
        Instant now = answer(limit, 110ms, 100, 8);
        QCOMPARE(limit.limit(), 16);
        now = answer(limit, now, 110, 16);
        QCOMPARE(limit.limit(), 32);
        limit.dropped(now, ConcurrencyLimit::Drop::Refused, 30);
        QCOMPARE(limit.limit(), 21);
        now = answer(limit, now, 105, 21);
        QCOMPARE(limit.limit(), 22);
        const auto changes = limit.takeChanges();
        QCOMPARE(changes.size(), size_t(4));
        QCOMPARE(changes[0].why, Why::SlowStart);
        QCOMPARE(changes[2].why, Why::Drop);
        QCOMPARE(changes[2].from, 32);
        QCOMPARE(changes[3].why, Why::Growth);
        QVERIFY(limit.takeChanges().empty());
    }

    void growsOnlyWhereItIsUsed()
    {
        ConcurrencyLimit limit(0s, blind);
        (void)answer(limit, 110ms, 1'000, 3);
        QCOMPARE(limit.limit(), 8);
        const auto figures = Simulation{.wanting = 3}.run(0s, 60s);
        QVERIFY(figures.limit > 7.9 && figures.limit < 8.1);
    }

    void drops_data()
    {
        using Drop = ConcurrencyLimit::Drop;
        QTest::addColumn<Drop>("drop");
        QTest::addColumn<int>("inFlight");
        QTest::addColumn<int>("expected");
        QTest::newRow("refused, all in flight") << Drop::Refused << 100 << 70;
        QTest::newRow("refused, few in flight: that few are too many") << Drop::Refused << 10 << 7;
        QTest::newRow("refused, one in flight") << Drop::Refused << 1 << 1;
        QTest::newRow("a deadline, all in flight") << Drop::Timeout << 100 << 70;
        QTest::newRow("a deadline, few in flight: other reasons") << Drop::Timeout << 49 << 100;
    }
    void drops()
    {
        QFETCH(ConcurrencyLimit::Drop, drop);
        QFETCH(int, inFlight);
        QFETCH(int, expected);
        ConcurrencyLimit limit(0s, {.start = 100});
        limit.dropped(1s, drop, inFlight);
        QCOMPARE(limit.limit(), expected);
    }

    void cutsOnceForManyDropsTogether()
    {
        ConcurrencyLimit limit(0s, {.start = 100});
        for (int i = 0; i < 50; ++i)
            limit.dropped(1s + std::chrono::milliseconds(i), ConcurrencyLimit::Drop::Refused, 100 - i);
        QCOMPARE(limit.limit(), 70);
        limit.dropped(2'100ms, ConcurrencyLimit::Drop::Refused, 70);
        QCOMPARE(limit.limit(), 49);
    }

    void aRateLimitCapsIt()
    {
        ConcurrencyLimit limit(0s, {.start = 64});
        limit.setRate(10.0);
        (void)answer(limit, 110ms, 200, 64);
        const auto changes = limit.takeChanges();
        QCOMPARE(changes.front().why, Why::RateCap);
        QCOMPARE(changes.front().to, 2); // 1.5 * 10 a second * 0.1 s
        QVERIFY(limit.limit() <= 2);
    }

    void theUsersNumberStands()
    {
        ConcurrencyLimit limit(0s);
        limit.setFixed(0s, 5);
        Instant now = answer(limit, 110ms, 500, 5);
        limit.dropped(now, ConcurrencyLimit::Drop::Refused, 5);
        QCOMPARE(limit.limit(), 5);
        QCOMPARE(limit.takeChanges().size(), size_t(1));
        limit.setFixed(now, {});
        QCOMPARE(limit.limit(), 8);
        limit.setMost(now, 4);
        QCOMPARE(limit.limit(), 4);
        limit.restart(now);
        QCOMPARE(limit.limit(), 1);
        QVERIFY(limit.isSlowStart());
    }

    void comesBackQuickly()
    {
        ConcurrencyLimit limit(0s);
        limit.restart(0s);
        QCOMPARE(limit.takeChanges().front().why, Why::Start);
        const Instant now = answer(limit, 110ms, 80, 8);
        QVERIFY(now < 1s);
        QCOMPARE(limit.limit(), 8);
    }

    /// A computer that is busy with something else just while a level is looked at makes that level look slow, and the next
    /// one harmless beside it.
    void aHiccupDoesNotDoubleOnce_data()
    {
        QTest::addColumn<int>("atMs");
        QTest::addColumn<int>("forMs");
        for (int at = 0; at <= 2'000; at += 50)
            QTest::addRow("50 ms after %d ms", at) << at << 50;
    }
    void aHiccupDoesNotDoubleOnce()
    {
        QFETCH(int, atMs);
        QFETCH(int, forMs);
        Simulation simulation;
        simulation.latency = 200ms;
        simulation.standsStill = std::chrono::milliseconds(atMs);
        simulation.standsStillFor = std::chrono::milliseconds(forMs);
        for (unsigned seed = 1; seed < 4; ++seed)
            QVERIFY2(simulation.run(0s, 5s, seed).most <= 64, qPrintable(QString::number(simulation.run(0s, 5s, seed).most)));
    }

    void servers_data()
    {
        using Server = Simulation::Server;
        QTest::addColumn<Simulation>("simulation");
        QTest::addColumn<int>("best");
        QTest::addColumn<double>("atLeast");
        QTest::addColumn<double>("p95AtMost");
        QTest::newRow("knee at 40") << Simulation{} << 40 << 0.95 << 1.3;
        QTest::newRow("knee at 40, latency within 50 %") << Simulation{.spread = 0.5} << 40 << 0.95 << 1.3;
        QTest::newRow("knee at 40, exponential latency") << Simulation{.spread = 1} << 40 << 0.80 << 1.3;
        QTest::newRow("64 slots and a queue") << Simulation{.server = Server::Slots, .knee = 64} << 64 << 0.95 << 2.0;
        QTest::newRow("64 slots, 2 s, exponential")
            << Simulation{.server = Server::Slots, .knee = 64, .latency = 2s, .spread = 1} << 64 << 0.85 << 1.5;
        QTest::newRow("4 slots, 3 s") << Simulation{.server = Server::Slots, .knee = 4, .latency = 3s} << 4 << 0.90 << 5.0;
        QTest::newRow("more and more for less and less") << Simulation{.server = Server::Batching, .knee = 100, .latency = 1s}
                                                         << 300 << 0.90 << 2.0;
        QTest::newRow("refuses beyond 50")
            << Simulation{.server = Server::Refusing, .knee = 50, .latency = 500ms} << 50 << 0.93 << 1.2;
        QTest::newRow("blind, refuses beyond 50")
            << Simulation{.server = Server::Refusing, .knee = 50, .latency = 500ms, .policy = blind} << 50 << 0.90 << 1.2;
        QTest::newRow("blind, knee at 40: what the climb is for") << Simulation{.policy = blind} << 40 << 0.0 << 1e9;
    }
    void servers()
    {
        QFETCH(Simulation, simulation);
        QFETCH(int, best);
        QFETCH(double, atLeast);
        QFETCH(double, p95AtMost);
        Simulation fixed = simulation;
        fixed.fixed = best;
        const auto reference = fixed.run(10s, 70s);
        for (unsigned seed = 1; seed < 4; ++seed) {
            const auto start = simulation.run(0s, 60s, seed);
            const auto steady = simulation.run(10s, 70s, seed);
            qInfo("0-60 s: %5.1f %% of %d fixed, p95 %5.2fx; 10-70 s: %5.1f %%, %5.2fx, %5.1f at once, %.2f %% refused",
                  start.perSecond / reference.perSecond * 100, best, start.p95 / reference.p95,
                  steady.perSecond / reference.perSecond * 100, steady.p95 / reference.p95, steady.limit, steady.refused * 100);
            QVERIFY(steady.perSecond >= atLeast * reference.perSecond);
            QVERIFY(steady.p95 <= p95AtMost * reference.p95);
            QVERIFY(steady.refused <= 0.005);
        }
    }
};

QTEST_APPLESS_MAIN(TestConcurrencyLimit)
#include "tst_concurrency_limit.moc"
