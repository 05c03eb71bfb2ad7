// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace lw;
using namespace lw::test;

/// Several people on one dataset, by the program itself.
class TestCliTeam : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliFolder> m_folder;

    QString project() const { return m_folder->path(QStringLiteral("lead.lwproj")); }
    QString fileOf(const QString &person) const { return m_folder->path(QStringLiteral("out/lead-%1.lwproj").arg(person)); }
    CliResult handOut(const QStringList &more = {}) const
    {
        return m_folder->run(QStringList{QStringLiteral("hand-out"), QStringLiteral("--project"), project(), QStringLiteral("--out"),
                                         m_folder->path(QStringLiteral("out"))}
                             + (more.isEmpty() ? QStringList{QStringLiteral("--people"), QStringLiteral("Ann,Bo")} : more));
    }
    CliResult collect(const QStringList &files) const
    {
        return m_folder->run(QStringList{QStringLiteral("collect"), QStringLiteral("--project"), project()} + files);
    }
    /// What a person decides in their window: all records of their file, the same of each.
    void decideAll(const QString &person, const QString &label)
    {
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("their"));
            file.setDatabaseName(fileOf(person));
            QVERIFY(file.open());
            QSqlQuery query(file);
            QVERIFY2(query.exec(QStringLiteral("INSERT INTO decision (step, record, kind, value, annotator, decided_at, data_hash) "
                                               "SELECT id, id, 'correct', json_object('label', '%1'), '%2', "
                                               "'2026-03-01T10:00:' || substr('0' || id, -2) || '.000Z', data_hash FROM record")
                                    .arg(label, person)),
                     qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("their"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<CliFolder>();
        QByteArray rows = "id,text,gold\n";
        for (int i = 1; i <= 20; ++i)
            rows += QByteArray::number(i) + ",number " + QByteArray::number(i) + (i > 16 ? ",red\n" : ",\n");
        const CliResult result =
            m_folder->run({QStringLiteral("import"), m_folder->write(QStringLiteral("in.csv"), rows), QStringLiteral("--project"), project(),
                           QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--gold-column"), QStringLiteral("gold")});
        QVERIFY2(result.exitCode == 0, result.text().constData());
    }
    void cleanup() { m_folder.reset(); }

    void outAndBack()
    {
        const CliResult out = handOut({QStringLiteral("--people"), QStringLiteral("Ann,Bo"), QStringLiteral("--overlap"), QStringLiteral("100"),
                                       QStringLiteral("--gold"), QStringLiteral("20"), QStringLiteral("--no-suggestions")});
        QVERIFY2(out.exitCode == 0, out.text().constData());
        QVERIFY2(out.out.contains(QStringLiteral("Ann: 20 records, 4 of them with gold")), out.text().constData());
        QVERIFY(out.out.contains(QStringLiteral("16 records went to two people")));
        decideAll(QStringLiteral("Ann"), QStringLiteral("red"));
        decideAll(QStringLiteral("Bo"), QStringLiteral("blue"));

        const CliResult back = collect({fileOf(QStringLiteral("Ann")), fileOf(QStringLiteral("Bo"))});
        QVERIFY2(back.exitCode == 0, back.text().constData());
        QVERIFY2(back.out.contains(QStringLiteral("20 decisions added, 0 known already; by Ann")), back.text().constData());
        QVERIFY2(back.out.contains(QStringLiteral("Ann: 20 of 20 decided; 3600 an hour")), back.text().constData());
        QVERIFY2(back.out.contains(QStringLiteral("People disagree on 20 records")), back.text().constData());

        const CliResult again = collect({QStringLiteral("--json"), fileOf(QStringLiteral("Ann"))});
        QVERIFY2(again.exitCode == 0, again.text().constData());
        const Json json = parseJson(toUtf8(again.out)).value();
        QCOMPARE(json.at("files").at(0).at("added").get<int>(), 0);
        QCOMPARE(json.at("files").at(0).at("known").get<int>(), 20);
        QCOMPARE(json.at("people").at(0).at("right_on_gold").at("right").get<int>(), 4);
        QCOMPARE(json.at("people").at(1).at("right_on_gold").at("right").get<int>(), 0);
        QVERIFY2(json.at("people").at(0).at("same_as_others").at("share").get<double>() == 0, "they said nothing alike");
        QCOMPARE(json.at("disputes").at("open").get<int>(), 20);
    }

    void inAShareNoModelIsAsked()
    {
        QCOMPARE(handOut().exitCode, 0);
        const CliResult result =
            m_folder->run({QStringLiteral("annotate"), m_folder->path(QStringLiteral("in.csv")), QStringLiteral("--task"),
                           m_folder->write(QStringLiteral("task.json"), colourTask()), QStringLiteral("--project"), fileOf(QStringLiteral("Ann")),
                           QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--text-column"), QStringLiteral("text")});
        QVERIFY2(result.exitCode == 2, result.text().constData());
        QVERIFY2(result.err.contains(QStringLiteral("handed out to Ann")) && result.err.count(u'\n') <= 2, result.text().constData());
        // What was decided in it can be written to a file all the same.
        decideAll(QStringLiteral("Ann"), QStringLiteral("red"));
        const CliResult written =
            m_folder->run({QStringLiteral("export"), QStringLiteral("--project"), fileOf(QStringLiteral("Ann")), QStringLiteral("--format"),
                           QStringLiteral("jsonl"), QStringLiteral("--out"), m_folder->path(QStringLiteral("ann.jsonl"))});
        QVERIFY2(written.exitCode == 0, written.text().constData());
        QCOMPARE(m_folder->readLines(QStringLiteral("ann.jsonl")).size(), 10U);
    }

    void whatCannotBeDone_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        const auto s = [](const char *word) { return QString::fromLatin1(word); };
        QTest::newRow("nobody") << QStringList{s("--overlap"), s("20")} << 1 << s("--people");
        QTest::newRow("overlap of one") << QStringList{s("--people"), s("Ann"), s("--overlap"), s("20")} << 1 << s("needs two people");
        QTest::newRow("twice") << QStringList{s("--people"), s("Ann,Ann")} << 1 << s("named twice");
        QTest::newRow("too much") << QStringList{s("--people"), s("Ann,Bo"), s("--overlap"), s("120")} << 1 << s("--overlap");
    }
    void whatCannotBeDone()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        QFETCH(QString, says);
        const CliResult result = handOut(words);
        QVERIFY2(result.exitCode == exit, result.text().constData());
        QVERIFY2(result.err.contains(says), result.text().constData());
        QVERIFY2(!QFileInfo::exists(fileOf(QStringLiteral("Ann"))), "a file was made all the same");
    }

    void filesThatCannotBeCollectedKeepNoneFromIt()
    {
        QCOMPARE(handOut().exitCode, 0);
        decideAll(QStringLiteral("Ann"), QStringLiteral("red"));
        const CliResult some = collect({m_folder->write(QStringLiteral("notes.txt"), "These are notes, and no project of this program at all."),
                                        fileOf(QStringLiteral("Ann"))});
        QVERIFY2(some.exitCode == 3, some.text().constData());
        QVERIFY2(some.err.contains(QStringLiteral("notes.txt")) && some.out.contains(QStringLiteral("10 decisions added")), some.text().constData());
        const CliResult none = collect({m_folder->path(QStringLiteral("missing.lwproj"))});
        QVERIFY2(none.exitCode == 2, none.text().constData());
        const CliResult nowhere = m_folder->run({QStringLiteral("collect"), QStringLiteral("--project"), m_folder->path(QStringLiteral("no.lwproj"))});
        QVERIFY2(nowhere.exitCode == 2, nowhere.text().constData());
        QVERIFY2(!QFileInfo::exists(m_folder->path(QStringLiteral("no.lwproj"))), "a project was made");
    }
};

QTEST_GUILESS_MAIN(TestCliTeam)
#include "tst_cli_team.moc"
