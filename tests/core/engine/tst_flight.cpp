// SPDX-License-Identifier: Apache-2.0
#include "core/engine/flight.h"
#include "core/engine/run_meter.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace lw;
using namespace lw::engine;
using namespace std::chrono_literals;

/// What is seen of requests in flight, without a request.
class TestFlight : public QObject
{
    Q_OBJECT

private:
    static Flight flight(qint64 number, Instant asked = 0s)
    {
        return Flight(number, {{number * 10, QStringLiteral("r%1").arg(number), {}}}, asked);
    }

private Q_SLOTS:
    void oneLife()
    {
        Flight seen = flight(7, 1s);
        RequestView view = seen.view(1500ms, {});
        QVERIFY(view.waiting);
        QCOMPARE(view.number, 7);
        QCOMPARE(view.records.front().shownId, QStringLiteral("r7"));
        QCOMPARE(view.elapsed, 500ms);
        QVERIFY(!view.share);

        seen.attemptStarted(QStringLiteral("http://a/v1"), 2s, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
        seen.text(QStringLiteral("{\"ann"), 2600ms);
        for (int i = 0; i < 9; ++i)
            seen.text(QStringLiteral("."), 2700ms);
        view = seen.view(3600ms, {40.0, {}});
        QVERIFY(!view.waiting);
        QCOMPARE(view.attempt, 1);
        QCOMPARE(*view.firstToken, 600ms);
        QCOMPARE(view.tokens, 10);
        QCOMPARE(*view.tokensPerSecond, 9.0);
        QCOMPARE(*view.share, 0.25);
        QCOMPARE(view.tail, QStringLiteral("{\"ann........."));
        QVERIFY(!view.retriedAfter);
        QVERIFY(seen.runningSince());

        seen.attemptEnded(Code::Transport);
        view = seen.view(4s, {});
        QVERIFY(view.backsOff);
        QCOMPARE(view.retriedAfter, std::optional(Code::Transport));
        QVERIFY(!seen.runningSince());
        seen.restarted();
        QVERIFY(seen.view(4s, {}).tail.isEmpty());

        seen.attemptStarted(QStringLiteral("http://a/v1"), 5s, {});
        view = seen.view(6s, {});
        QCOMPARE(view.attempt, 2);
        QVERIFY(view.waiting);
        QVERIFY(!view.backsOff);
        QCOMPARE(view.tokens, 0);
        QVERIFY(!view.firstToken);
        QVERIFY(!view.tokensPerSecond);
        QCOMPARE(view.elapsed, 5s);

    }

    void whatCameBeforeItCounts()
    {
        Flight seen(9, {}, 60s, {2, Code::Truncated, 20s});
        seen.attemptStarted(QStringLiteral("http://a/v1"), 60s, {});
        const RequestView view = seen.view(61s, {});
        QCOMPARE(view.attempt, 3);
        QCOMPARE(view.retriedAfter, std::optional(Code::Truncated));
        QCOMPARE(view.elapsed, 41s);
        QVERIFY(!view.backsOff);
    }

    void theTailIsShortAndWholeCharacters()
    {
        Flight seen = flight(1);
        seen.attemptStarted(QStringLiteral("http://a/v1"), 0s, {});
        const QString smile = QString::fromUcs4(U"\U0001F600");
        for (int i = 0; i < 1000; ++i)
            seen.text(i == 0 ? QStringLiteral("x") : smile, 1s);
        const QString tail = seen.view(2s, {}).tail;
        QVERIFY(tail.size() <= Flight::tailLength);
        QVERIFY(tail.size() >= Flight::tailLength - 1);
        QVERIFY(tail.front().isHighSurrogate());
        QCOMPARE(seen.view(2s, {10.0, {}}).share, std::optional(1.0));
    }

    void pages_data()
    {
        using Which = RequestWatch::Which;
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("which");
        QTest::addColumn<QList<qint64>>("numbers");
        QTest::newRow("all") << 0 << 10 << int(Which::All) << QList<qint64>{1, 2, 3, 4, 5};
        QTest::newRow("some") << 1 << 2 << int(Which::All) << QList<qint64>{2, 3};
        QTest::newRow("beyond") << 4 << 9 << int(Which::All) << QList<qint64>{5};
        QTest::newRow("none") << 0 << 0 << int(Which::All) << QList<qint64>{};
        QTest::newRow("far beyond, much") << 9 << std::numeric_limits<int>::max() << int(Which::All) << QList<qint64>{};
        QTest::newRow("slow") << 0 << 10 << int(Which::Slow) << QList<qint64>{1, 2};
        QTest::newRow("the second slow one") << 1 << 10 << int(Which::Slow) << QList<qint64>{2};
        QTest::newRow("retrying") << 0 << 10 << int(Which::Retrying) << QList<qint64>{4};
    }
    void pages()
    {
        QFETCH(int, first);
        QFETCH(int, count);
        QFETCH(int, which);
        QFETCH(QList<qint64>, numbers);
        std::vector<Flight> flights;
        for (int i = 1; i <= 5; ++i)
            flights.push_back(flight(i, std::chrono::seconds(i)));
        flights[3].attemptEnded(Code::RateLimited);
        std::vector<const Flight *> all;
        for (const Flight &each : flights)
            all.push_back(&each);
        const RequestWatch watch{first, count, RequestWatch::Which(which)};
        const RequestPage page = requestPage(all, watch, 6s, {{}, Instant(3500ms)});
        QList<qint64> found;
        for (const RequestView &view : page.requests)
            found.append(view.number);
        QCOMPARE(found, numbers);
        QCOMPARE(page.total, 5);
        QCOMPARE(page.slow, 2);
        QCOMPARE(page.retrying, 1);
        QCOMPARE(page.watch, watch);
    }

    void theMeterKnowsNothingAtFirst()
    {
        test::FakeClock clock;
        RunMeter meter(clock);
        RunSnapshot snapshot;
        meter.fill(snapshot, 100);
        QCOMPARE(snapshot.seconds, 0.0);
        QVERIFY(!snapshot.recordsPerSecond && !snapshot.tokensPerSecond && !snapshot.secondsLeft && !snapshot.latencyMs);
        QVERIFY(!meter.expectedPieces() && !meter.slowAfter());
        meter.begin();
        clock.advance(2s);
        meter.fill(snapshot, 100);
        QCOMPARE(snapshot.recordsPerSecond, std::optional(0.0));
        QVERIFY(!snapshot.secondsLeft); // with nothing done nothing is known
    }

    void theMeterMeasures()
    {
        test::FakeClock clock;
        RunMeter meter(clock);
        meter.begin();
        metrics::Attempt attempt;
        attempt.total = 400ms;
        attempt.firstToken = 100ms;
        attempt.usage.completion = 10;
        for (int i = 0; i < 100; ++i) {
            clock.advance(100ms);
            for (int piece = 0; piece < 4; ++piece)
                meter.piece();
            meter.attemptEnded(attempt, 4);
            meter.recordDone();
        }
        RunSnapshot snapshot;
        meter.fill(snapshot, 50);
        QCOMPARE(snapshot.seconds, 10.0);
        QCOMPARE(snapshot.tokensStreamed, 1000); // as reported, not as pieces came
        QVERIFY(std::abs(*snapshot.recordsPerSecond - 10) < 0.3);
        QVERIFY(std::abs(*snapshot.tokensPerSecond - 100) < 3);
        QVERIFY(std::abs(*snapshot.secondsLeft - 5) < 0.2);
        QCOMPARE(snapshot.latencyMs->p95, 400.0);
        QCOMPARE(snapshot.firstTokenMs->p50, 100.0);
        QCOMPARE(meter.expectedPieces(), std::optional(4.0));
        QCOMPARE(meter.slowAfter(), std::optional(Instant(400ms)));

        meter.pause();
        clock.advance(60s);
        meter.fill(snapshot, 50);
        QCOMPARE(snapshot.seconds, 10.0);
        QVERIFY(!snapshot.recordsPerSecond && !snapshot.secondsLeft);
        meter.resume();
        clock.advance(2s);
        meter.recordDone();
        meter.fill(snapshot, 1);
        QCOMPARE(snapshot.seconds, 12.0);
        QCOMPARE(snapshot.recordsPerSecond, std::optional(0.5));
        QCOMPARE(snapshot.secondsLeft, std::optional(2.0));
    }
};

QTEST_APPLESS_MAIN(TestFlight)
#include "tst_flight.moc"
