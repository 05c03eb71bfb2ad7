// SPDX-License-Identifier: Apache-2.0
#include "core/team/merge.h"

#include "core/store/record_detail.h"
#include "core/store/record_query.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace lw;
using namespace lw::store;
using namespace lw::team;
using Kind = task::Decision::Kind;

namespace {

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

} // namespace

class TestTeamMerge : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_lead;
    std::unique_ptr<test::ProjectFixture> m_ann;

    static WrittenStep says(test::ProjectFixture &project, const QString &who, const QString &at, const QString &id, Kind kind,
                            const QString &label = {}, bool blind = false)
    {
        task::Decision decision{project.numbers.value(id), kind, kind == Kind::Correct ? task::labelValue(label) : Json(), {}, {}};
        decision.blind = blind;
        return putDecisions(*project.db, {decision}, {who, u"2026-03-01T%1.000Z"_qs.arg(at)}).value();
    }
    static Result<MergeReport> merge(test::ProjectFixture &to, const QString &file, const StopFlag &stop = {},
                                     const MergeProgress &progress = [](qint64, qint64) {})
    {
        const auto writer = WriterThread::open(to.path(), projectSchema()).value();
        return mergeColleague(*writer, to.path(), file, stop, progress);
    }
    MergeReport collect()
    {
        const auto report = merge(*m_lead, m_ann->path());
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }
    static RecordRow row(test::ProjectFixture &project, const QString &id)
    {
        return recordRows(*project.db, {project.numbers.value(id)}, {})->front();
    }
    static QStringList history(test::ProjectFixture &project, const QString &id)
    {
        static const QStringList kinds{u"answered"_qs, u"failed"_qs, u"refused"_qs, u"accepted"_qs, u"corrected"_qs, u"rejected"_qs, u"skipped"_qs,
                                       u"flagged"_qs, u"unflagged"_qs, u"drafted"_qs, u"noted"_qs, u"undone"_qs, u"redone"_qs};
        QStringList lines;
        const auto detail = recordDetail(*project.db, project.numbers.value(id)).value();
        for (const HistoryEntry &entry : detail.history) {
            if (entry.kind == HistoryEntry::Kind::Answered)
                continue;
            lines.prepend(QStringList{kinds.at(int(entry.kind)), entry.who, entry.at.mid(11, 8), entry.to, entry.undone ? u"undone"_qs : QString(),
                                      entry.outdated ? u"outdated"_qs : QString()}
                              .join(u' ')
                              .simplified());
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_lead = std::make_unique<test::ProjectFixture>();
        m_ann = std::make_unique<test::ProjectFixture>();
        for (test::ProjectFixture *project : {m_lead.get(), m_ann.get()}) {
            for (const char *id : {"a", "b", "c"}) {
                project->add(QString::fromLatin1(id), {{"text", id}});
                project->answer(QString::fromLatin1(id), u"ham"_qs);
            }
        }
    }
    void cleanup()
    {
        m_lead.reset();
        m_ann.reset();
    }

    void allThatWasDecidedArrives()
    {
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Correct, u"spam"_qs, true);
        (void)says(*m_ann, u"Ann"_qs, u"10:01:00"_qs, u"b"_qs, Kind::Accept);
        const WrittenStep step = says(*m_ann, u"Ann"_qs, u"10:02:00"_qs, u"b"_qs, Kind::Reject);
        LW_VERIFY_RESULT(turnStep(*m_ann->db, step.step, Turn::Undo, {u"Ann"_qs, u"2026-03-01T10:03:00.000Z"_qs}));
        (void)says(*m_ann, u"Ann"_qs, u"10:04:00"_qs, u"c"_qs, Kind::Flag);
        (void)says(*m_ann, u"Bo"_qs, u"10:05:00"_qs, u"c"_qs, Kind::Draft);
        MergeReport expected;
        expected.people = QStringList{u"Ann"_qs};
        expected.records = 3;
        expected.added = 4;
        QCOMPARE(collect(), expected);
        for (const QString &id : {u"a"_qs, u"b"_qs})
            QCOMPARE(history(*m_lead, id), history(*m_ann, id));
        QCOMPARE(row(*m_lead, u"a"_qs).label, u"spam"_qs);
        QCOMPARE(row(*m_lead, u"b"_qs).verdict, Verdict::Accepted);
        QVERIFY(row(*m_lead, u"c"_qs).flagged);
        QVERIFY2(voicesOf(*m_lead->db, 1)->front().blind, "that no suggestion was shown is lost");
        QVERIFY2(recordDetail(*m_lead->db, 3)->draft.is_null(), "a draft says nothing yet");
    }

    void theSameFileTwiceAddsNothing()
    {
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Correct, u"spam"_qs);
        // In one moment, and the same: two decisions all the same.
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Correct, u"spam"_qs);
        QCOMPARE(collect().added, 2);
        const QStringList before = history(*m_lead, u"a"_qs);
        const MergeReport again = collect();
        QCOMPARE(again.added, 0);
        QCOMPARE(again.known, 2);
        QCOMPARE(history(*m_lead, u"a"_qs), before);
        // Nor does what came from there, when it goes back.
        QCOMPARE(merge(*m_ann, m_lead->path())->added, 0);
        // What was decided since comes alone.
        (void)says(*m_ann, u"Ann"_qs, u"11:00:00"_qs, u"b"_qs, Kind::Accept);
        QCOMPARE(collect().added, 1);
    }

    void whatWasTakenBackSinceIsTakenBackHere()
    {
        const WrittenStep step = says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Correct, u"spam"_qs);
        (void)collect();
        QCOMPARE(row(*m_lead, u"a"_qs).label, u"spam"_qs);
        LW_VERIFY_RESULT(turnStep(*m_ann->db, step.step, Turn::Undo, {u"Ann"_qs, u"2026-03-01T10:01:00.000Z"_qs}));
        const MergeReport undone = collect();
        QCOMPARE(undone.added, 0);
        QCOMPARE(undone.turned, 1);
        QCOMPARE(row(*m_lead, u"a"_qs).verdict, Verdict::None);
        LW_VERIFY_RESULT(turnStep(*m_ann->db, step.step, Turn::Redo, {u"Ann"_qs, u"2026-03-01T10:02:00.000Z"_qs}));
        QCOMPARE(collect().turned, 1);
        QCOMPARE(row(*m_lead, u"a"_qs).label, u"spam"_qs);
        QCOMPARE(collect().turned, 0);
    }

    void whatWasSaidLastCountsWhereverItWasSaid()
    {
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Correct, u"spam"_qs);
        (void)says(*m_ann, u"Ann"_qs, u"12:00:00"_qs, u"b"_qs, Kind::Correct, u"spam"_qs);
        (void)says(*m_lead, u"Lea"_qs, u"11:00:00"_qs, u"a"_qs, Kind::Accept);
        (void)says(*m_lead, u"Lea"_qs, u"11:00:00"_qs, u"b"_qs, Kind::Accept);
        (void)collect();
        QCOMPARE(row(*m_lead, u"a"_qs).label, u"ham"_qs);
        QCOMPARE(row(*m_lead, u"b"_qs).label, u"spam"_qs);
        QCOMPARE(countRecords(*m_lead->db)->peopleDisagree, 2);
        QCOMPARE(voicesOf(*m_lead->db, 1)->size(), 2U);
    }

    /// Who undoes here takes back what they pressed here, not what they said elsewhere under the same name.
    void undoIsOfWhatWasDecidedHere()
    {
        const WrittenStep here = says(*m_lead, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Accept);
        (void)says(*m_ann, u"Ann"_qs, u"12:00:00"_qs, u"b"_qs, Kind::Correct, u"spam"_qs);
        (void)collect();
        QCOMPARE(stepsBefore(*m_lead->db, u"Ann"_qs, 1'000, 10).value(), std::vector<qint64>{here.step});
        const WrittenStep next = says(*m_lead, u"Ann"_qs, u"13:00:00"_qs, u"c"_qs, Kind::Accept);
        QCOMPARE(next.step, here.step + 1);
    }

    void recordsThatAreNotHereAreNamed()
    {
        m_ann->add(u"x"_qs, {{"text", "x"}});
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"x"_qs, Kind::Correct, u"spam"_qs);
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Accept);
        const MergeReport report = collect();
        QCOMPARE(report.notHere, 1);
        QCOMPARE(report.notHereIds, QStringList{u"x"_qs});
        QCOMPARE(report.added, 1);
        QCOMPARE(countRecords(*m_lead->db)->all, 3);
    }

    void whatWasSaidOfOtherDataDoesNotCount()
    {
        m_ann->add(u"a"_qs, {{"text", "another"}});
        (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, u"a"_qs, Kind::Correct, u"spam"_qs);
        const MergeReport report = collect();
        QCOMPARE(report.otherData, 1);
        QCOMPARE(report.added, 1);
        QCOMPARE(row(*m_lead, u"a"_qs).verdict, Verdict::None);
        QCOMPARE(history(*m_lead, u"a"_qs), QStringList{u"corrected Ann 10:00:00 spam outdated"_qs});
        m_lead->add(u"a"_qs, {{"text", "another"}});
        QCOMPARE(row(*m_lead, u"a"_qs).label, u"spam"_qs);
    }

    /// Theirs may be of an older version, on a medium that cannot be written to; nothing is put beside it.
    void theColleaguesFileIsNotTouched()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"old.lwproj"_qs);
        Schema old = projectSchema();
        old.migrations = old.migrations.first(old.migrations.indexOf(u"migrations/015_people.sql"_qs));
        QVERIFY(Database::open(file, Database::Mode::Write, old).has_value());
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
            connection.setDatabaseName(file);
            QVERIFY(connection.open());
            QSqlQuery query(connection);
            QVERIFY(query.exec(u"INSERT INTO record (identity, shown_id, data, data_hash, import, file, row) VALUES ('a', 'a', '{}', '%1', 1, 'f', 1)"_qs
                                   .arg(m_lead->hashes.value(u"a"_qs))));
            QVERIFY(query.exec(u"INSERT INTO decision (step, record, kind, value, annotator, decided_at, data_hash) VALUES (1, 1, 'correct', "
                               "'{\"label\":\"spam\"}', 'Ann', '2026-03-01T10:00:00.000Z', '%1')"_qs.arg(m_lead->hashes.value(u"a"_qs))));
            query.finish();
            connection.close();
        }
        QSqlDatabase::removeDatabase(u"raw"_qs);
        const QByteArray before = digestOf(file);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
        const auto report = merge(*m_lead, file);
        LW_VERIFY_RESULT(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(row(*m_lead, u"a"_qs).label, u"spam"_qs);
        QCOMPARE(digestOf(file), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"old.lwproj"_qs});
        // The same decision in a file of today is the same.
        task::Decision same{m_ann->numbers.value(u"a"_qs), Kind::Correct, task::labelValue(u"spam"_qs), {}, {}};
        LW_VERIFY_RESULT(putDecisions(*m_ann->db, {same}, {u"Ann"_qs, u"2026-03-01T10:00:00.000Z"_qs}));
        QCOMPARE(collect().added, 0);
    }

    void whatWasInterruptedGoesOn()
    {
        for (test::ProjectFixture *project : {m_lead.get(), m_ann.get()})
            LW_VERIFY_RESULT(project->db->begin());
        for (int i = 0; i < 600; ++i) {
            const QString id = u"r%1"_qs.arg(i);
            for (test::ProjectFixture *project : {m_lead.get(), m_ann.get()})
                project->add(id, {{"text", i}});
            (void)says(*m_ann, u"Ann"_qs, u"10:00:00"_qs, id, Kind::Correct, u"spam"_qs);
        }
        for (test::ProjectFixture *project : {m_lead.get(), m_ann.get()})
            LW_VERIFY_RESULT(project->db->commit());
        const StopFlag stop;
        std::vector<qint64> told;
        const auto stopped = merge(*m_lead, m_ann->path(), stop, [&](qint64 records, qint64 inAll) {
            QCOMPARE(inAll, 600);
            told.push_back(records);
            if (records > 0)
                stop.requestStop();
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Code::Cancelled);
        QCOMPARE(told, (std::vector<qint64>{0, 250}));
        QCOMPARE(countRecords(*m_lead->db)->reviewed, 250);
        const MergeReport rest = collect();
        QCOMPARE(rest.known, 250);
        QCOMPARE(rest.added, 350);
    }

    void whatCannotBeMergedIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("the project itself") << u"self"_qs << u"is the project itself"_qs;
        QTest::newRow("no file") << u"missing.lwproj"_qs << u"does not exist"_qs;
        QTest::newRow("another program's") << u"notes.txt"_qs << u"is not a Labelwright file"_qs;
        QTest::newRow("open elsewhere") << u"held.lwproj"_qs << u"is open in a program"_qs;
    }
    void whatCannotBeMergedIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        QTemporaryDir folder;
        QFile notes(folder.filePath(u"notes.txt"_qs));
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("Ann thinks that this is spam, and so does everybody else here.") > 0);
        notes.close();
        QVERIFY(QFile::copy(m_ann->path(), folder.filePath(u"held.lwproj"_qs)));
        QLockFile lock(folder.filePath(u"held.lwproj.lock"_qs));
        QVERIFY(lock.tryLock());
        const QString file = name == u"self"_qs ? m_lead->path() : folder.filePath(name);
        const auto report = merge(*m_lead, file);
        QVERIFY(!report);
        QVERIFY2(report.error().detail.contains(sentence) && report.error().detail.contains(file), qPrintable(report.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestTeamMerge)
#include "tst_team_merge.moc"
