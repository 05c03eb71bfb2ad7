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
    // The rules of a real run, a hundred times as fast.
    run->plan.pool.rate.pause = 10ms;
    run->plan.pool.rate.longestPause = 300ms;
    run->plan.pool.health.probeEvery = 50ms;
    run->plan.pool.health.ejection = 50ms;
    run->plan.pool.budget.trickle = 10ms;
    run->plan.pool.longestOutage = 20'000ms;
    return run;
}

} // namespace

/// What the endpoints let through, and what happens where they do not.
class TestRunLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalForItsRateCostsNoAttempt()
    {
        const auto run = bench(40);
        run->plan.concurrency = 4;
        run->plan.policy.retry.transient = 0;
        run->server.enqueue(replies::azureRateLimit(20ms), 12);
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 40);
        QCOMPARE(run->server.counts().chats, 52);
        QCOMPARE(run->wrongAnswers(), QString());
    }

    // The network is gone for a minute (a hundredth of it here, and until the run has seen it) while that many are in flight.
    void aServerThatIsAwayIsWaitedFor_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("batch");
        QTest::newRow("4 at a time") << 4 << 1;
        QTest::newRow("64 at a time") << 64 << 1;
        QTest::newRow("16 at a time, batches of 5") << 16 << 5;
        QTest::newRow("as many as it takes") << 0 << 1;
    }
    void aServerThatIsAwayIsWaitedFor()
    {
        QFETCH(int, concurrency);
        QFETCH(int, batch);
        const int records = 60 + concurrency * batch * 4;
        const auto run = bench(records);
        run->plan.concurrency = concurrency;
        run->plan.batch.fixed = batch;
        std::atomic<int> served = 0;
        FakeLlmServer &server = run->server;
        server.setHandler([&served, &server](const FakeRequest &request) {
            ++served;
            FakeReply reply = server.answer(request);
            reply.beforeHead = 20ms;
            return reply;
        });
        run->start();
        QVERIFY(QTest::qWaitFor([&served] { return served >= 20; }, 20'000));
        server.stopListening();
        server.closeAll();
        QVERIFY(run->sees([](const RunSnapshot &now) { return now.limitedBy == LimitedBy::Unreachable; }));
        QCOMPARE(run->snapshot.endpoints.front().state, EndpointView::State::Unreachable);
        QCOMPARE(run->snapshot.phase, RunSnapshot::Phase::Running);
        QTest::qWait(600);
        QCOMPARE(run->snapshot.endpoints.front().state, EndpointView::State::Unreachable);
        QCOMPARE(run->counts().failed(), 0);
        server.listen();
        QVERIFY(run->wait());
        // Nothing failed for it: what was asked in vain is asked again.
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->counts().of(annotatedState), records);
        QCOMPARE(run->wrongAnswers(), QString());
    }

    void aServerThatStaysAwayEndsTheRunAndNoRecordFails()
    {
        const auto run = bench(60);
        run->plan.concurrency = 4;
        run->plan.pool.longestOutage = 300ms;
        std::atomic<int> served = 0;
        FakeLlmServer &server = run->server;
        server.setHandler([&served, &server](const FakeRequest &request) {
            ++served;
            FakeReply reply = server.answer(request);
            reply.beforeHead = 20ms;
            return reply;
        });
        run->start();
        QVERIFY(QTest::qWaitFor([&served] { return served >= 10; }, 20'000));
        server.stopListening();
        server.closeAll();
        QVERIFY(run->wait());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Failed);
        QCOMPARE(run->outcome->error->code, Code::Connect);
        QCOMPARE(run->counts().failed(), 0);
        server.listen();
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 60);
    }

    void ofTwoEndpointsOneIsEnough()
    {
        const auto run = bench(80);
        FakeLlmServer dead;
        const QUrl gone = dead.url();
        dead.stopListening();
        run->plan.endpoints.push_back({llm::Endpoint{gone, QStringLiteral("fake-model"), {}}});
        run->plan.concurrency = 8;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->counts().of(annotatedState), 80);
        QCOMPARE(run->server.counts().chats, 80);
        QCOMPARE(run->wrongAnswers(), QString());
    }

    void twoEndpointsShareTheWork()
    {
        const auto run = bench(120);
        FakeLlmServer other;
        other.setLabel(RunBench::labelOf);
        run->plan.endpoints.push_back({llm::Endpoint{other.url(), QStringLiteral("fake-model"), {}}});
        run->plan.concurrency = 8;
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 120);
        QCOMPARE(run->server.counts().chats + other.counts().chats, 120);
        QVERIFY(run->server.counts().chats > 10);
        QVERIFY(other.counts().chats > 10);
    }

    void aCapInRequestsIsKept()
    {
        const auto run = bench(40);
        run->plan.concurrency = 8;
        run->plan.pool.spend = {llm::SpendLimit::Unit::Requests, 15, {}};
        run->server.enqueue(replies::serverError(), 2);
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Cap);
        QCOMPARE(run->server.counts().chats, 15);
        QCOMPARE(run->counts().of(annotatedState), 13);
        QCOMPARE(run->counts().failed(), 0);
        run->plan.pool.spend = {};
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 40);
        QCOMPARE(run->server.counts().chats, 15 + 27);
    }

    void aCapInTokensIsNeverPassed()
    {
        const auto run = bench(60);
        run->plan.concurrency = 8;
        run->plan.parameters.maxTokens = 40;
        run->plan.pool.spend = {llm::SpendLimit::Unit::Tokens, 4'000, {}};
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Cap);
        const RunSnapshot &last = run->outcome->last;
        QVERIFY(last.promptTokens + last.completionTokens <= 4'000);
        QVERIFY(run->counts().of(annotatedState) > 0);
        QCOMPARE(run->counts().failed(), 0);
    }

    void withoutANumberItIsFoundOut()
    {
        // What more than twelve at once ask is refused: it is found out, and nothing is lost by it.
        const auto run = bench(400);
        run->plan.concurrency = 0;
        FakeLlmServer &server = run->server;
        server.setHandler([&server](const FakeRequest &request) {
            if (server.counts().inFlight > 12)
                return replies::ollamaBusy();
            FakeReply reply = server.answer(request);
            reply.beforeHead = 5ms;
            return reply;
        });
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 400);
        QCOMPARE(run->wrongAnswers(), QString());
    }

    void whatHoldsTheRunBack_data()
    {
        QTest::addColumn<LimitFacts>("facts");
        QTest::addColumn<std::optional<LimitedBy>>("limit");
        using Hold = llm::Hold;
        const auto row = [](const char *name, LimitFacts facts, std::optional<LimitedBy> limit) {
            facts.asks = name[0] != '-';
            QTest::newRow(name) << facts << limit;
        };
        row("- nothing to ask", {}, {});
        row("the disk", {false, Hold::Concurrency, true, false, 0, 0}, LimitedBy::Computer);
        row("requests a minute", {false, Hold::RequestRate, false, false, 0, 0}, LimitedBy::RequestRate);
        row("tokens a minute", {false, Hold::Tokens, false, false, 0, 0}, LimitedBy::Tokens);
        row("slow to begin", {false, Hold::Concurrency, false, false, 0.2, 0}, LimitedBy::Latency);
        row("long answers", {false, Hold::Concurrency, false, false, 0.8, 0}, LimitedBy::OutputLength);
        row("a thread that has no time", {false, Hold::Concurrency, false, false, 0.8, 0.95}, LimitedBy::Computer);
        row("retries that wait for their budget", {false, Hold::RetryBudget, false, false, 0, 0}, LimitedBy::Retries);
        row("all wait after failures", {false, {}, false, true, 0, 0}, LimitedBy::Retries);
        row("the cap", {false, Hold::Spend, false, false, 0, 0}, LimitedBy::Cap);
        row("nobody there", {false, Hold::Unreachable, false, false, 0, 0}, LimitedBy::Unreachable);
        row("nothing waits for a place", {}, LimitedBy::Computer);
    }
    void whatHoldsTheRunBack()
    {
        QFETCH(LimitFacts, facts);
        QFETCH(std::optional<LimitedBy>, limit);
        QCOMPARE(limitedBy(facts), limit);
    }

    void theRecentStateIsTheOneOfMostOfTheTime()
    {
        LimitTimes times;
        times.enter(Instant(0s), {});
        times.enter(Instant(1s), LimitedBy::Latency);
        times.enter(Instant(9s), LimitedBy::Retries);
        QCOMPARE(times.recent(Instant(10s)), std::optional(LimitedBy::Latency));
        QCOMPARE(times.recent(Instant(30s)), std::optional(LimitedBy::Retries));
        times.enter(Instant(30s), {});
        QCOMPARE(times.total(LimitedBy::Latency), Instant(8s));
        QCOMPARE(times.total(LimitedBy::Retries), Instant(21s));
        QCOMPARE(times.recent(Instant(60s)), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestRunLimits)
#include "tst_run_limits.moc"
