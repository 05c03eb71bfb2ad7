// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace lw;
using namespace lw::test;

/// The modes of the cache as a user of the command line meets them.
class TestCliCache : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliFolder> m_folder;
    std::unique_ptr<FakeLlmServer> m_server;

    static QString colourOf(const QString &text)
    {
        return text.section(u' ', 2, 2).toInt() % 2 == 0 ? QStringLiteral("red") : QStringLiteral("blue");
    }
    /// annotate with a report, the cache folder of this test, and an export out.jsonl.
    QStringList command(const QString &project, int rows, const QString &more) const
    {
        return QStringList{QStringLiteral("annotate"), m_folder->write(QStringLiteral("in.csv"), numberedRows(rows)),
                           QStringLiteral("--task"), m_folder->write(QStringLiteral("task.json"), colourTask()),
                           QStringLiteral("--project"), m_folder->path(project), QStringLiteral("--text-column"), QStringLiteral("text"),
                           QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--report"),
                           m_folder->path(QStringLiteral("report.json")), QStringLiteral("--cache-dir"),
                           m_folder->path(QStringLiteral("shared")), QStringLiteral("--out"), m_folder->path(QStringLiteral("out.jsonl")),
                           QStringLiteral("--format"), QStringLiteral("jsonl")}
            + more.split(u' ', Qt::SkipEmptyParts);
    }
    /// One record a request, so that requests can be counted.
    QString to(const QString &more = {}) const
    {
        return QStringLiteral("--endpoint %1 --model fake-model --batch 1 %2").arg(m_server->url().toString(), more);
    }
    CliResult annotate(const QString &project, int rows, const QString &more) const { return m_folder->run(command(project, rows, more)); }
    Json report() const { return m_folder->readJson(QStringLiteral("report.json")); }

    /// Makes every answer of the cache as old as that.
    void age(int days) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("age"));
            database.setDatabaseName(m_folder->path(QStringLiteral("shared/responses.sqlite")));
            QVERIFY(database.open());
            QSqlQuery query(database);
            const QString day = QDateTime::currentDateTimeUtc().addDays(-days).toString(Qt::ISODateWithMs);
            QVERIFY2(query.exec(QStringLiteral("UPDATE entry SET created_at = '%1'").arg(day)), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("age"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<CliFolder>();
        m_server = std::make_unique<FakeLlmServer>();
        m_server->setLabel(colourOf);
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void refreshAsksAllAgain()
    {
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 20, to()).exitCode == 0);
        m_server->forget();
        m_server->setLabel([](const QString &) { return QStringLiteral("red"); });
        const CliResult again = annotate(QStringLiteral("p.lwproj"), 20, to(QStringLiteral("--cache refresh")));
        QVERIFY2(again.exitCode == 0, again.text().constData());
        QCOMPARE(m_server->counts().chats, 20);
        QCOMPARE(report()["requests"], Json(20));
        QCOMPARE(report()["annotated"], Json(20));
        QCOMPARE(report()["from_cache"]["exact"], Json(0));
        const auto lines = m_folder->readLines(QStringLiteral("out.jsonl"));
        for (const Json &line : lines)
            QCOMPARE(stringOr(line["answer"], "label"), QStringLiteral("red"));
        // What it stored is what the next project finds.
        QVERIFY(annotate(QStringLiteral("q.lwproj"), 20, to()).exitCode == 0);
        QCOMPARE(m_server->counts().chats, 20);
        QCOMPARE(stringOr(m_folder->readLines(QStringLiteral("out.jsonl"))[0]["answer"], "label"), QStringLiteral("red"));
    }

    // "The same command goes on": what was asked again is not asked a third time.
    void aKilledRefreshGoesOn()
    {
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 60, to()).exitCode == 0);
        m_server->forget();
        m_server->setHandler([this](const FakeRequest &request) {
            return m_server->counts().chats <= 20 ? m_server->answer(request) : replies::neverAnswers();
        });
        const QString refresh = to(QStringLiteral("--cache refresh --concurrency 8"));
        QProcess process;
        m_folder->start(process, command(QStringLiteral("p.lwproj"), 60, refresh));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->counts().inFlight, 8, 60'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(report()["annotated"], Json(60));   // the answers from before still stand
        QCOMPARE(report()["cancelled"], Json(0));
        m_server->forget();
        m_server->setHandler([this](const FakeRequest &request) { return m_server->answer(request); });
        const CliResult rest = annotate(QStringLiteral("p.lwproj"), 60, refresh);
        QVERIFY2(rest.exitCode == 0, rest.text().constData());
        QCOMPARE(m_server->counts().chats, 40);
        QCOMPARE(report()["annotated"], Json(60));
    }

    void replayUsesNoNetwork_data()
    {
        QTest::addColumn<bool>("withModel");
        QTest::newRow("the model is named") << true;
        QTest::newRow("the model is the only one there") << false;
    }
    void replayUsesNoNetwork()
    {
        QFETCH(bool, withModel);
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 20, to()).exitCode == 0);
        m_server->forget();
        const QString who = QStringLiteral("--endpoint %1 --api-key-env LW_NO_SUCH_KEY --cache replay ").arg(m_server->url().toString())
            + (withModel ? QStringLiteral("--model fake-model") : QString());
        const CliResult all = annotate(QStringLiteral("q.lwproj"), 20, who);
        QVERIFY2(all.exitCode == 0, all.text().constData());
        QCOMPARE(report()["from_cache"]["exact"], Json(20));
        // Five more than it holds.
        const CliResult more = annotate(QStringLiteral("r.lwproj"), 25, who);
        QVERIFY2(more.exitCode == 3, more.text().constData());
        QCOMPARE(report()["annotated"], Json(20));
        QCOMPARE(report()["failed"], (Json{{"not-cached", 5}}));
        QCOMPARE(report()["requests"], Json(0));
        QCOMPARE(m_server->counts().requests, 0);
        QCOMPARE(m_server->counts().connections, 0);
        // They are asked where somebody may be asked.
        const CliResult asked = annotate(QStringLiteral("r.lwproj"), 25, to(QStringLiteral("--retry-failed")));
        QVERIFY2(asked.exitCode == 0, asked.text().constData());
        QCOMPARE(m_server->counts().chats, 5);
    }

    void replayOfTheBaseline()
    {
        const CliResult first = annotate(QStringLiteral("p.lwproj"), 5, {});
        QVERIFY2(first.exitCode == 0, first.text().constData());
        const CliResult second = annotate(QStringLiteral("q.lwproj"), 6, QStringLiteral("--cache replay"));
        QVERIFY2(second.exitCode == 3, second.text().constData());
        QCOMPARE(report()["annotated"], Json(5));
        QCOMPARE(report()["failed"], (Json{{"not-cached", 1}}));
        QVERIFY2(second.err.contains(QStringLiteral("no language model")) || second.err.contains(QStringLiteral("not a language model")),
                 second.text().constData());
    }

    void aReplayWithoutAModelSaysWhatToDo()
    {
        const QString who = QStringLiteral("--cache replay --endpoint ") + m_server->url().toString();
        const CliResult none = annotate(QStringLiteral("p.lwproj"), 3, who);
        QVERIFY2(none.exitCode == 1 && none.err.contains(QStringLiteral("--model")), none.text().constData());
        for (const QString &model : {QStringLiteral("one"), QStringLiteral("other")}) {
            const CliResult filled = annotate(QStringLiteral("p.lwproj"), 3, QStringLiteral("--endpoint %1 --model %2")
                                                                                 .arg(m_server->url().toString(), model));
            QVERIFY2(filled.exitCode == 0, filled.text().constData());
        }
        const CliResult two = annotate(QStringLiteral("p.lwproj"), 3, who);
        QVERIFY2(two.exitCode == 1 && two.err.contains(QStringLiteral("one, other")), two.text().constData());
    }

    void whatIsTooOldIsAskedAgain()
    {
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 10, to()).exitCode == 0);
        age(40);
        m_server->forget();
        const auto asked = [this](const QString &project, const QString &days) {
            const int before = m_server->counts().chats;
            const CliResult result = annotate(project, 10, to(QStringLiteral("--cache-max-age ") + days));
            return result.exitCode == 0 ? m_server->counts().chats - before : -1;
        };
        QCOMPARE(asked(QStringLiteral("a.lwproj"), QStringLiteral("0")), 0);
        QCOMPARE(asked(QStringLiteral("b.lwproj"), QStringLiteral("41")), 0);
        QCOMPARE(asked(QStringLiteral("c.lwproj"), QStringLiteral("39")), 10);
        // Now they are young again.
        QCOMPARE(asked(QStringLiteral("d.lwproj"), QStringLiteral("39")), 0);
    }

    void progressTellsOfTheLookUps()
    {
        QVERIFY(annotate(QStringLiteral("p.lwproj"), 10, to()).exitCode == 0);
        const CliResult second = annotate(QStringLiteral("q.lwproj"), 12, to(QStringLiteral("--progress json")));
        QVERIFY2(second.exitCode == 0, second.text().constData());
        Json last;
        const QStringList lines = second.err.split(u'\n');
        for (const QString &line : lines) {
            if (auto json = parseJson(toUtf8(line)); json && json->contains("cache"))
                last = *std::move(json);
        }
        QCOMPARE(last["cache"], (Json{{"memory_hits", 0}, {"disk_hits", 10}, {"misses", 2}, {"evictions", 0}}));
    }
};

QTEST_GUILESS_MAIN(TestCliCache)
#include "tst_cli_cache.moc"
