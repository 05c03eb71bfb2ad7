// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/pages/annotate/annotate_page.h"
#include "ui/pages/cache/cache_page.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/export/export_sheet.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/start/start_page.h"
#include "ui/pages/team/team_sheet.h"
#include "ui/pages/versions/versions_sheet.h"
#include "ui/shell/model_health.h"
#include "ui/shell/sample_opener.h"
#include "ui/shell/status_line.h"
#include "ui/shell/status_source.h"
#include "ui/shell/tab_order.h"
#include "ui/shell/window_actions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/error_line.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr QSize usualSize(1360, 860);
constexpr QSize leastSize(1024, 640);

} // namespace

MainWindow::MainWindow(project::Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
{
    setAcceptDrops(true);
    setMinimumSize(leastSize);
    resize(usualSize);
    m_actions = new WindowActions(this, workspace.settings());
    m_sample = new SampleOpener(workspace, this);
    m_health = new ModelHealth(workspace, this);
    buildPages();
    connectPages();
    connectActions();
    connectWorkspace();
    restoreGeometry(workspace.settings().windowGeometry());
    goTo(Place::Start);
    refreshTitle();
    refreshStatus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    auto *central = new QWidget(this);
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    rows->addLayout(columns, 1);
    m_rail = new Rail(central);
    columns->addWidget(m_rail);
    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    columns->addLayout(pages, 1);
    m_errorBox = new QWidget(central);
    auto *errorRow = new QHBoxLayout(m_errorBox);
    errorRow->setContentsMargins(space::xl, space::s, space::l, space::s);
    m_error = new ErrorLine(m_errorBox);
    m_error->setObjectName(QStringLiteral("windowError"));
    m_error->setAction(tr("Close"));
    errorRow->addWidget(m_error);
    m_errorBox->hide();
    pages->addWidget(m_errorBox);
    m_stack = new QStackedWidget(central);
    pages->addWidget(m_stack, 1);
    m_status = new StatusLine(central);
    rows->addWidget(m_status);
    setCentralWidget(central);

    const auto add = [this](auto *page) {
        m_stack->addWidget(page);
        return page;
    };
    // In the order of Place.
    m_start = add(new StartPage(m_workspace, m_stack));
    m_data = add(new DataPage(m_workspace, m_stack));
    m_annotate = add(new AnnotatePage(m_workspace, m_stack));
    m_review = add(new ReviewPage(m_workspace, m_stack));
    m_cache = add(new CachePage(m_workspace, m_stack));
    m_dashboard = add(new DashboardPage(m_workspace, m_stack));
    m_settings = add(new SettingsPage(m_workspace, m_stack));
    m_export = new ExportSheet(m_workspace, central);
    m_export->hide();
    m_versions = new VersionsSheet(m_workspace, central);
    m_versions->hide();
    m_team = new TeamSheet(m_workspace, central);
    m_team->hide();
}

void MainWindow::connectPages()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::goTo);
    connect(m_rail->menuButton(), &QAbstractButton::clicked, this, [this] {
        m_actions->menu()->popup(m_rail->menuButton()->mapToGlobal(QPoint(m_rail->menuButton()->width(), 0)));
    });
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    const auto startFrom = [this](const TaskTemplate &which) {
        m_sample->open(SampleOpener::usualFolder(), SampleOpener::ofTemplate(which));
    };
    connect(m_start, &StartPage::templateChosen, this, startFrom);
    connect(m_annotate, &AnnotatePage::templateChosen, this, startFrom);
    connect(m_start, &StartPage::newProjectRequested, this, &MainWindow::chooseNewProjectFiles);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseProject);
    connect(m_start, &StartPage::recentChosen, this, &MainWindow::openProject);
    connect(m_start, &StartPage::settingsRequested, this, [this] {
        goTo(Place::Settings);
        m_settings->addEndpoint();
    });

    connect(m_data, &DataPage::reviewRequested, this, &MainWindow::review);
    connect(m_data, &DataPage::exportRequested, this,
            [this](const store::RecordFilter &filter) { openExport(filter, true); });
    connect(m_annotate, &AnnotatePage::showRecords, this, &MainWindow::showRecords);
    connect(m_annotate, &AnnotatePage::reviewRequested, this, [this] { goTo(Place::Review); });
    connect(m_annotate, &AnnotatePage::importRequested, this, [this] {
        goTo(Place::Data);
        m_data->chooseImportFiles();
    });
    connect(m_annotate, &AnnotatePage::connectModelRequested, this, [this] {
        goTo(Place::Settings);
        m_settings->showEndpoints();
    });
    connect(m_review, &ReviewPage::showRecords, this, &MainWindow::showRecords);
    connect(m_review, &ReviewPage::annotateRequested, this, [this] { goTo(Place::Annotate); });
    connect(m_review, &ReviewPage::exportRequested, this,
            [this](const store::RecordFilter &filter) { openExport(filter, true); });
    connect(m_dashboard, &DashboardPage::showRecords, this, &MainWindow::showRecords);
    connect(m_dashboard, &DashboardPage::annotateRequested, this, [this] { goTo(Place::Annotate); });
    connect(m_export, &ExportSheet::closed, m_export, &QWidget::hide);
    connect(m_annotate, &AnnotatePage::versionsRequested, this, [this] { openVersions({}); });
    connect(m_review, &ReviewPage::askAgainRequested, this, &MainWindow::openVersions);
    connect(m_versions, &VersionsSheet::closed, m_versions, &QWidget::hide);
    connect(m_team, &TeamSheet::closed, m_team, &QWidget::hide);
    connect(m_team, &TeamSheet::disputesWanted, this, [this] {
        store::RecordFilter disputes;
        disputes.state = store::RecordFilter::State::PeopleDisagree;
        goTo(Place::Review);
        m_team->hide();
        m_review->showFilter(disputes);
    });
    connect(m_versions, &VersionsSheet::started, this, [this] { goTo(Place::Annotate); });
    connect(m_versions, &VersionsSheet::recordChosen, this, &MainWindow::review);
}

