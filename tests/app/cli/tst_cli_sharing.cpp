// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace lw;
using namespace lw::test;

namespace {

const QString auditName = QStringLiteral("p.lwproj.audit.jsonl");
constexpr int rows = 60;

QByteArray taskWith(const QByteArray &templateText)
{
    return R"({"labelwright": 1, "name": "Colours", "kind": "classification", "instructions": "Which colour is it?",
 "labels": [{"name": "red"}, {"name": "ham"}], "examples": [{"text": "ham", "answer": {"label": "ham"}}], "template": ")"
        + templateText + "\"}";
}

QByteArray phoneRows()
{
    QByteArray csv = "id,text,phone\n";
    for (int i = 1; i <= rows; ++i)
        csv += "n" + QByteArray::number(i) + ",record number " + QByteArray::number(i) + " end,0170-555" + QByteArray::number(1000 + i) + "\n";
    return csv;
}

QByteArray sentTo(const FakeLlmServer &server)
{
    QByteArray all;
    for (const FakeRequest &request : server.requests())
        all += request.path + request.body;
    return all;
}

} // namespace

/// What leaves this computer is what the project lets go, and it is written down before it goes.
class TestCliSharing final : public QObject
{
    Q_OBJECT

    static QStringList command(const CliFolder &folder, const QByteArray &templateText, const QStringList &more)
    {
        return QStringList{QStringLiteral("annotate"), folder.write(QStringLiteral("in.csv"), phoneRows()), QStringLiteral("--task"),
                           folder.write(QStringLiteral("task.json"), taskWith(templateText)), QStringLiteral("--project"),
                           folder.path(QStringLiteral("p.lwproj")), QStringLiteral("--id-column"), QStringLiteral("id"),
                           QStringLiteral("--model"), QStringLiteral("fake-model"), QStringLiteral("--cache"), QStringLiteral("off"),
                           QStringLiteral("--api-key-env"), QStringLiteral("LW_TEST_KEY"), QStringLiteral("--progress"), QStringLiteral("none")}
            + more;
    }
    static QStringList to(const FakeLlmServer &server) { return {QStringLiteral("--endpoint"), server.url().toString()}; }
    static QStringList words(const char *line) { return QString::fromLatin1(line).split(u' '); }

private Q_SLOTS:
    void whatIsNotSharedStaysHere()
    {
        CliFolder folder;
        FakeLlmServer server;
        const CliResult refused = folder.run(command(folder, "{{text}} {{phone}}", to(server) + words("--share-columns text")));
        QVERIFY2(refused.exitCode == 2, refused.text().constData());
        QVERIFY2(refused.err.contains(QStringLiteral("\"phone\"")), refused.text().constData());
        QCOMPARE(refused.err.count(u'\n'), 1);
        QCOMPARE(server.counts().connections, 0);

        const CliResult done = folder.run(command(folder, "{{text}}", to(server) + words("--share-columns text --batch 7")));
        QVERIFY2(done.exitCode == 0, done.text().constData());
        QVERIFY(server.counts().chats > 1);
        QVERIFY(!sentTo(server).contains("0170-555"));
        server.forget();

        // The project has kept it.
        const CliResult later = folder.run(command(folder, "{{phone}}: {{text}}", to(server)));
        QVERIFY2(later.exitCode == 2 && later.err.contains(QStringLiteral("\"phone\"")), later.text().constData());
        QCOMPARE(server.counts().connections, 0);
        const CliResult shared = folder.run(command(folder, "{{phone}}: {{text}}",
                                                    to(server) + words("--share-columns text --share-columns phone")));
        QVERIFY2(shared.exitCode == 0, shared.text().constData());
        QVERIFY(sentTo(server).contains("0170-555"));
    }

    void anExampleIsNoWayOut()
    {
        CliFolder folder;
        FakeLlmServer server;
        QStringList arguments = command(folder, "{{text}}", to(server) + words("--share-columns text"));
        QByteArray task = taskWith("{{text}}");
        task.replace("\"text\": \"ham\"", "\"text\": \"record number 7 end, call 0170-5551007\"");
        folder.write(QStringLiteral("task.json"), task);
        const CliResult refused = folder.run(arguments);
        QVERIFY2(refused.exitCode == 2, refused.text().constData());
        QVERIFY2(refused.err.contains(QStringLiteral("n7")) && refused.err.contains(QStringLiteral("\"phone\"")), refused.text().constData());
        QCOMPARE(server.counts().chats, 0);
    }

