// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/estimate_foot.h"

#include "core/project/usage_watch.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

EstimateFoot::EstimateFoot(SetupPresenter &setup, PromptMeter &meter, RunPresenter &run, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_presenter(run)
    , m_usage(run.usage())
    , m_title(new ElidedLabel(FontRole::Body, Token::Text, this))
    , m_note(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_requests(new FigureLabel(FontRole::Title, this))
    , m_tokens(new FigureLabel(FontRole::Title, this))
    , m_cost(new FigureLabel(FontRole::Title, this))
    , m_time(new FigureLabel(FontRole::Title, this))
    , m_pilot(new KeyButton(ButtonKind::Link, this))
    , m_used(new ElidedLabel(FontRole::Small, Token::Muted, this))
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
    head->addWidget(m_pilot);
    column->addLayout(head);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(space::l);
    m_requests->setWidest(QStringLiteral("00,000"));
    m_tokens->setWidest(QStringLiteral("0.00 M"));
    figures->addWidget(m_requests);
    m_cost->setWidest(QStringLiteral("$00.00"));
    m_time->setWidest(QStringLiteral("00:00"));
    figures->addWidget(m_tokens);
    figures->addWidget(m_cost);
    figures->addWidget(m_time);
    figures->addStretch(1);
    m_run->setButtonSize(ButtonSize::Large);
    m_run->setObjectName(QStringLiteral("run"));
    m_run->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_R));
    figures->addWidget(m_run);
    column->addLayout(figures);
    m_obstacle->setWordWrap(true);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_pilot->setObjectName(QStringLiteral("pilot"));
    m_cost->setObjectName(QStringLiteral("estimatedCost"));
    m_time->setObjectName(QStringLiteral("estimatedTime"));
    m_used->setObjectName(QStringLiteral("used"));
    column->addWidget(m_obstacle);
    column->addWidget(m_used);
    connect(m_run, &QAbstractButton::clicked, this, &EstimateFoot::runRequested);
    connect(m_pilot, &QAbstractButton::clicked, this, &EstimateFoot::pilotRequested);
    connect(&m_usage, &project::UsageWatch::changed, this, &EstimateFoot::refreshUsage);
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
        m_forecast = m_meter.forecast();
    }
    refreshFigures();
    refreshUsage();
    m_run->setText(m_presenter.stage() == RunPresenter::Stage::Interrupted ? tr("Resume") : tr("Run"));
    m_run->setHelp(tr("Ask the model for the records that are waiting"));
    QString obstacle;
    if (!live) {
        m_run->setIdle();
        obstacle = m_setup.obstacle();
        if (m_presenter.total() == 0)
            obstacle = tr("There are no records to ask yet.");
        m_run->setEnabled(obstacle.isEmpty() && m_records > 0);
        m_pilot->setEnabled(m_run->isEnabled());
        m_obstacle->setToken(obstacle.isEmpty() ? Token::Muted : Token::Warn);
        if (obstacle.isEmpty() && m_records == 0)
            obstacle = m_presenter.failed() > 0 ? tr("Nothing is waiting. Retry failed asks those again.")
                                                : tr("Nothing is waiting.");
        else if (obstacle.isEmpty())
            obstacle = answeredWithout();
    } else if (m_presenter.stage() == RunPresenter::Stage::Connecting) {
        m_run->setBusy(tr("Connecting…"));
    } else if (m_presenter.stage() == RunPresenter::Stage::Paused) {
        m_run->setBusy(tr("Paused"));
    } else {
        m_run->setBusy(tr("Running…"));
    }
    if (live) {
        obstacle = tr("The number at a time can be changed now, all else when the run has ended.");
        m_obstacle->setToken(Token::Muted);
    }
    // Where it would be the whole run, or was measured already, there is nothing to try.
    m_pilot->setVisible(!live && m_records > RunPresenter::pilotRecords && !(m_forecast && m_forecast->measured > 0));
    m_note->setVisible(m_pilot->isHidden()); // there is no room for both
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
}

