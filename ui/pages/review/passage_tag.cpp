// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/passage_tag.h"

#include "ui/theme/fonts.h"

#include <QPainter>

namespace lw::ui {

namespace {

enum Property { WordsProperty = QTextFormat::UserProperty + 1, LookProperty, ColorProperty };

constexpr int gap = 4;         ///< between passage and name
constexpr int seamMargin = 8;

QFont tagFont()
{
    QFont small = font(FontRole::Small);
    small.setPixelSize(qMax(9, QFontInfo(small).pixelSize() - 2));
    small.setWeight(QFont::DemiBold);
    return small;
}

bool isSeam(const QTextFormat &format) { return format.intProperty(LookProperty) == int(PassageTag::Look::Seam); }

} // namespace

QTextCharFormat PassageTag::format(Look look, const QString &words, const QColor &color)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(LookProperty, int(look));
    format.setProperty(WordsProperty, words);
    format.setProperty(ColorProperty, color);
    return format;
}

QSizeF PassageTag::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const QFontMetricsF metrics(tagFont());
    const double width = metrics.horizontalAdvance(format.stringProperty(WordsProperty));
    return {width + (isSeam(format) ? 4 * seamMargin : 2 * gap), metrics.ascent()};
}

void PassageTag::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    const QColor color = format.property(ColorProperty).value<QColor>();
    const QString words = format.stringProperty(WordsProperty);
    painter->save();
    painter->setFont(tagFont());
    painter->setPen(color);
    if (isSeam(format)) {
        const double middle = rect.center().y();
        const double side = 2 * seamMargin - gap;
        painter->drawText(rect, Qt::AlignCenter, words);
        painter->setPen(QPen(color, 1, Qt::DashLine));
        painter->drawLine(QPointF(rect.left() + gap, middle), QPointF(rect.left() + side, middle));
        painter->drawLine(QPointF(rect.right() - side, middle), QPointF(rect.right() - gap, middle));
    } else {
        painter->drawText(rect.adjusted(gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignBottom, words);
    }
    painter->restore();
}

} // namespace lw::ui
