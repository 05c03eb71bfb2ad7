// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "ui/charts/plot_library.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lw::ui {

using Mark = SeriesLook::Mark;

namespace {

constexpr double areaShare = 0.14;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool isArea(Mark mark) { return mark == Mark::Area || mark == Mark::StepArea; }
bool isStep(Mark mark) { return mark == Mark::Steps || mark == Mark::StepArea; }

} // namespace

TimeChart::TimeChart(ChartUnit unit, QWidget *parent)
    : Chart(parent)
    , m_unit(unit)
{
    setData({});
}

TimeChart::~TimeChart() = default;

void TimeChart::clear()
{
    for (const Drawn &drawn : m_drawn) {
        for (QCPAbstractPlottable *part : {static_cast<QCPAbstractPlottable *>(drawn.line),
                                           static_cast<QCPAbstractPlottable *>(drawn.last),
                                           static_cast<QCPAbstractPlottable *>(drawn.bars)}) {
            if (part)
                plot()->removePlottable(part);
        }
    }
    m_drawn.clear();
}

void TimeChart::setSeries(std::vector<SeriesLook> series)
{
    if (series == m_series)
        return;
    clear();
    m_series = std::move(series);
    QCPBars *below = nullptr;
    for (const SeriesLook &look : m_series) {
        Drawn drawn;
        if (look.mark == Mark::Bars) {
            drawn.bars = new QCPBars(plot()->xAxis, plot()->yAxis);
            drawn.bars->setWidthType(QCPBars::wtAbsolute);
            drawn.bars->setAntialiased(false);
            drawn.bars->setPen(Qt::NoPen);
            if (below)
                drawn.bars->moveAbove(below);
            below = drawn.bars;
        } else {
            drawn.line = plot()->addGraph();
            drawn.line->setLineStyle(isStep(look.mark) ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
            drawn.line->setAntialiased(!isStep(look.mark));
            if (!isStep(look.mark)) {
                drawn.last = plot()->addGraph();
                drawn.last->setLineStyle(QCPGraph::lsNone);
            }
        }
        m_drawn.push_back(drawn);
    }
    recolor();
    setData(m_data);
}

void TimeChart::recolor()
{
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const QColor color = themed(m_series[i].token);
        QColor ground = color;
        ground.setAlphaF(float(areaShare));
        if (m_drawn[i].bars)
            m_drawn[i].bars->setBrush(color);
        if (m_drawn[i].line) {
            QPen pen(color, m_series[i].width);
            pen.setJoinStyle(isStep(m_series[i].mark) ? Qt::MiterJoin : Qt::RoundJoin);
            m_drawn[i].line->setPen(pen);
            m_drawn[i].line->setBrush(isArea(m_series[i].mark) ? QBrush(ground) : QBrush(Qt::NoBrush));
        }
        if (m_drawn[i].last) {
            m_drawn[i].last->setPen(color);   // of which a disc is filled
            m_drawn[i].last->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5.5));
        }
    }
}

double TimeChart::valueAt(std::size_t series, int place) const
{
    if (series >= m_data.values.size() || place < 0 || std::size_t(place) >= m_data.values[series].size())
        return unknown;
    return m_data.values[series][std::size_t(place)];
}

int TimeChart::placeCount() const
{
    std::size_t most = 0;
    for (const std::vector<double> &values : m_data.values)
        most = std::max(most, values.size());
    return int(most);
}

double TimeChart::largest() const
{
    double most = 0;
    for (int place = 0; place < placeCount(); ++place) {
        double stacked = 0;
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            const double value = valueAt(i, place);
            if (std::isnan(value))
                continue;
            stacked += m_series[i].mark == Mark::Bars ? value : 0;
            most = std::max({most, value, stacked});
        }
    }
    return most;
}

void TimeChart::setData(TimeData data)
{
    m_data = std::move(data);
    const ValueScale across = clockScale(std::max({m_data.end, m_data.span, 2.0}));
    setScales(across, 0, across.top, valueScale(largest(), m_unit), m_unit);
    for (std::size_t i = 0; i < m_drawn.size(); ++i)
        fill(i);
    drawSoon();
}

