// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section_header.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

QFont titleFont()
{
    return semiBold(font(FontRole::Body));
}

} // namespace

SectionHeader::SectionHeader(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize SectionHeader::sizeHint() const
{
    const QFontMetrics metrics(titleFont());
    return {scaledPx(14) + space::s + metrics.horizontalAdvance(text()) + space::s, qMax(24, metrics.height() + space::s)};
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = scaledPx(14);
    const QRect arrow = QStyle::visualRect(layoutDirection(), rect(), {0, 0, side, height()});
    paintIcon(&painter, arrow, isChecked() ? Icon::ChevronDown : Icon::ChevronRight, underMouse() ? Token::Text : Token::Muted);
    painter.setFont(titleFont());
    painter.setPen(themed(isEnabled() ? Token::Text : Token::Disabled));
    const QRect words(side + space::s, 0, width() - side - space::s, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | textFlags, text());
    if (showsFocusRing(this)) {
        painter.setPen(QPen(themed(Token::Focus), focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::chip, radius::chip);
    }
}

void SectionHeader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace lw::ui
