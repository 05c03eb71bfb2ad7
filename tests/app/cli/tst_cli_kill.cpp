// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace lw;
using namespace lw::test;

namespace {

constexpr int records = 200;
constexpr int atOnce = 16;
/// Of one answer: long beside the time in which answers that have come are committed.
constexpr std::chrono::milliseconds answerTime{100};
/// What may be asked again: what was in flight, and what had come and was on its way to the disk. The disk of a busy machine takes
/// its time, but not that of three rounds of answers.
constexpr int mostAskedAgain = 3 * atOnce;

/// The first column of what a statement gives.
QStringList listed(const QString &project, const QString &sql)
{
    QStringList values;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        db.setDatabaseName(project);
        if (db.open()) {
            QSqlQuery query(db);
            query.exec(sql);
            while (query.next())
                values.append(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    return values;
}

/// The records of the answers that the project file holds, one for each answer.
QList<int> answers(const QString &project)
{
    QList<int> numbers;
    for (const QString &record : listed(project, QStringLiteral("SELECT record FROM answer")))
        numbers.append(record.toInt());
    return numbers;
}

int numberOf(const FakeRequest &request)
{
    return FakeLlmServer::records(request).first().second.section(u' ', 2, 2).toInt();
}

} // namespace

/// kill -9 in the middle, the same command again: every record once, none lost, nothing asked again that was answered and
/// committed. LW_KILLS sets how many random moments are tried (10); the script tests/app/cli/kill_hundred.sh tries a hundred.
class TestCliKill : public QObject
{
    Q_OBJECT

    static QStringList command(const CliFolder &folder, const FakeLlmServer &server)
    {
        return {QStringLiteral("annotate"), folder.write(QStringLiteral("in.csv"), numberedRows(records)),
                QStringLiteral("--task"), folder.write(QStringLiteral("task.json"), colourTask()),
                QStringLiteral("--project"), folder.path(QStringLiteral("p.lwproj")), QStringLiteral("--text-column"),
                QStringLiteral("text"), QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--endpoint"),
                server.url().toString(), QStringLiteral("--model"), QStringLiteral("fake-model"), QStringLiteral("--cache"),
                QStringLiteral("off"), QStringLiteral("--batch"), QStringLiteral("1"), QStringLiteral("--concurrency"),
                QString::number(atOnce), QStringLiteral("--out"), folder.path(QStringLiteral("out.jsonl")),
                QStringLiteral("--format"), QStringLiteral("jsonl")};
    }

private Q_SLOTS:
    /// As a kill leaves it that comes between the making of the file and of its first table.
    void killedBeforeTheFirstByte()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        folder.write(QStringLiteral("p.lwproj"), {});
        const CliResult run = folder.run(command(folder, server));
        QVERIFY2(run.exitCode == 0, run.text().constData());
        QCOMPARE(answers(folder.path(QStringLiteral("p.lwproj"))).size(), records);
    }

    /// The indexes that a large import makes at its end are gone until then: not for whoever opens the project after a kill.
    void killedInALargeImport()
    {
        constexpr int rows = 60'000;   // more than what is kept in memory before it goes to the disk
        CliFolder folder;
        QByteArray csv = "id,text\n";
        for (int i = 0; i < rows; ++i)
            csv += QByteArray::number(i) + ',' + QByteArray(1200, char('a' + i % 26)) + '\n';
        const QString project = folder.path(QStringLiteral("p.lwproj"));
        const QStringList command{QStringLiteral("import"), folder.write(QStringLiteral("in.csv"), csv), QStringLiteral("--project"), project,
                                  QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--text-column"), QStringLiteral("text")};
        QProcess process;
        folder.start(process, command);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(project + QStringLiteral("-wal")).size() > (4 << 20), 120'000);
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(listed(project, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'record' AND sql IS NOT NULL ORDER BY name")),
                 (QStringList{QStringLiteral("record_dispute"), QStringLiteral("record_facets")}));
        QCOMPARE(listed(project, QStringLiteral("SELECT count(*) FROM record")), QStringList(QStringLiteral("0")));
        const CliResult again = folder.run(command);
        QVERIFY2(again.exitCode == 0, again.text().constData());
        // Counted along the index, and along the table.
        QCOMPARE(listed(project, QStringLiteral("SELECT count(*) FROM record INDEXED BY record_facets WHERE state = 'pending'")), QStringList(QString::number(rows)));
        QCOMPARE(listed(project, QStringLiteral("SELECT count(*) FROM record NOT INDEXED")), QStringList(QString::number(rows)));
        QCOMPARE(listed(project, QStringLiteral("PRAGMA integrity_check")), QStringList(QStringLiteral("ok")));
    }

    void killedAtRandomMoments()
    {
        const int kills = qEnvironmentVariableIntValue("LW_KILLS") > 0 ? qEnvironmentVariableIntValue("LW_KILLS") : 10;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        int inTheMiddle = 0;
        int askedAgain = 0;
        int mostOfOneKill = 0;
        for (int kill = 0; kill < kills; ++kill) {
            CliFolder folder;
            FakeLlmServer server;
            FakeCompletion style;
            style.beforeFirstToken = answerTime;
            server.setStyle(style);
            server.setLabel([](const QString &text) {
                return text.section(u' ', 2, 2).toInt() % 2 == 0 ? QStringLiteral("red") : QStringLiteral("blue");
            });
            const QStringList arguments = command(folder, server);
            // The moment: of every tenth kill as soon as there is a file; else somewhere between the first request and the last, and
            // some time on.
            QProcess process;
            folder.start(process, arguments);
            if (kill % 10 == 0) {
                QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.path(QStringLiteral("p.lwproj"))), 120'000);
            } else {
                const int afterChats = random.bounded(records);
                QTRY_VERIFY_WITH_TIMEOUT(server.counts().chats >= afterChats || process.state() == QProcess::NotRunning, 120'000);
                QTest::qWait(random.bounded(int(answerTime.count())));
            }
            process.kill();
            QVERIFY(process.waitForFinished());
            QTRY_COMPARE(server.counts().openConnections, 0);

            const QList<int> found = answers(folder.path(QStringLiteral("p.lwproj")));
            const QSet<int> kept(found.begin(), found.end());
            QCOMPARE(found.size(), kept.size());
            inTheMiddle += !kept.isEmpty() && kept.size() < records;
            const QByteArray where = QStringLiteral("seed %1, kill %2, %3 committed").arg(seed).arg(kill).arg(kept.size()).toUtf8();
            QSet<int> askedBefore;
            for (const FakeRequest &request : server.chats())
                askedBefore.insert(numberOf(request));
            QVERIFY2(askedBefore.contains(kept), where.constData());
            server.forget();
            const CliResult rest = folder.run(arguments);
            QVERIFY2(rest.exitCode == 0, QByteArray(where + '\n' + rest.text().constData()).constData());
            QSet<int> asked;
            for (const FakeRequest &request : server.chats()) {
                const int number = numberOf(request);
                QVERIFY2(!kept.contains(number), QByteArray(where + ": asked again: " + QByteArray::number(number)).constData());
                QVERIFY2(!asked.contains(number), QByteArray(where + ": asked twice: " + QByteArray::number(number)).constData());
                asked.insert(number);
            }
            QCOMPARE(asked.size() + kept.size(), records);
            const int again = int(QSet<int>(asked).intersect(askedBefore).size());
            QVERIFY2(again <= mostAskedAgain, QByteArray(where + ": asked again: " + QByteArray::number(again)).constData());
            askedAgain += again;
            mostOfOneKill = std::max(mostOfOneKill, again);
            QCOMPARE(answers(folder.path(QStringLiteral("p.lwproj"))).size(), records);   // none of them twice
            const auto lines = folder.readLines(QStringLiteral("out.jsonl"));
            QCOMPARE(lines.size(), std::size_t(records));
            for (int i = 0; i < records; ++i) {
                const Json &line = lines[std::size_t(i)];
                QCOMPARE(stringOr(line, "id"), QStringLiteral("n%1").arg(i + 1));
                QCOMPARE(stringOr(line["answer"], "label"), (i + 1) % 2 == 0 ? QStringLiteral("red") : QStringLiteral("blue"));
            }
        }
        qInfo("seed %u: %d of %d kills hit a run in its middle; asked again: %d in all, at most %d after one kill with %d in flight", seed,
              inTheMiddle, kills, askedAgain, mostOfOneKill, atOnce);
        QVERIFY2(inTheMiddle > 0, "no kill hit a run in its middle: nothing was tested");
    }
};

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
