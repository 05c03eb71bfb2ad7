// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/run_panel.h"

#include "ui/pages/annotate/deadline_hint.h"
#include "ui/pages/annotate/pace_words.h"
#include "ui/pages/annotate/request_delegate.h"
#include "ui/pages/annotate/requests_model.h"
#include "ui/pages/annotate/requests_view.h"
#include "ui/pages/annotate/run_header.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/run_side.h"
#include "ui/pages/annotate/run_words.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/segments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int sideWidth = 264;
constexpr int narrowSideWidth = 220;
constexpr int roomForNote = 700;

} // namespace

RunPanel::RunPanel(project::Workspace &workspace, RunPresenter &run, SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_run(run)
    , m_setup(setup)
    , m_model(new RequestsModel(this))
    , m_delegate(new RequestDelegate(this))
    , m_header(new RunHeader(run, this))
    , m_baseline(new Banner(ChipTone::Accent, Banner::Shape::Card, this))
    , m_connect(new KeyButton(ButtonKind::Link))
    , m_dismiss(new KeyButton(ButtonKind::Link))
    , m_deadline(new DeadlineHint(run, setup, this))
    , m_body(new QStackedWidget(this))
    , m_story(new EmptyState(Icon::Annotate))
    , m_flight(new QWidget)
    , m_flightTitle(new ElidedLabel(FontRole::Small, Token::Text, m_flight))
    , m_flightNote(new ElidedLabel(FontRole::Small, Token::Muted, m_flight))
    , m_which(new Segments(m_flight))
    , m_view(new RequestsView(m_flight))
    , m_side(new RunSide(run, setup))
{
    build();
    connect(m_connect, &QAbstractButton::clicked, this, &RunPanel::connectModelRequested);
    connect(m_dismiss, &QAbstractButton::clicked, &run, &RunPresenter::dismissSuggestion);
    connect(m_story, &EmptyState::linkTriggered, this, &RunPanel::remedy);
    connect(m_which, &Segments::chosen, this, &RunPanel::watch);
    connect(m_view, &RequestsView::visibleChanged, this, &RunPanel::watch);
    connect(m_side, &RunSide::showRecords, this, &RunPanel::showRecords);
    connect(m_side, &RunSide::reviewRequested, this, &RunPanel::reviewRequested);
    connect(&workspace, &project::Workspace::runStateChanged, this, &RunPanel::onRunState);
    connect(&run, &RunPresenter::changed, this, &RunPanel::refresh);
    retranslate();
    onRunState();
}

void RunPanel::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    m_rule = new Hairline(Qt::Horizontal, this);
    whole->addWidget(m_rule);
    m_baselineBox = new QWidget(this);
    auto *bannerLine = new QVBoxLayout(m_baselineBox);
    bannerLine->setContentsMargins(space::xl, space::m, space::xl, 0);
    m_baseline->addWidget(m_connect);
    m_baseline->addWidget(m_dismiss);
    bannerLine->addWidget(m_baseline);
    whole->addWidget(m_baselineBox);
    whole->addWidget(m_deadline);

    m_flightTitle->setWeight(TextLabel::Weight::SemiBold);
    auto *flight = new QVBoxLayout(m_flight);
    flight->setContentsMargins(space::xl, space::m, 0, 0);
    flight->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_flightTitle);
    head->addWidget(m_flightNote, 1);
    head->addWidget(m_which);
    head->addSpacing(scrollBarWidth + RequestDelegate::gap);
    flight->addLayout(head);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setObjectName(QStringLiteral("requests"));
    m_which->setObjectName(QStringLiteral("whichRequests"));
    flight->addWidget(m_view, 1);
    m_story->setObjectName(QStringLiteral("runStory"));
    m_body->addWidget(m_story);
    m_body->addWidget(m_flight);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_side);
    scroll->setFixedWidth(scaledPx(narrowSideWidth));
    m_sideBox = scroll;
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_body, 1);
    body->addWidget(m_sideBox);
    whole->addLayout(body, 1);
}

void RunPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool roomy = width() >= scaledPx(roomForNote);
    m_flightNote->setVisible(roomy);
    m_sideBox->setFixedWidth(scaledPx(roomy ? sideWidth : narrowSideWidth));
}

void RunPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunPanel::retranslate()
{
    m_baseline->setText(tr("That was the embedded baseline, not a language model."),
                        tr("It shows how a run goes; its labels are a rough start."));
    m_connect->setText(tr("Connect a model…"));
    m_connect->setHelp(tr("Set up an endpoint with a language model"));
    m_dismiss->setText(tr("Not now"));
    m_dismiss->setHelp(tr("Hide this line"));
    m_which->setSegments({tr("All"), tr("Slow"), tr("Retrying")});
    m_which->setHelp(0, tr("Show all requests in flight"));
    m_which->setHelp(1, tr("Show those that take longer than 95 of 100 answers took"));
    m_which->setHelp(2, tr("Show those that are not at their first try"));
    m_view->setAccessibleName(tr("Requests in flight"));
    refresh();
}

