// SPDX-License-Identifier: Apache-2.0
#include "core/store/voices.h"

#include "core/store/record_archive.h"
#include "core/store/record_detail.h"
#include "core/store/record_query.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace lw;
using namespace lw::store;
using Kind = task::Decision::Kind;

class TestVoices : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_project;

    WrittenStep says(const QString &who, Kind kind, const QString &label = {}, bool isOneVoice = false)
    {
        Signature signature = m_project->signature();
        signature.annotator = who;
        signature.isOneVoice = isOneVoice;
        const task::Decision decision{1, kind, kind == Kind::Correct ? task::labelValue(label) : Json(),
                                      kind == Kind::Reject ? label : QString(), {}};
        return putDecisions(*m_project->db, {decision}, signature).value();
    }
    /// Who says what, and what that comes to: "Ada:spam Bo:-ham = spam open".
    QString state()
    {
        QStringList words;
        const auto detail = recordDetail(*m_project->db, 1).value();
        for (const Voice &voice : detail.voices) {
            const QString said = voice.verdict == Verdict::Rejected ? u'-' + voice.rejected : voice.verdict == Verdict::Skipped ? u"?"_qs : voice.said;
            words.append(voice.annotator + (voice.settles ? u"!"_qs : u":"_qs) + said);
        }
        words.append(u"="_qs);
        words.append(detail.row.label);
        RecordQuery open;
        open.filter.state = RecordFilter::State::PeopleDisagree;
        const bool isOpen = findRecords(*m_project->db, open).value() == std::vector<qint64>{1};
        if ((countRecords(*m_project->db)->peopleDisagree == 1) != isOpen)
            qFatal("the count is not that of the filter");
        if (disagree(detail.voices) != isOpen)
            qFatal("the page says otherwise than the filter");
        if (isOpen)
            words.append(u"open"_qs);
        return words.join(u' ');
    }
    void sql(const QString &file, const QStringList &statements)
    {
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
            connection.setDatabaseName(file);
            QVERIFY(connection.open());
            QSqlQuery query(connection);
            for (const QString &statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"raw"_qs);
    }

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<test::ProjectFixture>();
        m_project->add(u"a"_qs, {{"text", "one"}});
        m_project->add(u"b"_qs, {{"text", "two"}});
        m_project->answer(u"a"_qs, u"ham"_qs);
    }
    void cleanup() { m_project.reset(); }

    void thoseWhoSayTheSameDoNotDisagree()
    {
        (void)says(u"Ada"_qs, Kind::Accept);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs);
        QCOMPARE(state(), u"Ada:ham Bo:ham = ham"_qs);
    }

    void whoDecidesADisputeDecidesForAll()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs);
        QCOMPARE(state(), u"Ada:spam Bo:ham = ham open"_qs);
        const WrittenStep settled = says(u"Cy"_qs, Kind::Correct, u"spam"_qs);
        QCOMPARE(state(), u"Ada:spam Bo:ham Cy!spam = spam"_qs);
        // A voice that comes later, from a file, does not open it again.
        (void)says(u"Dee"_qs, Kind::Correct, u"other"_qs, true);
        QCOMPARE(state(), u"Ada:spam Bo:ham Dee:other Cy!spam = spam"_qs);
        LW_VERIFY_RESULT(turnStep(*m_project->db, settled.step, Turn::Undo, m_project->signature()));
        QCOMPARE(state(), u"Ada:spam Bo:ham Dee:other = other open"_qs);
        LW_VERIFY_RESULT(turnStep(*m_project->db, settled.step, Turn::Redo, m_project->signature()));
        QCOMPARE(state(), u"Ada:spam Bo:ham Dee:other Cy!spam = spam"_qs);
    }

    /// One of those who disagree may be the one who settles it, and may think again.
    void whatSettledMayBeSettledOtherwise()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs);
        (void)says(u"Ada"_qs, Kind::Correct, u"other"_qs);
        QCOMPARE(state(), u"Ada:spam Bo:ham Ada!other = other"_qs);
        (void)says(u"Ada"_qs, Kind::Reject, u"ham"_qs);
        QCOMPARE(state(), u"Ada:spam Bo:ham Ada!-ham = "_qs);
    }

    void whatComesFromElsewhereSettlesNothing()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs, true);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs, true);
        (void)says(u"Cy"_qs, Kind::Correct, u"ham"_qs, true);
        QCOMPARE(state(), u"Ada:spam Bo:ham Cy:ham = ham open"_qs);
    }

    void whoSkipsTakesBackOnlyTheirOwnWord()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs);
        (void)says(u"Bo"_qs, Kind::Skip);
        QCOMPARE(state(), u"Ada:spam Bo:? = spam"_qs);
        QCOMPARE(recordRows(*m_project->db, {1}, {})->front().verdict, Verdict::Corrected);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs);
        (void)says(u"Cy"_qs, Kind::Skip);
        QCOMPARE(state(), u"Ada:spam Bo:ham Cy:? = ham open"_qs);
        (void)says(u"Bo"_qs, Kind::Skip);
        QVERIFY2(!state().endsWith(u"open"_qs), qPrintable(state()));
    }

    void aRejectionDisputesOnlyWhatItRejects()
    {
        (void)says(u"Ada"_qs, Kind::Reject, u"ham"_qs);
        (void)says(u"Bo"_qs, Kind::Correct, u"spam"_qs);
        QCOMPARE(state(), u"Ada:-ham Bo:spam = spam"_qs);
        (void)says(u"Cy"_qs, Kind::Accept);
        QVERIFY2(state().endsWith(u"open"_qs), qPrintable(state()));
    }

    void voicesForOtherDataAreNotCounted()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs);
        m_project->add(u"a"_qs, {{"text", "another"}});
        QCOMPARE(state(), u"= "_qs);
        // The old data comes back, and with it what was said of it.
        m_project->add(u"a"_qs, {{"text", "one"}});
        QCOMPARE(state(), u"Ada:spam Bo:ham = ham open"_qs);
    }

    void anExportBringsBackWhoSettled()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs);
        (void)says(u"Bo"_qs, Kind::Correct, u"ham"_qs);
        (void)says(u"Cy"_qs, Kind::Correct, u"spam"_qs);
        const QString before = state();
        const auto archives = recordArchives(*m_project->db, 0, 1).value();
        init();
        LW_VERIFY_RESULT(restoreDecisions(*m_project->db, 1, archives.at(1).decisions));
        QCOMPARE(state(), before);
    }

    /// What is pressed counts, even where the clock went back between two presses.
    void whatIsDecidedHereLastCounts()
    {
        (void)says(u"Ada"_qs, Kind::Correct, u"spam"_qs);
        Signature early{u"Ada"_qs, u"2020-01-01T00:00:00.000Z"_qs};
        LW_VERIFY_RESULT(putDecisions(*m_project->db, {{1, Kind::Correct, task::labelValue(u"ham"_qs), {}, {}}}, early));
        QCOMPARE(state(), u"Ada:ham = ham"_qs);
    }

    /// A project in which several people had decided before there was any of this.
    void disputesOfAnOlderFileAreFound()
    {
        Schema old = projectSchema();
        old.migrations = old.migrations.first(old.migrations.indexOf(u"migrations/015_people.sql"_qs));
        const QString file = m_project->path() + u".old"_qs;
        QVERIFY(Database::open(file, Database::Mode::Write, old).has_value());
        QStringList statements{u"INSERT INTO record (identity, shown_id, data, data_hash, import, file, row) VALUES ('a', 'a', '{}', 'h', 1, 'f', 1)"_qs};
        for (const QString &line : {u"1, 'Ada', 'spam'"_qs, u"2, 'Bo', 'ham'"_qs}) {
            const QStringList parts = line.split(u", "_qs);
            statements.append(u"INSERT INTO decision (step, record, kind, value, annotator, decided_at, data_hash) VALUES (%1, 1, 'correct', "
                              "json_object('label', %3), %2, '2026-01-01', 'h')"_qs.arg(parts.at(0), parts.at(1), parts.at(2)));
        }
        sql(file, statements);
        const auto now = Database::open(file, Database::Mode::Read, projectSchema()).value();
        QCOMPARE(countRecords(*now)->peopleDisagree, 1);
        QCOMPARE(voicesOf(*now, 1)->size(), 2U);
        QCOMPARE(recordRows(*now, {1}, {})->front().label, u"ham"_qs);
    }
};

QTEST_GUILESS_MAIN(TestVoices)
#include "tst_voices.moc"
