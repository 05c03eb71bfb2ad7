// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/dashboard_figures.h"

#include "ui/charts/figure_strip.h"
#include "ui/pages/dashboard/quantile_text.h"
#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/widgets/figure_label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

QString rate(const std::optional<double> &perSecond) { return perSecond ? formatRate(*perSecond) : noValue(); }

QString compact(const std::optional<qint64> &count) { return count ? formatCompact(*count) : noValue(); }

QString exact(const std::optional<qint64> &count) { return count ? formatCount(*count) : noValue(); }

} // namespace

DashboardFigures::DashboardFigures(QWidget *parent)
    : QWidget(parent)
    , m_strip(new FigureStrip(FigureStrip::Spread::Equal, this))
    , m_p50(m_strip->add(QStringLiteral("answerP50")))
    , m_p95(m_strip->add(QStringLiteral("answerP95")))
    , m_firstToken(m_strip->add(QStringLiteral("firstTokenP50")))
    , m_requests(m_strip->add(QStringLiteral("requestRate")))
    , m_tokenRate(m_strip->add(QStringLiteral("tokenRate")))
    , m_errors(m_strip->add(QStringLiteral("errorCount")))
    , m_cache(m_strip->add(QStringLiteral("cacheCount")))
    , m_reasoning(m_strip->add(QStringLiteral("reasoningCount")))
    , m_tokens(m_strip->add(QStringLiteral("tokenCount")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

void DashboardFigures::setTotals(const metrics::RunTotals &totals)
{
    if (totals == m_totals)
        return;
    m_totals = totals;
    refresh();
}

void DashboardFigures::retranslate()
{
    m_p50->setCaption(tr("answer, p50"));
    m_p50->setToolTip(tr("Half of the answers took no longer than this."));
    m_p95->setCaption(tr("answer, p95"));
    m_p95->setToolTip(tr("95 of 100 answers took no longer than this."));
    m_firstToken->setCaption(tr("first token, p50"));
    m_firstToken->setToolTip(tr("Half of the answers began within this time."));
    m_requests->setCaption(tr("requests/s"));
    m_requests->setToolTip(tr("Requests a second, over the whole run"));
    m_tokenRate->setCaption(tr("tokens/s out"));
    m_tokenRate->setToolTip(tr("Tokens of answers a second, over the whole run, as the server reported them"));
    m_cache->setCaption(tr("from cache"));
    m_cache->setToolTip(tr("Answers that were stored and not asked for again"));
    refresh();
}

void DashboardFigures::refresh()
{
    using metrics::Percentiles;
    m_p50->setValue(quantileText(m_totals.latencyMs, &Percentiles::p50));
    m_p95->setValue(quantileText(m_totals.latencyMs, &Percentiles::p95));
    m_firstToken->setValue(quantileText(m_totals.firstTokenMs, &Percentiles::p50));
    m_requests->setValue(rate(m_totals.requestsPerSecond));
    m_tokenRate->setValue(rate(m_totals.tokensPerSecond));
    m_errors->setCaption(tr("errors in %n request(s)", "", m_totals.requests));
    m_errors->setValue(formatCount(m_totals.errors), m_totals.errors > 0 ? Token::Bad : Token::Text);
    m_errors->setToolTip(tr("Requests that brought no usable answer; most of them are asked again."));
    m_cache->setValue(formatCount(m_totals.fromCache));
    refreshReasoning();
    refreshCost();
    m_strip->arrange();
}

/// Only where a model said that it thought.
void DashboardFigures::refreshReasoning()
{
    m_strip->setFigureVisible(m_reasoning, m_totals.reasoningTokens.value_or(0) > 0);
    const QString cost = reasoningCost(m_totals.spending);
    m_reasoning->setValue(compact(m_totals.reasoningTokens));
    m_reasoning->setCaption(cost.isEmpty() ? tr("tokens of reasoning") : tr("of reasoning, %1", "tokens; their cost").arg(cost));
    m_reasoning->setToolTip(cost.isEmpty() ? tr("Tokens of the answers that are not shown; they are billed as the others are.")
                                           : tr("Tokens of the answers that are not shown. They cost %1, which is a part of the whole.")
                                                 .arg(cost));
}

/// The cost over the tokens where all of it is known; else the tokens, and what is known of the cost beside the pointer.
void DashboardFigures::refreshCost()
{
    const QString in = compact(m_totals.promptTokens);
    const QString out = compact(m_totals.completionTokens);
    const QString cost = costValue(m_totals.spending);
    const bool known = cost != noValue();
    m_tokens->setValue(known ? cost : in);
    m_tokens->setCaption(known ? tr("%1 in, %2 out", "tokens").arg(in, out) : tr("tokens in, %1 out").arg(out));
    const QString tokens = tr("%1 tokens of prompts, %2 of answers, as the server reported them")
                               .arg(exact(m_totals.promptTokens), exact(m_totals.completionTokens));
    const QString spent = m_totals.spending.attempts() == 0 ? QString() : tr("Cost: %1").arg(costPhrase(m_totals.spending));
    m_tokens->setToolTip(spent.isEmpty() ? tokens : tokens + u'\n' + spent);
}

void DashboardFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
