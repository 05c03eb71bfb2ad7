// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/dashboard_page.h"

#include "ui/pages/dashboard/dashboard_board.h"
#include "ui/pages/dashboard/dashboard_figures.h"
#include "ui/pages/dashboard/run_choice.h"
#include "ui/pages/dashboard/run_curves.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_head.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {

using Phase = DashboardPresenter::Phase;

DashboardPage::DashboardPage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_presenter(workspace)
    , m_usage(workspace.usage())
    , m_head(new PageHead(this))
    , m_runs(new RunChoice(this))
    , m_copy(new KeyButton(Icon::Image, ButtonKind::Ghost, this))
    , m_save(new KeyButton(Icon::Export, ButtonKind::Ghost, this))
    , m_problem(new ErrorLine(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(Icon::Dashboard, m_stack))
    , m_content(new QWidget(m_stack))
    , m_figures(new DashboardFigures(m_content))
    , m_used(new ElidedLabel(FontRole::Small, Token::Muted, m_content))
    , m_board(new DashboardBoard)
{
    m_head->setSubjectMenu(m_runs);
    m_head->subjectButton()->setObjectName(QStringLiteral("runs"));
    m_copy->setObjectName(QStringLiteral("copyPicture"));
    m_save->setObjectName(QStringLiteral("saveCsv"));
    m_head->addAction(m_copy);
    m_head->addAction(m_save);

    auto *scroll = new QScrollArea(m_content);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_board);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_figures);
    m_used->setObjectName(QStringLiteral("used"));
    m_used->setContentsMargins(space::xl, space::s, space::xl, 0);
    content->addWidget(m_used);
    content->addWidget(scroll, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);

    m_copied.setSingleShot(true);
    m_copied.setInterval(2000);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy as picture")); });
    connect(m_copy, &QAbstractButton::clicked, this, &DashboardPage::copyPicture);
    connect(m_save, &QAbstractButton::clicked, this, &DashboardPage::chooseCsv);
    connect(m_runs, &RunChoice::chosen, &m_presenter, &DashboardPresenter::choose);
    connect(m_board, &DashboardBoard::errorChosen, this,
            [this](metrics::ErrorClass error) { Q_EMIT showRecords(errorClassFilter(error)); });
    connect(m_empty, &EmptyState::actionTriggered, this, &DashboardPage::annotateRequested);
    connect(m_empty, &EmptyState::linkTriggered, &m_presenter, &DashboardPresenter::retry);
    connect(&m_presenter, &DashboardPresenter::phaseChanged, this, &DashboardPage::refreshPhase);
    connect(&m_presenter, &DashboardPresenter::runsChanged, this, &DashboardPage::refreshHead);
    connect(&m_presenter, &DashboardPresenter::figuresChanged, this, &DashboardPage::refreshFigures);
    connect(&m_usage, &project::UsageWatch::changed, this, &DashboardPage::refreshUsage);
    retranslate();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setActive(true);
}

void DashboardPage::hideEvent(QHideEvent *event)
{
    m_presenter.setActive(false);
    QWidget::hideEvent(event);
}

void DashboardPage::refreshHead()
{
    const project::RunEntry *entry = m_presenter.shownEntry();
    m_runs->setRuns(m_presenter.runs(), m_presenter.shown(), m_presenter.followsNewest());
    m_head->setSubject(entry ? runTitle(*entry) : QString());
    m_head->subjectButton()->setHelp(entry ? tr("Choose a run. Shown: %1.").arg(runLine(*entry)) : QString());
    m_head->subjectButton()->setAccessibleName(entry ? tr("Run shown: %1").arg(runTitle(*entry)) : QString());
}

