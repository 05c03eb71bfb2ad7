// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace lw::ui::parts {
namespace {

struct BoxColors
{
    QColor ground;
    QColor border;
    QColor mark;
};

BoxColors boxColors(QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool on = state & (QStyle::State_On | QStyle::State_NoChange);
    const bool hover = state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (!enabled)
        return {on ? themed(Token::Hover) : QColor(), themed(Token::Border), themed(Token::Disabled)};
    if (on)
        return {themed(hover ? Token::AccentHover : Token::Accent), {}, themed(Token::OnAccent)};
    return {themed(hover ? Token::Hover : Token::Surface), themed(hover ? Token::Seam : Token::BorderStrong), {}};
}

QRectF square(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    return {rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, qreal(side), qreal(side)};
}

constexpr int headerPadding = 10;

int sortArrow()
{
    return iconSize(12);
}

} // namespace

void paintCheck(QPainter *painter, const QStyleOption &option)
{
    const BoxColors colors = boxColors(option.state);
    const QRectF box = square(option.rect);
    paintBox(painter, box, radius::chip, colors.ground, colors.border);
    if (option.state & QStyle::State_On)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), Icon::Check, colors.mark);
    else if (option.state & QStyle::State_NoChange)
        painter->fillRect(deviceAligned(painter, QRectF(box.x() + 4, box.center().y() - 1, box.width() - 8, 2)),
                          colors.mark);
}

void paintRadio(QPainter *painter, const QStyleOption &option)
{
    const BoxColors colors = boxColors(option.state);
    const QRectF box = square(option.rect);
    paintBox(painter, box, box.width() / 2, colors.ground, colors.border);
    if (option.state & QStyle::State_On) {
        const qreal inset = box.width() * 0.31;
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width() / 2, colors.mark);
    }
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    constexpr qreal thickness = 8;
    const QRectF all = option.rect;
    const QRectF track(all.x(), all.center().y() - thickness / 2, all.width(), qMin(thickness, all.height()));
    const qreal round = radius::chip;
    paintBox(painter, track, round, themed(Token::Wait));
    const int span = option.maximum - option.minimum;
    if (span <= 0) { // nobody knows how long: the words beside it say that something happens
        paintBox(painter, track, round, themed(Token::Run));
        return;
    }
    const qreal share = qBound(0.0, (option.progress - option.minimum) / qreal(span), 1.0);
    if (share <= 0)
        return;
    QRectF done = track;
    done.setWidth(qMax(thickness, track.width() * share));
    if (option.direction == Qt::RightToLeft)
        done.moveRight(track.right());
    paintBox(painter, done, round, themed(option.state & QStyle::State_Enabled ? Token::Accent : Token::Disabled));
}

void paintHeader(QPainter *painter, const QStyleOptionHeader &option, const QWidget *header)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool clickable = header && option.state & QStyle::State_MouseOver && !option.text.isEmpty();
    painter->fillRect(option.rect, themed(clickable && enabled ? Token::Hover : Token::Sunken));
    paintBottomLine(painter, option.rect, themed(Token::Border));
    QRect area = option.rect.adjusted(headerPadding, 0, -headerPadding, -1);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? sortArrow() + 4 : 0;
    const QString text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, area.width() - arrow);
    const int width = qMin(area.width(), option.fontMetrics.horizontalAdvance(text) + arrow + 1);
    Qt::Alignment aligned = option.textAlignment;
    if (!(aligned & Qt::AlignHorizontal_Mask))
        aligned |= Qt::AlignLeft;
    const QRect group = QStyle::alignedRect(option.direction, (aligned & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
                                            QSize(width, area.height()), area);
    painter->setPen(themed(!enabled ? Token::Disabled : sorted ? Token::Text : Token::Muted));
    const QRect words = QStyle::visualRect(option.direction, group, group.adjusted(0, 0, -arrow, 0));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    if (!sorted)
        return;
    const QRect place(group.right() + 1 - sortArrow(), group.y(), sortArrow(), group.height());
    // Qt calls the ascending order "down", after the shape of its own triangle.
    const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
    paintIcon(painter, QStyle::visualRect(option.direction, group, place), ascending ? Icon::ArrowUp : Icon::ArrowDown,
              Token::Text);
}

QSize headerSize(const QStyleOptionHeader &option)
{
    return {option.fontMetrics.horizontalAdvance(option.text) + 2 * headerPadding + sortArrow() + 5,
            height(Row::TableHeader)};
}

} // namespace lw::ui::parts
