// SPDX-License-Identifier: Apache-2.0
#include "core/project/review_session.h"

#include "core/project/export_job.h"
#include "core/project/record_browser.h"
#include "core/project/report.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace lw;
using namespace lw::project;
using Kind = task::Decision::Kind;

/// A person at work on a project of five records: what is decided, seen, figured and exported.
class TestReviewSession : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<ReviewSession> m_session;

    QString path() const { return m_folder->filePath(u"p.lwproj"_qs); }

    /// Records 1 to 5, gold "spam" but of 2; all but 5 answered "ham", of which 4 is an example of the task.
    static Result<void> fill(store::Database &db)
    {
        const QString task = u"{\"labelwright\":1,\"kind\":\"classification\",\"name\":\"t\",\"instructions\":\"i\",\"template\":\"{{text}}\","
                             "\"labels\":[{\"name\":\"spam\"},{\"name\":\"ham\"}],\"examples\":[{\"text\":\"text 4\",\"answer\":{\"label\":\"spam\"}}]}"_qs;
        const qint64 configuration = store::putConfiguration(db, {task, u"t"_qs, u"m"_qs, Json::object()}).value();
        if (auto active = store::activate(db, configuration); !active)
            return active;
        const store::RunIds ids{store::beginRun(db, configuration, u"http://x/v1"_qs).value(), configuration};
        for (qint64 i = 1; i <= 5; ++i) {
            const QString id = QString::number(i);
            const QString gold = fromUtf8(dumpJson(task::labelValue(i == 2 ? u"ham"_qs : u"spam"_qs)));
            if (auto put = store::putRecord(db, {id, u"r"_qs + id, u"{\"text\":\"text %1\"}"_qs.arg(id), id, gold, u"in"_qs, i, {}}, 1); !put)
                return put;
            if (i == 5)
                continue;
            store::NewResult result;
            result.record = i;
            result.dataHash = id;
            result.state = u"annotated"_qs;
            result.value = task::labelValue(u"ham"_qs);
            result.source = u"cache-exact"_qs;
            if (auto put = store::putResult(db, ids, result); !put)
                return put;
        }
        return {};
    }
    void decide(qint64 record, Kind kind, const QString &label = {}) const
    {
        m_session->decide({{record, kind, label.isEmpty() ? Json() : task::labelValue(label), u"ham"_qs, {}}});
    }
    /// Nothing is waited for: what was posted is written.
    void openAgain(const QString &annotator)
    {
        m_session.reset();
        m_project.reset();
        m_project = Project::open(path(), Project::Opening::Write).value();
        m_session = std::make_unique<ReviewSession>(*m_project, annotator);
    }
    store::Verdict verdict(qint64 record) const { return store::recordRows(m_project->reader(), {record}, {}).value().front().verdict; }
    void waitSaved() const { QTRY_VERIFY(m_session->isSaved()); }
    QString label(qint64 record) const { return store::recordRows(m_project->reader(), {record}, {}).value().front().label; }
    QStringList preview(ExportRequest::Which which)
    {
        ExportRequest request;
        request.which = which;
        request.filter.modelLabel = u"ham"_qs;
        request.filter.gold = u"spam"_qs;
        return exportPreview(m_project->reader(), request, 10).value();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = Project::open(path(), Project::Opening::Write).value();
        LW_VERIFY_RESULT(m_project->writer().postAndWait(fill));
        m_session = std::make_unique<ReviewSession>(*m_project, u"Ada"_qs);
    }
    void cleanup()
    {
        m_session.reset();
        m_project.reset();
    }

    void undoAndRedoWithoutLimit()
    {
        QSignalSpy decided(m_session.get(), &ReviewSession::decided);
        QSignalSpy undone(m_session.get(), &ReviewSession::undone);
        QVERIFY(!m_session->canUndo());
        for (int i = 0; i < 50; ++i)
            decide(1, Kind::Correct, i % 2 == 0 ? u"spam"_qs : u"ham"_qs);
        QVERIFY(m_session->canUndo());
        for (int i = 0; i < 49; ++i)
            m_session->undo(); // before the first of them is on the disk
        waitSaved();
        QCOMPARE(decided.size(), 50);
        QCOMPARE(undone.size(), 49);
        QCOMPARE(label(1), u"spam"_qs);
        m_session->redo();
        waitSaved();
        QCOMPARE(label(1), u"ham"_qs);
        decide(2, Kind::Skip);
        QVERIFY2(!m_session->canRedo(), "what was undone before something new cannot be done again");
        for (int i = 0; i < 3; ++i)
            m_session->undo();
        waitSaved();
        QVERIFY(!m_session->canUndo());
        QCOMPARE(label(1), u"ham"_qs);
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 0);
    }

    void manyAtOnceAreOneStep()
    {
        QSignalSpy decided(m_session.get(), &ReviewSession::decided);
        m_session->decide({{1, Kind::Accept, {}, {}, {}}, {2, Kind::Accept, {}, {}, {}}, {5, Kind::Accept, {}, {}, {}}});
        m_session->setFlag({1, 5}, ReviewSession::Flag::Set);
        waitSaved();
        QCOMPARE(decided.at(0).at(0).value<std::vector<qint64>>(), (std::vector<qint64>{1, 2}));
        QCOMPARE(store::countRecords(m_project->reader())->accepted, 2);
        m_session->undo();
        m_session->undo();
        waitSaved();
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 0);
        QCOMPARE(store::countRecords(m_project->reader())->flagged, 0);
    }

    void reopeningKeepsDecisions()
    {
        decide(1, Kind::Correct, u"spam"_qs);
        decide(2, Kind::Accept);
        m_session->undo();
        openAgain(u"Bob"_qs);
        QCOMPARE(label(1), u"spam"_qs);
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 1);
        QVERIFY(!m_session->canUndo());
        decide(1, Kind::Accept);
        waitSaved();
        m_session->undo();
        waitSaved();
        QCOMPARE(label(1), u"spam"_qs);
        QCOMPARE(store::recordDetail(m_project->reader(), 1)->history.front().who, u"Bob"_qs);
    }

    void undoGoesOnAfterAClose()
    {
        decide(1, Kind::Correct, u"spam"_qs);
        m_session->decide({{2, Kind::Accept, {}, {}, {}}, {3, Kind::Accept, {}, {}, {}}});
        decide(4, Kind::Reject);
        decide(4, Kind::Skip);
        m_session->undo();
        m_session->undo();
        openAgain(u"Ada"_qs);
        QVERIFY(m_session->canUndo() && m_session->canRedo());
        QSignalSpy undone(m_session.get(), &ReviewSession::undone);
        QSignalSpy redone(m_session.get(), &ReviewSession::redone);
        m_session->redo();
        waitSaved();
        QCOMPARE(redone.at(0).at(0).value<std::vector<qint64>>(), std::vector<qint64>{4});
        QCOMPARE(verdict(4), store::Verdict::Rejected);
        m_session->undo();
        m_session->undo();
        waitSaved();
        QCOMPARE(undone.at(1).at(0).value<std::vector<qint64>>(), (std::vector<qint64>{2, 3}));
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 1);
        m_session->undo();
        waitSaved();
        QVERIFY(!m_session->canUndo());
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 0);
        for (int i = 0; i < 4; ++i)
            m_session->redo();
        waitSaved();
        QVERIFY(!m_session->canRedo());
        QCOMPARE(verdict(4), store::Verdict::Skipped);
    }
    void whatWasGivenUpIsNotDoneAgain()
    {
        decide(1, Kind::Correct, u"spam"_qs);
        decide(2, Kind::Reject);
        m_session->undo();
        decide(3, Kind::Reject);
        m_session->undo();
        openAgain(u"Ada"_qs);
        QVERIFY(m_session->canRedo());
        m_session->redo();
        waitSaved();
        QVERIFY(!m_session->canRedo());
        QCOMPARE(verdict(3), store::Verdict::Rejected);
        QCOMPARE(verdict(2), store::Verdict::None);
    }
    void othersAreNotUndone()
    {
        decide(1, Kind::Correct, u"spam"_qs);
        openAgain(u"Bob"_qs);
        QVERIFY(!m_session->canUndo());
        decide(2, Kind::Reject);
        m_session->undo();
        m_session->setAnnotator(u"Ada"_qs);
        QVERIFY(m_session->canUndo() && !m_session->canRedo());
        m_session->undo();
        waitSaved();
        QVERIFY(!m_session->canUndo());
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 0);
    }
    void undoReachesBackToTheFirst()
    {
        for (int i = 0; i < 450; ++i)
            decide(1 + i % 5, Kind::Skip);
        openAgain(u"Ada"_qs);
        int steps = 0;
        for (; m_session->canUndo(); ++steps)
            m_session->undo();
        waitSaved();
        QCOMPARE(steps, 450);
        QCOMPARE(store::countRecords(m_project->reader())->reviewed, 0);
        openAgain(u"Ada"_qs);
        for (steps = 0; m_session->canRedo(); ++steps)
            m_session->redo();
        waitSaved();
        QCOMPARE(steps, 450);
    }

    void exportHonoursTheDecisions()
    {
        decide(1, Kind::Accept);
        decide(2, Kind::Correct, u"spam"_qs);
        decide(3, Kind::Reject);
        m_session->decide({{5, Kind::Correct, task::labelValue(u"ham"_qs), {}, {}}});
        decide(4, Kind::Skip);
        waitSaved();
        const QStringList lines = preview(ExportRequest::Which::All);
        QCOMPARE(lines.size(), 5);
        std::vector<Json> json;
        for (const QString &line : lines)
            json.push_back(parseJson(toUtf8(line)).value());
        QCOMPARE(json[0]["answer"]["label"].get<std::string>(), std::string("ham"));
        QCOMPARE(stringOr(json[0], "source"), u"cache-exact"_qs);
        QCOMPARE(stringOr(json[0], "annotator"), u"Ada"_qs);
        QVERIFY(json[0]["reviewed"].get<bool>() && json[0]["shown_suggestion"].get<bool>());
        QVERIFY(!stringOr(json[0], "decided_at").isEmpty());
        QCOMPARE(json[1]["answer"]["label"].get<std::string>(), std::string("spam"));
        QCOMPARE(json[1]["model_answer"]["label"].get<std::string>(), std::string("ham"));
        QCOMPARE(stringOr(json[1], "source"), u"human"_qs);
        QVERIFY(!json[2].contains("answer") && json[2].contains("model_answer") && json[2]["reviewed"].get<bool>());
        QVERIFY(!json[3]["reviewed"].get<bool>() && !json[3].contains("annotator"));
        QCOMPARE(json[3]["answer"]["label"].get<std::string>(), std::string("ham"));
        QCOMPARE(stringOr(json[4], "state"), u"pending"_qs);
        QCOMPARE(stringOr(json[4], "source"), u"human"_qs);
        QVERIFY(!json[4]["shown_suggestion"].get<bool>());
        QCOMPARE(preview(ExportRequest::Which::Reviewed).size(), 4);
        const QStringList filtered = preview(ExportRequest::Which::Filter);
        QCOMPARE(filtered.size(), 3);
        QVERIFY(filtered.at(1).contains(u"r3"_qs));
        QCOMPARE(report(m_project->reader()).value()["reviewed"].get<int>(), 4);
    }

    void figuresLeaveExamplesOut()
    {
        KnownExamples known;
        auto figures = reviewFigures(m_project->reader(), known);
        LW_VERIFY_RESULT(figures);
        QVERIFY(!figures->reviewerKeptModel);
        QCOMPARE(figures->reviewable, 4);
        QCOMPARE(known.records, (std::vector<qint64>{4}));
        QCOMPARE(figures->confusion.labels, (QStringList{u"spam"_qs, u"ham"_qs}));
        QCOMPARE(figures->confusion.counts, (std::vector<std::vector<qint64>>{{0, 2}, {0, 1}}));
        QCOMPARE(figures->accuracy->right, 1);
        QCOMPARE(figures->accuracy->n, 3);
        decide(1, Kind::Accept);
        decide(2, Kind::Correct, u"spam"_qs);
        decide(3, Kind::Reject);
        waitSaved();
        figures = reviewFigures(m_project->reader(), known);
        QCOMPARE(figures->reviewed, 3);
        QCOMPARE(figures->reviewerKeptModel->right, 1);
        QCOMPARE(figures->reviewerKeptModel->n, 3);
    }

    /// Of five records 1 to 4 were answered "ham", gold says spam but of 2; 4 is an example.
    void figuresOnGold()
    {
        KnownExamples known;
        const auto figures = reviewFigures(m_project->reader(), known);
        LW_VERIFY_RESULT(figures);
        const GoldFigures &gold = figures->gold;
        QCOMPARE(gold.labels.size(), std::size_t(2));
        QCOMPARE(gold.labels[0].label, u"spam"_qs);
        QCOMPARE(gold.labels[0].recall(), std::optional(0.0));
        QVERIFY2(!gold.labels[0].precision(), "nothing was answered spam: its precision is undefined, not 0");
        QCOMPARE(gold.labels[1].precision(), std::optional(1.0 / 3));
        QCOMPARE(gold.macroF1, std::optional(0.25));
        QCOMPARE(gold.chance.kappa, std::optional(0.0));
        QVERIFY(gold.chance.alpha);
        QVERIFY2(gold.reliability.n == 0 && gold.reliability.unknown == 3, "what has no confidence is in no bin, and no example counts");
        QVERIFY(!gold.reliability.error && !gold.spans);
    }

    void blindAgreementIsApart()
    {
        KnownExamples known;
        decide(1, Kind::Accept);
        task::Decision blind{2, Kind::Correct, task::labelValue(u"ham"_qs), {}, {}};
        blind.blind = true;
        task::Decision other = blind;
        other.record = 3;
        other.value = task::labelValue(u"spam"_qs);
        m_session->decide({blind});
        m_session->decide({other});
        waitSaved();
        auto figures = reviewFigures(m_project->reader(), known);
        LW_VERIFY_RESULT(figures);
        QCOMPARE(figures->blind.same->right, 1);
        QCOMPARE(figures->blind.same->n, 2);
        QVERIFY(figures->blind.kappa);
        QVERIFY2(figures->reviewerKeptModel->n == 1 && figures->reviewerKeptModel->right == 1, "what was decided blind was counted as seen");
        m_session->undo();
        waitSaved();
        figures = reviewFigures(m_project->reader(), known);
        QCOMPARE(figures->blind.same->n, 1);
        QVERIFY2(!figures->blind.kappa && !figures->blind.alpha, "one label on both sides says nothing about chance");
        QVERIFY(!figures->blind.kappaInterval && !figures->blind.alphaInterval);
        // Somebody looks again, and sees the answer this time.
        decide(2, Kind::Accept);
        waitSaved();
        figures = reviewFigures(m_project->reader(), known);
        QVERIFY(!figures->blind.same);
        QCOMPARE(figures->reviewerKeptModel->n, 2);
    }

    void theBlindShareIsKept()
    {
        QSignalSpy changed(m_session.get(), &ReviewSession::blindChanged);
        QCOMPARE(m_session->blindPercent(), 0);
        m_session->setBlindPercent(100);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(store::recordRows(m_project->reader(), {1}, {}).value().front().blind);
        openAgain(u"Ada"_qs);
        QCOMPARE(m_session->blindPercent(), 100);
    }

    void theBrowserBringsWhatWasAskedFor()
    {
        RecordBrowser browser(path());
        QSignalSpy found(&browser, &RecordBrowser::found);
        QSignalSpy loaded(&browser, &RecordBrowser::loaded);
        QSignalSpy counted(&browser, &RecordBrowser::counted);
        QSignalSpy figured(&browser, &RecordBrowser::figuresLoaded);
        QSignalSpy columns(&browser, &RecordBrowser::columnsLoaded);
        QSignalSpy detail(&browser, &RecordBrowser::detailLoaded);
        QSignalSpy failed(&browser, &RecordBrowser::failed);
        const quint64 old = browser.find({});
        const quint64 token = browser.find({});
        browser.load(old, {1});
        browser.load(token, {3, 1});
        for (int i = 0; i < 5; ++i)
            browser.count();
        browser.loadFigures();
        browser.loadColumns();
        browser.loadDetail(1);
        browser.loadDetail(2);
        QTRY_VERIFY(found.size() == 1 && loaded.size() == 1 && counted.size() == 2 && figured.size() == 1 && columns.size() == 1
                    && detail.size() == 1);
        QCOMPARE(found.at(0).at(0).toULongLong(), token);
        QCOMPARE(found.at(0).at(1).value<std::vector<qint64>>().size(), std::size_t(5));
        const auto rows = loaded.at(0).at(1).value<std::vector<store::RecordRow>>();
        QCOMPARE(rows.at(0).id, 3);
        QCOMPARE(rows.at(0).cells, QStringList{u"text 3"_qs});
        QCOMPARE(detail.at(0).at(0).value<store::RecordDetail>().row.id, 2);
        browser.loadDetail(77);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, Code::NotFound);
        RecordBrowser none(m_folder->filePath(u"none"_qs));
        QSignalSpy missing(&none, &RecordBrowser::failed);
        none.count();
        QTRY_COMPARE(missing.size(), 1);
    }

    void theBrowserBringsTheFirstAndThenTheOthers()
    {
        RecordBrowser browser(path());
        QStringList told;
        const auto list = [](const std::vector<qint64> &ids) {
            QStringList names;
            for (const qint64 id : ids)
                names.append(QString::number(id));
            return names.join(u' ');
        };
        QObject::connect(&browser, &RecordBrowser::found, &browser,
                         [&](quint64 token, const std::vector<qint64> &ids) { told.append(QStringLiteral("%1 found %2").arg(token).arg(list(ids))); });
        QObject::connect(&browser, &RecordBrowser::more, &browser,
                         [&](quint64 token, const std::vector<qint64> &ids) { told.append(QStringLiteral("%1 more %2").arg(token).arg(list(ids))); });
        browser.findFirst({}, 3);
        browser.findFirst({}, 2);
        QTRY_COMPARE(told, (QStringList{u"2 found 1 2"_qs, u"2 more 3 4 5"_qs}));
        told.clear();
        browser.findFirst({}, 6);
        QTRY_COMPARE(told, (QStringList{u"3 found 1 2 3 4 5"_qs, u"3 more "_qs}));
        told.clear();
        store::RecordQuery searched;
        searched.filter.search = u"text"_qs;
        browser.findFirst(searched, 2);
        QTRY_COMPARE(told, (QStringList{u"4 found 1 2 3 4 5"_qs, u"4 more "_qs}));
        // A newer question: of the older one nothing comes any more.
        told.clear();
        QObject::connect(&browser, &RecordBrowser::found, &browser, [&browser](quint64 token) {
            if (token == 5)
                browser.find({});
        });
        browser.findFirst({}, 2);
        QTRY_COMPARE(told, (QStringList{u"5 found 1 2"_qs, u"6 found 1 2 3 4 5"_qs}));
        browser.findFirst({}, 3);
        QTRY_COMPARE(told.last(), u"7 more 4 5"_qs);
        QCOMPARE(told.filter(u"5 more"_qs).size(), 0);
    }

    // What was announced is there after kill -9.
    void killedInBetween()
    {
        m_session.reset();
        m_project.reset();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--decide"_qs, path()});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        while (said.count('\n') < 25 && child.waitForReadyRead(20000))
            said += child.readAll();
        child.kill();
        QVERIFY(child.waitForFinished());
        said += child.readAll();
        const qsizetype announced = said.count('\n');
        QVERIFY(announced >= 25);
        m_project = Project::open(path(), Project::Opening::Write).value();
        const auto history = store::recordDetail(m_project->reader(), 1)->history;
        QVERIFY2(qsizetype(history.size()) - 1 >= announced, "an announced decision was lost");
    }

    void whatAnExportWouldLose()
    {
        ExportRequest request;
        request.format = dataset::ExportFormat::Csv;
        const auto whole = exportCheck(m_project->reader(), request, 5, {});
        LW_VERIFY_RESULT(whole);
        QCOMPARE(whole->looked, 5);
        QVERIFY(whole->isWhole);
        QCOMPARE(whole->losses.of(dataset::Loss::Origin), 4);
        request.path = m_folder->filePath(u"out.csv"_qs);
        const auto done = exportRecords(m_project->reader(), request, u"1"_qs, {}, [](qint64) {});
        LW_VERIFY_RESULT(done);
        QVERIFY2(done->losses == whole->losses, "what was said before is not what happened");
        const auto part = exportCheck(m_project->reader(), request, 4, {});
        LW_VERIFY_RESULT(part);
        QCOMPARE(part->looked, 4);
        QVERIFY(!part->isWhole);
        // Too few for it: said at once where these are all, and not where they may not be.
        request.format = dataset::ExportFormat::OpenAiFineTune;
        QCOMPARE(exportCheck(m_project->reader(), request, 100, {}).error().code, Code::Empty);
        LW_VERIFY_RESULT(exportCheck(m_project->reader(), request, 3, {}));
        const StopFlag stop;
        stop.requestStop();
        QCOMPARE(exportCheck(m_project->reader(), request, 3, stop).error().code, Code::Cancelled);
    }

    void exportJobs()
    {
        ExportRequest request;
        request.path = m_folder->filePath(u"out.jsonl"_qs);
        ExportJob job(path(), request, u"1.2.3"_qs);
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(0).value<Result<ExportOutcome>>()->written, 5);
        QVERIFY(QFile::exists(request.path));
        request.path = m_folder->filePath(u"other.jsonl"_qs);
        ExportJob cancelled(path(), request, u"1.2.3"_qs);
        QSignalSpy ended(&cancelled, &ExportJob::finished);
        cancelled.cancel();
        cancelled.start();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.at(0).at(0).value<Result<ExportOutcome>>().error().code, Code::Cancelled);
        QVERIFY(!QFile::exists(request.path));
        request.path = m_folder->filePath(u"no/such/folder/x"_qs);
        ExportJob nowhere(path(), request, u"1.2.3"_qs);
        QSignalSpy refused(&nowhere, &ExportJob::finished);
        nowhere.start();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.at(0).at(0).value<Result<ExportOutcome>>().error().code, Code::NotWritable);
    }
};

namespace {

/// The child of killedInBetween(): decides one thing after the other for ever, and says when it is told.
int decideForEver(const QString &path)
{
    const auto project = Project::open(path, Project::Opening::Write);
    if (!project)
        return 1;
    ReviewSession session(**project, QStringLiteral("Ada"));
    const auto next = [&session] { session.decide({{1, Kind::Accept, {}, {}, {}}}); };
    QObject::connect(&session, &ReviewSession::decided, &session, [next] {
        std::puts("decided");
        std::fflush(stdout);
        next();
    });
    next();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && application.arguments().at(1) == QLatin1String("--decide"))
        return decideForEver(application.arguments().at(2));
    TestReviewSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_review_session.moc"
