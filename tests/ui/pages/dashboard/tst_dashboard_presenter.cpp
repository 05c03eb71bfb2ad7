// SPDX-License-Identifier: Apache-2.0
#include "tests/support/support.h"
#include "tests/ui/pages/dashboard/run_sample.h"
#include "ui/pages/dashboard/dashboard_presenter.h"

#include <QFile>
#include <QSignalSpy>

using namespace lw;
using namespace lw::ui;
using Phase = DashboardPresenter::Phase;

class TstDashboardPresenter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsWithoutAnything();
    void itShowsTheNewestRun();
    void aChosenRunStays();
    void hiddenItReadsNothing();
    void aLiveRunIsFollowed();
    void closingForgets();
    void theFiguresCanBeSaved();
    void endpointsHaveTheirNames();
};

void TstDashboardPresenter::itBeginsWithoutAnything()
{
    test::RunSample sample;
    DashboardPresenter presenter(sample.workspace);
    presenter.setActive(true);
    QCOMPARE(presenter.phase(), Phase::NoProject);
    sample.open();
    QTRY_COMPARE(presenter.phase(), Phase::NoRuns);
}

void TstDashboardPresenter::itShowsTheNewestRun()
{
    test::RunSample sample;
    sample.open();
    sample.addRun();
    const qint64 newest = sample.addRun(QStringLiteral("qwen3"));
    DashboardPresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.phase(), Phase::Figures);
    QCOMPARE(presenter.shown(), newest);
    QVERIFY(presenter.followsNewest());
    QCOMPARE(presenter.shownEntry()->model, QStringLiteral("qwen3"));
    const metrics::RunTotals &totals = presenter.figures()->series.totals;
    QCOMPARE(totals.requests, 92);
    QCOMPARE(totals.errors, 12);
    QCOMPARE(totals.answers, 80);
    QCOMPARE(totals.fromCache, 26);
    QCOMPARE(presenter.figures()->endpoints.size(), std::size_t(2));
}

void TstDashboardPresenter::aChosenRunStays()
{
    test::RunSample sample;
    sample.open();
    const qint64 first = sample.addRun();
    sample.addRun();
    DashboardPresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.phase(), Phase::Figures);
    presenter.choose(first);
    QTRY_VERIFY(presenter.figures() && presenter.figures()->run == first);
    presenter.setActive(false);
    sample.addRun();
    presenter.setActive(true);
    QTRY_COMPARE(presenter.runs().size(), std::size_t(3));
    QCOMPARE(presenter.shown(), first);
    presenter.choose(0);
    QTRY_VERIFY(presenter.figures() && presenter.figures()->run == presenter.runs().front().run);
}

void TstDashboardPresenter::hiddenItReadsNothing()
{
    test::RunSample sample;
    sample.open();
    sample.addRun();
    DashboardPresenter presenter(sample.workspace);
    QSignalSpy figures(&presenter, &DashboardPresenter::figuresChanged);
    QTest::qWait(60);
    QCOMPARE(figures.count(), 0);
    QCOMPARE(presenter.phase(), Phase::Loading);
    presenter.setActive(true);
    QTRY_COMPARE(figures.count(), 1);
    presenter.setActive(false);
    QTest::qWait(60);
    QCOMPARE(figures.count(), 1);
}

void TstDashboardPresenter::aLiveRunIsFollowed()
{
    test::RunSample sample;
    sample.open();
    project::Setup setup = sample.workspace.setup();
    setup.task.name = QStringLiteral("Mail");
    setup.task.instructions = QStringLiteral("Is it spam?");
    setup.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
    setup.columns.text = {QStringLiteral("text")};
    setup.endpointId = QLatin1String(settings::embeddedEndpointId);
    sample.workspace.setSetup(setup);
    DashboardPresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.phase(), Phase::NoRuns);
    const QSignalSpy failed(&sample.workspace, &project::Workspace::runFailed);
    const QSignalSpy ended(&sample.workspace, &project::Workspace::runEnded);
    sample.workspace.startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count() + failed.count(), 1, 60'000);
    QCOMPARE(failed.count(), 0);
    QTRY_COMPARE(presenter.phase(), Phase::Figures);
    QTRY_VERIFY(presenter.figures() && !presenter.figures()->live);
    QTRY_VERIFY(presenter.figures()->series.totals.requests > 0);
    QTRY_VERIFY(presenter.shownEntry() && !presenter.shownEntry()->live);
    QVERIFY(presenter.shownEntry()->ending);
}

void TstDashboardPresenter::closingForgets()
{
    test::RunSample sample;
    sample.open();
    sample.addRun();
    DashboardPresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.phase(), Phase::Figures);
    sample.workspace.close();
    QCOMPARE(presenter.phase(), Phase::NoProject);
    QVERIFY(presenter.runs().empty());
    QVERIFY(!presenter.figures());
}

void TstDashboardPresenter::theFiguresCanBeSaved()
{
    test::RunSample sample;
    sample.open();
    sample.addRun();
    DashboardPresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.phase(), Phase::Figures);
    QFile file(sample.path(QStringLiteral("figures.csv")));
    LW_VERIFY_RESULT(presenter.saveCsv(file.fileName()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), qsizetype(presenter.figures()->series.buckets.size() + 1));
    QCOMPARE(presenter.saveCsv(sample.path(QStringLiteral("no/such/folder.csv"))).error().code, Code::NotWritable);
}

void TstDashboardPresenter::endpointsHaveTheirNames()
{
    test::RunSample sample;
    settings::EndpointEntry entry;
    entry.name = QStringLiteral("My gateway");
    entry.url = QUrl(sample.url);
    sample.settings.putEndpoint(entry);
    const DashboardPresenter presenter(sample.workspace);
    QCOMPARE(presenter.endpointName(sample.url), QStringLiteral("My gateway"));
    QCOMPARE(presenter.endpointName(QStringLiteral("http://127.0.0.1:11434/v1")), QStringLiteral("127.0.0.1:11434"));
}

QTEST_GUILESS_MAIN(TstDashboardPresenter)
#include "tst_dashboard_presenter.moc"
