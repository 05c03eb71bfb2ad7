// SPDX-License-Identifier: Apache-2.0
#include "core/llm/endpoint_pick.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

using Standing = PickCandidate::Standing;

namespace {

constexpr Instant now = 100s;

/// `milliseconds` to the first token, of 50 attempts.
PickCandidate one(int inFlight, int milliseconds = 100, Standing standing = Standing::In)
{
    PickCandidate candidate;
    candidate.standing = standing;
    candidate.inFlight = inFlight;
    candidate.limit = 8;
    const auto first = std::chrono::milliseconds(milliseconds);
    for (int i = 0; i < 50 && milliseconds > 0; ++i)
        candidate.latency.add(first, first, 0);
    return candidate;
}

PickCandidate ejected(Instant until)
{
    PickCandidate candidate = one(0, 100, Standing::Ejected);
    candidate.ejectedUntil = until;
    return candidate;
}

template <typename Change>
PickCandidate with(PickCandidate candidate, Change change)
{
    change(candidate);
    return candidate;
}

/// Who is picked, as a letter a pick of a hundred, each once: "ab". "-": nobody.
QByteArray picked(const std::vector<PickCandidate> &pool, const PickDemand &demand = {})
{
    std::mt19937 generator(1);
    std::uniform_real_distribution<double> numbers(0.0, 1.0);
    QByteArray who;
    for (int i = 0; i < 100; ++i) {
        const auto pick = pickEndpoint({}, pool, now, demand, [&] { return numbers(generator); });
        const char letter = pick ? char('a' + int(pick->index)) : '-';
        if (!who.contains(letter))
            who += letter;
    }
    std::sort(who.begin(), who.end());
    return who;
}

} // namespace

