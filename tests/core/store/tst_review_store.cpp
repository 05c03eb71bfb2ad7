// SPDX-License-Identifier: Apache-2.0
#include "core/store/review_store.h"

#include "core/store/blind_review.h"
#include "core/store/record_detail.h"
#include "core/store/record_query.h"
#include "core/store/report_store.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace lw;
using namespace lw::store;
using Kind = task::Decision::Kind;

class TestReviewStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_project;

    RecordRow row(qint64 id = 1) const { return recordRows(*m_project->db, {id}, {}).value().front(); }
    /// "verdict label flag" as a word each.
    QString said(qint64 id = 1) const
    {
        static const QStringList words{u"none"_qs, u"accepted"_qs, u"corrected"_qs, u"rejected"_qs, u"skipped"_qs};
        const RecordRow now = row(id);
        return words.at(int(now.verdict)) + u' ' + now.label + (now.flagged ? u" flagged"_qs : QString());
    }
    void turn(const WrittenStep &step, Turn turn) const
    {
        LW_VERIFY_RESULT(turnStep(*m_project->db, step.step, turn, m_project->signature()));
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

    void theLastDecisionHolds()
    {
        QCOMPARE(said(), u"none ham"_qs);
        (void)m_project->decide(u"a"_qs, Kind::Accept, {}, u"ham"_qs);
        QCOMPARE(said(), u"accepted ham"_qs);
        (void)m_project->decide(u"a"_qs, Kind::Correct, u"spam"_qs, u"ham"_qs);
        (void)m_project->decide(u"a"_qs, Kind::Flag);
        QCOMPARE(said(), u"corrected spam flagged"_qs);
        QVERIFY2(row().modelLabel == u"ham"_qs, "the machine's answer was touched");
        (void)m_project->decide(u"a"_qs, Kind::Reject, {}, u"ham"_qs);
        QCOMPARE(said(), u"rejected  flagged"_qs);
        (void)m_project->decide(u"a"_qs, Kind::Skip);
        (void)m_project->decide(u"a"_qs, Kind::Unflag);
        QCOMPARE(said(), u"skipped ham"_qs);
    }

    void undoAndRedo()
    {
        const auto first = m_project->decide(u"a"_qs, Kind::Accept, {}, u"ham"_qs);
        const auto second = m_project->decide(u"a"_qs, Kind::Correct, u"spam"_qs, u"ham"_qs);
        turn(second, Turn::Undo);
        QCOMPARE(said(), u"accepted ham"_qs);
        turn(first, Turn::Undo);
        QCOMPARE(said(), u"none ham"_qs);
        turn(first, Turn::Redo);
        turn(second, Turn::Redo);
        QCOMPARE(said(), u"corrected spam"_qs);
        using H = HistoryEntry::Kind;
        const auto history = recordDetail(*m_project->db, 1)->history;
        std::vector<H> kinds;
        for (const HistoryEntry &entry : history)
            kinds.push_back(entry.kind);
        QCOMPARE(kinds, (std::vector<H>{H::Redone, H::Redone, H::Undone, H::Undone, H::Corrected, H::Accepted, H::Answered}));
        QCOMPARE(history[0].who, u"Ada"_qs);
        QCOMPARE(history[0].about, H::Corrected);
        QCOMPARE(history[4].from, u"ham"_qs);
        QCOMPARE(history[4].to, u"spam"_qs);
        QCOMPARE(history[6].to, u"ham"_qs);
        QCOMPARE(history[6].who, u"model"_qs);
    }

    void whatCannotBeMeantIsLeftOut()
    {
        QVERIFY(m_project->decide(u"b"_qs, Kind::Accept).records.empty());
        QCOMPARE(said(2), u"none "_qs);
        const auto none = putDecisions(*m_project->db, {{77, Kind::Reject, {}, {}, {}}}, m_project->signature());
        LW_VERIFY_RESULT(none);
        QVERIFY(none->records.empty());
        // Without a shown label the label of the moment is accepted; a person may label what no model answered.
        QCOMPARE(m_project->decide(u"a"_qs, Kind::Accept).records, (std::vector<qint64>{1}));
        QCOMPARE(said(), u"accepted ham"_qs);
        (void)m_project->decide(u"b"_qs, Kind::Correct, u"spam"_qs);
        QCOMPARE(said(2), u"corrected spam"_qs);
        QCOMPARE(row(2).state, u"pending"_qs);
    }

    void otherDataDoesNotCount()
    {
        (void)m_project->decide(u"a"_qs, Kind::Correct, u"spam"_qs, u"ham"_qs);
        (void)m_project->decide(u"a"_qs, Kind::Flag);
        m_project->add(u"a"_qs, {{"text", "changed"}});
        QCOMPARE(said(), u"none "_qs);
        QVERIFY(recordDetail(*m_project->db, 1)->history.front().outdated);
        m_project->add(u"a"_qs, {{"text", "one"}});
        QVERIFY2(said().startsWith(u"corrected spam flagged"_qs), "a decision for this very data was lost");
        task::Decision late{1, Kind::Accept, {}, u"ham"_qs, u"of an older text"_qs};
        LW_VERIFY_RESULT(putDecisions(*m_project->db, {late}, m_project->signature()));
        QCOMPARE(said(), u"corrected spam flagged"_qs);
    }

    void anotherModelLeavesThePersonAlone()
    {
        (void)m_project->decide(u"a"_qs, Kind::Accept, {}, u"ham"_qs);
        m_project->use(u"other"_qs);
        QCOMPARE(said(), u"accepted ham"_qs);
        QCOMPARE(row().modelLabel, QString());
        m_project->answer(u"a"_qs, u"spam"_qs);
        QCOMPARE(said(), u"accepted ham"_qs);
        QCOMPARE(row().modelLabel, u"spam"_qs);
        m_project->use(u"model"_qs);
        QCOMPARE(row().modelLabel, u"ham"_qs);
    }

    /// Nobody saw the model's answer: it is not kept as shown, even where an Accept means it.
    void aBlindDecisionSaysThatNothingWasShown()
    {
        task::Decision blind{1, Kind::Correct, task::labelValue(u"ham"_qs), u"ham"_qs, {}};
        blind.blind = true;
        LW_VERIFY_RESULT(putDecisions(*m_project->db, {blind}, m_project->signature()));
        QCOMPARE(said(), u"corrected ham"_qs);
        QVERIFY2(recordDetail(*m_project->db, 1)->history.front().from.isEmpty(), "a label counts as shown that was hidden");
        QVERIFY(exportPage(*m_project->db, m_project->ids.configuration, 0, 1)->front().shownLabel.isEmpty());
        blind.kind = Kind::Accept;
        LW_VERIFY_RESULT(putDecisions(*m_project->db, {blind}, m_project->signature()));
        QVERIFY(recordDetail(*m_project->db, 1)->history.front().from.isEmpty());
    }

    /// A question for who leads the work is a flag with text; a note is neither. The last one stands, and undo brings the one before back.
    void whatIsWrittenBesideARecord()
    {
        const auto write = [this](Kind kind, const QString &text) {
            task::Decision decision{1, kind, {}, {}, {}};
            decision.note = text;
            return putDecisions(*m_project->db, {decision}, m_project->signature()).value();
        };
        const auto detail = [this] { return recordDetail(*m_project->db, 1).value(); };
        QCOMPARE(detail().note, Remark{});
        (void)write(Kind::Note, u"sarcasm?"_qs);
        const WrittenStep second = write(Kind::Note, u"sarcasm, surely"_qs);
        QCOMPARE(detail().note, (Remark{u"sarcasm, surely"_qs, u"Ada"_qs}));
        QCOMPARE(said(), u"none ham"_qs);
        QCOMPARE(detail().history.front().note, u"sarcasm, surely"_qs);
        turn(second, Turn::Undo);
        QCOMPARE(detail().note.text, u"sarcasm?"_qs);
        (void)write(Kind::Note, {});
        QCOMPARE(detail().note.text, QString());

        (void)write(Kind::Flag, u"Is a joke ham?"_qs);
        QCOMPARE(detail().question, (Remark{u"Is a joke ham?"_qs, u"Ada"_qs}));
        QVERIFY(row().flagged);
        const WrittenStep down = m_project->decide(u"a"_qs, Kind::Unflag);
        QCOMPARE(detail().question, Remark{});
        turn(down, Turn::Undo);
        QCOMPARE(detail().question.text, u"Is a joke ham?"_qs);
        (void)m_project->decide(u"a"_qs, Kind::Unflag);
        (void)m_project->decide(u"a"_qs, Kind::Flag);
        QVERIFY2(detail().question.text.isEmpty(), "the question of a flag that was taken away came back with another flag");
    }

    /// Which model, prompt and endpoint a person decided on, and whether they saw its answer.
    void historySaysWhatWasDecidedOn()
    {
        m_project->answer(u"a"_qs, u"ham"_qs, {}, {u"ham"_qs});
        (void)m_project->decide(u"a"_qs, Kind::Accept, {}, u"ham"_qs);
        const HistoryEntry seen = recordDetail(*m_project->db, 1)->history.front();
        QCOMPARE(seen.shownSuggestion, std::optional(true));
        QCOMPARE(seen.model, u"model"_qs);
        QVERIFY(seen.promptVersion > 0);
        QVERIFY(!seen.endpoint.isEmpty());
        (void)m_project->decide(u"b"_qs, Kind::Correct, u"spam"_qs);
        const HistoryEntry alone = recordDetail(*m_project->db, 2)->history.front();
        QCOMPARE(alone.shownSuggestion, std::optional(false));
        QVERIFY2(alone.endpoint.isEmpty(), "an endpoint that gave no answer");
        (void)m_project->decide(u"b"_qs, Kind::Flag);
        QVERIFY(!recordDetail(*m_project->db, 2)->history.front().shownSuggestion);
    }

    void blindRecordsAreChosenByWhatTheyAre()
    {
        QCOMPARE(blindReview(*m_project->db).value(), BlindReview{});
        QVERIFY(!row(1).blind);
        LW_VERIFY_RESULT(setBlindPercent(*m_project->db, 20));
        const BlindReview twenty = blindReview(*m_project->db).value();
        QCOMPARE(twenty.percent, 20);
        QVERIFY(twenty.seed != 0);
        LW_VERIFY_RESULT(setBlindPercent(*m_project->db, 40));
        const BlindReview forty = blindReview(*m_project->db).value();
        QVERIFY2(forty.seed == twenty.seed, "another choice by another share");
        int held = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QString identity = QString::number(i);
            held += twenty.holds(identity) ? 1 : 0;
            QVERIFY2(!twenty.holds(identity) || forty.holds(identity), "a larger share lost a record");
        }
        QVERIFY2(held > 1800 && held < 2200, qPrintable(QString::number(held)));
        // 20 and seed 7 are the same records on every machine.
        QVERIFY((BlindReview{100, 7}).holds(u"x"_qs) && !(BlindReview{0, 7}).holds(u"x"_qs));
        LW_VERIFY_RESULT(setBlindPercent(*m_project->db, 100));
        QVERIFY(row(1).blind && recordDetail(*m_project->db, 2)->row.blind);
        QCOMPARE(setBlindPercent(*m_project->db, 101).error().code, Code::WrongUse);
    }

    /// However long somebody reviews, the last steps are read from an index, not found among all decisions.
    void undoReadsNoMoreThanItsSteps()
    {
        QStringList plan;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"plan"_qs);
            db.setDatabaseName(m_project->path());
            QVERIFY(db.open());
            for (const QString &name : {u"decision_steps_before"_qs, u"decision_steps_undone"_qs}) {
                QFile file(u":/labelwright/sql/%1.sql"_qs.arg(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                QSqlQuery query(db);
                QVERIFY2(query.prepare(u"EXPLAIN QUERY PLAN "_qs + QString::fromUtf8(file.readAll())), qPrintable(query.lastError().text()));
                for (const QString &value : {u":annotator"_qs, u":before"_qs, u":count"_qs})
                    query.bindValue(value, 1);
                QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
                while (query.next())
                    plan.append(query.value(3).toString());
            }
        }
        QSqlDatabase::removeDatabase(u"plan"_qs);
        QVERIFY(!plan.isEmpty());
        for (const QString &step : plan) {
            QVERIFY2(!step.startsWith(u"SCAN") || step.contains(u"SUBQUERY"), qPrintable(plan.join(u'\n')));
            QVERIFY2(!step.contains(u"TEMP B-TREE"), qPrintable(plan.join(u'\n')));
        }
    }

    void detailHoldsTheVotes()
    {
        m_project->answer(u"b"_qs, u"spam"_qs, 0.5, {u"ham"_qs, u"spam"_qs, u"spam"_qs});
        const auto detail = recordDetail(*m_project->db, 2);
        LW_VERIFY_RESULT(detail);
        QCOMPARE(detail->votes(), (std::vector<std::pair<QString, int>>{{u"spam"_qs, 2}, {u"ham"_qs, 1}}));
        QCOMPARE(detail->row.disputed, 1);
        QCOMPARE(detail->chunks.at(0).raw, u"ham"_qs);
        QCOMPARE(detail->model, u"model"_qs);
        QCOMPARE(recordDetail(*m_project->db, 9).error().code, Code::NotFound);
        // The other configuration, and back: the votes are those of the one that is current.
        m_project->use(u"other"_qs);
        QCOMPARE(row(2).disputed, 0);
        m_project->use(u"model"_qs);
        QCOMPARE(row(2).disputed, 1);
    }

    // tests/data/project_v1.lwproj was written by the first version: three records answered by the embedded baseline (two
    // of them not as gold has it), one waiting.
    void aProjectOfTheFirstVersionIsBroughtUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.lwproj"_qs);
        QVERIFY(QFile::copy(test::sourceDir() + u"/tests/data/project_v1.lwproj"_qs, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        // Also for one who only reads, as stats and export do.
        const auto reader = Database::open(path, Database::Mode::Read, projectSchema());
        LW_VERIFY_RESULT(reader);
        QCOMPARE(stateCounts(**reader)->total(), 4);
        const auto db = Database::open(path, Database::Mode::Write, projectSchema());
        LW_VERIFY_RESULT(db);
        const auto counts = countRecords(**db);
        LW_VERIFY_RESULT(counts);
        QCOMPARE(counts->all, 4);
        QCOMPARE(counts->annotated, 3);
        QCOMPARE(counts->waiting, 1);
        QCOMPARE(counts->differsFromGold, 2);
        QCOMPARE(counts->byModelLabel.value(u"ham"_qs), 3);
        const auto rows = recordRows(**db, {2}, dataColumns(**db).value());
        LW_VERIFY_RESULT(rows);
        QCOMPARE(rows->front().cells.at(1), u"\u4F1A\u8BAE"_qs);
        QVERIFY(rows->front().length > 0);
        LW_VERIFY_RESULT(putDecisions(**db, {{1, Kind::Correct, task::labelValue(u"spam"_qs), u"ham"_qs, {}}}, {u"Ada"_qs, u"2026"_qs}));
        QCOMPARE(countRecords(**db)->differsFromGold, 1);
    }
};

QTEST_GUILESS_MAIN(TestReviewStore)
#include "tst_review_store.moc"
