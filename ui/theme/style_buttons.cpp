// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/button_look.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_parts.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace lw::ui::parts {
namespace {

constexpr int iconGap = 6;
constexpr int withMnemonic = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;

int chevron()
{
    return iconSize(14);
}

int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.size(Qt::TextSingleLine | Qt::TextShowMnemonic, text).width();
}

int sidePadding(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Link:
        return 4;
    case ButtonKind::Segment:
        return 11;
    default:
        return 13;
    }
}

int rowHeight(const QWidget *button, ButtonKind kind)
{
    if (kind == ButtonKind::Link)
        return height(Row::Chip);
    if (kind == ButtonKind::Segment)
        return height(Row::Control) - 4;
    return height(button && button->property("large").toBool() ? Row::ControlLarge : Row::Control);
}

/// Icon, text and chevron as one group in the middle (or at the left, for tool buttons as wide as their row).
struct Label
{
    QString text;
    QIcon icon;
    QSize iconSize;
    bool menu = false;
};

int labelWidth(const Label &label, const QFontMetrics &metrics)
{
    int width = label.text.isEmpty() ? 0 : textWidth(metrics, label.text);
    if (!label.icon.isNull())
        width += label.iconSize.width() + (label.text.isEmpty() ? 0 : iconGap);
    if (label.menu)
        width += chevron() + (width > 0 ? 4 : 0);
    return width;
}

void paintLabel(QPainter *painter, const QStyleOption &option, const QRect &area, const Label &label,
                const ButtonLook &look, bool underlined)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const int wanted = labelWidth(label, option.fontMetrics);
    const int x = area.x() + qMax(0, (area.width() - wanted) / 2);
    QRect rest(x, area.y(), qMin(wanted, area.width()), area.height());
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, area, rect); };
    if (!label.icon.isNull()) {
        const QRect place(rest.x(), rest.y() + (rest.height() - label.iconSize.height()) / 2, label.iconSize.width(),
                          label.iconSize.height());
        label.icon.paint(painter, mirrored(place), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                         option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        rest.setLeft(place.right() + 1 + (label.text.isEmpty() ? 0 : iconGap));
    }
    if (label.menu) {
        const QRect place(rest.right() + 1 - chevron(), rest.y(), chevron(), rest.height());
        paintIcon(painter, mirrored(place), Icon::ChevronDown, look.text);
        rest.setRight(place.left() - 5);
    }
    if (label.text.isEmpty())
        return;
    painter->save();
    QFont font = painter->font();
    font.setUnderline(underlined);
    painter->setFont(font);
    painter->setPen(look.text);
    const QString shown = option.fontMetrics.elidedText(label.text, Qt::ElideRight, rest.width() + 1, Qt::TextShowMnemonic);
    painter->drawText(mirrored(rest.adjusted(0, 0, 1, 0)), withMnemonic, shown);
    painter->restore();
}

} // namespace

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *button)
{
    const ButtonKind kind = buttonKind(button);
    const int high = rowHeight(button, kind);
    const Label label{option.text, option.icon, option.iconSize,
                      static_cast<bool>(option.features & QStyleOptionButton::HasMenu)};
    if (option.text.isEmpty() && !label.menu)
        return {high, high};
    return {labelWidth(label, option.fontMetrics) + 2 * sidePadding(kind), high};
}

void paintPushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *button)
{
    const ButtonKind kind = buttonKind(button);
    const Label label{option.text, option.icon, option.iconSize,
                      static_cast<bool>(option.features & QStyleOptionButton::HasMenu)};
    const bool hovered = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    paintLabel(painter, option, option.rect.adjusted(3, 0, -3, 0), label, buttonLook(kind, option.state),
               kind == ButtonKind::Link && hovered);
}

namespace {

Label toolLabel(const QStyleOptionToolButton &option)
{
    Label label;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly) {
        label.icon = option.icon;
        label.iconSize = option.iconSize;
    }
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull())
        label.text = option.text;
    // A "more" button opens a menu by its very icon.
    label.menu = !label.text.isEmpty() && (option.features & QStyleOptionToolButton::HasMenu);
    return label;
}

} // namespace

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *button)
{
    const ButtonKind kind = buttonKind(button);
    const Label label = toolLabel(option);
    const int high = rowHeight(button, kind);
    if (label.text.isEmpty())
        return QSize(high, high).expandedTo(label.iconSize + QSize(8, 8));
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon)
        return {qMax(textWidth(option.fontMetrics, label.text), label.iconSize.width()) + 12,
                label.iconSize.height() + 4 + option.fontMetrics.height() + 10};
    const int padding = kind == ButtonKind::Ghost ? 9 : sidePadding(kind);
    return {labelWidth(label, option.fontMetrics) + 2 * padding, high};
}

void paintToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *button)
{
    paintButtonPanel(painter, option, button);
    const ButtonKind kind = buttonKind(button);
    const ButtonLook look = buttonLook(kind, option.state);
    const Label label = toolLabel(option);
    if (option.toolButtonStyle != Qt::ToolButtonTextUnderIcon || label.text.isEmpty()) {
        paintLabel(painter, option, option.rect.adjusted(2, 0, -2, 0), label, look,
                   kind == ButtonKind::Link && (option.state & QStyle::State_MouseOver));
        return;
    }
    const int textHeight = option.fontMetrics.height();
    const int top = option.rect.y() + (option.rect.height() - label.iconSize.height() - 4 - textHeight) / 2;
    const QRect place(option.rect.x(), top, option.rect.width(), label.iconSize.height());
    label.icon.paint(painter, place, Qt::AlignCenter,
                     option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled,
                     option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
    painter->setPen(look.text);
    painter->drawText(QRect(option.rect.x() + 2, place.bottom() + 5, option.rect.width() - 4, textHeight), withMnemonic,
                      option.fontMetrics.elidedText(label.text, Qt::ElideRight, option.rect.width() - 4));
}

} // namespace lw::ui::parts