void RunPanel::refresh()
{
    using Stage = RunPresenter::Stage;
    const Stage stage = m_run.stage();
    const bool records = stage != Stage::NoProject && stage != Stage::NoRecords;
    m_header->setVisible(records);
    m_rule->setVisible(records);
    m_baselineBox->setVisible(m_run.suggestsModel());
    m_sideBox->setVisible(records && (!m_run.failures().empty() || !m_run.finished().empty()
                                      || (m_run.snapshot() && m_run.snapshot()->requests > 0)));
    const bool flying = stage == Stage::Running || stage == Stage::Pausing || stage == Stage::Cancelling;
    m_body->setCurrentWidget(flying ? m_flight : m_story);
    if (!flying)
        refreshStory();
    const int total = m_model->page().total;
    m_flightTitle->setText(width() >= scaledPx(roomForNote) ? tr("%n request(s) in flight", nullptr, total)
                                                            : tr("%1 in flight").arg(formatCount(total)));
    m_flightNote->setText(flying ? runPace(m_run) : QString());
    const QString why = flying && m_run.snapshot() ? paceDetails(*m_run.snapshot()) : QString();
    m_flightNote->setToolTip(why);
    m_flightNote->setAccessibleDescription(why);
    m_which->setNote(1, m_model->page().slow > 0 ? formatCount(m_model->page().slow) : QString());
    m_which->setNote(2, m_model->page().retrying > 0 ? formatCount(m_model->page().retrying) : QString());
    m_which->setMinimumWidth(m_which->sizeHint().width());
}

void RunPanel::refreshStory()
{
    const RunStory story = runStory(m_run);
    m_story->setMood(story.failed ? EmptyState::Mood::Failed
                                  : story.busy ? EmptyState::Mood::Loading : EmptyState::Mood::Empty);
    m_story->setSymbol(story.remedy == RunRemedy::Review ? Icon::CheckCircle
                                                         : story.remedy == RunRemedy::Import ? Icon::Data : Icon::Annotate);
    m_story->setTitle(story.title);
    m_story->setText(story.text);
    m_story->setDetail(story.detail);
    m_story->setLink(story.action);
}

void RunPanel::onRunState()
{
    project::RunController *run = m_workspace.run();
    if (run != m_watched) {
        m_watched = run;
        m_model->clear();
        m_model->setTask(m_setup.setup().task);
        QHash<QString, QString> names;
        for (const settings::EndpointEntry &entry : m_setup.endpoints())
            names.insert(llm::Endpoint{entry.url, {}, {}}.shownUrl(), entry.name);
        if (m_setup.endpoint().isEmbedded()) {
            // Its URL has another port each time.
            if (const auto url = m_workspace.embeddedUrl())
                names.insert(llm::Endpoint{*url, {}, {}}.shownUrl(), tr("Embedded baseline"));
        }
        m_delegate->setEndpointNames(names);
        if (run)
            connect(run, &project::RunController::requests, this, &RunPanel::onPage);
    }
    watch();
    refresh();
}

void RunPanel::watch()
{
    if (!m_watched)
        return;
    constexpr engine::RequestWatch::Which kinds[] = {engine::RequestWatch::Which::All, engine::RequestWatch::Which::Slow,
                                                     engine::RequestWatch::Which::Retrying};
    m_watched->watch({m_view->firstVisible(), m_view->visibleCount(), kinds[qBound(0, m_which->current(), 2)]});
}

void RunPanel::onPage(const engine::RequestPage &page)
{
    const engine::RequestPage &before = m_model->page();
    const bool counts = page.total != before.total || page.slow != before.slow || page.retrying != before.retrying;
    m_model->show(page);
    if (counts)
        refresh();
}

void RunPanel::remedy()
{
    switch (runStory(m_run).remedy) {
    case RunRemedy::None:
        break;
    case RunRemedy::Run:
        Q_EMIT runRequested();
        break;
    case RunRemedy::Cancel:
        m_run.cancel();
        break;
    case RunRemedy::ConnectModel:
        Q_EMIT connectModelRequested();
        break;
    case RunRemedy::Import:
        Q_EMIT importRequested();
        break;
    case RunRemedy::Review:
        Q_EMIT reviewRequested();
        break;
    }
}

} // namespace lw::ui
