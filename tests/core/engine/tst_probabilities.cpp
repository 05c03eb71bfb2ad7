// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_row.h"
#include "tests/core/engine/run_bench.h"
#include "tests/support/fake_replies.h"
#include "tests/support/support.h"

#include <QTest>

using namespace lw;
using engine::CacheMode;
using lw::test::FakeCompletion;
using lw::test::FakeLlmServer;
using lw::test::FakeReply;
using lw::test::FakeRequest;
using lw::test::RunBench;

namespace {

/// The label of each record with probability 0.6 beside "blue" with 0.2: three quarters of what begins a label.
FakeReply answered(const FakeRequest &request)
{
    FakeCompletion completion;
    QByteArray lead = "{\"annotations\":[";
    for (const auto &[id, text] : FakeLlmServer::records(request)) {
        completion.tokens.append({lead + "{\"id\":" + QByteArray::number(id) + ",\"label\":\""});
        completion.tokens.append({RunBench::labelOf(text).toUtf8(), 0.6, {{"blue", 0.2}, {"something", 0.2}}});
        completion.tokens.append({"\"}", 0.8});
        lead = ",";
    }
    completion.tokens.append({"]}", 0.9});
    for (const test::FakeToken &token : completion.tokens)
        completion.text += QString::fromUtf8(token.bytes);
    return test::completionReply(completion, request);
}

/// "0.600 0.600 none" of all records, in order.
QString certainties(const RunBench &bench)
{
    const auto database = store::Database::open(bench.path(QStringLiteral("p.lwproj")), store::Database::Mode::Read, store::projectSchema());
    QStringList words;
    const std::vector<store::RecordRow> rows = store::recordRows(**database, {1, 2, 3}, {}).value();
    for (const store::RecordRow &row : rows) {
        const auto certainty = row.certainty();
        words.append(!certainty                                                ? QStringLiteral("none")
                     : certainty->source == store::Certainty::Source::Tokens ? QString::number(certainty->value, 'f', 3)
                                                                             : QStringLiteral("another source"));
    }
    return words.join(u' ');
}

bool asksForLogprobs(const FakeRequest &request)
{
    const auto body = parseJson({request.body.constData(), std::size_t(request.body.size())});
    return body && member(*body, "logprobs") && member(*body, "top_logprobs");
}

} // namespace

/// Log probabilities on their way from the wire to the record.
class TestProbabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreKeptWithTheRecord_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::addColumn<int>("batch");
        QTest::newRow("streamed") << true << 1;
        QTest::newRow("whole") << false << 1;
        QTest::newRow("three in one request") << true << 3;
    }
    void theyAreKeptWithTheRecord()
    {
        QFETCH(bool, stream);
        QFETCH(int, batch);
        RunBench bench;
        bench.server.setHandler(&answered);
        for (const char *label : {"red", "green", "blue"})
            bench.add(QStringLiteral("mail: %1").arg(QLatin1String(label)));
        bench.plan.batch.fixed = batch;
        bench.plan.parameters.streaming = stream ? llm::Streaming::On : llm::Streaming::Off;
        bench.plan.parameters.topLogprobs = llm::usualTopLogprobs;
        QVERIFY(bench.run());
        // "something" is no label; of blue there is no other label but itself.
        QCOMPARE(certainties(bench), QStringLiteral("0.600 0.600 0.800"));
        QCOMPARE(bench.server.counts().chats, 3 / batch);
    }

    void nobodyIsAskedForWhatNobodyWants()
    {
        RunBench bench;
        bench.server.setHandler(&answered);
        bench.addMany(3);
        QVERIFY(bench.run());
        QCOMPARE(certainties(bench), QStringLiteral("none none none"));
        QVERIFY(!asksForLogprobs(bench.server.chats().front()));
    }

    void aServerThatRefusesIsAskedWithout()
    {
        RunBench bench;
        bench.server.setHandler([&bench](const FakeRequest &request) {
            return asksForLogprobs(request) ? test::replies::unsupportedField("logprobs") : bench.server.answer(request);
        });
        bench.server.setLabel(&RunBench::labelOf);
        bench.addMany(3);
        bench.plan.parameters.topLogprobs = llm::usualTopLogprobs;
        QVERIFY(bench.run());
        for (const RunBench::Row &row : bench.rows())
            QCOMPARE(row.state, QStringLiteral("annotated"));
        QCOMPARE(certainties(bench), QStringLiteral("none none none"));
        QVERIFY(!asksForLogprobs(bench.server.chats().back()));
    }

    /// An answer without them is an answer, and one with them keeps them.
    void theCache()
    {
        const QTemporaryDir folder;
        const auto run = [&folder](bool wanted) {
            auto bench = std::make_unique<RunBench>();
            bench->server.setHandler(&answered);
            for (const char *label : {"red", "green", "blue"})
                bench->add(QStringLiteral("mail: %1").arg(QLatin1String(label)));
            bench->plan.cache = CacheMode::Exact;
            bench->plan.cacheFolder = folder.path();
            if (wanted)
                bench->plan.parameters.topLogprobs = llm::usualTopLogprobs;
            return bench;
        };
        const auto without = run(false);
        QVERIFY(without->run());
        const auto hit = run(true);
        QVERIFY(hit->run());
        QCOMPARE(hit->server.counts().chats, 0);
        QCOMPARE(certainties(*hit), QStringLiteral("none none none"));
        const auto fresh = run(true);
        fresh->plan.cache = CacheMode::Refresh;
        QVERIFY(fresh->run());
        const auto kept = run(false);
        QVERIFY(kept->run());
        QCOMPARE(kept->server.counts().chats, 0);
        QCOMPARE(certainties(*kept), QStringLiteral("0.600 0.600 0.800"));
    }
};

QTEST_GUILESS_MAIN(TestProbabilities)
#include "tst_probabilities.moc"
