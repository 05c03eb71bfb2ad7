// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/scale.h"

#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

constexpr int ringRoom = 3; ///< so that the focus ring does not cover the track

QSize track()
{
    return {scaledPx(30), scaledPx(16)};
}

} // namespace

Switch::Switch(QWidget *parent) : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    const QFontMetrics metrics(ui::font(FontRole::Body));
    const int words = text().isEmpty() ? 0 : metrics.horizontalAdvance(text()) + space::s;
    return {words + track().width() + 2 * ringRoom, qMax(track().height() + 2 * ringRoom, metrics.height() + space::xs)};
}

QSize Switch::minimumSizeHint() const
{
    return sizeHint();
}

bool Switch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSize size = track();
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(),
                                         {width() - ringRoom - size.width(), (height() - size.height()) / 2, size.width(),
                                          size.height()});
    if (!text().isEmpty()) {
        painter.setFont(ui::font(FontRole::Body));
        painter.setPen(themed(isEnabled() ? Token::Text : Token::Disabled));
        const QRect words(0, 0, width() - size.width() - 2 * ringRoom - space::xs, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                         elided(painter.fontMetrics(), text(), words.width()));
    }
    const bool on = isChecked();
    Token ground = on ? (underMouse() ? Token::AccentHover : Token::Accent) : underMouse() ? Token::Seam : Token::BorderStrong;
    if (!isEnabled()) {
        ground = Token::Border;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(themed(ground));
    const double round = bar.height() / 2.0;
    painter.drawRoundedRect(bar, round, round);
    const int knob = bar.height() - 4;
    const bool atRight = on != isRightToLeft();
    const bool dark = Theme::instance().scheme() == Scheme::Dark;
    painter.setBrush(themed(dark && !isEnabled() ? Token::Disabled : on || !dark ? Token::OnAccent : Token::Text));
    painter.drawEllipse(QRectF(atRight ? bar.right() - knob - 1 : bar.left() + 2, bar.top() + 2, knob, knob));
    if (showsFocusRing(this)) {
        painter.setPen(QPen(themed(Token::Focus), focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(bar).adjusted(-2, -2, 2, 2), round + 2, round + 2);
    }
}

} // namespace lw::ui
