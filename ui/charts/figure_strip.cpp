// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_strip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_label.h"

#include <QEvent>
#include <QLine>
#include <QPainter>

#include <algorithm>

namespace lw::ui {

namespace {

constexpr int margin = space::xl;      ///< of the page, and before a figure
constexpr int packedGap = 24;          ///< on each side of a hairline
constexpr int above = 11;

} // namespace

FigureStrip::FigureStrip(Spread spread, QWidget *parent)
    : QWidget(parent)
    , m_spread(spread)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

FigureLabel *FigureStrip::add(const QString &objectName)
{
    auto *figure = new FigureLabel(FontRole::Figure, this);
    figure->setObjectName(objectName);
    m_figures.append(figure);
    return figure;
}

void FigureStrip::setFigureVisible(FigureLabel *figure, bool visible)
{
    if (m_hidden.contains(figure) != visible)
        return;
    if (visible)
        m_hidden.removeAll(figure);
    else
        m_hidden.append(figure);
    figure->setVisible(visible);
    arrange();
}

QList<FigureLabel *> FigureStrip::shown() const
{
    QList<FigureLabel *> figures;
    for (FigureLabel *figure : m_figures) {
        if (!m_hidden.contains(figure))
            figures.append(figure);
    }
    return figures;
}

int FigureStrip::rowHeight() const
{
    int high = 0;
    for (const FigureLabel *figure : m_figures)
        high = std::max(high, figure->sizeHint().height());
    return high + 2 * above;
}

int FigureStrip::rowsFor(int width) const
{
    const QList<FigureLabel *> figures = shown();
    int widest = 0;
    int sum = margin - packedGap;
    for (const FigureLabel *figure : figures) {
        widest = std::max(widest, figure->sizeHint().width());
        sum += figure->sizeHint().width() + 2 * packedGap;
    }
    if (figures.isEmpty())
        return 1;
    const int count = int(figures.size());
    if (m_spread == Spread::Packed && sum - packedGap <= width)
        return 1;
    const int fits = std::clamp(width / (widest + margin + space::xs), 1, count);
    return (count + fits - 1) / fits;
}

void FigureStrip::arrange()
{
    const QList<FigureLabel *> figures = shown();
    m_lines.clear();
    const int rows = rowsFor(width());
    const int high = rowHeight();
    const int inRow = figures.isEmpty() ? 1 : (int(figures.size()) + rows - 1) / rows;
    const bool packed = m_spread == Spread::Packed && rows == 1;
    int left = margin;
    for (int i = 0; i < figures.size(); ++i) {
        const int row = i / inRow;
        const int column = i % inRow;
        const QSize size = figures[i]->sizeHint();
        const int top = row * high;
        if (!packed) {
            const int cell = width() * column / inRow;
            const int next = width() * (column + 1) / inRow;
            figures[i]->setGeometry(cell + margin, top + above, next - cell - margin - 2, size.height());
            if (column > 0)
                m_lines.append(QLine(cell, top, cell, top + high - 1));
            if (row > 0 && column == 0)
                m_lines.append(QLine(0, top, width(), top));
            continue;
        }
        if (i > 0) {
            m_lines.append(QLine(left + packedGap, top + above, left + packedGap, top + high - above));
            left += 2 * packedGap;
        }
        figures[i]->setGeometry(left, top + above, size.width(), size.height());
        left += size.width();
    }
    if (rows != m_rows) {
        m_rows = rows;
        updateGeometry();
    }
    update();
}

QSize FigureStrip::sizeHint() const { return {400, rowHeight() * m_rows + 1}; }

QSize FigureStrip::minimumSizeHint() const { return {200, rowHeight() * m_rows + 1}; }

void FigureStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FigureStrip::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const QLine &line : std::as_const(m_lines))
        paintLine(&painter, QRect(line.p1(), line.p2()), themed(Token::Border));
    paintLine(&painter, QRect(0, QWidget::height() - 1, width(), 1), themed(Token::Border));
}

} // namespace lw::ui
