// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/link_row.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"

#include <QPainter>

namespace lw::ui {

LinkRow::LinkRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinkRow::show(Icon symbol, Token token, const QString &text, const QString &count)
{
    m_symbol = symbol;
    m_token = token;
    m_count = count;
    setText(text);
    setAccessibleName(QStringLiteral("%1 %2").arg(text, count));
    setToolTip(tr("Show these records: %1").arg(text));
    update();
}

QSize LinkRow::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_count) + scaledPx(30) + 5 * space::s,
            ui::height(Row::TableRow)};
}

QSize LinkRow::minimumSizeHint() const { return {120, ui::height(Row::TableRow)}; }

void LinkRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void LinkRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse() || isDown()) {
        painter.setBrush(themed(Token::Hover));
        painter.drawRoundedRect(rect(), radius::chip, radius::chip);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themed(Token::Focus), focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::chip, radius::chip);
    }
    const int side = scaledPx(16);
    QRect rest = rect();
    paintIcon(&painter, QRectF(rest.left(), (height() - side) / 2.0, side, side), m_symbol, m_token);
    rest.setLeft(rest.left() + side + space::s);
    const int chevron = scaledPx(14);
    paintIcon(&painter, QRectF(rest.right() - chevron, (height() - chevron) / 2.0, chevron, chevron), Icon::ChevronRight,
              Token::Faint);
    rest.setRight(rest.right() - chevron - space::s);
    painter.setFont(medium(ui::font(FontRole::Body)));
    painter.setPen(themed(Token::Text));
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, m_count);
    rest.setRight(rest.right() - painter.fontMetrics().horizontalAdvance(m_count) - space::s);
    painter.setFont(ui::font(FontRole::Body));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, rest.width()));
}

} // namespace lw::ui
