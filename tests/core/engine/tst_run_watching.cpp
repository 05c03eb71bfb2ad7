// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"

#include <QTest>

#include <atomic>
#include <set>

using namespace lw;
using namespace std::chrono_literals;
using engine::FinishedRecord;
using engine::RequestPage;
using engine::RequestView;
using engine::RequestWatch;
using engine::RunEngine;
using engine::RunOutcome;
using engine::RunSnapshot;
using lw::test::FakeLlmServer;
using lw::test::FakeRequest;
using lw::test::RunBench;
namespace replies = lw::test::replies;

namespace {

const QString annotatedState = QStringLiteral("annotated");
using Phase = RunSnapshot::Phase;

/// A run whose news are written down.
struct Watched
{
    std::unique_ptr<RunBench> bench = std::make_unique<RunBench>();
    std::vector<RunSnapshot> snapshots;
    std::vector<RequestPage> pages;
    std::vector<FinishedRecord> finished;
    int finishedSignals = 0;

    explicit Watched(int records)
    {
        bench->server.setLabel(&RunBench::labelOf);
        bench->addMany(records);
    }
    /// Each answer takes this long, and comes in pieces.
    void slow(std::chrono::milliseconds beforeHead, std::chrono::milliseconds between = 0ms)
    {
        test::FakeCompletion style;
        style.beforeHead = beforeHead;
        style.betweenChunks = between;
        bench->server.setStyle(style);
    }
    void start(const RequestWatch &watch = {})
    {
        bench->start();
        RunEngine &engine = bench->engine();
        QObject::connect(&engine, &RunEngine::progress, &engine, [this](const RunSnapshot &now) { snapshots.push_back(now); });
        QObject::connect(&engine, &RunEngine::requests, &engine, [this](const RequestPage &page) { pages.push_back(page); });
        QObject::connect(&engine, &RunEngine::recordsFinished, &engine, [this](const std::vector<FinishedRecord> &records) {
            ++finishedSignals;
            finished.insert(finished.end(), records.begin(), records.end());
        });
        engine.watch(watch);
    }
    [[nodiscard]] bool reaches(Phase phase)
    {
        return QTest::qWaitFor([this, phase] { return !snapshots.empty() && snapshots.back().phase == phase; }, 20'000);
    }
};

} // namespace

class TestRunWatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauseAsksNothingNewAndLosesNothing()
    {
        Watched run(60);
        run.bench->plan.concurrency = 4;
        run.slow(30ms);
        run.start();
        QVERIFY(QTest::qWaitFor([&run] { return !run.snapshots.empty() && run.snapshots.back().recordsDone >= 8; }, 20'000));
        run.bench->engine().pause();
        run.bench->engine().pause();
        QVERIFY(run.reaches(Phase::Paused));
        const RunSnapshot paused = run.snapshots.back();
        QCOMPARE(paused.inFlight, 0);
        QVERIFY(paused.recordsDone >= 8 && paused.recordsDone < 60);
        QVERIFY(!paused.recordsPerSecond && !paused.tokensPerSecond && !paused.secondsLeft);
        QCOMPARE(paused.recordsPlanned, 60);
        const int asked = run.bench->server.counts().chats;
        QCOMPARE(run.bench->counts().of(annotatedState), asked);
        const std::size_t told = run.snapshots.size();
        QTest::qWait(400);
        QCOMPARE(run.bench->server.counts().chats, asked);
        QCOMPARE(run.snapshots.size(), told); // a paused run costs nothing
        QVERIFY(!run.bench->outcome);

        run.bench->engine().resume();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run.bench->counts().of(annotatedState), 60);
        QCOMPARE(run.bench->server.counts().chats, 60);
        QCOMPARE(run.bench->wrongAnswers(), QString());
    }