void MainWindow::connectActions()
{
    connect(m_actions, &WindowActions::goTo, this, &MainWindow::goTo);
    connect(m_actions, &WindowActions::newProject, this, &MainWindow::chooseNewProjectFiles);
    connect(m_actions, &WindowActions::openProject, this, &MainWindow::chooseProject);
    connect(m_actions, &WindowActions::openRecent, this, &MainWindow::openProject);
    connect(m_actions, &WindowActions::openSample, this, &MainWindow::openSample);
    connect(m_actions, &WindowActions::closeProject, &m_workspace, &project::Workspace::close);
    connect(m_actions, &WindowActions::importFiles, this, [this] {
        goTo(Place::Data);
        m_data->chooseImportFiles();
    });
    connect(m_actions, &WindowActions::exportRecords, this, [this] { openExport({}, false); });
    connect(m_actions, &WindowActions::severalPeople, this, &MainWindow::openTeam);
    connect(m_actions, &WindowActions::quit, this, &QWidget::close);
    auto *menu = new QAction(this);
    menu->setShortcut(Qt::Key_F10);
    connect(menu, &QAction::triggered, m_rail->menuButton(), &QAbstractButton::click);
    addAction(menu);
}

void MainWindow::connectWorkspace()
{
    using project::Workspace;
    connect(&m_workspace, &Workspace::opened, this, [this] {
        m_errorBox->hide();
        m_actions->setProjectOpen(true);
        refreshTitle();
        goTo(m_workspace.states().total() == 0 ? Place::Data : Place::Annotate);
    });
    connect(&m_workspace, &Workspace::closed, this, [this] {
        m_export->hide();
        m_versions->hide();
        m_team->hide();
        m_actions->setProjectOpen(false);
        goTo(Place::Start);
        // The project is still there while it says that it closes.
        const auto refresh = [this] {
            m_rail->setPagesEnabled(m_workspace.isOpen());
            refreshTitle();
            refreshStatus();
        };
        QMetaObject::invokeMethod(this, refresh, Qt::QueuedConnection);
    });
    for (const auto signal : {&Workspace::recordsChanged, &Workspace::setupChanged, &Workspace::runStateChanged})
        connect(&m_workspace, signal, this, &MainWindow::refreshStatus);
    connect(&m_workspace, &Workspace::runProgress, this, &MainWindow::refreshStatus);
    connect(&m_workspace, &Workspace::runEnded, this, &MainWindow::refreshStatus);
    connect(m_health, &ModelHealth::changed, this, &MainWindow::refreshStatus);
    connect(&m_workspace, &Workspace::problem, this, &MainWindow::complain);
    connect(m_sample, &SampleOpener::failed, this, &MainWindow::complain);
    connect(m_sample, &SampleOpener::opened, this, [this] { goTo(Place::Annotate); });
    connect(m_error, &ErrorLine::actionTriggered, m_errorBox, &QWidget::hide);
}

