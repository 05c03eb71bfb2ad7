// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <atomic>

using namespace lw;
using namespace std::chrono_literals;
using engine::RunOutcome;
using lw::test::FakeLlmServer;
using lw::test::FakeReply;
using lw::test::FakeRequest;
using lw::test::RunBench;
namespace replies = lw::test::replies;

namespace {

const QString annotatedState = QStringLiteral("annotated");
const QString cancelledState = QStringLiteral("cancelled");
const QString pendingState = QStringLiteral("pending");

std::unique_ptr<RunBench> bench(int records)
{
    auto made = std::make_unique<RunBench>();
    made->server.setLabel(&RunBench::labelOf);
    made->addMany(records);
    return made;
}

} // namespace

class TestRunEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordGetsItsOwnAnswer_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<bool>("streamed");
        QTest::newRow("1") << 1 << true;
        QTest::newRow("8") << 8 << true;
        QTest::newRow("8, whole") << 8 << false;
    }
    void everyRecordGetsItsOwnAnswer()
    {
        QFETCH(int, concurrency);
        QFETCH(bool, streamed);
        const auto run = bench(150);
        run->plan.concurrency = concurrency;
        test::FakeCompletion style;
        style.beforeHead = 10ms;   // so that what is in flight together is seen together
        run->server.setStyle(style);
        run->plan.parameters.streaming = streamed ? llm::Streaming::On : llm::Streaming::Off;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->counts().of(annotatedState), 150);
        QCOMPARE(run->wrongAnswers(), QString());
        QCOMPARE(run->outcome->last.recordsDone, 150);
        QCOMPARE(run->outcome->last.requests, 150);
        QCOMPARE(run->outcome->last.states.of(annotatedState), 150);
        QCOMPARE(run->outcome->last.states.total(), 150);
        QCOMPARE(run->server.counts().chats, 150);
        QCOMPARE(run->server.counts().maxInFlight, concurrency);
        QTest::qWait(20);
        QCOMPARE(run->finishedSignals, 1);
    }

    void nothingToDo()
    {
        const auto run = bench(0);
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
    }

    void theLimitIsKept()
    {
        const auto run = bench(30);
        run->plan.limit = 7;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Limit);
        QCOMPARE(run->counts().of(annotatedState), 7);
        QCOMPARE(run->counts().of(pendingState), 23);
        QCOMPARE(run->server.counts().chats, 7);
    }

    void whatFailedIsAskedAgainOnlyWhenWanted()
    {
        const auto run = bench(20);
        run->server.setLabel([](const QString &text) { return text.contains(u"blue") ? QStringLiteral("violet") : RunBench::labelOf(text); });
        QVERIFY(run->run());
        const qint64 failed = run->counts().of(QStringLiteral("failed:label"));
        QVERIFY(failed > 0);
        QCOMPARE(failed + run->counts().of(annotatedState), 20);
        run->server.setLabel(&RunBench::labelOf);
        run->server.forget();
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().chats, 0);
        run->plan.failed = store::Failed::AskAgain;
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().chats, int(failed));
        QCOMPARE(run->counts().of(annotatedState), 20);
        QCOMPARE(run->wrongAnswers(), QString());
    }

    void cancelInMidRun()
    {
        const auto run = bench(60);
        run->plan.concurrency = 8;
        const auto served = std::make_shared<std::atomic<int>>(0);
        FakeLlmServer &server = run->server;
        server.setHandler([served, &server](const FakeRequest &request) {
            return served->fetch_add(1) < 20 ? server.answer(request) : replies::neverAnswers();
        });
        run->start();
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().chats == 28; }, 20'000));
        run->engine().cancel();
        QVERIFY(run->wait());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Cancelled);
        QCOMPARE(run->counts().of(annotatedState), 20);
        // Those that were asked; what waited for a place was not.
        QCOMPARE(run->counts().of(cancelledState), 8);
        QCOMPARE(run->counts().of(pendingState), 32);
        QTRY_COMPARE(server.counts().cancelled, 8);
        // The next run takes up what is left.
        server.setHandler([&server](const FakeRequest &request) { return server.answer(request); });
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 60);
        QCOMPARE(run->wrongAnswers(), QString());
    }

    void cancelBeforeItBegan()
    {
        const auto run = bench(3);
        run->start();
        run->engine().cancel();
        QVERIFY(run->wait());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Cancelled);
        QCOMPARE(run->counts().total(), 3);
    }

    void theEngineMayGoFirst()
    {
        for (int round = 0; round < 20; ++round) {
            const auto run = bench(40);
            run->start();
            QVERIFY(QTest::qWaitFor([&run, round] { return run->server.counts().chats > round; }, 20'000));
            run->drop();
            QCOMPARE(run->counts().total(), 40);
            QCOMPARE(run->wrongAnswers(), QString());
        }
    }

    void aHopelessFirstAnswerEndsTheRun_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such model") << replies::modelNotFound() << codeName(Code::NoSuchModel);
        QTest::newRow("wrong key") << replies::unauthorized() << codeName(Code::Auth);
    }
    void aHopelessFirstAnswerEndsTheRun()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QString, code);
        const auto run = bench(50);
        run->server.setHandler([reply](const FakeRequest &) { return reply; });
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Failed);
        QCOMPARE(codeName(run->outcome->error->code), code);
        QCOMPARE(run->counts().failed(), 0);
        QCOMPARE(run->counts().total(), 50);
    }

    void whatACacheHoldsIsNotAskedAgain()
    {
        const auto first = bench(40);
        first->plan.cache = engine::CacheMode::Exact;
        for (int twin = 0; twin < 3; ++twin)
            first->add(QStringLiteral("the same mail: red"));
        QVERIFY(first->run());
        QCOMPARE(first->counts().of(annotatedState), 43);
        QCOMPARE(first->wrongAnswers(), QString());

        const auto second = bench(40);
        second->plan.cache = engine::CacheMode::Exact;
        second->plan.cacheFolder = first->plan.cacheFolder;
        QVERIFY(second->run());
        QCOMPARE(second->server.counts().chats, 0);
        QCOMPARE(second->outcome->last.fromCache, 40);
        QCOMPARE(second->counts().of(annotatedState), 40);
        QCOMPARE(second->wrongAnswers(), QString());
        QCOMPARE(second->rows().front().source, QStringLiteral("cache-exact"));

        // Another task, another question: nothing of it is in the cache.
        const auto third = bench(5);
        third->plan.cache = engine::CacheMode::Exact;
        third->plan.cacheFolder = first->plan.cacheFolder;
        third->plan.task.instructions = QStringLiteral("Something else.");
        QVERIFY(third->run());
        QCOMPARE(third->server.counts().chats, 5);
    }

    void aChunkThatWasCommittedIsNotAskedAgain()
    {
        const auto run = bench(0);
        QString text;
        for (int i = 0; i < 120; ++i)
            text += QStringLiteral("This is sentence number %1 of a long mail. ").arg(i);
        run->add(text);
        run->plan.chunks.tokens = 64;
        run->plan.concurrency = 1;
        const auto served = std::make_shared<std::atomic<int>>(0);
        FakeLlmServer &server = run->server;
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        server.setHandler([served, &server](const FakeRequest &request) {
            return served->fetch_add(1) < 3 ? server.answer(request) : replies::neverAnswers();
        });
        run->start();
        QVERIFY(QTest::qWaitFor([&server] { return server.counts().chats == 4; }, 20'000));
        run->engine().cancel();
        QVERIFY(run->wait());
        QCOMPARE(run->counts().of(cancelledState), 1);
        QSet<QString> asked;
        const auto before = server.chats();
        for (qsizetype i = 0; i < 3; ++i)
            asked.insert(FakeLlmServer::records(before[i]).front().second);
        server.forget();
        server.setHandler([&server](const FakeRequest &request) { return server.answer(request); });
        run->plan.concurrency = 8;
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 1);
        QCOMPARE(run->rows().front().label, QStringLiteral("red"));
        QVERIFY(server.counts().chats > 3);
        const auto after = server.chats();
        for (const FakeRequest &request : after)
            QVERIFY2(!asked.contains(FakeLlmServer::records(request).front().second), "a committed chunk was asked again");
    }

    void aStorm_data()
    {
        QTest::addColumn<int>("concurrency");
        for (const int concurrency : {1, 8, 64})
            QTest::addRow("%d", concurrency) << concurrency;
    }
    void aStorm()
    {
        QFETCH(int, concurrency);
        const auto run = bench(300);
        run->plan.concurrency = concurrency;
        // Long enough that a busy machine's 64 answers at once are no timeouts, short enough for the few that hang.
        run->plan.policy.deadlines.firstToken = 300ms + concurrency * 40ms;
        run->plan.policy.deadlines.idle = 300ms + concurrency * 40ms;
        run->plan.policy.deadlines.total = 30'000ms;
        run->plan.policy.deadlines.connect = 30'000ms;
        FakeLlmServer &server = run->server;
        const auto random = std::make_shared<QRandomGenerator>(quint32(4711 + concurrency));   // only on the server's thread
        server.setHandler([random, &server](const FakeRequest &request) {
            const auto said = [&request](const QString &text, const QByteArray &finish = "stop") {
                test::FakeCompletion completion;
                completion.text = text;
                completion.finishReason = finish;
                return test::completionReply(completion, request);
            };
            const FakeReply good = server.answer(request);
            const QString label = RunBench::labelOf(FakeLlmServer::records(request).front().second);
            const auto item = QStringLiteral(R"({"annotations":[{"id":%1,"label":"%2"}]})");
            switch (random->bounded(24)) {
            case 0: return replies::serverError();
            case 1: return replies::azureRateLimit(5ms);
            case 2: return replies::cutAfter(good, random->bounded(int(good.body().size())));
            case 3: return said(QStringLiteral("no JSON at all"));
            case 4: return said(QStringLiteral("Sure:\n```json\n") + item.arg(1).arg(label) + QStringLiteral("\n```"));
            case 5: return random->bounded(4) == 0 ? replies::neverAnswers() : good;
            case 6: return said(item.arg(2).arg(label));
            case 7: return said(item.arg(1).arg(label).left(12), "length");
            case 8: return said(item.arg(1).arg(QStringLiteral("violet")));
            case 9: return replies::closesWithoutAnswer();
            case 10: return replies::html();
            case 11: return random->bounded(4) == 0 ? replies::contentFilter() : good;
            default: return good;
            }
        });
        QVERIFY2(run->run(), "the run hangs");
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->wrongAnswers(), QString());
        const store::StateCounts counts = run->counts();
        static const QStringList known = QStringLiteral("annotated refused failed:parse failed:truncated failed:label "
                                                        "failed:timeout failed:transport failed:server").split(u' ');
        for (auto it = counts.byState.begin(); it != counts.byState.end(); ++it)
            QVERIFY2(known.contains(it.key()), qPrintable(it.key()));
        QCOMPARE(counts.total(), 300);
        QStringList shares;
        for (auto it = counts.byState.begin(); it != counts.byState.end(); ++it)
            shares.append(QStringLiteral("%1 %2").arg(it.value()).arg(it.key()));
        QVERIFY2(counts.of(annotatedState) > 200, qPrintable(shares.join(QStringLiteral(", "))));
        QCOMPARE(run->outcome->last.recordsDone, 300);
        QCOMPARE(run->outcome->last.states.of(annotatedState), counts.of(annotatedState));
        QCOMPARE(run->outcome->last.requests, server.counts().chats);
        QCOMPARE(run->outcome->last.inFlight, 0);
        QVERIFY(server.counts().maxInFlight <= concurrency);
    }
};

QTEST_GUILESS_MAIN(TestRunEngine)
#include "tst_run_engine.moc"
