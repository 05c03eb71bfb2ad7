// SPDX-License-Identifier: Apache-2.0
#include "core/project/hand_out.h"

#include "core/project/setup.h"
#include "core/project/team_work.h"
#include "core/store/record_detail.h"
#include "core/store/record_query.h"
#include "core/store/run_store.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::project;
using Kind = task::Decision::Kind;

/// From the lead's project to the files and back.
class TestHandOut : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_lead;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString fileOf(const QString &person) const { return QDir(m_folder->path()).filePath(handOutFileName(m_lead->path(), person)); }
    HandOutRequest toAnnAndBo() const
    {
        HandOutRequest request;
        request.people = {u"Ann"_qs, u"Bo"_qs};
        request.folder = m_folder->path();
        return request;
    }
    Result<HandOutReport> handOut(const HandOutRequest &request, const StopFlag &stop = {}) const
    {
        return project::handOut(*m_lead->db, request, stop, [](int, int) {});
    }
    static std::unique_ptr<store::Database> opened(const QString &file, store::Database::Mode mode = store::Database::Mode::Read)
    {
        return store::Database::open(file, mode, store::projectSchema()).value();
    }
    static std::vector<qint64> idsIn(store::Database &file, store::RecordFilter::State state = store::RecordFilter::State::All)
    {
        store::RecordQuery query;
        query.filter.state = state;
        return store::findRecords(file, query).value();
    }
    /// All bytes of the file: what was never written is not in free pages either.
    static bool holds(const QString &path, const QByteArray &words)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        return file.readAll().contains(words);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_lead = std::make_unique<test::ProjectFixture>();
        Setup setup;
        setup.task.instructions = u"Is it spam?"_qs;
        setup.task.labels = {{u"spam"_qs, {}, {}, {}}, {u"ham"_qs, {}, {}, {}}};
        setup.columns.text = {u"text"_qs};
        setup.endpointUrl = u"https://setup.example/v1"_qs;
        setup.endpointId = u"endpoint-of-the-lead"_qs;
        LW_VERIFY_RESULT(saveSetup(*m_lead->db, setup));
        const qint64 configuration =
            store::putConfiguration(*m_lead->db, {fromUtf8(dumpJson(setup.task.toJson())), u"hash"_qs, u"model"_qs,
                                                  Json{{"family", "https://config.example/v1"}, {"text_columns", {"text"}}}})
                .value();
        LW_VERIFY_RESULT(store::activate(*m_lead->db, configuration));
        m_lead->ids = {store::beginRun(*m_lead->db, configuration, u"https://run.example/v1"_qs).value(), configuration};
        for (int i = 1; i <= 20; ++i) {
            const QString id = u"r%1"_qs.arg(i);
            m_lead->add(id, {{"text", "number " + std::to_string(i)}}, i > 16 ? u"goldenlabel"_qs : QString());
            m_lead->answer(id, i % 2 ? u"spam"_qs : u"ham"_qs, 0.7, {u"spam"_qs, u"rawmodelwords"_qs});
        }
        (void)m_lead->decide(u"r1"_qs, Kind::Correct, u"leadsword"_qs);
    }
    void cleanup()
    {
        m_lead.reset();
        m_folder.reset();
    }

    void everybodyGetsTheirShare()
    {
        HandOutRequest request = toAnnAndBo();
        request.overlapPercent = 25;
        request.goldPercent = 20;
        const auto report = handOut(request);
        LW_VERIFY_RESULT(report);
        QCOMPARE(report->overlap, 4);
        QCOMPARE(report->files.size(), 2U);
        QSet<qint64> all;
        for (const store::HandedOut &file : report->files) {
            QCOMPARE(file.file, fileOf(file.person));
            const auto theirs = opened(file.file);
            const auto ids = idsIn(*theirs);
            QCOMPARE(qint64(ids.size()), file.records);
            all.unite(QSet<qint64>(ids.cbegin(), ids.cend()));
            QCOMPARE(file.gold, 3);
            QCOMPARE(store::reviewOnly(*theirs).value()->person, file.person);
            QCOMPARE(loadSetup(*theirs)->task.labelNames(), (QStringList{u"spam"_qs, u"ham"_qs}));
            // What the model suggests is there, with the seams between its chunks.
            const auto detail = store::recordDetail(*theirs, ids.front()).value();
            QCOMPARE(detail.row.modelLabel, ids.front() % 2 ? u"spam"_qs : u"ham"_qs);
            QCOMPARE(detail.chunks.size(), 2U);
            QCOMPARE(detail.row.verdict, store::Verdict::None);
            QVERIFY(store::countRecords(*theirs)->withGold == 0);
        }
        for (qint64 id = 1; id <= 16; ++id)
            QVERIFY2(all.contains(id), "a record went to nobody");
    }

    void nothingOfTheLeadsLeavesTheHouse()
    {
        for (const auto suggestions : {HandOutRequest::Suggestions::Given, HandOutRequest::Suggestions::LeftOut}) {
            HandOutRequest request = toAnnAndBo();
            request.suggestions = suggestions;
            LW_VERIFY_RESULT(handOut(request));
            for (const QString &person : request.people) {
                const QString file = fileOf(person);
                for (const char *secret : {"setup.example", "config.example", "run.example", "endpoint-of-the-lead", "goldenlabel", "leadsword"})
                    QVERIFY2(!holds(file, secret), secret);
                QVERIFY2(holds(file, "number "), "the test reads something else");
                QFile::remove(file);
            }
        }
    }

    void withoutSuggestionsNoAnswerIsInTheFile()
    {
        HandOutRequest request = toAnnAndBo();
        request.suggestions = HandOutRequest::Suggestions::LeftOut;
        LW_VERIFY_RESULT(handOut(request));
        QVERIFY(!holds(fileOf(u"Ann"_qs), "rawmodelwords"));
        const auto theirs = opened(fileOf(u"Ann"_qs));
        const auto ids = idsIn(*theirs);
        const auto detail = store::recordDetail(*theirs, ids.front()).value();
        QVERIFY(detail.answer.is_null() && detail.chunks.empty() && detail.row.modelLabel.isEmpty() && !detail.row.confidence);
        QVERIFY2(detail.row.blind, "nothing was suggested, and the decision must say so");
        // All of them are to be decided, and are found by who looks for that.
        QCOMPARE(idsIn(*theirs, store::RecordFilter::State::Unreviewed), ids);
        QCOMPARE(store::countRecords(*theirs)->unreviewed, qint64(ids.size()));
    }

    void aThirdIsBlind()
    {
        HandOutRequest request = toAnnAndBo();
        request.blindPercent = 100;
        LW_VERIFY_RESULT(handOut(request));
        const auto theirs = opened(fileOf(u"Bo"_qs));
        QVERIFY(store::recordRows(*theirs, idsIn(*theirs), {})->front().isAnswerHidden());
    }

    void onlyWhatIsNotReviewed()
    {
        HandOutRequest request = toAnnAndBo();
        request.which = store::Stock::Unreviewed;
        const auto report = handOut(request);
        LW_VERIFY_RESULT(report);
        QCOMPARE(report->files.at(0).records + report->files.at(1).records, 19);
    }

    void somebodysWorkIsNotOverwritten()
    {
        LW_VERIFY_RESULT(handOut(toAnnAndBo()));
        const auto again = handOut(toAnnAndBo());
        QVERIFY(!again);
        QVERIFY2(again.error().detail.contains(u"is there already"_qs), qPrintable(again.error().detail));
    }

    void whatWasStoppedLeavesNoFile()
    {
        const StopFlag stop;
        stop.requestStop();
        const auto report = handOut(toAnnAndBo(), stop);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Code::Cancelled);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void whatCannotBeMeantIsSaid_data()
    {
        QTest::addColumn<QStringList>("people");
        QTest::addColumn<int>("overlap");
        QTest::addColumn<int>("gold");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nobody") << QStringList{} << 0 << 0 << u"at least one person"_qs;
        QTest::newRow("no name") << QStringList{u"Ann"_qs, u" "_qs} << 0 << 0 << u"needs a name"_qs;
        QTest::newRow("twice") << QStringList{u"Ann"_qs, u"ann"_qs} << 0 << 0 << u"named twice"_qs;
        QTest::newRow("one file for two") << QStringList{u"Ann/B"_qs, u"Ann:B"_qs} << 0 << 0 << u"looks like another name"_qs;
        QTest::newRow("overlap alone") << QStringList{u"Ann"_qs} << 10 << 0 << u"needs two people"_qs;
        QTest::newRow("too much overlap") << QStringList{u"Ann"_qs, u"Bo"_qs} << 101 << 0 << u"0 to 100"_qs;
        QTest::newRow("too much gold") << QStringList{u"Ann"_qs, u"Bo"_qs} << 0 << 51 << u"0 to 50"_qs;
    }
    void whatCannotBeMeantIsSaid()
    {
        QFETCH(QStringList, people);
        QFETCH(int, overlap);
        QFETCH(int, gold);
        QFETCH(QString, sentence);
        HandOutRequest request = toAnnAndBo();
        request.people = people;
        request.overlapPercent = overlap;
        request.goldPercent = gold;
        const auto checked = checkHandOut(request);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Code::WrongUse);
        QVERIFY2(checked.error().detail.contains(sentence), qPrintable(checked.error().detail));
    }

    void noModelIsAskedInIt()
    {
        LW_VERIFY_RESULT(checkMayAsk(*m_lead->db));
        LW_VERIFY_RESULT(handOut(toAnnAndBo()));
        const auto may = checkMayAsk(*opened(fileOf(u"Ann"_qs)));
        QVERIFY(!may);
        QVERIFY2(may.error().detail.contains(u"handed out to Ann"_qs), qPrintable(may.error().detail));
    }

    /// The whole way, as the window goes it.
    void whatComesBackIsCounted()
    {
        const QString path = m_lead->path();
        m_lead->db.reset();
        auto project = Project::open(path, Project::Opening::Write).value();
        TeamWork work(*project);
        QSignalSpy handed(&work, &TeamWork::handedOut);
        HandOutRequest request = toAnnAndBo();
        request.overlapPercent = 100;
        request.goldPercent = 20;
        work.handOut(request);
        QVERIFY(work.isBusy());
        QVERIFY(handed.wait());
        QVERIFY(!work.isBusy());
        for (const QString &person : request.people) {
            const auto theirs = opened(fileOf(person), store::Database::Mode::Write);
            int second = 0;
            for (const qint64 id : idsIn(*theirs)) {
                const QString label = id > 16 && person == u"Ann"_qs ? u"goldenlabel"_qs : id == 2 ? person : u"spam"_qs;
                LW_VERIFY_RESULT(store::putDecisions(*theirs, {{id, Kind::Correct, task::labelValue(label), {}, {}}},
                                                     {person, u"2026-03-01T10:00:%1.000Z"_qs.arg(++second, 2, 10, QChar(u'0'))}));
            }
        }
        QSignalSpy collected(&work, &TeamWork::collected);
        std::vector<CollectedFile> files;
        connect(&work, &TeamWork::collected, this, [&files](const auto &ended) { files = ended; });
        work.collect({fileOf(u"Ann"_qs), m_folder->filePath(u"missing.lwproj"_qs), fileOf(u"Bo"_qs), fileOf(u"Ann"_qs)});
        QVERIFY(collected.wait());
        QCOMPARE(files.size(), 4U);
        QCOMPARE(files.at(0).report->added, 20);
        QVERIFY(!files.at(1).report);
        QCOMPARE(files.at(2).report->people, QStringList{u"Bo"_qs});
        QCOMPARE(files.at(3).report->added, 0);
        QSignalSpy read(&work, &TeamWork::figuresRead);
        team::TeamFigures figures;
        connect(&work, &TeamWork::figuresRead, this, [&figures](const auto &ended) { figures = ended.value(); });
        work.readFigures();
        QVERIFY(read.wait());
        // The lead has a word of their own, of the first record.
        QCOMPARE(figures.people.size(), 3U);
        const team::PersonFigures ann = figures.people.at(1);
        QCOMPARE(ann.name, u"Ann"_qs);
        QCOMPARE(ann.handedOut, std::optional<qint64>(20));
        QCOMPARE(ann.decided, 20);
        QCOMPARE(ann.rightOnGold, quality::proportion(4, 4));
        QCOMPARE(figures.people.at(2).rightOnGold, quality::proportion(0, 4));
        QCOMPARE(qRound(ann.pace.perHour().value()), 3600);
        QCOMPARE(figures.disputes.open, 6);
        disconnect(&work, nullptr, this, nullptr);
    }
};

QTEST_GUILESS_MAIN(TestHandOut)
#include "tst_hand_out.moc"