void MainWindow::goTo(Place place)
{
    const bool needsProject = place != Place::Start && place != Place::Settings && place != Place::Cache;
    // The import sheet of the data page begins a project.
    if (needsProject && !m_workspace.isOpen() && place != Place::Data)
        return;
    // What was said, and what lay over the page, was of the place that is left.
    if (place != m_place) {
        m_errorBox->hide();
        m_export->leave();
        m_versions->leave();
        m_team->hide();
    }
    m_place = place;
    m_stack->setCurrentIndex(int(place));
    m_rail->setCurrent(place);
    m_rail->setPagesEnabled(m_workspace.isOpen());
    // On the page of the start it speaks of no project.
    refreshStatus();
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openSample() { m_sample->open(SampleOpener::usualFolder()); }

void MainWindow::openExport(const store::RecordFilter &filter, bool filtered)
{
    if (!m_workspace.isOpen())
        return;
    m_export->openFor(filter, filtered);
    showSheet(m_export);
}

void MainWindow::openVersions(const std::vector<qint64> &chosen)
{
    m_versions->openFor(chosen);
    showSheet(m_versions);
}

void MainWindow::openTeam()
{
    if (!m_workspace.isOpen())
        return;
    // What goes on is looked at again, not begun anew.
    if (m_team->presenter().phase() == TeamPresenter::Phase::Idle)
        m_team->begin();
    showSheet(m_team);
}

void MainWindow::showSheet(QWidget *sheet)
{
    placeSheets();
    sheet->show();
    sheet->raise();
    sheet->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showRecords(const store::RecordFilter &filter)
{
    goTo(Place::Data);
    m_data->showRecords(filter);
}

void MainWindow::review(qint64 record)
{
    goTo(Place::Review);
    m_review->openRecord(record);
}

void MainWindow::placeSheets()
{
    const int width = std::min(m_stack->width(), 560);
    const QPoint corner = m_stack->mapTo(centralWidget(), QPoint(m_stack->width() - width, 0));
    for (QWidget *sheet : std::initializer_list<QWidget *>{m_export, m_versions, m_team})
        sheet->setGeometry(QRect(corner, QSize(width, m_stack->height())));
}

void MainWindow::refreshTitle()
{
    const QString name = m_workspace.isOpen() ? QFileInfo(m_workspace.project().path()).fileName() : QString();
    setWindowTitle(name.isEmpty() ? tr("Labelwright") : tr("%1 – Labelwright", "window title").arg(name));
}

void MainWindow::refreshStatus()
{
    m_rail->setRunning(m_workspace.runState() != project::Workspace::RunState::Idle);
    m_status->show(StatusSource::status(m_workspace, *m_health, m_place));
}

void MainWindow::complain(const Error &error)
{
    m_error->setError(error);
    m_errorBox->show();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_error->setAction(tr("Close"));
        refreshTitle();
        refreshStatus();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.settings().setWindowGeometry(saveGeometry());
    m_workspace.close();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeSheets();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *stop = tabNeighbour(*this, focusWidget(), next ? TabWay::Forward : TabWay::Backward);
    if (!stop)
        return false;
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *around = stop->parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(stop);
    }
    return true;
}

} // namespace lw::ui
