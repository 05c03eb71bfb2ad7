// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace lw::ui {
namespace {

qreal wholePixels(const QPainter *painter, qreal width)
{
    const qreal scale = painter->deviceTransform().m11();
    return scale > 0 ? qMax(1.0, std::floor(width * scale)) / scale : width;
}

} // namespace

qreal hairline(const QPainter *painter)
{
    return wholePixels(painter, 1);
}

QRectF deviceAligned(const QPainter *painter, const QRectF &rect)
{
    const QTransform &toDevice = painter->deviceTransform();
    if (toDevice.type() > QTransform::TxScale)
        return rect;
    const QRectF there = toDevice.mapRect(rect);
    const QRectF aligned(QPointF(std::round(there.left()), std::round(there.top())),
                         QPointF(std::round(there.right()), std::round(there.bottom())));
    return toDevice.inverted().mapRect(aligned);
}

void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &ground, const QColor &border,
              qreal borderWidth)
{
    const bool bordered = border.isValid() && borderWidth > 0;
    if (!ground.isValid() && !bordered)
        return;
    const qreal width = bordered ? wholePixels(painter, borderWidth) : 0;
    const QRectF box = deviceAligned(painter, rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const qreal inner = qMax(0.0, radius - width / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter->setPen(bordered ? QPen(border, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(box, inner, inner);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    paintBox(painter, rect, radius, {}, themed(Token::Focus), focusRing);
}

void paintLine(QPainter *painter, const QRectF &rect, const QColor &color)
{
    QRectF line = deviceAligned(painter, rect);
    const qreal width = hairline(painter);
    if (rect.width() > rect.height())
        line.setTop(line.bottom() - width);
    else
        line.setLeft(line.right() - width);
    painter->fillRect(line, color);
}

void paintBottomLine(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const QRectF box = deviceAligned(painter, rect);
    const qreal width = hairline(painter);
    painter->fillRect(QRectF(box.left(), box.bottom() - width, box.width(), width), color);
}

} // namespace lw::ui
