// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/run_header.h"

#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/run_words.h"
#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dot.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/state_bar.h"
#include "ui/widgets/state_legend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

RunHeader::RunHeader(RunPresenter &run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_dot(new Dot(Token::OkFill, this))
    , m_headline(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_done(new TextLabel(FontRole::Display, Token::Text, this))
    , m_of(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_records(new FigureLabel(FontRole::Title, this))
    , m_tokens(new FigureLabel(FontRole::Title, this))
    , m_cost(new FigureLabel(FontRole::Title, this))
    , m_left(new FigureLabel(FontRole::Title, this))
    , m_bar(new StateBar(8, this))
    , m_legend(new StateLegend(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->setSpacing(space::s);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_dot);
    line->addWidget(m_headline, 1);
    words->addLayout(line);
    auto *number = new QHBoxLayout;
    number->setSpacing(6);
    number->addWidget(m_done, 0, Qt::AlignBottom);
    number->addWidget(m_of, 0, Qt::AlignBottom);
    number->addStretch(1);
    words->addLayout(number);
    top->addLayout(words, 1);
    m_records->setWidest(QStringLiteral("000"));
    m_tokens->setWidest(QStringLiteral("00.0k"));
    m_left->setWidest(QStringLiteral("0:00:00"));
    m_cost->setWidest(QStringLiteral("$0.00"));
    m_cost->setObjectName(QStringLiteral("runCost"));
    for (FigureLabel *figure : {m_records, m_tokens, m_cost, m_left}) {
        auto *rule = new Hairline(Qt::Vertical, this);
        top->addWidget(rule);
        figure->setAlignment(Qt::AlignRight);
        top->addWidget(figure, 0, Qt::AlignBottom);
        m_rates << rule << figure;
    }
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_legend);
    m_headline->setObjectName(QStringLiteral("runHeadline"));
    m_done->setObjectName(QStringLiteral("recordsDone"));
    connect(&run, &RunPresenter::changed, this, &RunHeader::refresh);
    retranslate();
}

void RunHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunHeader::retranslate()
{
    m_records->setCaption(tr("rec/s"));
    m_records->setToolTip(tr("Records a second over the last 10 seconds"));
    m_tokens->setCaption(tr("tok/s"));
    m_tokens->setToolTip(tr("Tokens of answers a second over the last 10 seconds"));
    m_cost->setCaption(tr("cost"));
    m_left->setCaption(tr("left"));
    m_left->setToolTip(tr("Time left, should nothing change"));
    refresh();
}

void RunHeader::refresh()
{
    using Stage = RunPresenter::Stage;
    const Stage stage = m_run.stage();
    m_dot->setVisible(m_run.isLive() || stage == Stage::Ended || stage == Stage::NotBegun);
    Token dot = Token::OkFill;
    if (stage == Stage::Paused || stage == Stage::Pausing || stage == Stage::Connecting)
        dot = Token::WarnFill;
    else if (stage == Stage::NotBegun
             || (stage == Stage::Ended && m_run.outcome()->ending == engine::RunOutcome::Ending::Failed))
        dot = Token::BadFill;
    else if (stage == Stage::Cancelling
             || (stage == Stage::Ended && m_run.outcome()->ending == engine::RunOutcome::Ending::Cancelled))
        dot = Token::Wait;
    m_dot->setToken(dot);
    m_headline->setText(runHeadline(m_run));
    m_done->setText(formatCount(m_run.done()));
    m_of->setText(tr("of %1").arg(recordCount(m_run.total())));
    // No box layout of Qt knows a base line.
    m_of->setContentsMargins(0, 0, 0, qMax(0, m_done->fontMetrics().descent() - m_of->fontMetrics().descent()));
    const QList<BarPart> parts = runParts(m_run);
    m_bar->setParts(parts);
    m_legend->setParts(parts);
    refreshRates();
}

void RunHeader::refreshRates()
{
    const auto &snapshot = m_run.snapshot();
    const bool live = m_run.isLive() && snapshot
        && (snapshot->recordsPerSecond || snapshot->tokensPerSecond || snapshot->secondsLeft);
    for (QWidget *widget : m_rates)
        widget->setVisible(live);
    if (!live)
        return;
    m_records->setValue(snapshot->recordsPerSecond ? formatRate(*snapshot->recordsPerSecond) : noValue());
    m_tokens->setValue(snapshot->tokensPerSecond ? formatCompact(qRound64(*snapshot->tokensPerSecond)) : noValue());
    const llm::SpendLimit &cap = snapshot->cap;
    m_cost->setCaption(cap.unit == llm::SpendLimit::Unit::Money
                           ? tr("of %1", "what is spent, of a cap").arg(formatAmount(double(cap.amount) / double(metrics::nanoPerUnit), cap.currency))
                           : tr("cost"));
    m_cost->setValue(costValue(snapshot->spending));
    m_cost->setToolTip(tr("Cost of this run so far: %1").arg(costPhrase(snapshot->spending)));
    m_left->setValue(snapshot->secondsLeft
                         ? formatClock(std::chrono::milliseconds(qRound64(*snapshot->secondsLeft * 1000)))
                         : noValue());
}

} // namespace lw::ui
