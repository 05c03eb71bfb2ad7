// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_label.h"

#include "ui/widgets/scale.h"

#include <QPainter>

namespace lw::ui {

IconLabel::IconLabel(Icon symbol, Token token, int px, QWidget *parent)
    : QWidget(parent), m_symbol(symbol), m_token(token), m_px(px)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setSymbol(Icon symbol, Token token)
{
    m_symbol = symbol;
    m_token = token;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {scaledPx(m_px), scaledPx(m_px)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_symbol, isEnabled() ? m_token : Token::Disabled);
}

} // namespace lw::ui
