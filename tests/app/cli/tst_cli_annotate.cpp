// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace lw;
using namespace lw::test;

class TestCliAnnotate : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

    /// The rows, the task, and a project of that name.
    static QStringList command(const CliFolder &folder, const QByteArray &rows, const QString &project, const QString &more)
    {
        return QStringList{QStringLiteral("annotate"), folder.write(QStringLiteral("in.csv"), rows), QStringLiteral("--task"),
                           folder.write(QStringLiteral("task.json"), colourTask()), QStringLiteral("--project"), folder.path(project),
                           QStringLiteral("--text-column"), QStringLiteral("text"), QStringLiteral("--id-column"), QStringLiteral("id"),
                           QStringLiteral("--report"), folder.path(QStringLiteral("report.json"))}
            + words(more);
    }
    /// One record a request, so that requests can be counted.
    static QString to(const FakeLlmServer &server)
    {
        return QStringLiteral("--endpoint %1 --model fake-model --batch 1 ").arg(server.url().toString());
    }
    /// Even records are red: the answer depends on the record, so an answer at the wrong record shows.
    static QString colourOf(const QString &text)
    {
        return text.section(u' ', 2, 2).toInt() % 2 == 0 ? QStringLiteral("red") : QStringLiteral("blue");
    }
    static void verifyColours(const CliFolder &folder, const QString &name, int count)
    {
        const auto lines = folder.readLines(name);
        QCOMPARE(lines.size(), std::size_t(count));
        for (int i = 0; i < count; ++i) {
            const Json &line = lines[std::size_t(i)];
            QCOMPARE(stringOr(line, "id"), QStringLiteral("n%1").arg(i + 1));
            QCOMPARE(stringOr(line["answer"], "label"), colourOf(stringOr(line["data"], "text")));
        }
    }

