// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace lw;
using namespace std::chrono_literals;
using engine::BatchPolicy;
using engine::RunOutcome;
using lw::test::FakeLlmServer;
using lw::test::FakeReply;
using lw::test::FakeRequest;
using lw::test::RunBench;
namespace replies = lw::test::replies;

namespace {

const QString annotatedState = QStringLiteral("annotated");

std::unique_ptr<RunBench> bench(int records, int batch)
{
    auto made = std::make_unique<RunBench>();
    made->server.setLabel(&RunBench::labelOf);
    made->addMany(records);
    made->plan.batch.fixed = batch;
    return made;
}

int recordsAsked(const FakeLlmServer &server)
{
    int asked = 0;
    const auto chats = server.chats();
    for (const FakeRequest &request : chats)
        asked += int(FakeLlmServer::records(request).size());
    return asked;
}

FakeReply said(const QStringList &items, const FakeRequest &request, const QByteArray &finish = "stop")
{
    test::FakeCompletion completion;
    completion.text = QStringLiteral("{\"annotations\":[%1]}").arg(items.join(u','));
    completion.finishReason = finish;
    return test::completionReply(completion, request);
}

/// The right items of a request, in order.
QStringList itemsOf(const FakeRequest &request)
{
    QStringList items;
    int id = 0;
    const auto records = FakeLlmServer::records(request);
    for (const auto &record : records)
        items.append(QStringLiteral("{\"id\":%1,\"label\":\"%2\"}").arg(++id).arg(RunBench::labelOf(record.second)));
    return items;
}

} // namespace

class TestBatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordGetsItsOwnAnswer_data()
    {
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<int>("requests");
        QTest::newRow("7, one at a time") << 7 << 1 << 22;
        QTest::newRow("7, four at a time") << 7 << 4 << 22;
        QTest::newRow("more than there are") << 400 << 4 << 1;
    }
    void everyRecordGetsItsOwnAnswer()
    {
        QFETCH(int, batch);
        QFETCH(int, concurrency);
        QFETCH(int, requests);
        const auto run = bench(150, batch);
        run->plan.concurrency = concurrency;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->counts().of(annotatedState), 150);
        QCOMPARE(run->wrongAnswers(), QString());
        QCOMPARE(run->outcome->last.requests, requests);
        QCOMPARE(run->server.counts().chats, requests);
    }

    // The cache works record by record, whatever company a record was asked in.
    void batchesCostNoHit()
    {
        int asked = 0;
        const QTemporaryDir folder;
        for (const int batch : {1, 7, 0}) {
            const auto run = bench(1000, std::max(batch, 1));
            run->plan.batch.mode = batch == 0 ? BatchPolicy::Mode::Auto : BatchPolicy::Mode::Fixed;
            run->plan.cache = engine::CacheMode::Exact;
            run->plan.cacheFolder = folder.path();
            QVERIFY(run->run());
            QCOMPARE(run->counts().of(annotatedState), 1000);
            QCOMPARE(run->wrongAnswers(), QString());
            asked += recordsAsked(run->server);
        }
        QCOMPARE(asked, 1000);
    }

    void aTwinInFlightIsNotAsked_data()
    {
        QTest::addColumn<int>("batch");
        QTest::newRow("alone") << 1;
        QTest::newRow("in batches") << 5;
    }
    void aTwinInFlightIsNotAsked()
    {
        QFETCH(int, batch);
        const auto run = bench(0, batch);
        for (int i = 0; i < 60; ++i)
            run->add(QStringLiteral("mail %1: %2").arg(i % 3).arg(QLatin1String(i % 3 == 0 ? "red" : i % 3 == 1 ? "green" : "blue")));
        run->plan.cache = engine::CacheMode::Exact;
        run->plan.concurrency = 16;
        test::FakeCompletion style;
        style.beforeHead = 50ms;
        run->server.setStyle(style);
        QVERIFY(run->run());
        QCOMPARE(recordsAsked(run->server), 3);
        QCOMPARE(run->counts().of(annotatedState), 60);
        QCOMPARE(run->wrongAnswers(), QString());
        QCOMPARE(run->outcome->last.fromCache, 57);
    }

    void aTwinSharesTheFailure()
    {
        const auto run = bench(0, 1);
        for (int i = 0; i < 20; ++i)
            run->add(QStringLiteral("the same mail: red"));
        run->plan.cache = engine::CacheMode::Exact;
        run->server.setLabel([](const QString &) { return QStringLiteral("violet"); });
        QVERIFY(run->run());
        QCOMPARE(run->server.counts().chats, 1);
        QCOMPARE(run->counts().of(QStringLiteral("failed:label")), 20);
    }

    // A model has a limit that it may not tell: long texts go in smaller company, each whole.
    void longTextsMakeSmallBatches()
    {
        const auto run = bench(0, 1);
        run->plan.batch.mode = BatchPolicy::Mode::Auto;
        run->plan.batch.mostText = 1000;
        for (int i = 0; i < 40; ++i)
            run->add(QStringLiteral("%1 %2: red").arg(QString(i % 5 == 0 ? 1500 : 300, u'x')).arg(i));
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 40);
        QCOMPARE(recordsAsked(run->server), 40);
        bool batched = false;
        const auto chats = run->server.chats();
        for (const FakeRequest &request : chats) {
            const auto records = FakeLlmServer::records(request);
            qsizetype units = 0;
            for (const auto &record : records)
                units += record.second.size();
            QVERIFY2(units <= 1000 || records.size() == 1, qPrintable(QString::number(units)));
            batched = batched || records.size() > 1;
        }
        QVERIFY(batched);
    }

    void whatABatchLacksIsAskedInSmallerCompany_data()
    {
        QTest::addColumn<QString>("flaw");
        for (const char *flaw : {"missing", "twice", "foreign", "invalid", "reordered", "cut"})
            QTest::newRow(flaw) << QString::fromLatin1(flaw);
    }
    void whatABatchLacksIsAskedInSmallerCompany()
    {
        QFETCH(QString, flaw);
        const auto run = bench(64, 8);
        run->plan.concurrency = 2;
        // The answer to the third record of a batch has the flaw, whatever the record.
        run->server.setHandler([flaw](const FakeRequest &request) {
            QStringList items = itemsOf(request);
            if (items.size() < 3)
                return said(items, request);
            QString &third = items[2];
            if (flaw == QLatin1String("missing"))
                items.removeAt(2);
            else if (flaw == QLatin1String("twice"))
                items.append(QStringLiteral("{\"id\":3,\"label\":\"red\"}"));
            else if (flaw == QLatin1String("foreign"))
                third.replace(QStringLiteral("\"id\":3"), QStringLiteral("\"id\":77"));
            else if (flaw == QLatin1String("invalid"))
                third = QStringLiteral("{\"id\":3}");
            else if (flaw == QLatin1String("reordered"))
                std::reverse(items.begin(), items.end());
            else if (flaw == QLatin1String("cut"))
                return said(items.mid(0, 2), request, "length");
            return said(items, request);
        });
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 64);
        QCOMPARE(run->wrongAnswers(), QString());
        const int again = recordsAsked(run->server) - 64;
        if (flaw == QLatin1String("reordered"))
            QCOMPARE(again, 0);
        else
            QVERIFY2(again > 0 && again <= (flaw == QLatin1String("cut") ? 3 * 64 : 2 * 8), qPrintable(QString::number(again)));
    }

    // One record of whose company nothing is ever read: the others keep their answers, and it is found in few steps.
    void oneThatSpoilsItsBatch()
    {
        const auto run = bench(31, 16);
        run->add(QStringLiteral("the bad one: red"));
        run->plan.concurrency = 1;
        run->server.setHandler([&run](const FakeRequest &request) {
            const auto records = FakeLlmServer::records(request);
            const bool bad = std::any_of(records.begin(), records.end(),
                                         [](const auto &each) { return each.second.contains(u"the bad one"); });
            if (!bad)
                return run->server.answer(request);
            test::FakeCompletion completion;
            completion.text = QStringLiteral("I cannot say.");
            return test::completionReply(completion, request);
        });
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(annotatedState), 31);
        QCOMPARE(run->counts().of(QStringLiteral("failed:parse")), 1);
        QCOMPARE(run->wrongAnswers(), QString());
        QVERIFY2(run->server.counts().chats <= 18, qPrintable(QString::number(run->server.counts().chats)));
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
        const auto run = bench(300, 6);
        run->plan.concurrency = concurrency;
        run->plan.policy.deadlines.firstToken = 300ms + concurrency * 20ms;
        run->plan.policy.deadlines.idle = 300ms + concurrency * 20ms;
        run->plan.policy.deadlines.total = 30'000ms;
        run->plan.policy.deadlines.connect = 30'000ms;
        FakeLlmServer &server = run->server;
        const auto random = std::make_shared<QRandomGenerator>(quint32(815 + concurrency));   // only on the server's thread
        server.setHandler([random, &server](const FakeRequest &request) {
            QStringList items = itemsOf(request);
            switch (random->bounded(24)) {
            case 0: return replies::serverError();
            case 1: return replies::azureRateLimit(5ms);
            case 2: return replies::cutAfter(server.answer(request), random->bounded(200));
            case 3: return said({QStringLiteral("no JSON")}, request);
            case 4: items.removeAt(random->bounded(items.size())); return said(items, request);
            case 5: items.append(items.at(random->bounded(items.size()))); return said(items, request);
            case 6: std::reverse(items.begin(), items.end()); return said(items, request);
            case 7: return said(items.mid(0, items.size() / 2), request, "length");
            case 8: items.append(QStringLiteral("{\"id\":99,\"label\":\"red\"}")); return said(items, request);
            case 9: return replies::closesWithoutAnswer();
            case 10: return replies::html();
            case 11: return random->bounded(4) == 0 ? replies::neverAnswers() : server.answer(request);
            default: return server.answer(request);
            }
        });
        QVERIFY2(run->run(), "the run hangs");
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->wrongAnswers(), QString());
        const store::StateCounts counts = run->counts();
        QCOMPARE(counts.total(), 300);
        QStringList shares;
        for (auto it = counts.byState.begin(); it != counts.byState.end(); ++it)
            shares.append(QStringLiteral("%1 %2").arg(it.value()).arg(it.key()));
        QVERIFY2(counts.of(annotatedState) >= 270, qPrintable(shares.join(QStringLiteral(", "))));
        QCOMPARE(run->outcome->last.recordsDone, 300);
        QCOMPARE(run->outcome->last.requests, server.counts().chats);
        QCOMPARE(run->outcome->last.inFlight, 0);
        QVERIFY(server.counts().maxInFlight <= concurrency);
    }
};

QTEST_GUILESS_MAIN(TestBatching)
#include "tst_batching.moc"
