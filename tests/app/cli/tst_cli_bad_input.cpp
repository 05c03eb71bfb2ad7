// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace lw;
using namespace lw::test;

namespace {

QByteArray randomBytes(int size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, '\0');
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

QByteArray taskWith(const char *extra)
{
    QByteArray task = colourTask();
    return task.insert(1, extra);
}

void makeSqlite(const QString &path, const QString &statement)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        db.setDatabaseName(path);
        if (!db.open() || !QSqlQuery(db).exec(statement))
            qFatal("cannot make %s", qPrintable(path));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

} // namespace

/// Bad input gets one clear line and the contract's exit status, never a crash, and nothing half-written.
class TestCliBadInput : public QObject
{
    Q_OBJECT

private:
    CliFolder m_folder;
    QStringList annotate(const char *input, const char *task = "task.json", const char *project = "p.lwproj") const
    {
        return {QStringLiteral("annotate"), m_folder.path(QString::fromLatin1(input)),
                QStringLiteral("--task"),   m_folder.path(QString::fromLatin1(task)),
                QStringLiteral("--project"), m_folder.path(QString::fromLatin1(project)),
                QStringLiteral("--cache"),  QStringLiteral("off")};
    }
    static void refused(const CliResult &result, int exitCode, const QStringList &says)
    {
        QVERIFY2(!result.crashed && result.exitCode == exitCode, result.text().constData());
        QStringList lines = result.err.split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("No --endpoint:")); });
        QVERIFY2(lines.size() == 1, result.text().constData());
        for (const QString &word : says)
            QVERIFY2(lines.front().contains(word), result.text().constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.write(QStringLiteral("good.csv"), numberedRows(3));
        m_folder.write(QStringLiteral("task.json"), colourTask());
    }

    void files_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("says");
        const auto write = [this](const char *name, const QByteArray &content) { m_folder.write(QString::fromLatin1(name), content); };
        write("empty.csv", "");
        write("header.csv", "id,text\n");
        write("random.csv", randomBytes(5000));
        write("unknown.json", taskWith("\"labelz\": [], "));
        write("nolabels.json", R"({"labelwright":1,"name":"x","kind":"classification","instructions":"y","labels":[]})");
        write("notjson.json", "{");
        write("column.json", taskWith("\"template\": \"{{body}}\", "));
        write("twice.csv", "id,text\na,some words here\nb,some other words\na,again some words\n");
        write("allbad.csv", "id,text\na\nb\n");
        write("text.lwproj", QByteArray("no database at all\n").repeated(200));
        makeSqlite(m_folder.path(QStringLiteral("other.lwproj")), QStringLiteral("CREATE TABLE stock (id INTEGER)"));
        makeSqlite(m_folder.path(QStringLiteral("newer.lwproj")), QStringLiteral("PRAGMA application_id = 1280791120"));
        makeSqlite(m_folder.path(QStringLiteral("newer.lwproj")), QStringLiteral("PRAGMA user_version = 999"));

        const auto row = [](const char *title, const QStringList &arguments, std::initializer_list<const char *> says) {
            QStringList words;
            for (const char *word : says)
                words.append(QString::fromLatin1(word));
            QTest::newRow(title) << arguments << words;
        };
        row("missing file", annotate("nothere.csv"), {"nothere.csv", "does not exist"});
        row("a directory", annotate("."), {"folder"});
        row("empty file", annotate("empty.csv"), {"empty.csv", "empty"});
        row("header alone", annotate("header.csv"), {"header.csv"});
        row("random bytes", annotate("random.csv"), {"random.csv"});
        row("no row is usable", annotate("allbad.csv"), {"allbad.csv", "cells"});
        row("an id twice", annotate("twice.csv") + QStringList{QStringLiteral("--id-column"), QStringLiteral("id")},
            {"row 1", "row 3"});
        row("a column that is not there", annotate("good.csv") + QStringList{QStringLiteral("--text-column"), QStringLiteral("txt")},
            {"\"txt\"", "\"id\"", "\"text\""});
        row("a gold column that is not there", annotate("good.csv") + QStringList{QStringLiteral("--gold-column"), QStringLiteral("g")},
            {"\"g\"", "\"id\"", "\"text\""});
        row("a template's column", annotate("good.csv", "column.json"), {"\"body\"", "\"id\"", "\"text\""});
        row("no task", annotate("good.csv", "notask.json"), {"notask.json", "does not exist"});
        row("a task with an unknown key", annotate("good.csv", "unknown.json"), {"unknown.json", "labelz"});
        row("a task without labels", annotate("good.csv", "nolabels.json"), {"nolabels.json", "label"});
        row("a task that is no JSON", annotate("good.csv", "notjson.json"), {"notjson.json", "JSON"});
        row("a project that is text", annotate("good.csv", "task.json", "text.lwproj"), {"text.lwproj"});
        row("another program's SQLite", annotate("good.csv", "task.json", "other.lwproj"), {"other.lwproj", "another program"});
        row("a newer project", annotate("good.csv", "task.json", "newer.lwproj"), {"newer.lwproj", "newer version"});
        row("a project in no folder", annotate("good.csv", "task.json", "no/p.lwproj"), {"does not exist"});
        row("nothing to resume", annotate("good.csv", "task.json", "fresh.lwproj") + QStringList{QStringLiteral("--resume")},
            {"fresh.lwproj"});
    }
    void files()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, says);
        const QStringList before = m_folder.names();
        const QByteArray text = m_folder.read(QStringLiteral("text.lwproj"));
        const QByteArray other = m_folder.read(QStringLiteral("other.lwproj"));
        refused(m_folder.run(arguments), 2, says);
        QCOMPARE(m_folder.read(QStringLiteral("text.lwproj")), text);
        QCOMPARE(m_folder.read(QStringLiteral("other.lwproj")), other);
        QStringList after = m_folder.names();
        after.removeAll(QStringLiteral("p.lwproj"));
        QStringList expected = before;
        expected.removeAll(QStringLiteral("p.lwproj"));
        QCOMPARE(after, expected);
    }

    void endpoints_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("says");
        const auto row = [](const char *title, std::initializer_list<const char *> says) {
            QStringList words;
            for (const char *word : says)
                words.append(QString::fromLatin1(word));
            QTest::newRow(title) << QString::fromLatin1(title) << words;
        };
        row("refuses", {"127.0.0.1"});
        row("resolves to nothing", {"labelwright-test.invalid"});
        row("401 for models", {"401", "--api-key-env"});
        row("401 for chat", {"401"});
        row("no such model", {"model"});
    }
    void endpoints()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, says);
        FakeLlmServer server;
        QString url = server.url().toString();
        if (fault == QLatin1String("refuses"))
            server.stopListening();
        else if (fault == QLatin1String("resolves to nothing"))
            url = QStringLiteral("http://labelwright-test.invalid/v1");
        else if (fault == QLatin1String("401 for models"))
            server.setKey("another-key");
        else if (fault == QLatin1String("401 for chat"))
            server.setHandler([](const FakeRequest &) { return replies::unauthorized(); });
        else
            server.setHandler([](const FakeRequest &) { return replies::modelNotFound(); });
        const QStringList arguments = annotate("good.csv", "task.json", "endpoint.lwproj")
            + QStringList{QStringLiteral("--endpoint"), url, QStringLiteral("--model"), QStringLiteral("m"), QStringLiteral("--text-column"),
                          QStringLiteral("text"), QStringLiteral("--api-key-env"), QStringLiteral("LW_TEST_KEY")};
        refused(m_folder.run(arguments), 2, says);
        QFile::remove(m_folder.path(QStringLiteral("endpoint.lwproj")));
    }

    void anEndpointThatSpeaksNoJsonIsClassServer()
    {
        FakeLlmServer server;
        server.setRawHandler([](const FakeRequest &) { return replies::html(); });
        const CliResult result = m_folder.run(annotate("good.csv", "task.json", "html.lwproj")
                                              + QStringList{QStringLiteral("--endpoint"), server.url().toString(), QStringLiteral("--model"),
                                                            QStringLiteral("m"), QStringLiteral("--retries"), QStringLiteral("0"),
                                                            QStringLiteral("--report"), m_folder.path(QStringLiteral("html.json"))});
        QVERIFY2(result.exitCode == 3, result.text().constData());
        QCOMPARE(m_folder.readJson(QStringLiteral("html.json"))["failed"], (Json{{"server", 3}}));
    }

    void badRowsAreNamedAndTheGoodOnesGoOn()
    {
        m_folder.write(QStringLiteral("rows.jsonl"),
                       "{\"text\": \"a good first row\"}\n{\"text\": broken\n{\"text\": \"bad \xff byte\"}\n"
                       "{\"text\": \"a NUL \\u0000 is data\"}\n");
        const CliResult result = m_folder.run(annotate("rows.jsonl", "task.json", "rows.lwproj")
                                              + QStringList{QStringLiteral("--out"), m_folder.path(QStringLiteral("rows.out")),
                                                            QStringLiteral("--format"), QStringLiteral("jsonl"), QStringLiteral("--report"),
                                                            m_folder.path(QStringLiteral("rows.json"))});
        QVERIFY2(result.exitCode == 3, result.text().constData());
        QVERIFY2(result.err.contains(QStringLiteral("row 2")), result.text().constData());
        const Json report = m_folder.readJson(QStringLiteral("rows.json"));
        QCOMPARE(report["records"], Json(2));
        QCOMPARE(report["bad_rows"], Json(2));
        const auto lines = m_folder.readLines(QStringLiteral("rows.out"));
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(stringOr(lines[1]["data"], "text").size(), 15);
        QVERIFY(stringOr(lines[1]["data"], "text").contains(QChar(0)));
        QCOMPARE(m_folder.readLines(QStringLiteral("rows.lwproj.bad-rows.jsonl")).size(), std::size_t(2));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [this](const char *title, const QString &words, const char *says, bool full = true) {
            QTest::newRow(title) << (full ? annotate("good.csv") : QStringList()) + words.split(u' ', Qt::SkipEmptyParts)
                                 << QString::fromLatin1(says);
        };
        row("no command", {}, "subcommand", false);
        row("an unknown command", QStringLiteral("label"), "", false);
        row("an unknown option", QStringLiteral("--speed 9"), "--speed");
        row("an unknown format", QStringLiteral("--out x --format exel"), "exel");
        row("a format that cannot hold the kind", QStringLiteral("--out x --format conll"), "choose from: jsonl, csv");
        row("an option of later", QStringLiteral("--similarity 0.9"), "not served");
        row("two caps", QStringLiteral("--max-cost 1 --max-requests 5"), "one cap");
        row("a cap of nothing", QStringLiteral("--max-cost 0"), "--max-cost");
        row("requests below one", QStringLiteral("--max-requests 0"), "--max-requests");
        row("a cache mode of later", QStringLiteral("--cache semantic"), "not served");
        row("a cache mode that nobody knows", QStringLiteral("--cache sometimes"), "refresh");
        row("an age below nothing", QStringLiteral("--cache-max-age -1"), "--cache-max-age");
        row("an unknown option of bench", QStringLiteral("bench --slow"), "--slow", false);
        row("a kind of server that nobody knows", QStringLiteral("--profile opnai"), "opnai");
        row("how much is thought", QStringLiteral("--thinking much"), "--thinking");
        row("more records than fit a request", QStringLiteral("--batch 1000"), "--batch");
        row("concurrency", QStringLiteral("--concurrency many"), "--concurrency");
        row("temperature", QStringLiteral("--temperature 7"), "--temperature");
        row("no URL", QStringLiteral("--endpoint localhost"), "http://");
        row("a key variable that is not set", QStringLiteral("--endpoint http://127.0.0.1:1/v1 --api-key-env LW_NO_SUCH_KEY"),
            "LW_NO_SUCH_KEY");
        row("out without format", QStringLiteral("--out x"), "--format");
        QTest::newRow("an empty value") << annotate("good.csv") + QStringList{QStringLiteral("--endpoint"), QString()}
                                        << QStringLiteral("--endpoint");
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        refused(m_folder.run(arguments), 1, {says});
    }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
