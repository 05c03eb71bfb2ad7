// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dot.h"

#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"

#include <QPainter>

namespace lw::ui {

void paintDot(QPainter *painter, const QRectF &rect, Token token)
{
    const double side = scaledPx(8);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themed(token));
    painter->drawEllipse(QRectF(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)));
    painter->restore();
}

Dot::Dot(Token token, QWidget *parent) : QWidget(parent), m_token(token)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Dot::setToken(Token token)
{
    m_token = token;
    update();
}

QSize Dot::sizeHint() const
{
    return {scaledPx(8) + 2, scaledPx(8) + 2};
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDot(&painter, rect(), m_token);
}

} // namespace lw::ui