void DashboardPage::refreshPhase()
{
    const Phase phase = m_presenter.phase();
    const bool shown = phase == Phase::Figures;
    // Another run is read within a blink; the page must not flash in between.
    if (shown || phase != Phase::Loading || m_stack->currentWidget() == m_empty)
        m_stack->setCurrentWidget(shown ? m_content : static_cast<QWidget *>(m_empty));
    m_copy->setEnabled(shown);
    m_save->setEnabled(shown);
    m_empty->setMood(phase == Phase::Failed ? EmptyState::Mood::Failed
                     : phase == Phase::Loading ? EmptyState::Mood::Loading
                                               : EmptyState::Mood::Empty);
    QString title;
    QString text;
    QString action;
    switch (phase) {
    case Phase::NoProject:
        title = tr("No project is open");
        text = tr("Open a project: its runs are shown here as figures and charts.");
        break;
    case Phase::NoRuns:
        title = tr("No run yet");
        text = tr("Run the annotation first. Times, throughput and errors of every run are then shown here, live and later.");
        action = tr("Go to Annotate");
        break;
    case Phase::Loading: title = tr("Reading the run…"); break;
    case Phase::Failed:
        title = tr("The run cannot be shown");
        text = describeError(m_presenter.error());
        break;
    case Phase::Figures: break;
    }
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_empty->setDetail(phase == Phase::Failed ? errorDetail(m_presenter.error()) : QString());
    m_empty->setAction(action);
    m_empty->setLink(phase == Phase::Failed ? tr("Try again") : QString());
    refreshHead();
}

void DashboardPage::refreshFigures()
{
    const std::optional<project::RunFigures> &figures = m_presenter.figures();
    if (!figures)
        return;
    m_figures->setTotals(figures->series.totals);
    std::vector<EndpointFiguresModel::Row> rows;
    const project::RunEntry *entry = m_presenter.shownEntry();
    for (const metrics::EndpointFigures &endpoint : figures->endpoints)
        rows.push_back({entry && isEmbeddedRun(*entry) ? tr("Embedded baseline") : m_presenter.endpointName(endpoint.endpoint), endpoint});
    m_board->setFigures(*figures, std::move(rows));
}

void DashboardPage::refreshUsage()
{
    const auto &summary = m_usage.summary();
    m_used->setVisible(summary.has_value());
    if (!summary)
        return;
    m_used->setText(usageLine(project::sumOf(summary->ofToday).spending, project::sumOf(summary->ofMonth).spending));
    m_used->setToolTip(tr("In all projects, as far as prices are known"));
}

void DashboardPage::copyPicture()
{
    // All of the board, also what is scrolled away.
    const QSize size(m_content->width(), m_figures->height() + m_board->height());
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(themed(Token::Page));
    QPainter painter(&picture);
    m_figures->render(&painter, {0, 0}, {}, DrawChildren);
    m_board->render(&painter, {0, m_figures->height()}, {}, DrawChildren);
    painter.end();
    QApplication::clipboard()->setPixmap(picture);
    m_copy->setText(tr("Copied"));
    m_copied.start();
}

void DashboardPage::chooseCsv()
{
    auto *dialog = new QFileDialog(this, tr("Save the figures over time"));
    dialog->setObjectName(QStringLiteral("csvFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("%1-run-%2.csv").arg(m_presenter.projectName(), QString::number(m_presenter.shown())));
    connect(dialog, &QFileDialog::fileSelected, this, &DashboardPage::saveCsv);
    dialog->open();
}

void DashboardPage::saveCsv(const QString &path)
{
    m_problem->clear();
    if (const Result<void> saved = m_presenter.saveCsv(path); !saved)
        m_problem->setError(saved.error());
}

void DashboardPage::retranslate()
{
    m_head->setTitle(tr("Dashboard"));
    m_copied.stop();
    m_copy->setText(tr("Copy as picture"));
    m_copy->setHelp(tr("Copy figures and charts to the clipboard, as they are seen"));
    m_save->setText(tr("Save as CSV…"));
    m_save->setHelp(tr("Save the figures over time as a table, a line for each stretch of time"));
    refreshPhase();
    refreshFigures();
    refreshUsage();
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
