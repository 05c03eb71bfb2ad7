// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

constexpr int filterPadding = 8;

} // namespace

FilterChip::FilterChip(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FilterChip::setText(const QString &text)
{
    QAbstractButton::setText(text);
    retranslate();
    updateGeometry();
}

void FilterChip::retranslate()
{
    setAccessibleName(tr("Remove the filter “%1”").arg(text()));
    setToolTip(accessibleName());
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(medium(ui::font(FontRole::Small)));
    return {2 * filterPadding + metrics.horizontalAdvance(text()) + space::xs + 2 + scaledPx(14), ui::height(Row::Chip)};
}

QSize FilterChip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), scaledPx(80)), sizeHint().height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = showsFocusRing(this);
    painter.setPen(ring ? QPen(themed(Token::Focus), focusRing) : QPen(Qt::NoPen));
    painter.setBrush(themed(Token::AccentSoft));
    const double inset = ring ? 1 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius::chip, radius::chip);
    const int side = scaledPx(14);
    const QRect cross(width() - filterPadding + 2 - side, 0, side, height());
    const Token token = isEnabled() ? Token::AccentText : Token::Disabled;
    if (isEnabled() && underMouse()) {
        const QRect around = QRect(cross.left() - 2, (height() - side) / 2 - 2, side + 4, side + 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(themed(Token::AccentSoft), themed(Token::AccentText), 0.18));
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), around), 3, 3);
    }
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), cross), Icon::X, token);
    const QRect words(filterPadding, 0, cross.left() - space::xs - filterPadding, height());
    painter.setFont(medium(ui::font(FontRole::Small)));
    painter.setPen(themed(token));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | textFlags,
                     elided(painter.fontMetrics(), text(), words.width()));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FilterChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace lw::ui
