// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"

#include <QTest>

#include <functional>

using namespace lw;
using namespace std::chrono_literals;
using engine::CacheMode;
using engine::RunOutcome;
using lw::test::FakeLlmServer;
using lw::test::FakeRequest;
using lw::test::RunBench;

namespace {

const QString annotatedState = QStringLiteral("annotated");
const QString missedState = QStringLiteral("failed:not-cached");

/// So many days after today.
class LaterClock final : public Clock
{
public:
    explicit LaterClock(int days)
        : m_days(days)
    {
    }
    [[nodiscard]] Instant now() const override { return systemClock().now(); }
    [[nodiscard]] QDateTime utc() const override { return systemClock().utc().addDays(m_days); }

private:
    int m_days;
};

int recordsAsked(const FakeLlmServer &server)
{
    int asked = 0;
    const auto chats = server.chats();
    for (const FakeRequest &request : chats)
        asked += int(FakeLlmServer::records(request).size());
    return asked;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(lw::engine::RunPlan &)>)

class TestCaching : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// A project of its own with `records`, whose runs use the cache of this test.
    std::unique_ptr<RunBench> project(int records, CacheMode mode = CacheMode::Exact)
    {
        auto made = std::make_unique<RunBench>();
        made->server.setLabel(&RunBench::labelOf);
        made->addMany(records);
        made->plan.cache = mode;
        made->plan.cacheFolder = m_folder->path();
        return made;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void refreshAsksAllAgainAndStores()
    {
        const auto run = project(40);
        QVERIFY(run->run());
        run->server.forget();
        run->server.setLabel([](const QString &) { return QStringLiteral("blue"); });
        run->plan.cache = CacheMode::Refresh;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(recordsAsked(run->server), 40);
        QCOMPARE(run->outcome->last.recordsPlanned, 40);
        QCOMPARE(run->outcome->last.recordsDone, 40);
        QCOMPARE(run->outcome->last.fromCache, 0);
        const auto rows = run->rows();
        for (const RunBench::Row &row : rows) {
            QCOMPARE(row.label, QStringLiteral("blue"));
            QCOMPARE(row.source, QStringLiteral("model"));
        }
        QCOMPARE(run->answersKept(), 80);   // the old ones are history
        // The next project finds the new answers.
        const auto other = project(40);
        QVERIFY(other->run());
        QCOMPARE(other->server.counts().chats, 0);
        QCOMPARE(other->rows().front().label, QStringLiteral("blue"));
        // Once it is done, a refresh begins anew; and without it the records are left alone.
        run->server.forget();
        QVERIFY(run->run());
        QCOMPARE(recordsAsked(run->server), 40);
        run->server.forget();
        run->plan.cache = CacheMode::Exact;
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().chats, 0);
    }

    void refreshAsksTheSameTextOnce_data()
    {
        QTest::addColumn<int>("memory");
        QTest::newRow("from memory") << 1000;
        QTest::newRow("from the file") << 0;
    }
    void refreshAsksTheSameTextOnce()
    {
        QFETCH(int, memory);
        const auto run = project(0);
        for (int i = 0; i < 90; ++i)
            run->add(QStringLiteral("mail %1: red").arg(i % 30));
        QVERIFY(run->run());
        QCOMPARE(recordsAsked(run->server), 30);
        run->server.forget();
        run->plan.cache = CacheMode::Refresh;
        run->plan.cachePolicy.memoryEntries = memory;
        run->plan.concurrency = 1;
        QVERIFY(run->run());
        // What is still on its way to the file may be asked twice.
        if (memory > 0)
            QCOMPARE(recordsAsked(run->server), 30);
        else
            QVERIFY(recordsAsked(run->server) < 60);
        QCOMPARE(run->counts().of(annotatedState), 90);
    }

