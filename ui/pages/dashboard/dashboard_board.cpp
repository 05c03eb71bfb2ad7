// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/dashboard_board.h"

#include "ui/charts/chart_card.h"
#include "ui/pages/dashboard/endpoint_figures_card.h"
#include "ui/pages/dashboard/run_curves.h"
#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace lw::ui {

using Mark = SeriesLook::Mark;

namespace {

enum Place { AnswerTimes, FirstTokens, InFlight, Requests, Tokens, Errors, Bins, Cache, TokenSum };

const QString p50 = QStringLiteral("p50");
const QString p95 = QStringLiteral("p95");
const QString p99 = QStringLiteral("p99");

} // namespace

DashboardBoard::DashboardBoard(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_answerTimes(new TimeChart(ChartUnit::Milliseconds, this))
    , m_firstTokens(new TimeChart(ChartUnit::Milliseconds, this))
    , m_inFlight(new TimeChart(ChartUnit::Count, this))
    , m_requests(new TimeChart(ChartUnit::PerSecond, this))
    , m_tokens(new TimeChart(ChartUnit::PerSecond, this))
    , m_errors(new TimeChart(ChartUnit::Count, this))
    , m_bins(new HistogramChart(this))
    , m_cache(new TimeChart(ChartUnit::Count, this))
    , m_tokenSum(new TimeChart(ChartUnit::Count, this))
    , m_endpoints(new EndpointFiguresCard(this))
{
    m_grid->setContentsMargins(space::xl, space::m - 2, space::xl, space::m);
    m_grid->setSpacing(space::m - 2);
    for (Chart *chart : {static_cast<Chart *>(m_answerTimes), static_cast<Chart *>(m_firstTokens), static_cast<Chart *>(m_inFlight),
                         static_cast<Chart *>(m_requests), static_cast<Chart *>(m_tokens), static_cast<Chart *>(m_errors),
                         static_cast<Chart *>(m_bins), static_cast<Chart *>(m_cache), static_cast<Chart *>(m_tokenSum)})
        m_cards.push_back(new ChartCard(chart, this));
    m_answerTimes->setObjectName(QStringLiteral("answerTimeChart"));
    m_errors->setObjectName(QStringLiteral("errorChart"));
    m_bins->setObjectName(QStringLiteral("answerTimeBins"));
    m_answerTimes->setSeries({{p99, Token::ChartP99, Mark::Line, 1.5}, {p95, Token::ChartP95, Mark::Line, 1.5}, {p50, Token::ChartP50, Mark::Line, 2}});
    m_firstTokens->setSeries({{p95, Token::ChartP95, Mark::Line, 1.5}, {p50, Token::ChartP50, Mark::Line, 2}});
    m_inFlight->setSeries({{{}, Token::ChartP50, Mark::StepArea, 1.5}});
    m_requests->setSeries({{{}, Token::ChartP50, Mark::Bars, 1}});
    m_tokens->setSeries({{{}, Token::ChartTokens, Mark::Area, 1.5}});
    m_cache->setSeries({{{}, Token::ChartCache, Mark::Bars, 1}});
    m_tokenSum->setSeries({{{}, Token::ChartTokens, Mark::Area, 1.5}});
    const auto line = [](const QString &name, Token token) { return LegendEntry{name, token, LegendEntry::Mark::Line}; };
    m_cards[AnswerTimes]->setLegend({line(p50, Token::ChartP50), line(p95, Token::ChartP95), line(p99, Token::ChartP99)});
    m_cards[FirstTokens]->setLegend({line(p50, Token::ChartP50), line(p95, Token::ChartP95)});
    m_errors->setChoosable(true);
    connect(m_errors, &TimeChart::clicked, this, [this](double, int series) {
        if (series >= 0 && std::size_t(series) < m_classes.size())
            Q_EMIT errorChosen(m_classes[std::size_t(series)]);
    });
    arrange(3);
    retranslate();
}

QSize DashboardBoard::minimumSizeHint() const
{
    // The width is the scroll area's to give; cards that stand beside each other must not ask for more.
    return {scaledPx(260), m_grid->minimumSize().height()};
}

void DashboardBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wide = width();
    arrange(wide >= scaledPx(990) ? 3 : wide >= scaledPx(600) ? 2 : 1);
}

