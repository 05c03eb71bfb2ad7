// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QDeadlineTimer>
#include <QTest>

#include <cmath>

using namespace lw;
using namespace lw::test;

/// What a run cost, and what was used in all, as a user of the command line meets it.
class TestCliCost : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliFolder> m_folder;
    std::unique_ptr<FakeLlmServer> m_server;

    /// 1.00 a million tokens in, 0.10 cached, 2.00 out.
    QString priceFile(const char *currency = "USD") const
    {
        return m_folder->write(QStringLiteral("prices.json"),
                               QByteArray("{\"prices\": [{\"family\": \"openai\", \"where\": \"127.0.0.1\", \"model\": \"*\", \"kind\": "
                                          "\"token\", \"currency\": \"")
                                   + currency
                                   + "\", \"input\": \"1.00\", \"cached_input\": \"0.10\", \"output\": \"2.00\", \"seen\": \"2026-11-20\", "
                                     "\"source\": \"https://example.org/prices\"}]}");
    }
    QStringList command(const QString &project, int rows, const QString &more) const
    {
        return QStringList{QStringLiteral("annotate"), m_folder->write(QStringLiteral("in%1.csv").arg(rows), numberedRows(rows)),
                           QStringLiteral("--task"), m_folder->write(QStringLiteral("task.json"), colourTask()),
                           QStringLiteral("--project"), m_folder->path(project), QStringLiteral("--text-column"), QStringLiteral("text"),
                           QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--report"),
                           m_folder->path(QStringLiteral("report.json")), QStringLiteral("--cache"), QStringLiteral("off"),
                           QStringLiteral("--endpoint"), m_server->url().toString(), QStringLiteral("--model"), QStringLiteral("fake-model"),
                           QStringLiteral("--batch"), QStringLiteral("1")}
            + more.split(u' ', Qt::SkipEmptyParts);
    }
    CliResult annotate(const QString &project, int rows, const QString &more) const { return m_folder->run(command(project, rows, more)); }
    Json usage() const
    {
        const CliResult run = m_folder->run({QStringLiteral("usage"), QStringLiteral("--json")});
        return parseJson(toUtf8(run.out)).value_or(Json::object());
    }
    Json report() const { return m_folder->readJson(QStringLiteral("report.json")); }
    /// As the price file reckons it from what the server reported.
    static double reckoned(const Json &tokens)
    {
        const qint64 cached = tokens["cached"].get<qint64>();
        return double((tokens["prompt"].get<qint64>() - cached) * 1000 + cached * 100 + tokens["completion"].get<qint64>() * 2000) / 1e9;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<CliFolder>();
        m_server = std::make_unique<FakeLlmServer>();
        m_server->setLabel([](const QString &) { return QStringLiteral("red"); });
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void aRunSaysWhatItCost()
    {
        FakeCompletion style;
        style.promptTokens = 1000;
        style.cachedTokens = 400;
        m_server->setStyle(style);
        m_server->enqueue(replies::azureRateLimit(std::chrono::milliseconds(20)));
        const CliResult run = annotate(QStringLiteral("p.lwproj"), 10,
                                       QStringLiteral("--prices %1 --out %2 --format jsonl --progress json")
                                           .arg(priceFile(), m_folder->path(QStringLiteral("out.jsonl"))));
        QVERIFY2(run.exitCode == 0, run.text().constData());
        const Json all = report();
        QCOMPARE(all["requests"], Json(11)); // the one that was refused costs nothing
        QCOMPARE(all["tokens"]["prompt"], Json(10'000));
        QCOMPARE(all["tokens"]["cached"], Json(4000));
        QVERIFY(all["tokens"]["completion"].get<qint64>() > 0);
        QCOMPARE(all["cost"].get<double>(), reckoned(all["tokens"]));
        QCOMPARE(all["currency"], Json("USD"));
        QCOMPARE(all["cost_parts"]["unknown_requests"], Json(0));
        QVERIFY2(run.out.contains(QStringLiteral("Cost: 0.")), run.text().constData());
        const auto last = parseJson(toUtf8(run.err.trimmed().section(u'\n', -1)));
        QVERIFY2(last, run.text().constData());
        QCOMPARE((*last)["cost"], all["cost"]);
        const CliResult stats = m_folder->run({QStringLiteral("stats"), QStringLiteral("--json"), QStringLiteral("--project"),
                                               m_folder->path(QStringLiteral("p.lwproj"))});
        QCOMPARE(parseJson(toUtf8(stats.out)).value()["cost"], all["cost"]);
        const Json prices = m_folder->readJson(QStringLiteral("out.jsonl.manifest.json"))["prices"];
        QCOMPARE(prices.size(), std::size_t(1));
        QCOMPARE(prices[0]["output"], Json("2"));
        QCOMPARE(prices[0]["currency"], Json("USD"));
        QCOMPARE(prices[0]["model"], Json("fake-model"));
    }

    void whatIsNotKnownIsNotGuessed()
    {
        const CliResult unpriced = annotate(QStringLiteral("p.lwproj"), 3, {});
        QVERIFY2(unpriced.exitCode == 0, unpriced.text().constData());
        QVERIFY(report()["cost"].is_null() && report()["currency"].is_null());
        QCOMPARE(report()["cost_parts"]["unknown_requests"], Json(3));
        QVERIFY2(unpriced.out.contains(QStringLiteral("Cost: unknown\n")), unpriced.text().constData());

        // One answer of three was cut: it may be billed.
        m_server->enqueue(replies::closesWithoutAnswer());
        const CliResult cut = annotate(QStringLiteral("q.lwproj"), 3, QStringLiteral("--prices %1 --retry-delay 1").arg(priceFile()));
        QVERIFY2(cut.exitCode == 0, cut.text().constData());
        QVERIFY(report()["cost"].is_null() && report()["currency"].is_null());
        QCOMPARE(report()["cost_parts"]["unknown_requests"], Json(1));
        QCOMPARE(report()["cost_parts"]["by_currency"]["USD"].get<double>(), reckoned(report()["tokens"]));
        QVERIFY2(cut.out.contains(QStringLiteral("Cost: unknown for 1 of 4 requests; the others cost 0.")), cut.text().constData());
    }

    void theBaselineIsFree()
    {
        QStringList words = command(QStringLiteral("p.lwproj"), 3, {});
        const auto endpoint = words.indexOf(QStringLiteral("--endpoint"));
        words.remove(endpoint, 4);
        const CliResult run = m_folder->run(words);
        QVERIFY2(run.exitCode == 0, run.text().constData());
        QCOMPARE(report()["cost"].get<double>(), 0.0);
        QVERIFY(report()["currency"].is_null());
        QVERIFY2(run.out.contains(QStringLiteral("Cost: free")), run.text().constData());
    }

    void useIsCountedOverAllProjects()
    {
        QCOMPARE(usage()["today"]["requests"], Json(0)); // before anything was used
        const QString prices = QStringLiteral("--prices %1").arg(priceFile());
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 5, prices).exitCode == 0);
        const Json first = report();
        QProcess one;
        QProcess other;
        m_folder->start(one, command(QStringLiteral("q.lwproj"), 7, prices));
        m_folder->start(other, command(QStringLiteral("r.lwproj"), 9, prices));
        QVERIFY(one.waitForFinished(120'000) && other.waitForFinished(120'000));
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 5, prices).exitCode == 0); // has nothing to ask
        for (const char *days : {"today", "month"}) {
            const Json used = usage()[days];
            QVERIFY2(used["requests"] == Json(21), dumpJson(used).c_str());
            QCOMPARE(used["currency"], Json("USD"));
            QCOMPARE(used["tokens"]["unreported_requests"], Json(0));
            QCOMPARE(used["cost"].get<double>(), double(used["tokens"]["prompt"].get<qint64>() * 1000
                                                        + used["tokens"]["completion"].get<qint64>() * 2000) / 1e9);
            QVERIFY(used["cost"].get<double>() > first["cost"].get<double>());
            QCOMPARE(used["hosts"].size(), std::size_t(1));
            QCOMPARE(used["hosts"][0]["host"], Json("127.0.0.1"));
        }
        // What is not known makes the sum unknown, and another currency is not added to it.
        QVERIFY(annotate(QStringLiteral("s.lwproj"), 2, {}).exitCode == 0);
        QVERIFY(annotate(QStringLiteral("t.lwproj"), 3, QStringLiteral("--prices %1").arg(priceFile("CNY"))).exitCode == 0);
        const Json mixed = usage()["today"];
        QCOMPARE(mixed["requests"], Json(26));
        QVERIFY(mixed["cost"].is_null());
        QCOMPARE(mixed["cost_parts"]["unknown_requests"], Json(2));
        QCOMPARE(mixed["cost_parts"]["by_currency"].size(), std::size_t(2));
        const CliResult text = m_folder->run({QStringLiteral("usage")});
        QVERIFY2(text.out.startsWith(QStringLiteral("Used today: 26 requests, ")), text.text().constData());
        QVERIFY2(text.out.contains(QStringLiteral("unknown for 2 of 26 requests")), text.text().constData());
    }

    // What was counted before the end and what is counted after it are the attempts that the project has, each once.
    void aKilledRunIsCountedOnce()
    {
        m_server->setHandler([this](const FakeRequest &request) {
            return m_server->counts().chats <= 30 ? m_server->answer(request) : replies::neverAnswers();
        });
        const QStringList words = command(QStringLiteral("p.lwproj"), 60, QStringLiteral("--concurrency 8 --prices %1").arg(priceFile()));
        QProcess process;
        m_folder->start(process, words);
        const QDeadlineTimer patience(60'000);
        while (usage()["today"]["requests"] != Json(30) && !patience.hasExpired())
            QTest::qWait(20);
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(usage()["today"]["requests"], Json(30));
        m_server->setHandler([this](const FakeRequest &request) { return m_server->answer(request); });
        const CliResult rest = m_folder->run(words);
        QVERIFY2(rest.exitCode == 0, rest.text().constData());
        const Json last = usage()["today"];
        QCOMPARE(last["requests"], Json(60));
        QCOMPARE(report()["requests"], Json(30));
        QCOMPARE(last["cost"].get<double>(), double(last["tokens"]["prompt"].get<qint64>() * 1000
                                                    + last["tokens"]["completion"].get<qint64>() * 2000) / 1e9);
    }

    void anEstimateSendsNothing()
    {
        const QString more = QStringLiteral("--prices %1 --estimate").arg(priceFile());
        const CliResult before = annotate(QStringLiteral("p.lwproj"), 200, more);
        QVERIFY2(before.exitCode == 0, before.text().constData());
        QCOMPARE(m_server->counts().requests, 0);
        Json told = report();
        QCOMPARE(told["records"], Json(200));
        QCOMPARE(told["requests"], Json(200));
        QVERIFY(told["tokens"]["prompt"]["value"].get<double>() > 0);
        QVERIFY(told["tokens"]["completion"].is_null() && told["cost"].is_null() && told["seconds"].is_null());
        QCOMPARE(told["measured_requests"], Json(0));
        QVERIFY2(before.out.contains(QStringLiteral("Cost: unknown")), before.text().constData());

        // Twenty are tried; the rest will be like them. Every answer takes the same here.
        FakeCompletion style;
        style.promptTokens = 1000;
        m_server->setStyle(style);
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 200, QStringLiteral("--prices %1 --limit 20").arg(priceFile())).exitCode == 0);
        const Json pilot = report();
        m_server->forget();
        const CliResult after = annotate(QStringLiteral("p.lwproj"), 200, more);
        QVERIFY2(after.exitCode == 0, after.text().constData());
        QCOMPARE(m_server->counts().requests, 0);
        told = report();
        QCOMPARE(told["records"], Json(180));
        QCOMPARE(told["measured_requests"], Json(20));
        QCOMPARE(told["tokens"]["prompt"]["value"], Json(180'000.0));
        QCOMPARE(told["tokens"]["prompt"]["margin"], Json(0.0));
        QCOMPARE(told["currency"], Json("USD"));
        const double expected = pilot["cost"].get<double>() * 9;
        QVERIFY(std::abs(told["cost"]["value"].get<double>() - expected) < expected / 100);
        QVERIFY(told["seconds"]["value"].get<double>() > 0);
        // What was measured of another task says nothing of this one.
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 200, more + QStringLiteral(" --thinking high")).exitCode == 0);
        QCOMPARE(report()["measured_requests"], Json(0));
        QCOMPARE(report()["records"], Json(200));
    }

    // tests/data/project_v1.lwproj was written before any cost was kept.
    void ofOldProjectsNothingIsKnown()
    {
        const QString path = m_folder->path(QStringLiteral("old.lwproj"));
        QVERIFY(QFile::copy(sourceDir() + QStringLiteral("/tests/data/project_v1.lwproj"), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        const CliResult stats = m_folder->run({QStringLiteral("stats"), QStringLiteral("--json"), QStringLiteral("--project"), path});
        QVERIFY2(stats.exitCode == 0, stats.text().constData());
        const Json all = parseJson(toUtf8(stats.out)).value();
        QVERIFY2(all["cost"].is_null(), stats.text().constData());
        QCOMPARE(all["cost_parts"]["unknown_requests"], all["requests"]);
        QVERIFY(all["requests"].get<qint64>() > 0);
    }

    void aBadPriceFileIsSaid()
    {
        const QString file = m_folder->write(QStringLiteral("prices.json"), "{\"prices\": [{\"model\": \"x\"}]}");
        const CliResult run = annotate(QStringLiteral("p.lwproj"), 3, QStringLiteral("--prices %1").arg(file));
        QVERIFY2(run.exitCode == 1 || run.exitCode == 2, run.text().constData());
        QVERIFY2(run.err.contains(QStringLiteral("Row 1")), run.text().constData());
        QCOMPARE(m_server->counts().chats, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliCost)
#include "tst_cli_cost.moc"
