// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/scale.h"

#include <QPainter>

namespace lw::ui {

namespace {

int markWidth(LegendEntry::Mark mark) { return scaledPx(mark == LegendEntry::Mark::Line ? 12 : 8); }

constexpr int afterMark = 6;
constexpr int between = 10;

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void ChartLegend::setEntries(std::vector<LegendEntry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    QStringList names;
    for (const LegendEntry &entry : m_entries)
        names.append(entry.name);
    setToolTip(names.join(QLatin1Char('\n')));
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int ChartLegend::widthOf(const LegendEntry &entry) const
{
    return markWidth(entry.mark) + afterMark + QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(entry.name) + 1;
}

QSize ChartLegend::sizeHint() const
{
    int wide = 0;
    for (const LegendEntry &entry : m_entries)
        wide += widthOf(entry) + (wide > 0 ? between : 0);
    return {wide, QFontMetrics(ui::font(FontRole::Caption)).height()};
}

QSize ChartLegend::minimumSizeHint() const { return {0, sizeHint().height()}; }

void ChartLegend::paintEvent(QPaintEvent *)
{
    int room = width();
    std::size_t shown = 0;
    int wide = 0;
    for (const LegendEntry &entry : m_entries) {
        const int next = wide + widthOf(entry) + (shown > 0 ? between : 0);
        if (next > room)
            break;
        wide = next;
        ++shown;
    }
    QPainter painter(this);
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(themed(Token::Muted));
    const int high = QWidget::height();
    int left = room - wide;
    for (std::size_t i = 0; i < shown; ++i) {
        const LegendEntry &entry = m_entries[i];
        const int mark = markWidth(entry.mark);
        painter.setRenderHint(QPainter::Antialiasing, entry.mark == LegendEntry::Mark::Square);
        if (entry.mark == LegendEntry::Mark::Line) {
            painter.fillRect(QRect(left, high / 2 - 1, mark, 2), themed(entry.token));
        } else {
            painter.save();
            painter.setPen(Qt::NoPen);
            painter.setBrush(themed(entry.token));
            painter.drawRoundedRect(QRectF(left, (high - mark) / 2.0, mark, mark), 2, 2);
            painter.restore();
        }
        const int words = widthOf(entry) - mark - afterMark;
        painter.drawText(QRect(left + mark + afterMark, 0, words, high), Qt::AlignVCenter | textFlags, entry.name);
        left += widthOf(entry) + between;
    }
}

} // namespace lw::ui
