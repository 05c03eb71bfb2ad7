// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/annotate/annotate_fixture.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/requests_model.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/run_words.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/widgets/state_bar.h"

#include <nlohmann/json.hpp>

#include <QAbstractItemModelTester>

using namespace lw;
using namespace lw::ui;
using Stage = RunPresenter::Stage;

namespace {

/// The moment of the mockups: 800 mails, 312 finished after 19 s.
engine::RunSnapshot mockupSnapshot()
{
    engine::RunSnapshot snapshot;
    snapshot.states.byState = {{QStringLiteral("annotated"), 303},      {QStringLiteral("failed:truncated"), 3},
                               {QStringLiteral("failed:label"), 2},     {QStringLiteral("failed:parse"), 1},
                               {QStringLiteral("failed:transport"), 1}, {QStringLiteral("refused"), 2},
                               {QStringLiteral("pending"), 488}};
    snapshot.recordsLeased = 376;
    snapshot.recordsDone = 312;
    snapshot.fromCache = 26;
    snapshot.inFlight = 16;
    snapshot.seconds = 19;
    snapshot.recordsPerSecond = 18;
    snapshot.tokensPerSecond = 1400;
    snapshot.secondsLeft = 27;
    return snapshot;
}

} // namespace

class TestAnnotatePresenter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAreKeptTogetherAndFlushed()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        QSignalSpy stored(&fixture.workspace, &project::Workspace::setupChanged);
        setup.edit([](project::Setup &set) { set.task.name = QStringLiteral("One"); });
        setup.edit([](project::Setup &set) { set.task.name = QStringLiteral("Two"); });
        QCOMPARE(stored.size(), 0);
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(fixture.workspace.setup().task.name, QStringLiteral("Two"));
        setup.edit([](project::Setup &set) { set.task.name = QStringLiteral("Three"); });
        setup.flush();
        QCOMPARE(fixture.workspace.setup().task.name, QStringLiteral("Three"));
    }

    void anEditSurvivesClosingTheProject()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        setup.edit([](project::Setup &set) { set.task.name = QStringLiteral("Just before"); });
        fixture.workspace.close();
        QVERIFY(fixture.open());
        QCOMPARE(setup.setup().task.name, QStringLiteral("Just before"));
    }

    void aRenamedLabelTakesItsExamplesAlong()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        const auto count = [&setup](const char *label) {
            qint64 n = 0;
            for (const task::Example &example : setup.setup().task.examples)
                n += stringOr(example.answer, "label") == QLatin1String(label) ? 1 : 0;
            return n;
        };
        const qint64 complaints = count("complaint");
        const qint64 praises = count("praise");
        QVERIFY(complaints > 0 && praises > 0);
        // On the way to "praises" it is called as another label is; that one must not lose or gain examples.
        setup.renameLabel(0, QStringLiteral("praise"));
        QVERIFY(!setup.faults().empty());
        setup.renameLabel(0, QStringLiteral("praises"));
        QVERIFY(setup.faults().empty());
        QCOMPARE(count("praises"), complaints);
        QCOMPARE(count("praise"), praises);
    }

    void whatLacksIsSaid()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        QCOMPARE(setup.obstacle(), QString());
        setup.edit([](project::Setup &set) {
            set.task.labels.clear();
            set.task.examples.clear();
        });
        QVERIFY(setup.obstacle().contains(QStringLiteral("no labels")));
        fixture.workspace.close();
        QCOMPARE(setup.obstacle(), QStringLiteral("No project is open."));
        QVERIFY(!setup.isEditable());
    }

    void limitsAreWhatTheSetUpAndTheEndpointAllow()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        setup.edit([](project::Setup &set) { set.batch = 0; });
        QCOMPARE(setup.batch(), 1); // of the embedded baseline
        setup.flush();
        const QString id = fixture.useServer();
        QCOMPARE(setup.batch(), 8);
        QCOMPARE(setup.atOnce(), std::nullopt);
        settings::EndpointEntry entry = fixture.settings.endpoint(id);
        entry.mostAtOnce = 3;
        fixture.settings.putEndpoint(entry);
        QCOMPARE(setup.atOnce(), std::optional(3));
        setup.edit([](project::Setup &set) { set.concurrency = 2; });
        QCOMPARE(setup.atOnce(), std::optional(2));
    }

    void aRunDoesNotBeginWithWhatCannotBeRead()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        QSignalSpy edited(&setup, &SetupPresenter::edited);
        setup.setReadable(QStringLiteral("totalDeadline"), false);
        QCOMPARE(edited.size(), 1);
        QVERIFY(setup.obstacle().contains(QStringLiteral("cannot take")));
        setup.setReadable(QStringLiteral("totalDeadline"), true);
        QCOMPARE(setup.obstacle(), QString());
        // Another project has fields of its own.
        setup.setReadable(QStringLiteral("totalDeadline"), false);
        fixture.workspace.close();
        QVERIFY(fixture.open());
        QVERIFY(setup.isReadable(QStringLiteral("totalDeadline")));
    }

    void aLongerDeadlineIsAdvisedAndTaken()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        RunPresenter run(fixture.workspace);
        SetupPresenter setup(fixture.workspace);
        engine::RunSnapshot snapshot = mockupSnapshot();
        snapshot.answers = 50;
        snapshot.longestMs = 4100;
        Q_EMIT fixture.workspace.runProgress(snapshot);
        QVERIFY(!run.advisedTotal(setup.setup()));
        setup.setTotalDeadline(std::chrono::milliseconds(5'000));
        const auto advised = run.advisedTotal(setup.setup());
        QCOMPARE(advised, std::optional(std::chrono::milliseconds(8'200)));
        setup.setTotalDeadline(*advised);
        QVERIFY(!run.advisedTotal(setup.setup()));
        setup.flush();
        QCOMPARE(fixture.workspace.setup().deadlines.total.count(), 8'200);
    }

    void severalRecordsARequestAreFewerRequests()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        const project::Setup &set = fixture.workspace.setup();
        const std::vector<OrderedJson> sample{OrderedJson{{"text", "One."}}, OrderedJson{{"text", "Two."}}};
        const RunEstimate alone = project::estimateRun({set.task, set.columns.text, set.chunks, 1}, sample, 60);
        const RunEstimate batched = project::estimateRun({set.task, set.columns.text, set.chunks, 8}, sample, 60);
        QCOMPARE(alone.requests, 60);
        QCOMPARE(batched.requests, 8);
        QVERIFY(batched.promptTokens < alone.promptTokens / 3);
    }

    void aTaskFileComesBackAsItWas()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        SetupPresenter setup(fixture.workspace);
        const Json before = setup.setup().task.toJson();
        const QString path = fixture.folder.filePath(QStringLiteral("mine.task.json"));
        QVERIFY(setup.saveTask(path).has_value());
        setup.edit([](project::Setup &set) { set.task = {}; });
        LW_VERIFY_RESULT(setup.loadTask(path));
        QVERIFY(setup.setup().task.toJson() == before);
        QCOMPARE(setup.taskFile(), QStringLiteral("mine.task.json"));
        QVERIFY(!setup.loadTask(fixture.folder.filePath(QStringLiteral("none.json"))));
        QVERIFY(setup.setup().task.toJson() == before);
    }

    void thePromptAndTheEstimateAreCounted()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        PromptMeter meter(fixture.workspace);
        const project::Setup &setup = fixture.workspace.setup();
        meter.setSetup({setup.task, setup.columns.text, setup.chunks, 1});
        meter.setRecords(60);
        meter.wake();
        QTRY_VERIFY(meter.prompt().has_value());
        QVERIFY(meter.prompt()->system.contains(QStringLiteral("complaint")));
        QVERIFY(meter.prompt()->user.contains(QStringLiteral("handwritten card")));
        QCOMPARE(meter.shownId(), QStringLiteral("r01"));
        QTRY_VERIFY(meter.estimate() && meter.estimate()->sample >= 40);
        // One of the sample's records is longer than a chunk.
        QVERIFY(meter.estimate()->requests >= 60 && meter.estimate()->requests < 66);
        QVERIFY(meter.estimate()->promptTokens > 60 * meter.prompt()->systemTokens);
        meter.setShown(2);
        QTRY_COMPARE(meter.shownId(), QStringLiteral("r02"));
        QTRY_VERIFY(meter.prompt()->user.contains(QStringLiteral("缩水")));
    }

    void anotherProjectIsReadAnew()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        PromptMeter meter(fixture.workspace);
        meter.wake();
        QTRY_COMPARE(meter.shownId(), QStringLiteral("r01"));
        const QString path = fixture.folder.filePath(QStringLiteral("empty.lwproj"));
        QVERIFY(project::Project::open(path, project::Project::Opening::Write).has_value());
        LW_VERIFY_RESULT(fixture.workspace.open(path));
        // Nothing of the sample may come any more.
        QTest::qWait(500);
        QVERIFY(meter.shownId().isEmpty());
        QVERIFY(!meter.prompt() && !meter.estimate());
    }

    void aRunIsToldInFigures()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        RunPresenter run(fixture.workspace);
        QCOMPARE(run.stage(), Stage::Ready);
        QCOMPARE(run.toAsk(), 60);
        QSignalSpy changed(&run, &RunPresenter::changed);
        Q_EMIT fixture.workspace.runProgress(mockupSnapshot());
        QVERIFY(!changed.isEmpty());
        QCOMPARE(run.snapshot()->fromCache, 26);
        QCOMPARE(run.elapsed(), std::chrono::milliseconds(19'000));
    }

    void aRunOfTheBaselineFromBeginToEnd()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        RunPresenter run(fixture.workspace);
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        run.run();
        QVERIFY(run.isLive());
        QVERIFY(ended.wait(60'000));
        QCOMPARE(run.stage(), Stage::Ended);
        QCOMPARE(run.runNumber(), 1);
        QCOMPARE(run.done(), 60);
        QCOMPARE(run.waiting(), 0);
        QVERIFY(!run.finished().empty());
        QVERIFY(run.finished().size() <= std::size_t(RunPresenter::finishedKept));
        QVERIFY(run.suggestsModel());
        QVERIFY(runHeadline(run).startsWith(QStringLiteral("Run 1, done after")));
        QCOMPARE(runStory(run).remedy, RunRemedy::Review);
        run.dismissSuggestion();
        QVERIFY(!run.suggestsModel());
        // The same again has nothing to ask; another task has everything.
        SetupPresenter setup(fixture.workspace);
        PromptMeter meter(fixture.workspace);
        meter.wake();
        QVERIFY(setup.plan());
        meter.setSetup({}, setup.plan());
        QTRY_VERIFY(meter.forecast() && meter.forecast()->sample == 0 && meter.forecast()->requests == 0);
        QVERIFY(!meter.isOther());
        QCOMPARE(run.toAsk(), 0);
        setup.edit([](project::Setup &set) { set.task.instructions += QStringLiteral(" Be strict."); });
        meter.setSetup({}, setup.plan());
        QTRY_VERIFY(meter.isOther());
        run.setOther(meter.isOther(), meter.forecast()->records);
        QVERIFY(run.isOtherSetup());
        QCOMPARE(run.toAsk(), 60);
    }

    void aServerThatDoesNotAnswerIsNoRun()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.useServer();
        fixture.server.setKey("secret");
        RunPresenter run(fixture.workspace);
        run.run();
        QCOMPARE(run.stage(), Stage::Connecting);
        QTRY_COMPARE(run.stage(), Stage::NotBegun);
        const RunStory story = runStory(run);
        QVERIFY(story.failed);
        QCOMPARE(story.remedy, RunRemedy::ConnectModel);
        QVERIFY(!story.text.isEmpty());
    }

    void aRunThatWasCutShortIsOfferedAgain()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.useServer();
        test::FakeCompletion style;
        style.beforeFirstToken = std::chrono::milliseconds(150);
        fixture.server.setStyle(style);
        fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        QString path;
        {
            RunPresenter run(fixture.workspace);
            run.run();
            QTRY_VERIFY_WITH_TIMEOUT(run.done() > 0, 20'000);
            path = fixture.workspace.project().path();
            fixture.workspace.close();
        }
        LW_VERIFY_RESULT(fixture.workspace.open(path));
        RunPresenter run(fixture.workspace);
        QTRY_COMPARE(run.stage(), Stage::Interrupted);
        QVERIFY(run.done() > 0 && run.waiting() > 0);
        QCOMPARE(runStory(run).remedy, RunRemedy::Run);
        QVERIFY(runStory(run).title.startsWith(QStringLiteral("Run 1 was")));
    }

    void requestsKeepTheirPlaces()
    {
        RequestsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        engine::RequestPage page;
        page.watch = {2, 4, engine::RequestWatch::Which::All};
        page.total = 16;
        page.slow = 2;
        for (int i = 2; i < 6; ++i) {
            engine::RequestView view;
            view.number = 77 + i;
            view.records = {{313 + i, QString::number(313 + i), {}}};
            page.requests.push_back(view);
        }
        model.show(page);
        QCOMPARE(model.rowCount(), 16);
        QVERIFY(!model.request(0));
        QCOMPARE(model.request(2)->number, 79);
        QVERIFY(!model.request(6));
        page.watch.which = engine::RequestWatch::Which::Slow;
        page.watch.first = 0;
        page.requests.resize(2);
        model.show(page);
        QCOMPARE(model.rowCount(), 2);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestAnnotatePresenter)
#include "tst_annotate_presenter.moc"