void TimeChart::fill(std::size_t series)
{
    const Drawn &drawn = m_drawn[series];
    const Mark mark = m_series[series].mark;
    QVector<double> keys;
    QVector<double> values;
    for (int place = 0; place < placeCount(); ++place) {
        const double value = valueAt(series, place);
        if (mark == Mark::Bars && std::isnan(value))
            continue;
        const double begin = place * m_data.bucketSeconds;
        const double end = std::min(begin + m_data.bucketSeconds, std::max(m_data.end, begin));
        keys.append(mark == Mark::Bars ? middleOf(place) : isStep(mark) ? begin : end);
        values.append(value);
    }
    if (drawn.bars) {
        drawn.bars->setData(keys, values, true);
        return;
    }
    if (drawn.last) {
        const bool known = !values.isEmpty() && !std::isnan(values.constLast());
        drawn.last->setData(known ? QVector<double>{keys.constLast()} : QVector<double>(),
                            known ? QVector<double>{values.constLast()} : QVector<double>(), true);
    }
    // A step lasts until the next one begins, the last one to the end.
    if (isStep(mark) && !keys.isEmpty()) {
        keys.append(std::max(m_data.end, keys.constLast()));
        values.append(values.constLast());
    }
    drawn.line->setData(keys, values, true);
}

void TimeChart::fit()
{
    const double seconds = plot()->xAxis->range().size();
    const double room = plot()->axisRect()->width() * m_data.bucketSeconds / std::max(seconds, 1e-9);
    const double gap = room > 9 ? 3 : room > 4 ? 1 : 0;
    for (const Drawn &drawn : m_drawn) {
        if (drawn.bars)
            drawn.bars->setWidth(std::max(1.0, room - gap));
    }
}

QString TimeChart::horizontalText(double value) const { return clockText(value); }

double TimeChart::middleOf(int place) const { return (place + 0.5) * m_data.bucketSeconds; }

int TimeChart::placeAt(double horizontal) const
{
    const double place = std::floor(horizontal / m_data.bucketSeconds);
    return place >= 0 && place < placeCount() ? int(place) : -1;
}

QString TimeChart::valuesAt(int place, const QString &separator) const
{
    QStringList lines;
    const bool onlyBars = std::all_of(m_series.cbegin(), m_series.cend(),
                                      [](const SeriesLook &look) { return look.mark == Mark::Bars; });
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const double value = valueAt(i, place);
        // A class that did not happen then is not worth a line.
        if (std::isnan(value) || (m_series.size() > 1 && onlyBars && value <= 0))
            continue;
        const QString text = valueText(value, m_unit);
        lines.append(m_series[i].name.isEmpty() ? text : tr("%1: %2", "series and value").arg(m_series[i].name, text));
    }
    return lines.isEmpty() ? tr("none") : lines.join(separator);
}

QString TimeChart::textAt(int place) const
{
    if (place < 0 || place >= placeCount())
        return {};
    return clockText(place * m_data.bucketSeconds) + QLatin1Char('\n') + valuesAt(place, QStringLiteral("\n"));
}

QString TimeChart::summary() const
{
    const int last = placeCount() - 1;
    if (last < 0)
        return tr("Nothing yet.");
    return tr("Last values, at %1: %2.").arg(clockText(last * m_data.bucketSeconds), valuesAt(last, tr(", ", "between values")));
}

int TimeChart::seriesAt(int place, std::optional<double> height) const
{
    double below = 0;
    int highest = -1;
    double most = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const double value = valueAt(i, place);
        if (std::isnan(value) || value <= 0)
            continue;
        if (height && m_series[i].mark == Mark::Bars && *height >= below && *height < below + value)
            return int(i);
        below += value;
        if (value > most) {
            most = value;
            highest = int(i);
        }
    }
    return height ? -1 : highest;
}

bool TimeChart::canChoose(int place, double height) const { return m_choosable && seriesAt(place, height) >= 0; }

void TimeChart::choose(int place, std::optional<double> height)
{
    const int series = seriesAt(place, height);
    if (m_choosable && series >= 0)
        Q_EMIT clicked(place * m_data.bucketSeconds, series);
}

} // namespace lw::ui