class TestEndpointPick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoTakesIt_data()
    {
        QTest::addColumn<std::vector<PickCandidate>>("pool");
        QTest::addColumn<QByteArray>("expected");
        using Pool = std::vector<PickCandidate>;
        const auto lacks = [](PickCandidate &c) { c.lacks = true; };
        const auto throttled = [](PickCandidate &c) { c.throttledUntil = now + 1s; };
        const auto wasThrottled = [](PickCandidate &c) { c.throttledUntil = now; };
        const auto failed = [](PickCandidate &c) { c.failedHere = true; };
        const auto heavy = [](PickCandidate &c) { c.weight = 4; };
        QTest::newRow("an empty pool") << Pool{} << QByteArray("-");
        QTest::newRow("the only one") << Pool{one(3)} << QByteArray("a");
        QTest::newRow("the only one is full") << Pool{one(8)} << QByteArray("-");
        QTest::newRow("equals share") << Pool{one(2), one(2)} << QByteArray("ab");
        QTest::newRow("fewer in flight") << Pool{one(4), one(2)} << QByteArray("b");
        QTest::newRow("the quick one, though it has more to do") << Pool{one(0, 900), one(2, 100)} << QByteArray("b");
        QTest::newRow("the slow one once the quick one has enough") << Pool{one(0, 300), one(4, 100)} << QByteArray("a");
        QTest::newRow("weight counts") << Pool{with(one(3), heavy), one(1)} << QByteArray("a");
        QTest::newRow("one never asked is as good as the pool") << Pool{one(1, 100), one(0, 0)} << QByteArray("b");
        QTest::newRow("none was ever asked") << Pool{one(0, 0), one(0, 0)} << QByteArray("ab");
        QTest::newRow("what cannot serve it is out") << Pool{with(one(0), lacks), one(5)} << QByteArray("b");
        QTest::newRow("nobody can serve it") << Pool{with(one(0), lacks)} << QByteArray("-");
        QTest::newRow("the throttled one is waited for") << Pool{with(one(0), throttled)} << QByteArray("-");
        QTest::newRow("… or passed by") << Pool{with(one(0), throttled), one(5)} << QByteArray("b");
        QTest::newRow("… until its time is over") << Pool{with(one(0), wasThrottled), one(5)} << QByteArray("a");
        QTest::newRow("another one first after a failure") << Pool{with(one(0), failed), one(5)} << QByteArray("b");
        QTest::newRow("… the same one if there is no other") << Pool{with(one(0), failed), one(8)} << QByteArray("a");
        QTest::newRow("ejected") << Pool{ejected(now + 5s), one(5)} << QByteArray("b");
        QTest::newRow("ejected, and the other one is full") << Pool{ejected(now + 5s), one(8)} << QByteArray("-");
        QTest::newRow("ejected, and the other one cannot") << Pool{ejected(now + 5s), with(one(0), lacks)} << QByteArray("a");
        QTest::newRow("all are ejected") << Pool{ejected(now + 5s), ejected(now + 9s)} << QByteArray("ab");
        QTest::newRow("all are dead") << Pool{one(0, 100, Standing::Dead), one(0, 100, Standing::Dead)} << QByteArray("ab");
        QTest::newRow("at most half aside: the sooner due is used")
            << Pool{ejected(now + 9s), ejected(now + 5s), one(8)} << QByteArray("b");
        QTest::newRow("… but not a dead one") << Pool{one(0, 100, Standing::Dead), one(0, 100, Standing::Dead), one(8)}
                                              << QByteArray("-");
        QTest::newRow("a trial is served first") << Pool{one(0), one(3, 100, Standing::Trial)} << QByteArray("b");
        QTest::newRow("of five, the hottest never") << Pool{one(1), one(1), one(1), one(1), one(7, 10)} << QByteArray("abcd");
    }
    void whoTakesIt()
    {
        QFETCH(std::vector<PickCandidate>, pool);
        QFETCH(QByteArray, expected);
        QCOMPARE(picked(pool), expected);
    }

    void anOutlierWeighsAQuarter()
    {
        // 500 ms against a median of 100: 4 x 5 times the cost of a free quick one
        std::vector<PickCandidate> pool{one(0, 500), one(0, 100), one(0, 100)};
        for (PickCandidate &candidate : pool)
            candidate.limit = 64;
        for (const auto &[load, expected] : {std::pair(18, "bc"), std::pair(20, "a")}) {
            pool[1].inFlight = load;
            pool[2].inFlight = load;
            QCOMPARE(picked(pool), QByteArray(expected));
        }
        // few attempts are no proof
        PickCandidate fresh = one(0, 0);
        fresh.limit = 64;
        for (int i = 0; i < 19; ++i)
            fresh.latency.add(500ms, 500ms, 0);
        pool[0] = fresh;
        pool[1].inFlight = 6;
        pool[2].inFlight = 6;
        QCOMPARE(picked(pool), QByteArray("a"));
    }

    void longAnswersGoWhereTokensAreQuick()
    {
        PickCandidate lateButQuick = one(0, 0);
        PickCandidate soonButSlow = one(0, 0);
        for (int i = 0; i < 50; ++i) {
            lateButQuick.latency.add(400ms, 400ms + 99 * 2ms, 100);
            soonButSlow.latency.add(200ms, 200ms + 99 * 10ms, 100);
        }
        QCOMPARE(picked({lateButQuick, soonButSlow}, {.tokens = 10}), QByteArray("b"));
        QCOMPARE(picked({lateButQuick, soonButSlow}, {.tokens = 100}), QByteArray("a"));
    }

    void theLastRequestsWaitForTheQuick()
    {
        const std::vector<PickCandidate> pool{one(8, 100), one(0, 1000)};
        QCOMPARE(picked(pool), QByteArray("b"));
        QCOMPARE(picked(pool, {.waiting = 500}), QByteArray("b"));
        // eight at once in 100 ms: fifty are done before the slow one has one
        QCOMPARE(picked(pool, {.waiting = 50}), QByteArray("-"));
        // nothing under way there would wake who waits
        QCOMPARE(picked({one(0, 100), one(0, 1000)}, {.waiting = 1}), QByteArray("a"));
    }

    void kinds()
    {
        const auto zero = [] { return 0.0; };
        using Kind = Pick::Kind;
        QCOMPARE(pickEndpoint({}, {one(0)}, now, {}, zero)->kind, Kind::Normal);
        QCOMPARE(pickEndpoint({}, {ejected(now + 1s)}, now, {}, zero)->kind, Kind::Panic);
        QCOMPARE(pickEndpoint({}, {one(0), one(0, 0, Standing::Trial)}, now, {}, zero), (Pick{1, Kind::Trial}));
    }

    void standingFollowsHealth()
    {
        EndpointHealth health;
        QCOMPARE(standing(health), Standing::In);
        Instant time = 1s;
        for (int i = 0; i < 20; ++i)
            (void)health.ended(time, time, i % 2 == 0 ? HealthSign::Bad : HealthSign::Good, {}, 0.5);
        QCOMPARE(standing(health), Standing::Ejected);
        time = health.next().at;
        health.probeStarted(time);
        QCOMPARE(standing(health), Standing::Ejected);
        (void)health.probeEnded(time, true, 0.5);
        QCOMPARE(standing(health), Standing::Trial);
        health.trialStarted();
        QCOMPARE(standing(health), Standing::Ejected);
        (void)health.ended(time, time, HealthSign::Good, {}, 0.5);
        QCOMPARE(standing(health), Standing::In);
    }
};

QTEST_APPLESS_MAIN(TestEndpointPick)
#include "tst_endpoint_pick.moc"
