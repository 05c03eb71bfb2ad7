// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_painter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/scale.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

constexpr int chipPadding = 7;

QFont chipFont()
{
    return medium(font(FontRole::Small));
}

int squareRoom()
{
    return scaledPx(labelSquare) + 6;
}

/// Where a thing of that size stands in `rect`: cut to its width, in the vertical middle.
QRect placed(const QPainter &painter, const QRect &rect, QSize size, Qt::Alignment alignment)
{
    size.setWidth(qMin(size.width(), rect.width()));
    return QStyle::alignedRect(painter.layoutDirection(), (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, size, rect);
}

void fillRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QPen &pen = Qt::NoPen)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(fill);
    const double inset = pen.style() == Qt::NoPen ? 0 : 0.5;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius::chip, radius::chip);
}

void drawElided(QPainter *painter, const QRect &rect, const QString &text, const QFont &textFont, const QColor &color)
{
    painter->setFont(textFont);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                      elided(QFontMetrics(textFont), text, rect.width()));
}

struct ToneColors
{
    QColor ground;
    QColor text;
    QPen pen = Qt::NoPen;
};

ToneColors toneColors(ChipTone tone)
{
    switch (tone) {
    case ChipTone::Neutral: return {themed(Token::Hover), themed(Token::Muted)};
    case ChipTone::Ok: return {themed(Token::OkSoft), themed(Token::Ok)};
    case ChipTone::Warn: return {themed(Token::WarnSoft), themed(Token::Warn)};
    case ChipTone::Bad: return {themed(Token::BadSoft), themed(Token::Bad)};
    case ChipTone::Accent: return {themed(Token::AccentSoft), themed(Token::AccentText)};
    case ChipTone::Outline: return {Qt::transparent, themed(Token::Muted), QPen(themed(Token::Border), 1)};
    case ChipTone::Pending: {
        QPen dashed(themed(Token::BorderStrong), 1);
        dashed.setDashPattern({3, 2});
        dashed.setCapStyle(Qt::FlatCap);
        return {Qt::transparent, themed(Token::Muted), dashed};
    }
    }
    return {};
}

} // namespace

QSize labelChipSize(const QString &name, ChipMark mark)
{
    const int square = mark == ChipMark::Square ? squareRoom() : 0;
    return {chipPadding * 2 + square + QFontMetrics(chipFont()).horizontalAdvance(name), height(Row::Chip)};
}

QRect paintLabelChip(QPainter *painter, const QRect &rect, const QString &name, const LabelColors &colors, ChipMark mark,
                     Qt::Alignment alignment)
{
    const QRect chip = placed(*painter, rect, labelChipSize(name, mark), alignment);
    painter->save();
    fillRounded(painter, chip, colors.soft);
    QRect inner = chip.adjusted(chipPadding, 0, -chipPadding, 0);
    if (mark == ChipMark::Square) {
        const int side = scaledPx(labelSquare);
        const QRect square(inner.left(), chip.top() + (chip.height() - side) / 2, side, side);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.solid);
        painter->drawRoundedRect(QStyle::visualRect(painter->layoutDirection(), chip, square), 2, 2);
        inner.setLeft(inner.left() + squareRoom());
    }
    drawElided(painter, QStyle::visualRect(painter->layoutDirection(), chip, inner), name, chipFont(), colors.onSoft);
    painter->restore();
    return chip;
}

QSize stateChipSize(const QString &text)
{
    return {chipPadding * 2 + QFontMetrics(chipFont()).horizontalAdvance(text), height(Row::Chip)};
}

QRect paintStateChip(QPainter *painter, const QRect &rect, const QString &text, ChipTone tone, Qt::Alignment alignment)
{
    const QRect chip = placed(*painter, rect, stateChipSize(text), alignment);
    const ToneColors colors = toneColors(tone);
    painter->save();
    fillRounded(painter, chip, colors.ground, colors.pen);
    drawElided(painter, chip.adjusted(chipPadding, 0, -chipPadding, 0), text, chipFont(), colors.text);
    painter->restore();
    return chip;
}

QSize keyHintSize(const QString &keys)
{
    const QFontMetrics metrics(font(FontRole::Caption));
    const int side = height(Row::Key);
    return {qMax(side, metrics.horizontalAdvance(keys) + 10), side};
}

QRect paintKeyHint(QPainter *painter, const QRect &rect, const QString &keys, KeyHintLook look, Qt::Alignment alignment)
{
    if (keys.isEmpty()) {
        return {};
    }
    QColor ground = themed(Token::Sunken);
    QColor line = themed(Token::BorderStrong);
    QColor text = themed(Token::Muted);
    if (look == KeyHintLook::OnAccent) {
        ground = mixed(themed(Token::Accent), themed(Token::OnAccent), 0.16);
        line = mixed(themed(Token::Accent), themed(Token::OnAccent), 0.5);
        text = themed(Token::OnAccent);
    } else if (look == KeyHintLook::Disabled) {
        ground = Qt::transparent;
        line = themed(Token::Border);
        text = themed(Token::Disabled);
    }
    const QRect box = placed(*painter, rect, keyHintSize(keys), alignment);
    painter->save();
    fillRounded(painter, box, ground, QPen(line, 1));
    const QFont hintFont = font(FontRole::Caption);
    painter->setFont(hintFont);
    painter->setPen(text);
    painter->drawText(box, Qt::AlignCenter | textFlags,
                      elided(QFontMetrics(hintFont), keys, box.width() - 4));
    painter->restore();
    return box;
}

} // namespace lw::ui
