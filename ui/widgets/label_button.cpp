// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/scale.h"

#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

constexpr int labelPadding = 12;

QFont nameFont()
{
    return medium(font(FontRole::Body));
}

} // namespace

LabelButton::LabelButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LabelButton::setLabel(const QString &name, int position, const QString &ownColor)
{
    m_position = position;
    m_ownColor = ownColor;
    setText(name);
    refresh();
}

void LabelButton::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys;
    refresh();
}

void LabelButton::setHelp(const QString &help)
{
    m_help = help;
    refresh();
}

void LabelButton::refresh()
{
    setAccessibleName(text());
    setAccessibleDescription(m_help);
    setToolTip(KeyHint::toolTipFor(m_help.isEmpty() ? text() : m_help, m_keys));
    updateGeometry();
    update();
}

QSize LabelButton::sizeHint() const
{
    const QString hint = KeyHint::text(m_keys);
    return {2 * labelPadding + scaledPx(12) + space::m + QFontMetrics(nameFont()).horizontalAdvance(text()) + space::m
                + scaledPx(16) + (hint.isEmpty() ? 0 : space::s + keyHintSize(hint).width()),
            ui::height(Row::LabelButton)};
}

QSize LabelButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), scaledPx(140)), sizeHint().height()};
}

void LabelButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const LabelColors colors = labelColors(m_position, m_ownColor, Theme::instance().scheme());
    const bool on = isChecked();
    QColor ground = themed(Token::Surface);
    QColor line = themed(Token::BorderStrong);
    if (!isEnabled()) {
        ground = Qt::transparent;
        line = themed(Token::Border);
    } else if (on) {
        ground = colors.soft;
        line = colors.onSoft;
    } else if (isDown() || underMouse()) {
        ground = themed(Token::Hover);
    }
    const bool ring = showsFocusRing(this);
    const double pen = ring ? focusRing : 1;
    painter.setPen(QPen(ring ? themed(Token::Focus) : line, pen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius::control, radius::control);

    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    QRect inside = rect().adjusted(labelPadding, 0, -labelPadding, 0);
    const int square = scaledPx(12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? colors.solid : themed(Token::Disabled));
    painter.drawRoundedRect(mirrored({inside.left(), (this->height() - square) / 2, square, square}), 3, 3);
    inside.setLeft(inside.left() + square + space::m);

    const QString hint = KeyHint::text(m_keys);
    if (!hint.isEmpty()) {
        const int width = keyHintSize(hint).width();
        paintKeyHint(&painter, mirrored({inside.right() + 1 - width, 0, width, this->height()}), hint,
                     isEnabled() ? KeyHintLook::Plain : KeyHintLook::Disabled);
        inside.setRight(inside.right() - width - space::s);
    }
    const QColor text = !isEnabled() ? themed(Token::Disabled) : on ? colors.onSoft : themed(Token::Text);
    if (on) {
        const int side = scaledPx(16);
        paintIcon(&painter, mirrored({inside.right() + 1 - side, 0, side, this->height()}), Icon::Check, text);
        inside.setRight(inside.right() - side - space::s);
    }
    painter.setFont(nameFont());
    painter.setPen(text);
    painter.drawText(mirrored(inside), Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                     elided(painter.fontMetrics(), this->text(), inside.width()));
}

} // namespace lw::ui