    void whatIsInFlightEndsWithItsRetries()
    {
        Watched run(8);
        run.bench->plan.concurrency = 4;
        run.slow(100ms);
        run.bench->server.enqueue(replies::serverError(), 4);
        run.start();
        QVERIFY(QTest::qWaitFor([&run] { return run.bench->server.counts().chats >= 4; }, 20'000));
        run.bench->engine().pause();
        QVERIFY(run.reaches(Phase::Pausing));
        QVERIFY(run.reaches(Phase::Paused));
        // What was sent before the pause was answered, and nothing else was sent.
        QVERIFY(run.bench->counts().of(annotatedState) < 8);
        QCOMPARE(run.bench->counts().of(annotatedState) + 4, qint64(run.bench->server.counts().chats));
        run.bench->engine().resume();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->counts().of(annotatedState), 8);
    }

    void cancelEndsAPausedRun()
    {
        Watched run(30);
        run.bench->plan.concurrency = 2;
        run.start();
        QVERIFY(QTest::qWaitFor([&run] { return run.bench->server.counts().answered >= 4; }, 20'000));
        run.bench->engine().pause();
        QVERIFY(run.reaches(Phase::Paused));
        run.bench->engine().cancel();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->outcome->ending, RunOutcome::Ending::Cancelled);
        QCOMPARE(run.bench->counts().of(annotatedState) + run.bench->counts().of(QStringLiteral("pending")), 30);
    }

    void whatACancelledRunSaysWhileItEnds()
    {
        Watched run(30);
        run.bench->plan.concurrency = 4;
        FakeLlmServer &server = run.bench->server;
        std::atomic<int> served = 0;
        server.setHandler([&served, &server](const FakeRequest &request) {
            return served++ < 10 ? server.answer(request) : replies::neverAnswers();
        });
        run.start();
        QVERIFY(run.reaches(Phase::Running));
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().chats == 14; }, 20'000));
        run.bench->engine().cancel();
        run.bench->engine().pause();
        run.bench->engine().resume();   // neither brings it back
        QVERIFY(run.bench->wait());
        QCOMPARE(run.snapshots.back().phase, Phase::Cancelling);
        QCOMPARE(run.snapshots.back().inFlight, 0);
        QCOMPARE(run.bench->outcome->ending, RunOutcome::Ending::Cancelled);
        QCOMPARE(run.bench->outcome->last.states.of(annotatedState), 10);
        QCOMPARE(run.bench->counts().of(annotatedState), 10);
        QCOMPARE(run.bench->counts().total(), 30);
        QCOMPARE(server.counts().chats, 14);
    }

    void aPauseWhileNobodyIsThere()
    {
        Watched run(60);
        run.bench->plan.concurrency = 4;
        run.bench->plan.pool.health.probeEvery = 50ms;
        run.bench->plan.pool.budget.trickle = 10ms;
        run.slow(20ms);
        run.start();
        FakeLlmServer &server = run.bench->server;
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().answered >= 8; }, 20'000));
        server.stopListening();
        server.closeAll();
        QVERIFY(run.bench->sees([](const RunSnapshot &now) { return now.limitedBy == engine::LimitedBy::Unreachable; }));
        run.bench->engine().pause();
        // What was sent in vain is still to be answered, and nothing else is asked before it goes on.
        QVERIFY(run.reaches(Phase::Pausing));
        server.listen();
        QVERIFY(run.reaches(Phase::Paused));
        QCOMPARE(run.snapshots.back().inFlight, 0);
        QVERIFY(run.bench->counts().of(annotatedState) < 60);
        QCOMPARE(run.bench->counts().failed(), 0);
        run.bench->engine().resume();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run.bench->counts().of(annotatedState), 60);
        QCOMPARE(run.bench->wrongAnswers(), QString());
    }

