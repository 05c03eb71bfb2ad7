// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/annotate_page.h"

#include "ui/pages/annotate/examples_panel.h"
#include "ui/pages/annotate/model_choices.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/prompt_panel.h"
#include "ui/pages/annotate/run_panel.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/setup_panel.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/sharing_sheet.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int leastSetupWidth = 400;
const QString layoutName = QStringLiteral("annotate.splitter");
const QKeySequence runKeys(Qt::CTRL | Qt::Key_R);
const QKeySequence pauseKeys(Qt::CTRL | Qt::Key_P);

} // namespace

AnnotatePage::AnnotatePage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_setup(new SetupPresenter(workspace, this))
    , m_meter(new PromptMeter(workspace, this))
    , m_models(new ModelChoices(workspace.secrets(), this))
    , m_run(new RunPresenter(workspace, this))
    , m_sharing(new SharingPresenter(workspace, *m_setup, this))
    , m_head(new PageHead(this))
    , m_again(new KeyButton(Icon::History, ButtonKind::Ghost))
    , m_retry(new KeyButton(Icon::Retry, ButtonKind::Ghost))
    , m_cancel(new KeyButton(Icon::Stop, ButtonKind::Plain))
    , m_pause(new KeyButton(Icon::Pause, ButtonKind::Plain))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_setupPanel(new SetupPanel(*m_setup, *m_meter, *m_models, *m_run))
    , m_right(new QStackedWidget)
    , m_runPanel(new RunPanel(workspace, *m_run, *m_setup))
    , m_promptPanel(new PromptPanel(*m_setup, *m_meter))
    , m_examplesPanel(new ExamplesPanel(*m_setup, *m_meter))
    , m_sharingSheet(new SharingSheet(*m_sharing, *m_meter, *m_run))
{
    build();
    connectPanels();
    retranslate();
    onSetup();
}

AnnotatePage::~AnnotatePage()
{
    m_setup->flush();
}

void AnnotatePage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_head->addAction(m_again);
    m_again->setObjectName(QStringLiteral("runAgain"));
    m_head->addAction(m_retry);
    m_head->addAction(m_cancel);
    m_head->addAction(m_pause);
    m_retry->setObjectName(QStringLiteral("retryFailed"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setKeyHint(pauseKeys);
    m_right->addWidget(m_runPanel);
    m_right->addWidget(m_promptPanel);
    m_right->addWidget(m_examplesPanel);
    m_right->addWidget(m_sharingSheet);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_setupPanel->setMinimumWidth(scaledPx(leastSetupWidth));
    m_splitter->addWidget(m_setupPanel);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    const QByteArray layout = m_workspace.settings().layout(layoutName);
    if (layout.isEmpty() || !m_splitter->restoreState(layout))
        m_splitter->setSizes({scaledPx(setupPanelWidth), 3 * setupPanelWidth});
    column->addWidget(m_splitter, 1);
}

void AnnotatePage::connectPanels()
{
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_workspace.settings().setLayout(layoutName, m_splitter->saveState()); });
    connect(m_setup, &SetupPresenter::edited, this, &AnnotatePage::onSetup);
    connect(m_setup, &SetupPresenter::replaced, this, &AnnotatePage::onSetup);
    connect(m_setup, &SetupPresenter::endpointsChanged, this, &AnnotatePage::plan);
    // What a run measured is what the next estimate is made of.
    connect(m_run, &RunPresenter::stageChanged, this, &AnnotatePage::plan);
    connect(m_meter, &PromptMeter::estimateChanged, this,
            [this] { m_run->setOther(m_meter->isOther(), m_meter->forecast() ? m_meter->forecast()->records : 0); });
    connect(m_run, &RunPresenter::changed, this, &AnnotatePage::measure);
    connect(m_run, &RunPresenter::stageChanged, this, &AnnotatePage::refreshHead);
    connect(m_run, &RunPresenter::changed, this, &AnnotatePage::refreshHead);
    connect(m_setupPanel, &SetupPanel::runRequested, this, &AnnotatePage::run);
    connect(m_setupPanel, &SetupPanel::pilotRequested, this, [this] { begin(&RunPresenter::runPilot); });
    connect(m_setupPanel, &SetupPanel::connectModelRequested, this, &AnnotatePage::connectModelRequested);
    connect(m_setupPanel, &SetupPanel::templateChosen, this, &AnnotatePage::templateChosen);
    const auto versions = [this] {
        m_setupPanel->commit();
        m_setup->flush();
        Q_EMIT versionsRequested();
    };
    connect(m_setupPanel, &SetupPanel::versionsRequested, this, versions);
    connect(m_again, &QAbstractButton::clicked, this, versions);
    connect(m_setupPanel, &SetupPanel::previewRequested, this, [this] {
        m_promptPanel->setRecords(m_run->total());
        showPanel(m_right->currentWidget() == m_promptPanel ? static_cast<QWidget *>(m_runPanel) : m_promptPanel);
    });
    connect(m_setupPanel, &SetupPanel::examplesRequested, this, [this] {
        showPanel(m_right->currentWidget() == m_examplesPanel ? static_cast<QWidget *>(m_runPanel) : m_examplesPanel);
    });
    connect(m_promptPanel, &PromptPanel::examplesRequested, this, [this] { showPanel(m_examplesPanel); });
    connect(m_promptPanel, &PromptPanel::closeRequested, this, [this] { showPanel(m_runPanel); });
    connect(m_examplesPanel, &ExamplesPanel::closeRequested, this, [this] { showPanel(m_runPanel); });
    connect(&m_workspace, &project::Workspace::consentWanted, this,
            [this](store::Failed failed, qint64 limit, const project::Workspace::Chosen &chosen) {
                showSharing(SharingPresenter::Run{failed, limit, chosen});
            });
    connect(m_setupPanel, &SetupPanel::sharingRequested, this, [this] { showSharing({}); });
    connect(m_sharing, &SharingPresenter::ended, this, &AnnotatePage::onConsentEnded);
    connect(m_runPanel, &RunPanel::showRecords, this, &AnnotatePage::showRecords);
    connect(m_runPanel, &RunPanel::reviewRequested, this, &AnnotatePage::reviewRequested);
    connect(m_runPanel, &RunPanel::connectModelRequested, this, &AnnotatePage::connectModelRequested);
    connect(m_runPanel, &RunPanel::importRequested, this, &AnnotatePage::importRequested);
    connect(m_runPanel, &RunPanel::runRequested, this, &AnnotatePage::run);
    connect(m_retry, &QAbstractButton::clicked, this, [this] {
        m_setup->flush();
        showPanel(m_runPanel);
        m_run->retryFailed();
    });
    connect(m_cancel, &QAbstractButton::clicked, m_run, &RunPresenter::cancel);
    connect(m_pause, &QAbstractButton::clicked, m_run, &RunPresenter::pauseOrResume);
    connect(new QShortcut(runKeys, this), &QShortcut::activated, this, [this] { pressed(m_setupPanel->runButton()); });
    connect(new QShortcut(pauseKeys, this), &QShortcut::activated, this, [this] { pressed(m_pause); });
}

void AnnotatePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AnnotatePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_meter->wake();
    // What was reviewed meanwhile may be an example now.
    plan();
}

void AnnotatePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_setup->flush();
}

void AnnotatePage::retranslate()
{
    m_head->setTitle(tr("Annotate"));
    m_again->setText(tr("Run again…"));
    m_again->setHelp(tr("Ask again for what is stale, failed or wrong on gold; compare versions of the task"));
    m_retry->setText(tr("Retry failed"));
    m_retry->setHelp(tr("Ask again for the records that failed"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setHelp(tr("End the run; what was answered is kept"));
    refreshHead();
}

void AnnotatePage::refreshHead()
{
    using Stage = RunPresenter::Stage;
    const Stage stage = m_run->stage();
    const bool live = m_run->isLive();
    m_head->setSubject(m_setup->setup().task.name);
    m_retry->setNote(formatCount(m_run->failed()));
    m_again->setVisible(!live && m_run->total() > 0 && m_run->toAsk() < m_run->total());
    m_retry->setVisible(m_run->failed() > 0);
    m_retry->setEnabled(!live && m_setup->obstacle().isEmpty());
    m_cancel->setVisible(live);
    m_cancel->setEnabled(stage != Stage::Cancelling);
    const bool paused = stage == Stage::Paused || stage == Stage::Pausing;
    m_pause->setVisible(live && stage != Stage::Connecting);
    m_pause->setEnabled(stage != Stage::Cancelling);
    m_pause->setSymbol(paused ? Icon::Play : Icon::Pause);
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setHelp(paused ? tr("Go on asking") : tr("Ask nothing new; what is in flight ends and is stored"));
}

void AnnotatePage::onSetup()
{
    plan();
    refreshHead();
    measure();
}

void AnnotatePage::plan()
{
    const project::Setup &setup = m_setup->setup();
    m_meter->setSetup({setup.task, setup.columns.text, setup.chunks, m_setup->batch()}, m_setup->plan());
    m_run->setAsksAll(setup.cache == engine::CacheMode::Refresh);
}

void AnnotatePage::measure()
{
    // While a run goes on the estimate stays what it was when it began.
    if (!m_run->isLive())
        m_meter->setRecords(m_run->toAsk());
}

void AnnotatePage::run() { begin(&RunPresenter::run); }

void AnnotatePage::begin(void (RunPresenter::*how)())
{
    m_setupPanel->commit();
    if (!m_setup->obstacle().isEmpty())
        return;
    m_setup->flush();
    showPanel(m_runPanel);
    (m_run->*how)();
}

void AnnotatePage::showSharing(const std::optional<SharingPresenter::Run> &before)
{
    m_sharing->begin(before);
    showPanel(m_sharingSheet);
    // The way on is in the sheet.
    m_setupPanel->runButton()->setKind(ButtonKind::Plain);
    m_sharingSheet->setFocus(Qt::OtherFocusReason);
}

void AnnotatePage::onConsentEnded()
{
    const bool hadFocus = m_sharingSheet->isAncestorOf(focusWidget());
    if (m_right->currentWidget() == m_sharingSheet)
        showPanel(m_runPanel);
    m_setupPanel->runButton()->setKind(ButtonKind::Primary);
    if (hadFocus)
        m_setupPanel->runButton()->setFocus(Qt::OtherFocusReason);
}

void AnnotatePage::pressed(KeyButton *button)
{
    if (button->isEnabled() && button->isVisible())
        button->click();
}

void AnnotatePage::showPanel(QWidget *panel)
{
    m_right->setCurrentWidget(panel);
}

} // namespace lw::ui
