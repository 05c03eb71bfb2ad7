// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"
#include "tests/support/support.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>

using namespace lw;
using namespace lw::test;
using namespace std::chrono_literals;
using Ending = engine::RunOutcome::Ending;
namespace replies = lw::test::replies;

namespace {

const QString secret = QStringLiteral("0170-5551234");

std::unique_ptr<RunBench> bench(int records)
{
    auto run = std::make_unique<RunBench>();
    run->server.setLabel(&RunBench::labelOf);
    for (int i = 0; i < records; ++i)
        run->add(QStringLiteral("mail %1: red").arg(i), {{"phone", toUtf8(secret)}, {"subject", "Subject " + std::to_string(i)}});
    run->plan.pool.rate.pause = 10ms;
    run->plan.pool.rate.longestPause = 300ms;
    run->plan.pool.health.probeEvery = 50ms;
    run->plan.pool.health.ejection = 50ms;
    run->plan.pool.budget.trickle = 10ms;
    run->plan.auditFile = run->path(QStringLiteral("p.lwproj.audit.jsonl"));
    return run;
}

std::vector<Json> linesOf(const QString &path)
{
    std::vector<Json> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.push_back(parseJson(file.readLine().toStdString()).value_or(Json("no JSON")));
    return lines;
}

/// What each request held, as hashes of its texts.
QStringList sentTo(const FakeLlmServer &server)
{
    QStringList all;
    for (const FakeRequest &request : server.chats()) {
        const Json body = parseJson(request.body.toStdString()).value_or(Json());
        const QString user = fromUtf8(body.at("messages").back().at("content").get<std::string>());
        static const QRegularExpression record(QStringLiteral("<record id=\"\\d+\">\n(.*?)\n</record>"),
                                               QRegularExpression::DotMatchesEverythingOption);
        QStringList hashes;
        for (auto found = record.globalMatch(user); found.hasNext();)
            hashes.append(sha256Hex(toUtf8(found.next().captured(1))));
        all.append(hashes.join(u' '));
    }
    all.sort();
    return all;
}

/// The same, as it was written down.
QStringList writtenIn(const std::vector<Json> &lines)
{
    QStringList all;
    for (const Json &line : lines) {
        QStringList hashes;
        for (const Json &record : line.at("records"))
            hashes.append(stringOr(record, "sha256"));
        all.append(hashes.join(u' '));
    }
    all.sort();
    return all;
}

} // namespace

