// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"

#include <QTest>

#include <atomic>

using namespace lw;
using namespace lw::test;
using namespace lw::engine;
using namespace std::chrono_literals;

namespace {

const QString annotatedState = QStringLiteral("annotated");

std::unique_ptr<RunBench> bench(int records)
{
    auto run = std::make_unique<RunBench>();
    run->addMany(records);
    run->server.setLabel(RunBench::labelOf);
    return run;
}

/// Answers that take so long.
void slowDown(FakeLlmServer &server, std::chrono::milliseconds delay)
{
    server.setHandler([delay, &server](const FakeRequest &request) {
        FakeReply reply = server.answer(request);
        reply.beforeHead = delay;
        return reply;
    });
}

} // namespace

/// What happens around a run while it goes on: connections that open, a computer that sleeps, a person who changes her mind.
class TestRunConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRequestsFindTheirConnectionsOpen()
    {
        const auto run = bench(40);
        run->plan.concurrency = 8;
        slowDown(run->server, 20ms);
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 40);
        QCOMPARE(run->server.counts().chats, 40);
        // One connection for each request that can be in flight, opened by asking for the models, and then kept.
        QCOMPARE(run->server.counts().requests, 48);
        QCOMPARE(run->server.counts().connections, 8);
        QCOMPARE(run->snapshot.connections.opened, 8);
        QCOMPARE(run->snapshot.connections.reused, 40);
        QVERIFY(run->snapshot.coldStartMs > 0.0);
        QCOMPARE(run->snapshot.requests, 40);
    }

    void noMoreConnectionsThanRequests()
    {
        const auto run = bench(3);
        run->plan.concurrency = 50;
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().connections, 3);
    }

    void whereNobodyIsAskedNobodyIsConnectedTo()
    {
        const auto run = bench(3);
        run->plan.cache = CacheMode::Replay;
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().connections, 0);
        QVERIFY(!run->snapshot.coldStartMs);
    }

    void afterSleepWhatWasInFlightIsAskedAgain()
    {
        const auto run = bench(60);
        run->plan.concurrency = 8;
        run->plan.policy.retry.transient = 0; // a try that sleep ended is none
        std::atomic<int> minutesAsleep = 0;
        run->sleepReading = [&minutesAsleep] {
            platform::SleepReading now = platform::readSleepClocks();
            now.whole += std::chrono::minutes(minutesAsleep);
            return now;
        };
        const auto served = std::make_shared<std::atomic<int>>(0);
        FakeLlmServer &server = run->server;
        server.setHandler([served, &server](const FakeRequest &request) {
            return served->fetch_add(1) < 20 ? server.answer(request) : replies::neverAnswers();
        });
        run->start();
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().chats == 28; }, 20'000));
        QVERIFY(run->sees([](const RunSnapshot &now) { return now.recordsDone == 20; }));
        server.setHandler([&server](const FakeRequest &request) { return server.answer(request); });
        minutesAsleep = 10;
        QVERIFY(run->wait());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->counts().of(annotatedState), 60);
        QCOMPARE(run->wrongAnswers(), QString());
        QCOMPARE(server.counts().cancelled, 8);
        QCOMPARE(server.counts().chats, 68);
        QVERIFY2(run->snapshot.slept >= 595 && run->snapshot.slept <= 605, qPrintable(QString::number(run->snapshot.slept)));
    }

    void everyChangeOfPaceIsToldWithItsReason()
    {
        const auto run = bench(400);
        run->plan.concurrency = 4;
        run->plan.batch.mode = BatchPolicy::Mode::Auto;
        run->plan.batch.start = 2;
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 400);
        QVERIFY(!run->snapshot.changes.empty());
        const PaceChange &first = run->snapshot.changes.front();
        QCOMPARE(describe(first), QStringLiteral("4 instead of 2 records a request: requests are quick"));
        QCOMPARE(run->snapshot.batchSize, run->snapshot.changes.back().to);
        QVERIFY(run->snapshot.batchSize > 4);
    }

    void theNumberAtATimeCanBeChangedInMidRun()
    {
        const auto run = bench(200);
        run->plan.concurrency = 2;
        FakeLlmServer &server = run->server;
        slowDown(server, 100ms);
        run->start();
        QVERIFY(run->sees([](const RunSnapshot &now) { return now.recordsDone >= 6; }));
        QCOMPARE(server.counts().maxInFlight, 2);
        run->engine().setConcurrency(12);
        QVERIFY(run->sees([](const RunSnapshot &now) { return now.mostInFlight == 12; }));
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().maxInFlight == 12; }, 20'000));
        run->engine().setConcurrency(1);
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().inFlight <= 1; }, 20'000));
        const int chats = server.counts().chats;
        QVERIFY(QTest::qWaitFor([&server, chats] { return server.counts().chats >= chats + 5; }, 20'000));
        QVERIFY(server.counts().inFlight <= 1);
        run->engine().setConcurrency(0);
        QVERIFY(run->sees([](const RunSnapshot &now) { return now.mostInFlight > 1; }));
        QVERIFY(run->wait());
        QCOMPARE(run->counts().of(annotatedState), 200);
        QCOMPARE(server.counts().chats, 200);
        QVERIFY(server.counts().maxInFlight > 2);
        const auto wanted = [](const PaceChange &change) { return change.why == PaceChange::Why::Person && change.to == 12; };
        QCOMPARE(std::count_if(run->snapshot.changes.begin(), run->snapshot.changes.end(), wanted), 1);
        QCOMPARE(run->wrongAnswers(), QString());
    }
};

QTEST_GUILESS_MAIN(TestRunConditions)
#include "tst_run_conditions.moc"
