// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_label.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"

#include <QPainter>
#include <QStyle>

namespace lw::ui {

FigureLabel::FigureLabel(FontRole role, QWidget *parent) : QWidget(parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FigureLabel::setCaption(const QString &caption)
{
    m_caption = caption;
    refresh();
}

void FigureLabel::setValue(const QString &value, Token token)
{
    if (value == m_value && token == m_token && !accessibleName().isEmpty()) {
        return;
    }
    const bool grows = QFontMetrics(ui::font(m_role)).horizontalAdvance(value) > width();
    m_value = value;
    m_token = token;
    setAccessibleName(tr("%1: %2", "caption and figure").arg(m_caption, m_value.isEmpty() ? noValue() : m_value));
    if (grows) {
        updateGeometry();
    }
    update();
}

void FigureLabel::setWidest(const QString &widest)
{
    m_widest = widest;
    updateGeometry();
}

void FigureLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void FigureLabel::refresh()
{
    setAccessibleName(tr("%1: %2", "caption and figure").arg(m_caption, m_value.isEmpty() ? noValue() : m_value));
    updateGeometry();
    update();
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetrics figure(ui::font(m_role));
    const QFontMetrics small(ui::font(FontRole::Small));
    const int wide = qMax(qMax(figure.horizontalAdvance(m_value), figure.horizontalAdvance(m_widest)),
                          small.horizontalAdvance(m_caption));
    return {wide + 1, figure.height() + small.height() + 1};
}

QSize FigureLabel::minimumSizeHint() const
{
    return sizeHint();
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = int(QStyle::visualAlignment(layoutDirection(), m_alignment) & Qt::AlignHorizontal_Mask);
    const QFont figure = ui::font(m_role);
    const int high = QFontMetrics(figure).height();
    const bool unknown = m_value.isEmpty() || m_value == noValue();
    painter.setFont(figure);
    painter.setPen(themed(!isEnabled() ? Token::Disabled : unknown ? Token::Faint : m_token));
    painter.drawText(QRect(0, 0, width(), high), side | Qt::AlignVCenter | textFlags, unknown ? noValue() : m_value);
    painter.setFont(ui::font(FontRole::Small));
    painter.setPen(themed(isEnabled() ? Token::Muted : Token::Disabled));
    const QRect below(0, high + 1, width(), painter.fontMetrics().height());
    painter.drawText(below, side | Qt::AlignVCenter | textFlags,
                     elided(painter.fontMetrics(), m_caption, width()));
}

} // namespace lw::ui