/// What is sent is written down before it is sent, and what is not shared is not sent.
class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAttemptIsALine_data()
    {
        QTest::addColumn<int>("batch");
        QTest::newRow("one record a request") << 1;
        QTest::newRow("seven") << 7;
    }
    void everyAttemptIsALine()
    {
        QFETCH(int, batch);
        const auto run = bench(60);
        run->plan.batch.fixed = batch;
        run->plan.concurrency = 4;
        // Every fifth request gets something else than an answer; of refusals for the rate so few that no limit is learned.
        const auto count = std::make_shared<std::atomic<int>>(0);
        run->server.setHandler([count, &server = run->server](const FakeRequest &request) {
            const int now = (*count)++;
            if (now == 2)
                return replies::azureRateLimit(10ms);
            switch (now % 9) {
            case 5: return replies::serverError();
            case 8: return replies::brokenJson();
            default: return server.answer(request);
            }
        });
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, Ending::Done);
        const std::vector<Json> lines = linesOf(run->plan.auditFile);
        QVERIFY(run->server.counts().chats > 60 / batch);
        QCOMPARE(int(lines.size()), run->server.counts().chats);
        QCOMPARE(writtenIn(lines), sentTo(run->server));
        int again = 0;
        for (const Json &line : lines) {
            QCOMPARE(integerOr(line, "run", 0), 1);
            QCOMPARE(stringOr(line, "endpoint"), run->server.url().toString());
            QCOMPARE(stringOr(line, "model"), QStringLiteral("fake-model"));
            QCOMPARE(line.at("columns"), Json::array({"text"}));
            QCOMPARE(stringOr(line, "instructions_sha256").size(), 64);
            QVERIFY(stringOr(line, "time").endsWith(u'Z'));
            again += integerOr(line, "attempt", 0) > 1 ? 1 : 0;
        }
        QVERIFY(again > 0);
        QCOMPARE(stringOr(lines.front().at("records").front(), "id"), QStringLiteral("1"));
    }

    void aChunkIsNamed()
    {
        const auto run = bench(0);
        run->add(QStringLiteral("A sentence of some words. ").repeated(40) + QStringLiteral("red"));
        run->plan.chunks = {32, 0};
        run->server.setLabel([](const QString &) { return QStringLiteral("red"); });
        QVERIFY(run->run());
        const std::vector<Json> lines = linesOf(run->plan.auditFile);
        QVERIFY(lines.size() > 3);
        QCOMPARE(writtenIn(lines), sentTo(run->server));
        QSet<qint64> chunks;
        for (const Json &line : lines) {
            const Json &record = line.at("records").front();
            QCOMPARE(integerOr(record, "chunks", 0), qint64(lines.size()));
            chunks.insert(integerOr(record, "chunk", 0));
        }
        QCOMPARE(chunks.size(), int(lines.size()));
        QVERIFY(chunks.contains(1));
    }

    void aLaterRunAddsItsLines()
    {
        const auto run = bench(3);
        QFile torn(run->plan.auditFile);
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write("{\"time\":\"20"); // the computer went off
        torn.close();
        QVERIFY(run->run());
        const std::vector<Json> lines = linesOf(run->plan.auditFile);
        QCOMPARE(lines.size(), std::size_t(4));
        QCOMPARE(lines[0], Json("no JSON"));
        QCOMPARE(integerOr(lines[1], "run", 0), 1);
    }

    void withoutAFileNothingIsWritten()
    {
        const auto run = bench(3);
        const QString path = std::exchange(run->plan.auditFile, QString());
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, Ending::Done);
        QVERIFY(!QFileInfo::exists(path));
    }

    void whatCannotBeWrittenDownIsNotSent_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("no such folder") << QStringLiteral("/no/such/folder/p.audit.jsonl");
        QTest::newRow("a full disk") << QStringLiteral("/dev/full");
    }
    void whatCannotBeWrittenDownIsNotSent()
    {
        QFETCH(QString, file);
        if (file.startsWith(QLatin1String("/dev")) && !QFileInfo::exists(file))
            QSKIP("no disk is full here");
        const auto run = bench(40);
        run->plan.auditFile = file;
        QVERIFY(run->run());
        QCOMPARE(run->outcome->ending, Ending::Failed);
        QVERIFY(run->outcome->error.has_value());
        QCOMPARE(run->outcome->error->code, Code::NotWritable);
        QVERIFY2(run->outcome->error->detail.contains(file), run->outcome->error->detail.toUtf8().constData());
        QCOMPARE(run->server.counts().chats, 0);
        QCOMPARE(run->outcome->last.requests, 0);
        QCOMPARE(run->answersKept(), 0);
        QCOMPARE(run->counts().of(QStringLiteral("pending")), 40);
        // Once there is room, the same run goes on.
        run->plan.auditFile = run->path(QStringLiteral("audit.jsonl"));
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(QStringLiteral("annotated")), 40);
    }

    /// The template names it, and still it is in no request: neither alone, in company nor in chunks.
    void whatIsNotSharedIsNotSent_data()
    {
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("chunkTokens");
        QTest::newRow("one record a request") << 1 << 2048;
        QTest::newRow("seven") << 7 << 2048;
        QTest::newRow("chunks") << 3 << 16;
    }
    void whatIsNotSharedIsNotSent()
    {
        QFETCH(int, batch);
        QFETCH(int, chunkTokens);
        const auto run = bench(30);
        run->plan.batch.fixed = batch;
        run->plan.chunks.tokens = chunkTokens;
        run->plan.task.templateText = QStringLiteral("{{subject}} of one mail, and of no other one. Call {{phone}} about it, please. {{text}}");
        run->plan.task.examples = {{QStringLiteral("mail of old"), Json{{"label", "red"}}}};
        run->plan.sharedColumns = QStringList{QStringLiteral("subject"), QStringLiteral("text")};
        run->server.setLabel([](const QString &) { return QStringLiteral("red"); });
        QVERIFY(run->run());
        QCOMPARE(run->counts().of(QStringLiteral("annotated")), 30);
        for (const FakeRequest &request : run->server.requests())
            QVERIFY2(!request.body.contains(secret.toUtf8()), request.body.constData());
        for (const Json &line : linesOf(run->plan.auditFile))
            QCOMPARE(line.at("columns"), Json::array({"subject", "text"}));
        // So it would have been: the test looks at the right place.
        const auto open = bench(1);
        open->plan.task.templateText = run->plan.task.templateText;
        QVERIFY(open->run());
        QVERIFY(open->server.chats().front().body.contains(secret.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
