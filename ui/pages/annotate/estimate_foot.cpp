// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/estimate_foot.h"

#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

EstimateFoot::EstimateFoot(SetupPresenter &setup, PromptMeter &meter, RunPresenter &run, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_presenter(run)
    , m_title(new ElidedLabel(FontRole::Body, Token::Text, this))
    , m_note(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_requests(new FigureLabel(FontRole::Title, this))
    , m_tokens(new FigureLabel(FontRole::Title, this))
    , m_run(new KeyButton(Icon::Play, ButtonKind::Primary, this))
    , m_obstacle(new TextLabel(FontRole::Small, Token::Warn, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    m_title->setWeight(TextLabel::Weight::SemiBold);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_note);
    column->addLayout(head);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(space::xl);
    m_requests->setWidest(QStringLiteral("000,000"));
    m_tokens->setWidest(QStringLiteral("0.00 M"));
    figures->addWidget(m_requests);
    figures->addWidget(m_tokens);
    figures->addStretch(1);
    m_run->setButtonSize(ButtonSize::Large);
    m_run->setObjectName(QStringLiteral("run"));
    m_run->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_R));
    figures->addWidget(m_run);
    column->addLayout(figures);
    m_obstacle->setWordWrap(true);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    column->addWidget(m_obstacle);
    connect(m_run, &QAbstractButton::clicked, this, &EstimateFoot::runRequested);
    connect(&setup, &SetupPresenter::edited, this, &EstimateFoot::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &EstimateFoot::refresh);
    connect(&setup, &SetupPresenter::endpointsChanged, this, &EstimateFoot::refresh);
    connect(&meter, &PromptMeter::estimateChanged, this, &EstimateFoot::refresh);
    connect(&run, &RunPresenter::stageChanged, this, &EstimateFoot::refresh);
    connect(&run, &RunPresenter::changed, this, &EstimateFoot::refresh);
    refresh();
}

void EstimateFoot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void EstimateFoot::refresh()
{
    const bool live = m_presenter.isLive();
    if (!live) {
        m_records = m_presenter.toAsk();
        m_estimate = m_meter.estimate();
    }
    refreshFigures();
    m_run->setText(m_presenter.stage() == RunPresenter::Stage::Interrupted ? tr("Resume") : tr("Run"));
    m_run->setHelp(tr("Ask the model for the records that are waiting"));
    QString obstacle;
    if (!live) {
        m_run->setIdle();
        obstacle = m_setup.obstacle();
        if (m_presenter.total() == 0)
            obstacle = tr("There are no records to ask yet.");
        m_run->setEnabled(obstacle.isEmpty() && m_records > 0);
        m_obstacle->setToken(obstacle.isEmpty() ? Token::Muted : Token::Warn);
        if (obstacle.isEmpty() && m_records == 0)
            obstacle = m_presenter.failed() > 0 ? tr("Nothing is waiting. Retry failed asks those again.")
                                                : tr("Nothing is waiting.");
    } else if (m_presenter.stage() == RunPresenter::Stage::Connecting) {
        m_run->setBusy(tr("Connecting…"));
    } else if (m_presenter.stage() == RunPresenter::Stage::Paused) {
        m_run->setBusy(tr("Paused"));
    } else {
        m_run->setBusy(tr("Running…"));
    }
    if (live) {
        obstacle = tr("The set-up can be changed when the run has ended.");
        m_obstacle->setToken(Token::Muted);
    }
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
}

void EstimateFoot::refreshFigures()
{
    const bool known = m_estimate && m_estimate->sample > 0 && m_records > 0;
    m_title->setText(tr("Estimate for %1").arg(recordCount(m_records)));
    m_requests->setValue(known ? formatCount(m_estimate->requests) : noValue());
    m_requests->setToolTip(known ? requestCount(m_estimate->requests) : QString());
    m_requests->setCaption(tr("requests"));
    m_tokens->setValue(known ? formatCompact(m_estimate->promptTokens) : noValue());
    m_tokens->setToolTip(known ? textTokenCount(m_estimate->promptTokens) : QString());
    m_tokens->setCaption(tr("prompt tokens"));
    m_note->setText(known ? tr("about, from %n record(s)", nullptr, m_estimate->sample) : QString());
    m_note->setToolTip(tr("Counted by estimate on a sample. Answers and money are not known before a run."));
}

} // namespace lw::ui
