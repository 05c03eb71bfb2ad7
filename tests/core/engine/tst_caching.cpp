// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"

#include <QTest>

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
};

QTEST_GUILESS_MAIN(TestCaching)
#include "tst_caching.moc"