private Q_SLOTS:
    void realMail()
    {
        if (dataDir().isEmpty())
            QSKIP(noData);
        CliFolder folder;
        const CliResult result = folder.run({QStringLiteral("annotate"), dataDir() + QStringLiteral("/mail.csv"), QStringLiteral("--task"),
                                             dataDir() + QStringLiteral("/mail.task.json"), QStringLiteral("--gold-column"),
                                             QStringLiteral("gold"), QStringLiteral("--id-column"), QStringLiteral("id"),
                                             QStringLiteral("--project"), folder.path(QStringLiteral("mail.lwproj")), QStringLiteral("--out"),
                                             folder.path(QStringLiteral("mail.jsonl")), QStringLiteral("--format"), QStringLiteral("jsonl"),
                                             QStringLiteral("--report"), folder.path(QStringLiteral("mail.json"))},
                                            550'000);
        QVERIFY2(result.exitCode == 0, result.text().constData());
        const Json report = folder.readJson(QStringLiteral("mail.json"));
        QCOMPARE(report["records"], Json(800));
        QCOMPARE(report["annotated"], Json(800));
        QVERIFY2(report["gold"]["accuracy"].get<double>() >= 0.85, qPrintable(fromUtf8(report.dump())));
        QVERIFY2(report["chunks"].get<int>() > 800, "the mail of 170,000 characters was not cut");
        QCOMPARE(folder.readLines(QStringLiteral("mail.jsonl")).size(), std::size_t(800));
        const Json manifest = folder.readJson(QStringLiteral("mail.jsonl.manifest.json"));
        QCOMPARE(stringOr(manifest["inputs"][0], "sha256").size(), 64);
        QCOMPARE(stringOr(manifest["task"], "name"), QStringLiteral("Mail: spam or ham"));
    }

    void theSampleOfThisProject()
    {
        CliFolder folder;
        const QString samples = sourceDir() + QStringLiteral("/resources/samples/");
        const CliResult result = folder.run({QStringLiteral("annotate"), samples + QStringLiteral("reviews.csv"), QStringLiteral("--task"),
                                             samples + QStringLiteral("reviews.task.json"), QStringLiteral("--id-column"), QStringLiteral("id"),
                                             QStringLiteral("--gold-column"), QStringLiteral("gold"), QStringLiteral("--project"),
                                             folder.path(QStringLiteral("s.lwproj")), QStringLiteral("--report"),
                                             folder.path(QStringLiteral("s.json"))});
        QVERIFY2(result.exitCode == 0, result.text().constData());
        QVERIFY2(result.err.contains(QStringLiteral("not a language model")), result.text().constData());
        const Json report = folder.readJson(QStringLiteral("s.json"));
        QCOMPARE(report["annotated"], report["records"]);
        QVERIFY(report["gold"]["accuracy"].get<double>() >= 0.8);
    }

    void anyOpenAiCompatibleServer_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("requests");
        QTest::newRow("streamed") << QStringLiteral("--batch 1 --stream") << 50;
        QTest::newRow("whole") << QStringLiteral("--batch 1 --no-stream") << 50;
        QTest::newRow("seven records a request") << QStringLiteral("--batch 7") << 8;
    }
    void anyOpenAiCompatibleServer()
    {
        QFETCH(QString, options);
        QFETCH(int, requests);
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const QString more = QStringLiteral("--endpoint %1 --model fake-model %2 --api-key-env LW_TEST_KEY --out %3 --format jsonl")
                                 .arg(server.url().toString(), options, folder.path(QStringLiteral("out.jsonl")));
        server.setKey("sk-test-0123456789abcdef");
        const CliResult result = folder.run(command(folder, numberedRows(50), QStringLiteral("p.lwproj"), more));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        verifyColours(folder, QStringLiteral("out.jsonl"), 50);
        QCOMPARE(server.counts().chats, requests);
        QVERIFY(server.counts().maxInFlight <= 16);
        const Json report = folder.readJson(QStringLiteral("report.json"));
        QCOMPARE(report["requests"], Json(requests));
        QVERIFY2(report["tokens"]["completion"].get<int>() > 0, "usage was not kept");
        QVERIFY(report["cost"].is_null());
        // The key is in no file and on no stream.
        QVERIFY(!result.out.contains(QStringLiteral("0123456789abcdef")) && !result.err.contains(QStringLiteral("0123456789abcdef")));
        for (const QString &name : folder.names())
            QVERIFY2(!folder.read(name).contains("0123456789abcdef"), qPrintable(name));
    }

    void aServerIsToldOfThinkingInItsOwnWords()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const auto asked = [&](const QString &more) {
            server.forget();
            const CliResult result = folder.run(command(folder, numberedRows(1), QStringLiteral("p.lwproj"),
                                                        to(server) + QStringLiteral("--cache off ") + more));
            if (result.exitCode != 0 || server.chats().isEmpty())
                qWarning("%s", result.text().constData());
            return server.chats().isEmpty() ? Json() : parseJson(server.chats().constFirst().body.toStdString()).value_or(Json());
        };
        const Json plain = asked({});
        QVERIFY(!plain.contains("reasoning_effort") && !plain.contains("enable_thinking"));
        QCOMPARE(stringOr(asked(QStringLiteral("--thinking high")), "reasoning_effort"), QStringLiteral("high"));
        const Json qwen = asked(QStringLiteral("--thinking low --profile qwen"));
        QVERIFY2(qwen.contains("enable_thinking") && qwen["enable_thinking"] == Json(true), qwen.dump().c_str());
        QVERIFY(!asked(QStringLiteral("--thinking default")).contains("reasoning_effort"));
    }

    void theSameCommandAgainAsksNothing()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const QStringList first = command(folder, numberedRows(20), QStringLiteral("p.lwproj"), to(server) + QStringLiteral("--cache off"));
        QVERIFY(folder.run(first).exitCode == 0);
        QCOMPARE(server.counts().chats, 20);
        const CliResult again = folder.run(first + QStringList{QStringLiteral("--resume")});
        QVERIFY2(again.exitCode == 0, again.text().constData());
        QCOMPARE(server.counts().chats, 20);
        // Another temperature is another question.
        QVERIFY(folder.run(first + words(QStringLiteral("--temperature 0.5"))).exitCode == 0);
        QCOMPARE(server.counts().chats, 40);
        const CliResult none = folder.run(first + words(QStringLiteral("--temperature 0.7 --resume")));
        QVERIFY2(none.exitCode == 2, none.text().constData());
    }

    void anotherProjectTakesItFromTheCache()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const QByteArray rows = numberedRows(20);
        const QString more = to(server) + QStringLiteral("--cache-dir ") + folder.path(QStringLiteral("shared"));
        QVERIFY(folder.run(command(folder, rows, QStringLiteral("a.lwproj"), more)).exitCode == 0);
        const CliResult second = folder.run(command(folder, rows, QStringLiteral("b.lwproj"), more));
        QVERIFY2(second.exitCode == 0, second.text().constData());
        QCOMPARE(server.counts().chats, 20);
        const Json report = folder.readJson(QStringLiteral("report.json"));
        QCOMPARE(report["from_cache"]["exact"], Json(20));
        QCOMPARE(report["requests"], Json(0));
        QCOMPARE(report["annotated"], Json(20));
        // With the cache off it is asked again.
        QVERIFY(folder.run(command(folder, rows, QStringLiteral("c.lwproj"), to(server) + QStringLiteral("--cache off"))).exitCode == 0);
        QCOMPARE(server.counts().chats, 40);
    }

    void someFailedAndAreAskedAgain()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([](const QString &text) {
            return text.contains(QStringLiteral("number 3 ")) ? QStringLiteral("green") : QStringLiteral("Red.");
        });
        const QStringList first = command(folder, numberedRows(5), QStringLiteral("p.lwproj"), to(server) + QStringLiteral("--cache off"));
        QCOMPARE(folder.run(first).exitCode, 3);
        Json report = folder.readJson(QStringLiteral("report.json"));
        QCOMPARE(report["failed"], (Json{{"label", 1}}));
        QCOMPARE(report["annotated"], Json(4));
        server.forget();
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        QCOMPARE(folder.run(first).exitCode, 3);
        QCOMPARE(server.counts().chats, 0);
        QCOMPARE(folder.run(first + QStringList{QStringLiteral("--retry-failed")}).exitCode, 0);
        QCOMPARE(server.counts().chats, 1);
    }

    void aCapEndsTheRunAndTheSameCommandGoesOn()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const auto capped = [&](const QString &cap) {
            return folder.run(command(folder, numberedRows(30), QStringLiteral("p.lwproj"), to(server) + QStringLiteral("--cache off ") + cap));
        };
        const CliResult stopped = capped(QStringLiteral("--max-requests 12"));
        QVERIFY2(stopped.exitCode == 3, stopped.text().constData());
        QVERIFY2(stopped.err.contains(QStringLiteral("cap")), stopped.text().constData());
        QCOMPARE(server.counts().chats, 12);
        const CliResult rest = capped({});
        QVERIFY2(rest.exitCode == 0, rest.text().constData());
        QCOMPARE(server.counts().chats, 30);
    }

    void aCapInMoneyNeedsAPrice()
    {
        CliFolder folder;
        FakeLlmServer server;
        const CliResult result = folder.run(command(folder, numberedRows(3), QStringLiteral("p.lwproj"),
                                                    to(server) + QStringLiteral("--max-cost 2.50")));
        QVERIFY2(result.exitCode == 1, result.text().constData());
        QVERIFY2(result.err.contains(QStringLiteral("price of fake-model is not known")), result.text().constData());
        QCOMPARE(server.counts().chats, 0);
    }

    void ofSeveralEndpointsOneIsEnough()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        FakeLlmServer other;
        const QString gone = QStringLiteral(" --endpoint ") + other.url().toString();
        other.stopListening();
        const CliResult result = folder.run(command(folder, numberedRows(30), QStringLiteral("p.lwproj"), to(server) + gone));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        QVERIFY2(result.err.contains(QStringLiteral("Nobody answers")), result.text().constData());
        QCOMPARE(server.counts().chats, 30);
    }

    void aLimitIsNoFailure()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const CliResult result = folder.run(command(folder, numberedRows(20), QStringLiteral("p.lwproj"), to(server) + QStringLiteral("--limit 7")));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        const Json report = folder.readJson(QStringLiteral("report.json"));
        QCOMPARE(report["annotated"], Json(7));
        QCOMPARE(report["pending"], Json(13));
        QCOMPARE(server.counts().chats, 7);
    }

    void progressAsJson()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        const CliResult result = folder.run(command(folder, numberedRows(5), QStringLiteral("p.lwproj"), to(server) + QStringLiteral("--progress json")));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        const QStringList lines = result.err.split(u'\n', Qt::SkipEmptyParts);
        const auto last = parseJson(toUtf8(lines.last()));
        QVERIFY2(last && integerOr(*last, "annotated") == 5, result.text().constData());
    }

    void interruptedSavesAndGoesOn_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void interruptedSavesAndGoesOn()
    {
        QFETCH(int, signal);
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel(colourOf);
        // The first twenty answers come at once, the others never.
        server.setHandler([&server](const FakeRequest &request) {
            return server.counts().chats <= 20 ? server.answer(request) : replies::neverAnswers();
        });
        const QStringList arguments = command(folder, numberedRows(60), QStringLiteral("p.lwproj"), to(server) + QStringLiteral("--cache off --concurrency 16"));
        QProcess process;
        folder.start(process, arguments);
        QTRY_COMPARE_WITH_TIMEOUT(server.counts().inFlight, 16, 60'000);
        // Twice, as `timeout` sends it: to the process and to its group.
        ::kill(pid_t(process.processId()), signal);
        QTest::qWait(1);
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        const QString err = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 130, qPrintable(err));
        QVERIFY2(err.contains(QStringLiteral("the same command goes on")), qPrintable(err));
        const Json stopped = folder.readJson(QStringLiteral("report.json"));
        QCOMPARE(stopped["annotated"], Json(20));
        QCOMPARE(stopped["cancelled"], Json(16));
        QCOMPARE(stopped["pending"], Json(24));
        QTRY_COMPARE(server.counts().openConnections, 0);

        server.forget();
        server.setHandler([&server](const FakeRequest &request) { return server.answer(request); });
        const CliResult rest = folder.run(arguments + QStringList{QStringLiteral("--resume"), QStringLiteral("--out"),
                                                                  folder.path(QStringLiteral("out.jsonl")), QStringLiteral("--format"),
                                                                  QStringLiteral("jsonl")});
        QVERIFY2(rest.exitCode == 0, rest.text().constData());
        QCOMPARE(server.counts().chats, 40);
        verifyColours(folder, QStringLiteral("out.jsonl"), 60);
    }

    void aSecondProcessIsToldThatTheProjectIsInUse()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setHandler([](const FakeRequest &) { return replies::neverAnswers(); });
        const QStringList arguments = command(folder, numberedRows(5), QStringLiteral("p.lwproj"), to(server));
        QProcess process;
        folder.start(process, arguments);
        QTRY_COMPARE_WITH_TIMEOUT(server.counts().inFlight, 5, 60'000);
        const CliResult second = folder.run(arguments);
        QVERIFY2(second.exitCode == 2 && second.err.contains(QStringLiteral("in use")), second.text().constData());
        QVERIFY2(folder.run({QStringLiteral("stats"), QStringLiteral("--project"), folder.path(QStringLiteral("p.lwproj"))}).exitCode == 0,
                 "looking at it must be possible");
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void helpAndVersion()
    {
        CliFolder folder;
        const CliResult help = folder.run({QStringLiteral("annotate"), QStringLiteral("--help")});
        QVERIFY2(help.exitCode == 0 && help.out.contains(QStringLiteral("--chunk-tokens")), help.text().constData());
        const CliResult version = folder.run({QStringLiteral("--version")});
        QVERIFY2(version.exitCode == 0 && version.out.startsWith(QStringLiteral("labelwright-cli ")), version.text().constData());
    }
};

QTEST_GUILESS_MAIN(TestCliAnnotate)
#include "tst_cli_annotate.moc"