    void aPauseAtOnce()
    {
        Watched run(5);
        run.bench->plan.concurrency = 1;
        run.start();
        run.bench->engine().pause();
        QTest::qWait(300);
        run.bench->engine().resume();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->counts().of(annotatedState), 5);
    }

    void nobodyWatchesNothingIsTold()
    {
        Watched run(20);
        run.slow(20ms);
        run.start();
        QVERIFY(run.bench->wait());
        QVERIFY(run.pages.empty());
    }

    void whatIsInFlightIsSeen()
    {
        Watched run(40);
        run.bench->plan.concurrency = 8;
        run.bench->plan.policy.deadlines.total = 60'000ms;
        run.slow(20ms, 25ms);
        run.start({2, 3, RequestWatch::Which::All});
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(run.bench->wait());
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        QVERIFY(run.pages.size() > 5);
        QVERIFY2(double(run.pages.size()) <= seconds * 20 + 2, qPrintable(QString::number(run.pages.size())));
        bool streamed = false;
        bool whole = false;
        for (const RequestPage &page : run.pages) {
            QVERIFY(page.requests.size() <= 3);
            QVERIFY(page.total <= 8);
            whole = whole || (page.total == 8 && page.requests.size() == 3);
            qint64 last = 0;
            for (const RequestView &view : page.requests) {
                QVERIFY(view.number > last);
                last = view.number;
                QCOMPARE(view.records.size(), std::size_t(1));
                QCOMPARE(view.records.front().shownId, QString::number(view.records.front().id));
                QCOMPARE(view.waiting, !view.firstToken.has_value());
                QCOMPARE(view.tail.isEmpty(), view.waiting);
                streamed = streamed || (view.tokens > 2 && view.tail.startsWith(u'{') && view.tokensPerSecond && view.share);
            }
        }
        QVERIFY(streamed);
        QVERIFY(whole);
        QCOMPARE(run.pages.back().total, 0);
        QVERIFY(run.pages.back().requests.empty());
    }

    void retriesAreSeenAsSuch()
    {
        Watched run(3);
        run.bench->plan.concurrency = 3;
        run.slow(300ms);
        run.bench->server.enqueue(replies::azureRateLimit(5ms), 1);
        run.start({0, 10, RequestWatch::Which::Retrying});
        QVERIFY(run.bench->wait());
        bool seen = false;
        for (const RequestPage &page : run.pages) {
            QVERIFY(page.requests.size() <= 1);
            for (const RequestView &view : page.requests) {
                QCOMPARE(view.retriedAfter, std::optional(Code::RateLimited));
                seen = seen || (view.attempt == 2 && page.retrying == 1);
            }
        }
        QVERIFY(seen);
    }

    void everyFinishedRecordIsToldOnce()
    {
        Watched run(100);
        run.bench->plan.concurrency = 8;
        run.bench->server.setLabel([](const QString &text) {
            return text.contains(u"blue") ? QStringLiteral("violet") : RunBench::labelOf(text);
        });
        run.start();
        QVERIFY(run.bench->wait());
        std::set<qint64> ids;
        for (const FinishedRecord &record : run.finished) {
            QVERIFY(ids.insert(record.id).second);
            QVERIFY(record.text.startsWith(QStringLiteral("mail %1: ").arg(record.id - 1)));
            const QString right = RunBench::labelOf(record.text);
            QCOMPARE(record.label, right == QLatin1String("blue") ? QString() : right);
            QCOMPARE(record.state, right == QLatin1String("blue") ? QStringLiteral("failed:label") : annotatedState);
        }
        QCOMPARE(ids.size(), std::size_t(100));
        QVERIFY(run.finishedSignals < 100);
        QCOMPARE(run.bench->outcome->last.recordsInFlight(), 0);
        QVERIFY(run.bench->outcome->last.latencyMs);
        QVERIFY(run.bench->outcome->last.tokensStreamed > 0);
    }

    void aRunOverWhatFailedPlansJustThat()
    {
        Watched run(30);
        run.bench->server.setLabel([](const QString &) { return QStringLiteral("violet"); });
        run.start();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->outcome->last.states.failed(), 30);
        run.bench->server.setLabel(&RunBench::labelOf);
        run.bench->plan.failed = store::Failed::AskAgain;
        run.finished.clear();
        run.start();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->outcome->last.recordsPlanned, 30);
        QCOMPARE(run.bench->outcome->last.recordsDone, 30);
        QCOMPARE(run.bench->outcome->last.states.failed(), 0);
        QCOMPARE(run.finished.size(), std::size_t(30));
        QCOMPARE(run.finished.front().state, annotatedState);
    }

    void aLimitThatJustReachesIsNoLimit()
    {
        Watched run(7);
        run.bench->plan.limit = 7;
        run.start();
        QVERIFY(run.bench->wait());
        QCOMPARE(run.bench->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run.bench->outcome->last.recordsPlanned, 7);
    }
};

QTEST_GUILESS_MAIN(TestRunWatching)
#include "tst_run_watching.moc"