void EstimateFoot::refreshFigures()
{
    const bool known = m_forecast && m_forecast->requests && m_records > 0;
    m_title->setText(tr("Estimate for %1").arg(recordCount(m_records)));
    m_requests->setValue(known ? formatCount(*m_forecast->requests) : noValue());
    m_requests->setToolTip(known ? requestCount(*m_forecast->requests) : QString());
    m_requests->setCaption(tr("requests"));
    // Without the answers it is the prompts alone.
    const bool all = known && m_forecast->completionTokens;
    const double prompt = known && m_forecast->promptTokens ? m_forecast->promptTokens->value : 0;
    const double tokens = prompt + (all ? m_forecast->completionTokens->value : 0);
    m_tokens->setValue(known ? formatCompact(qRound64(tokens)) : noValue());
    m_tokens->setCaption(all ? tr("tokens") : tr("tokens in"));
    m_tokens->setToolTip(all ? tr("%1 of prompts, %2 of answers")
                                   .arg(textTokenCount(qRound64(prompt)), textTokenCount(qRound64(m_forecast->completionTokens->value)))
                         : known ? textTokenCount(qRound64(prompt)) : QString());
    m_cost->setCaption(tr("cost"));
    m_cost->setValue(known ? costFigure() : noValue());
    const bool priced = known && m_forecast->cost;
    m_cost->setToolTip(priced ? rangeOf(*m_forecast->cost, double(metrics::nanoPerUnit))
                              : tr("Not known: the price of the model is not in the table, or nothing was measured yet."));
    m_time->setCaption(tr("time"));
    const bool timed = known && m_forecast->seconds;
    m_time->setValue(timed ? formatClock(std::chrono::milliseconds(qRound64(m_forecast->seconds->value * 1000))) : noValue());
    m_time->setToolTip(timed ? tr("At the rate of the last run of this task and model") : tr("Not known before something was measured."));
    refreshNote();
}

QString EstimateFoot::answeredWithout() const
{
    if (!m_forecast || !m_forecast->requests)
        return {};
    const QString cached = tr("The cache has about %n answer(s).", nullptr, int(m_forecast->cached));
    const QString ruled = tr("A rule answers about %n record(s).", nullptr, int(m_forecast->ruled));
    if (m_forecast->cached > 0 && m_forecast->ruled > 0)
        return tr("%1 %2", "two sentences").arg(cached, ruled);
    return m_forecast->cached > 0 ? cached : m_forecast->ruled > 0 ? ruled : QString();
}

QString EstimateFoot::costFigure() const
{
    if (!m_forecast->cost)
        return noValue();
    if (m_forecast->currency.isEmpty())
        return tr("free");
    return formatAmount(m_forecast->cost->value / double(metrics::nanoPerUnit), m_forecast->currency);
}

QString EstimateFoot::rangeOf(const project::Expected &expected, double unit) const
{
    if (m_forecast->currency.isEmpty())
        return tr("Nothing is billed there.");
    if (!expected.margin || *expected.margin <= 0)
        return formatAmount(expected.value / unit, m_forecast->currency);
    return tr("From %1 to %2, 95 times of 100")
        .arg(formatAmount(std::max(0.0, expected.value - *expected.margin) / unit, m_forecast->currency),
             formatAmount((expected.value + *expected.margin) / unit, m_forecast->currency));
}

void EstimateFoot::refreshNote()
{
    const bool known = m_forecast && m_forecast->requests && m_records > 0;
    m_pilot->setText(tr("Try %n record(s) first", nullptr, int(RunPresenter::pilotRecords)));
    m_pilot->setHelp(tr("Ask for the first records that wait, and estimate the others by what these took; nothing is asked twice"));
    if (!known) {
        m_note->setText({});
        m_note->setToolTip({});
        return;
    }
    if (m_forecast->measured == 0) {
        m_note->setText(tr("about, from %n record(s)", nullptr, m_forecast->sample));
        m_note->setToolTip(m_forecast->counting == text::TokenCounting::Basis::Exact
                                   ? tr("Counted on a sample. Answers and time are not known before a run.")
                                   : tr("Counted by estimate on a sample. Answers and time are not known before a run."));
        return;
    }
    const auto &worst = m_forecast->cost && m_forecast->cost->value > 0 ? m_forecast->cost : m_forecast->completionTokens;
    const bool bounded = worst && worst->margin && worst->value > 0;
    m_note->setText(bounded ? tr("by %n request(s), ± %1", nullptr, m_forecast->measured)
                                  .arg(formatPercent(*worst->margin / worst->value))
                            : tr("by %n request(s)", nullptr, m_forecast->measured));
    m_note->setToolTip(tr("Scaled up from requests with the same task, model and parameters; within ± 95 times of 100."));
}

void EstimateFoot::refreshUsage()
{
    const auto &summary = m_usage.summary();
    m_used->setVisible(summary.has_value());
    if (!summary)
        return;
    m_used->setText(usageLine(project::sumOf(summary->ofToday).spending, project::sumOf(summary->ofMonth).spending));
    m_used->setToolTip(tr("In all projects, as far as prices are known"));
}

} // namespace lw::ui