    void aColumnThatIsSharedMustBeThere()
    {
        CliFolder folder;
        FakeLlmServer server;
        const CliResult refused = folder.run(command(folder, "{{text}}", to(server) + words("--share-columns fone")));
        QVERIFY2(refused.exitCode == 2, refused.text().constData());
        QVERIFY2(refused.err.contains(QStringLiteral("\"fone\"")) && refused.err.contains(QStringLiteral("\"phone\"")), refused.text().constData());
        QCOMPARE(server.counts().connections, 0);
    }

    void onlyNamedEndpointsAreAsked()
    {
        CliFolder folder;
        FakeLlmServer server;
        FakeLlmServer other;
        const QStringList allowed{QStringLiteral("--allow-endpoint"), server.url().toString()};
        const CliResult refused = folder.run(command(folder, "{{text}}", to(server) + to(other) + allowed));
        QVERIFY2(refused.exitCode == 2, refused.text().constData());
        QVERIFY2(refused.err.contains(QString::number(other.port())), refused.text().constData());
        QCOMPARE(server.counts().connections + other.counts().connections, 0);
        const CliResult done = folder.run(command(folder, "{{text}}", to(server) + allowed + words("--limit 3")));
        QVERIFY2(done.exitCode == 0, done.text().constData());
        const CliResult later = folder.run(command(folder, "{{text}}", to(other) + words("--limit 3")));
        QVERIFY2(later.exitCode == 2, later.text().constData());
        QCOMPARE(other.counts().connections, 0);
        const CliResult lifted = folder.run(command(folder, "{{text}}", to(other) + words("--limit 3 --allow-endpoint any")));
        QVERIFY2(lifted.exitCode == 0, lifted.text().constData());
        QVERIFY(other.counts().chats > 0);
        const CliResult wrong = folder.run(command(folder, "{{text}}", to(server) + words("--allow-endpoint api.example.com")));
        QVERIFY2(wrong.exitCode == 1, wrong.text().constData());
    }

    void theAuditIsKeptWhereAndWhenItIsWanted()
    {
        CliFolder folder;
        FakeLlmServer server;
        QVERIFY(folder.run(command(folder, "{{text}}", to(server) + words("--limit 2"))).exitCode == 0);
        QVERIFY2(!QFileInfo::exists(folder.path(auditName)), "nothing had left this computer");
        QVERIFY(folder.run(command(folder, "{{text}}", to(server) + words("--limit 2 --audit on"))).exitCode == 0);
        const std::size_t first = folder.readLines(auditName).size();
        QCOMPARE(first, std::size_t(2));
        // The project has kept that, too.
        QVERIFY(folder.run(command(folder, "{{text}}", to(server) + words("--limit 2"))).exitCode == 0);
        QCOMPARE(folder.readLines(auditName).size(), std::size_t(4));
        QVERIFY(folder.run(command(folder, "{{text}}", to(server) + words("--limit 2 --audit off"))).exitCode == 0);
        QCOMPARE(folder.readLines(auditName).size(), std::size_t(4));
        QVERIFY2(!folder.read(auditName).contains("sk-test"), "the key is in the audit");
        QVERIFY2(!folder.read(auditName).contains("record number"), "a text is in the audit");
    }

    void whatCannotBeWrittenDownIsNotSent()
    {
        CliFolder folder;
        FakeLlmServer server;
        QVERIFY(QDir().mkpath(folder.path(auditName))); // a folder where the file would be
        const CliResult refused = folder.run(command(folder, "{{text}}", to(server) + words("--audit on")));
        QVERIFY2(refused.exitCode == 2 && refused.err.contains(auditName), refused.text().constData());
        QCOMPARE(server.counts().chats, 0);
    }

    void whatWasSentStandsThereAfterAKill()
    {
        for (const int afterChats : {1, 20, 45}) {
            CliFolder folder;
            FakeLlmServer server;
            FakeCompletion style;
            style.beforeFirstToken = std::chrono::milliseconds(5);
            server.setStyle(style);
            QProcess process;
            folder.start(process, command(folder, "{{text}}", to(server) + words("--audit on --concurrency 8 --batch 1")));
            QTRY_VERIFY_WITH_TIMEOUT(server.counts().chats >= afterChats || process.state() == QProcess::NotRunning, 60'000);
            process.kill();
            QVERIFY(process.waitForFinished());
            QTRY_COMPARE(server.counts().openConnections, 0);
            QSet<QString> written;
            for (const Json &line : folder.readLines(auditName)) {
                for (const Json &record : line.at("records"))
                    written.insert(stringOr(record, "sha256"));
            }
            const auto chats = server.chats();
            QVERIFY(chats.size() >= afterChats);
            for (const FakeRequest &request : chats) {
                for (const auto &record : FakeLlmServer::records(request))
                    QVERIFY2(written.contains(sha256Hex(toUtf8(record.second))), record.second.toUtf8().constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCliSharing)
#include "tst_cli_sharing.moc"
