// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram_chart.h"

#include "ui/charts/plot_library.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <array>

namespace lw::ui {

namespace {

/// Above the highest bar, for the texts of the markers.
constexpr double headroom = 1.3;

} // namespace

HistogramChart::HistogramChart(QWidget *parent)
    : Chart(parent)
    , m_bars(new QCPBars(plot()->xAxis, plot()->yAxis))
{
    m_bars->setAntialiased(false);
    m_bars->setPen(Qt::NoPen);
    m_bars->setWidthType(QCPBars::wtAbsolute);
    recolor();
    setData({});
}

HistogramChart::~HistogramChart() = default;

void HistogramChart::setData(HistogramData data)
{
    m_data = std::move(data);
    const bool empty = m_data.counts.empty() || m_data.bin <= 0;
    const double from = empty ? 0 : m_data.first;
    const double to = empty ? 1000 : end();
    m_across = valueScale(to - from, ChartUnit::Milliseconds);
    // The words of the ticks must suit the times themselves, not only how far apart they are.
    m_across.top = to;
    const int most = empty ? 0 : *std::max_element(m_data.counts.cbegin(), m_data.counts.cend());
    setScales(m_across, from, to, valueScale(most * headroom, ChartUnit::Count), ChartUnit::Count);
    QVector<double> keys;
    QVector<double> values;
    for (int place = 0; place < placeCount(); ++place) {
        keys.append(middleOf(place));
        values.append(m_data.counts[std::size_t(place)]);
    }
    m_bars->setData(keys, values, true);
    drawMarkers();
    drawSoon();
}

void HistogramChart::drawMarkers()
{
    while (m_markers.size() > m_data.markers.size()) {
        plot()->removeItem(m_markers.back().line);
        plot()->removeItem(m_markers.back().text);
        m_markers.pop_back();
    }
    while (m_markers.size() < m_data.markers.size()) {
        Drawn drawn{new QCPItemLine(plot()), new QCPItemText(plot())};
        drawn.line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
        drawn.line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        drawn.line->setAntialiased(false);
        drawn.text->position->setType(QCPItemPosition::ptAbsolute);
        drawn.text->setClipToAxisRect(false);
        drawn.text->setPadding({2, 0, 2, 0});
        drawn.text->setLayer(QStringLiteral("overlay"));
        m_markers.push_back(drawn);
    }
    for (std::size_t i = 0; i < m_markers.size(); ++i) {
        const double at = std::min(m_data.markers[i].value, end());
        m_markers[i].line->start->setCoords(at, 1);
        m_markers[i].line->end->setCoords(at, 0);
        m_markers[i].text->setText(wordsOf(m_data.markers[i]));
    }
    recolor();
}

QString HistogramChart::wordsOf(const HistogramMarker &marker)
{
    return tr("%1 %2", "name of a percentile and its value").arg(marker.name, valueText(marker.value, ChartUnit::Milliseconds));
}

void HistogramChart::recolor()
{
    QColor fill = themed(Token::ChartP50);
    fill.setAlphaF(0.8F);
    m_bars->setBrush(fill);
    for (std::size_t i = 0; i < m_markers.size() && i < m_data.markers.size(); ++i) {
        const QColor color = themed(m_data.markers[i].token);
        QPen pen(color, 1, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({4, 3});
        m_markers[i].line->setPen(pen);
        m_markers[i].text->setColor(color);
        m_markers[i].text->setFont(ui::font(FontRole::Caption));
        m_markers[i].text->setBrush(themed(Token::Surface));   // what must cross a line interrupts it
    }
}

void HistogramChart::fit()
{
    const QRect axes = plot()->axisRect()->rect();
    const double room = axes.width() / std::max(1.0, double(placeCount()));
    m_bars->setWidth(std::max(1.0, room - (room > 9 ? 2 : room > 4 ? 1 : 0)));

    const QFontMetrics metrics(ui::font(FontRole::Caption));
    std::vector<QRect> taken;
    for (std::size_t i = 0; i < m_markers.size(); ++i) {
        const int wide = metrics.horizontalAdvance(m_markers[i].text->text());
        const int line = int(plot()->xAxis->coordToPixel(std::min(m_data.markers[i].value, end())));
        QRect best;
        const auto crossed = [this](const QRect &rect) {
            return std::any_of(m_data.markers.cbegin(), m_data.markers.cend(), [this, &rect](const HistogramMarker &marker) {
                const int x = int(plot()->xAxis->coordToPixel(std::min(marker.value, end())));
                return x >= rect.left() - 2 && x <= rect.right() + 2;
            });
        };
        for (int attempt = 0; attempt < 8 && best.isNull(); ++attempt) {
            const int lane = attempt % 4;
            for (const int left : std::array{line + 4, line - 4 - wide}) {
                const QRect wanted(left, axes.top() + lane * metrics.height(), wide, metrics.height());
                const bool free = std::none_of(taken.cbegin(), taken.cend(), [&wanted](const QRect &other) {
                    return other.adjusted(-6, 0, 6, 0).intersects(wanted);
                });
                if (free && (attempt >= 4 || !crossed(wanted)) && wanted.left() >= axes.left() && wanted.right() <= axes.right() + 12) {
                    best = wanted;
                    break;
                }
            }
        }
        m_markers[i].text->setVisible(!best.isNull());
        m_markers[i].text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_markers[i].text->position->setPixelPosition(best.topLeft() - QPoint(2, 0));
        taken.push_back(best);
    }
}

QString HistogramChart::horizontalText(double value) const { return tickText(value, m_across, ChartUnit::Milliseconds); }

double HistogramChart::middleOf(int place) const { return m_data.first + (place + 0.5) * m_data.bin; }

int HistogramChart::placeAt(double horizontal) const
{
    if (m_data.bin <= 0 || horizontal < m_data.first)
        return -1;
    const double place = (horizontal - m_data.first) / m_data.bin;
    return place < placeCount() ? int(place) : -1;
}

QString HistogramChart::textAt(int place) const
{
    if (place < 0 || place >= placeCount())
        return {};
    const int count = m_data.counts[std::size_t(place)];
    const double from = m_data.first + place * m_data.bin;
    const QString begin = valueText(from, ChartUnit::Milliseconds);
    if (m_data.openEnd && place == placeCount() - 1)
        return tr("%1 and more: %n answer(s)", "", count).arg(begin);
    return tr("%1 to %2: %n answer(s)", "", count).arg(begin, valueText(from + m_data.bin, ChartUnit::Milliseconds));
}

QString HistogramChart::summary() const
{
    if (m_data.markers.empty())
        return tr("Nothing yet.");
    QStringList words;
    for (const HistogramMarker &marker : m_data.markers)
        words.append(wordsOf(marker));
    return tr("Percentiles: %1.").arg(words.join(tr(", ", "between values")));
}

} // namespace lw::ui