void DashboardBoard::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < 12; ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setRowStretch(i, 0);
    }
    const int count = int(m_cards.size());
    for (int i = 0; i < count; ++i) {
        // What is left over for the last row gets all of it.
        const bool alone = i == count - 1 && i % columns == 0;
        m_grid->addWidget(m_cards[std::size_t(i)], i / columns, i % columns, 1, alone ? columns : 1);
        m_grid->setRowStretch(i / columns, 1);
    }
    m_grid->addWidget(m_endpoints, (count + columns - 1) / columns, 0, 1, columns);
    updateGeometry();
}

void DashboardBoard::setFigures(const project::RunFigures &figures, std::vector<EndpointFiguresModel::Row> endpoints)
{
    m_endpoints->setRows(std::move(endpoints));
    m_figures = figures;
    refresh();
}

void DashboardBoard::refresh()
{
    const metrics::RunSeries &series = m_figures.series;
    const metrics::RunTotals &totals = series.totals;
    // The middle line is painted last: it is what people look for.
    TimeData answers = answerTimeCurves(series);
    std::reverse(answers.values.begin(), answers.values.end());
    m_answerTimes->setData(std::move(answers));
    TimeData firstTokens = firstTokenCurves(series);
    std::reverse(firstTokens.values.begin(), firstTokens.values.end());
    m_firstTokens->setData(std::move(firstTokens));
    m_inFlight->setData(inFlightCurve(series));
    m_requests->setData(requestCurve(series));
    m_tokens->setData(tokenCurve(series));
    m_bins->setData(answerTimeBins(series));
    m_cache->setData(cacheCurve(series));
    refreshSum();
    refreshErrors();

    int most = 0;
    for (const metrics::RunBucket &bucket : series.buckets)
        most = std::max(most, bucket.inFlight);
    const int now = series.buckets.empty() ? 0 : series.buckets.back().inFlight;
    m_cards[InFlight]->setNote(m_figures.live ? tr("%1 now, %2 at most").arg(now).arg(most) : tr("%1 at most").arg(most));
    m_cards[Requests]->setNote(tr("%n answer(s)", "", totals.answers));
    m_cards[Bins]->setTitle(tr("Answer times of %n answer(s)", "", totals.answers));
    m_cards[Cache]->setNote(tr("%1 in all").arg(formatCount(totals.fromCache)));
}

/// What it cost, where that is known in one currency; else the tokens.
void DashboardBoard::refreshSum()
{
    const metrics::RunTotals &totals = m_figures.series.totals;
    const auto &known = totals.spending.known();
    const bool priced = known.size() == 1 && known.begin()->second.money.nano > 0;
    m_tokenSum->setUnit(priced ? ChartUnit::Money : ChartUnit::Count);
    m_tokenSum->setData(priced ? costCurve(m_figures.series) : tokenSumCurve(m_figures.series));
    m_cards[TokenSum]->setTitle(priced ? tr("Cost, %1").arg(known.begin()->first) : tr("Tokens of answers"));
    const QString tokens = totals.completionTokens ? formatCompact(*totals.completionTokens) : noValue();
    const QString sum = priced ? costPhrase(totals.spending) : tokens;
    m_cards[TokenSum]->setNote(m_figures.live ? tr("%1 so far").arg(sum) : tr("%1 in all").arg(sum));
}

void DashboardBoard::refreshErrors()
{
    m_classes = errorClassesOf(m_figures.series.totals);
    std::vector<SeriesLook> looks;
    std::vector<LegendEntry> legend;
    for (const metrics::ErrorClass error : m_classes) {
        looks.push_back({errorClassWord(error), errorClassToken(error), Mark::Bars, 1});
        legend.push_back({errorClassWord(error), errorClassToken(error), LegendEntry::Mark::Square});
    }
    m_errors->setSeries(std::move(looks));
    m_errors->setData(errorCurves(m_figures.series, m_classes));
    m_cards[Errors]->setNote(m_classes.empty() ? tr("none") : QString());
    m_cards[Errors]->setLegend(std::move(legend));
}

void DashboardBoard::retranslate()
{
    m_cards[AnswerTimes]->setTitle(tr("Answer time"));
    m_cards[FirstTokens]->setTitle(tr("First token"));
    m_cards[InFlight]->setTitle(tr("In flight"));
    m_cards[Requests]->setTitle(tr("Requests a second"));
    m_cards[Tokens]->setTitle(tr("Tokens a second, out"));
    m_cards[Errors]->setTitle(tr("Errors"));
    m_cards[Cache]->setTitle(tr("Answers from the cache"));
    refresh();
}

void DashboardBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
