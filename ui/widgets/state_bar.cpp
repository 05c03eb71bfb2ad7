// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace lw::ui {

StateBar::StateBar(int thickness, QWidget *parent) : QWidget(parent), m_thickness(thickness)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateBar::setParts(const QList<BarPart> &parts)
{
    if (parts == m_parts) {
        return;
    }
    m_parts = parts;
    QStringList words;
    for (const BarPart &part : parts) {
        if (part.count > 0 && !part.text.isEmpty()) {
            words.append(part.text);
        }
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

QSize StateBar::sizeHint() const
{
    return {160, m_thickness};
}

QSize StateBar::minimumSizeHint() const
{
    return {40, m_thickness};
}

QList<int> StateBar::widths(const QList<BarPart> &parts, int width)
{
    qint64 total = 0;
    for (const BarPart &part : parts) {
        total += qMax<qint64>(0, part.count);
    }
    QList<int> result(parts.size(), 0);
    if (total == 0) {
        return result;
    }
    constexpr int least = 2;
    int used = 0;
    qsizetype widest = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i).count > 0) {
            result[i] = qMax(least, int(double(width) * double(parts.at(i).count) / double(total)));
            used += result.at(i);
        }
        if (result.at(i) > result.at(widest)) {
            widest = i;
        }
    }
    // What rounding and the least widths took or left is the widest part's to bear: there it is not seen.
    result[widest] = qMax(0, result.at(widest) + width - used);
    return result;
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect bar(0, (height() - m_thickness) / 2, width(), m_thickness);
    QPainterPath shape;
    shape.addRoundedRect(bar, m_thickness / 4.0, m_thickness / 4.0);
    painter.setClipPath(shape);
    painter.fillRect(bar, themed(Token::Wait));
    const QList<int> wide = widths(m_parts, width());
    int x = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (wide.at(i) == 0) {
            continue;
        }
        const bool last = x + wide.at(i) >= width();
        // A gap of a pixel tells neighbours apart for those who do not see the hue.
        const QRect part(x, bar.top(), wide.at(i) - (last || wide.at(i) <= 2 ? 0 : 1), m_thickness);
        const QRect whole(x, bar.top(), wide.at(i), m_thickness);
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, whole), palette().color(QPalette::Window));
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, part), themed(m_parts.at(i).token));
        x += wide.at(i);
    }
}

} // namespace lw::ui