    void aStoppedRefreshGoesOn()
    {
        const auto run = project(40);
        QVERIFY(run->run());
        run->server.forget();
        run->plan.cache = CacheMode::Refresh;
        run->plan.limit = 15;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Limit);
        QCOMPARE(run->outcome->last.recordsPlanned, 15);
        QCOMPARE(recordsAsked(run->server), 15);
        run->plan.limit = 0;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->last.recordsPlanned, 25);
        QCOMPARE(recordsAsked(run->server), 40);
        QSet<QString> texts;
        const auto chats = run->server.chats();
        for (const FakeRequest &request : chats) {
            const auto records = FakeLlmServer::records(request);
            for (const auto &record : records)
                texts.insert(record.second);
        }
        QCOMPARE(texts.size(), 40);
    }

    // What is called off before it answers takes no answer away.
    void aCancelledRefreshLeavesTheOldAnswers()
    {
        const auto run = project(30);
        QVERIFY(run->run());
        run->server.setHandler([](const FakeRequest &) { return test::replies::neverAnswers(); });
        run->plan.cache = CacheMode::Refresh;
        run->plan.concurrency = 8;
        run->start();
        QTRY_COMPARE(run->server.counts().inFlight, 8);
        run->engine().cancel();
        QVERIFY(run->wait());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Cancelled);
        QCOMPARE(run->counts().of(annotatedState), 30);
        QCOMPARE(run->outcome->last.states.of(annotatedState), 30);
        QCOMPARE(run->wrongAnswers(), QString());
        run->server.setHandler({});
    }

    // Chunks of which an earlier run has the answers are asked, too.
    void refreshAsksEveryChunkAgain()
    {
        const auto run = project(0);
        run->plan.chunks = {16, 0};
        QString text;
        for (int i = 0; i < 12; ++i)
            text += QStringLiteral("Sentence number %1 of a long mail that is cut. ").arg(i);
        run->add(text + QStringLiteral("red"));
        run->server.setLabel([](const QString &) { return QStringLiteral("red"); });
        QVERIFY(run->run());
        const int chunks = recordsAsked(run->server);
        QVERIFY(chunks > 2);
        run->server.forget();
        run->server.setLabel([](const QString &) { return QStringLiteral("green"); });
        run->plan.cache = CacheMode::Refresh;
        QVERIFY(run->run());
        QCOMPARE(recordsAsked(run->server), chunks);
        QCOMPARE(run->rows().front().label, QStringLiteral("green"));
        QCOMPARE(run->answersKept(), 2 * chunks);
    }

    void replayAsksNobody()
    {
        QVERIFY(project(40)->run());
        const auto run = project(50, CacheMode::Replay);
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->server.counts().connections, 0);
        QCOMPARE(run->outcome->last.requests, 0);
        QCOMPARE(run->counts().of(annotatedState), 40);
        QCOMPARE(run->counts().of(missedState), 10);
        QCOMPARE(run->outcome->last.recordsDone, 50);
        QCOMPARE(run->wrongAnswers(), QString());
        // They stay as they are until somebody wants them asked.
        run->plan.cache = CacheMode::Exact;
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(missedState), 10);
        run->plan.failed = store::Failed::AskAgain;
        QVERIFY(run->run());
        QCOMPARE(recordsAsked(run->server), 10);
        QCOMPARE(run->counts().of(annotatedState), 50);
    }

    void aReplayStoresNothingAndForgetsNothing()
    {
        QVERIFY(project(5)->run());
        for (int i = 0; i < 2; ++i) {
            const auto run = project(8, CacheMode::Replay);
            QVERIFY(run->run());
            QCOMPARE(run->outcome->last.cache.hits(), 5);
            QCOMPARE(run->outcome->last.cache.misses, 3);
        }
    }

    void anOldAnswerIsAskedAgain_data()
    {
        QTest::addColumn<int>("mostDays");
        QTest::addColumn<int>("asked");
        QTest::newRow("no limit") << 0 << 0;
        QTest::newRow("young enough") << 31 << 0;
        QTest::newRow("too old") << 29 << 20;
    }
    void anOldAnswerIsAskedAgain()
    {
        QFETCH(int, mostDays);
        QFETCH(int, asked);
        QVERIFY(project(20)->run());
        const LaterClock later(30);
        for (const int expected : {asked, 0}) {   // what was asked again is young
            const auto run = project(20);
            run->clock = &later;
            run->plan.cachePolicy.maxAgeDays = mostDays;
            QVERIFY(run->run());
            QCOMPARE(run->server.counts().chats, expected);
            QCOMPARE(run->wrongAnswers(), QString());
        }
        const auto replay = project(20, CacheMode::Replay);
        replay->clock = &later;
        replay->plan.cachePolicy.maxAgeDays = 29;
        QVERIFY(replay->run());
        QCOMPARE(replay->counts().of(annotatedState), asked);   // too old is too old for a replay, too
    }

    void theLastUsedAreHeldInMemory_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("memoryHits");
        QTest::addColumn<int>("diskHits");
        QTest::addColumn<int>("evictions");
        QTest::newRow("room for all") << 1000 << 100 << 50 << 0;
        QTest::newRow("room for just all") << 50 << 100 << 50 << 0;
        QTest::newRow("room for all but one") << 49 << 0 << 150 << 101;
        QTest::newRow("no room") << 0 << 0 << 150 << 0;
    }
    void theLastUsedAreHeldInMemory()
    {
        QFETCH(int, room);
        QVERIFY(project(50)->run());
        const auto run = project(50);
        run->addMany(50);
        run->addMany(50);
        run->plan.cachePolicy.memoryEntries = room;
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().chats, 0);
        QCOMPARE(run->wrongAnswers(), QString());
        const cache::CacheCounts counts = run->outcome->last.cache;
        QTEST(int(counts.memoryHits), "memoryHits");
        QTEST(int(counts.diskHits), "diskHits");
        QTEST(int(counts.evictions), "evictions");
        QCOMPARE(counts.misses, 0);
    }

    void noFailureIsStored_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("finish");
        QTest::newRow("not JSON") << QByteArray("I cannot say.") << QByteArray("stop");
        QTest::newRow("another label") << QByteArray(R"({"annotations":[{"id":1,"label":"violet"}]})") << QByteArray("stop");
        QTest::newRow("cut off") << QByteArray(R"({"annotations":[{"id":1,"label":"red"}]})") << QByteArray("length");
        QTest::newRow("refused") << QByteArray() << QByteArray("content_filter");
        QTest::newRow("of another id") << QByteArray(R"({"annotations":[{"id":9,"label":"red"}]})") << QByteArray("stop");
    }
    void noFailureIsStored()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, finish);
        const auto first = project(3);
        test::FakeCompletion completion;
        completion.text = QString::fromUtf8(text);
        completion.finishReason = finish;
        first->server.setHandler([completion](const FakeRequest &request) { return test::completionReply(completion, request); });
        QVERIFY(first->run());
        QCOMPARE(first->counts().of(annotatedState), 0);
        const auto second = project(3, CacheMode::Replay);
        QVERIFY(second->run());
        QCOMPARE(second->counts().of(missedState), 3);
    }

    // What stood whole before the cut serves its record, but is no answer of a request that ended well.
    void whatStoodBeforeACutIsNotStored()
    {
        const auto first = project(4);
        first->plan.batch.fixed = 4;
        first->server.setHandler([&first](const FakeRequest &request) {
            if (FakeLlmServer::records(request).size() < 4)
                return first->server.answer(request);
            test::FakeCompletion completion;
            completion.text = QStringLiteral("{\"annotations\":[{\"id\":1,\"label\":\"red\"},");
            completion.finishReason = "length";
            return test::completionReply(completion, request);
        });
        QVERIFY(first->run());
        QCOMPARE(first->counts().of(annotatedState), 4);
        const auto second = project(4, CacheMode::Replay);
        QVERIFY(second->run());
        QCOMPARE(second->counts().of(annotatedState), 3);
    }

    // Under the key of the record alone, with the size of the batch it came in.
    void anAnswerOfABatchIsStoredAlone()
    {
        const auto first = project(14);
        first->plan.batch.fixed = 7;
        QVERIFY(first->run());
        const auto second = project(14);
        QVERIFY(second->run());
        QCOMPARE(second->server.counts().chats, 0);
        const auto rows = second->rows();
        for (const RunBench::Row &row : rows) {
            QCOMPARE(row.source, QStringLiteral("cache-exact"));
            QCOMPARE(row.batchSize, 7);
        }
    }

    // What is to be known of an answer is known of it from the cache, too.
    void flagsStay()
    {
        const auto first = project(3);
        first->server.setHandler([](const FakeRequest &request) {
            test::FakeCompletion completion;
            completion.text = QStringLiteral("Here you are: {\"annotations\":[{\"id\":1,\"label\":\"red\"}]}");
            return test::completionReply(completion, request);
        });
        QVERIFY(first->run());
        QCOMPARE(first->rows().front().flags, QStringList{QStringLiteral("repaired")});
        const auto second = project(3, CacheMode::Replay);
        QVERIFY(second->run());
        QCOMPARE(second->rows().front().flags, QStringList{QStringLiteral("repaired")});
        QCOMPARE(second->rows().front().source, QStringLiteral("cache-exact"));
    }

    // How an answer is asked for is no part of its key; what it depends on is. A high temperature hits as any other.
    void whatCostsAHit_data()
    {
        using Change = std::function<void(engine::RunPlan &)>;
        QTest::addColumn<Change>("before");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("hits");
        const Change nothing = [](engine::RunPlan &) {};
        const Change hot = [](engine::RunPlan &plan) { plan.parameters.temperature = 1.9; };
        QTest::newRow("nothing") << nothing << nothing << true;
        QTest::newRow("a high temperature") << hot << hot << true;
        QTest::newRow("another temperature") << nothing << hot << false;
        const auto row = [&nothing](const char *name, bool hits, const Change &change) { QTest::newRow(name) << nothing << change << hits; };
        row("concurrency", true, [](engine::RunPlan &plan) { plan.concurrency = 3; });
        row("batches", true, [](engine::RunPlan &plan) { plan.batch.fixed = 6; });
        row("streaming", true, [](engine::RunPlan &plan) { plan.parameters.streaming = llm::Streaming::Off; });
        row("where it is said to be streamed", true, [](engine::RunPlan &plan) { plan.parameters.extraBody["stream"] = false; });
        row("a user", true, [](engine::RunPlan &plan) { plan.parameters.extraBody["user"] = "u7"; });
        row("metadata", true, [](engine::RunPlan &plan) { plan.parameters.extraBody["metadata"] = Json{{"team", "x"}}; });
        row("retries and deadlines", true, [](engine::RunPlan &plan) { plan.policy.retry.transient = 1; plan.policy.deadlines.total = 9s; });
        row("the key", true, [](engine::RunPlan &plan) { plan.endpoints.front().endpoint.apiKey = "sk-2"; });
        row("a field of the body", false, [](engine::RunPlan &plan) { plan.parameters.extraBody["top_k"] = 1; });
        row("top p", false, [](engine::RunPlan &plan) { plan.parameters.topP = 0.5; });
        row("the most tokens, as many as auto means", false, [](engine::RunPlan &plan) { plan.parameters.maxTokens = llm::autoMaxTokens; });
        row("seed", false, [](engine::RunPlan &plan) { plan.parameters.seed = 1; });
        row("thinking", false, [](engine::RunPlan &plan) { plan.parameters.thinking = llm::Thinking::High; });
        row("logprobs", true, [](engine::RunPlan &plan) { plan.parameters.topLogprobs = 2; });
        row("model", false, [](engine::RunPlan &plan) { plan.endpoints.front().endpoint.model = QStringLiteral("other"); });
        row("revision", false, [](engine::RunPlan &plan) { plan.modelRevision = QStringLiteral("2"); });
        row("family", false, [](engine::RunPlan &plan) { plan.family = QStringLiteral("other"); });
        row("instructions", false, [](engine::RunPlan &plan) { plan.task.instructions = QStringLiteral("Otherwise."); });
        row("labels", false, [](engine::RunPlan &plan) { plan.task.labels.push_back({QStringLiteral("black"), {}, {}, {}}); });
    }
    void whatCostsAHit()
    {
        using Change = std::function<void(engine::RunPlan &)>;
        QFETCH(Change, before);
        QFETCH(Change, change);
        QFETCH(bool, hits);
        const auto first = project(6);
        before(first->plan);
        QVERIFY(first->run());
        QCOMPARE(recordsAsked(first->server), 6);
        const auto second = project(6);
        change(second->plan);
        QVERIFY(second->run());
        QCOMPARE(second->counts().of(annotatedState), 6);
        QCOMPARE(recordsAsked(second->server), hits ? 0 : 6);
    }

    // A new parameter must be put into the key or be known to be of no matter: with one more, this is no longer compiled.
    void everyParameterIsKnown()
    {
        const llm::Parameters parameters;
        [[maybe_unused]] const auto &[temperature, topP, maxTokens, seed, streaming, extraBody, thinking, topLogprobs] = parameters;
    }

    void severalSamplesAreAskedApart()
    {
        const auto run = project(1);
        const engine::PieceRequest requests(run->plan);
        task::Piece piece;
        piece.text = QStringLiteral("mail");
        QCOMPARE(requests.cacheKey(piece, 0), requests.cacheKey(piece));
        QVERIFY(requests.cacheKey(piece, 1) != requests.cacheKey(piece));
        QVERIFY(requests.cacheKey(piece, 1) != requests.cacheKey(piece, 2));
    }
};

QTEST_GUILESS_MAIN(TestCaching)
#include "tst_caching.moc"
