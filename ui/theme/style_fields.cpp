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

void paintSpinArrow(QPainter *painter, const QStyleOptionSpinBox &option, QStyle::SubControl part, bool possible)
{
    const QRect rect = spinPart(option, part);
    const bool enabled = possible && (option.state & QStyle::State_Enabled);
    const bool active = enabled && option.activeSubControls == part;
    if (active) {
        const bool down = option.state & QStyle::State_Sunken;
        paintBox(painter, QRectF(rect).adjusted(1, 1, -1, 0), 3, themed(down ? Token::Border : Token::Hover));
    }
    const QRectF place(rect.x() + (rect.width() - 10) / 2.0, rect.y() + (rect.height() - 10) / 2.0, 10, 10);
    painter->save();
    if (part == QStyle::SC_SpinBoxUp) { // the chevron down, upside down
        painter->translate(place.center());
        painter->scale(1, -1);
        painter->translate(-place.center());
    }
    paintIcon(painter, place, Icon::ChevronDown, enabled ? Token::Muted : Token::Disabled);
    painter->restore();
}

} // namespace

void paintField(QPainter *painter, const QStyleOption &option, const QWidget *field, bool ring)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool wrong = enabled && field && field->property("error").toBool();
    const bool hover = enabled && (option.state & QStyle::State_MouseOver);
    const QColor ground = enabled ? themed(Token::Surface) : QColor();
    const QColor border = themed(wrong     ? Token::BadFill
                                 : ring    ? Token::Focus
                                 : !enabled ? Token::Border
                                 : hover   ? Token::Seam
                                           : Token::BorderStrong);
    paintBox(painter, option.rect, radius::control, ground, border, ring ? focusRing : 1);
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *combo)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus)
        && (option.editable || (option.state & QStyle::State_KeyboardFocusChange));
    if (option.frame)
        paintField(painter, option, combo, focused);
    if (option.subControls & QStyle::SC_ComboBoxArrow) {
        QRectF arrow = comboPart(option, QStyle::SC_ComboBoxArrow);
        const int side = iconSize(14);
        arrow = QRectF(arrow.center().x() - side / 2.0, arrow.center().y() - side / 2.0, side, side);
        paintIcon(painter, arrow, Icon::ChevronDown, enabled ? Token::Muted : Token::Disabled);
    }
}

int comboArrowWidth()
{
    return iconSize(14) + 12;
}

QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    QRect place = all;
    if (part == QStyle::SC_ComboBoxArrow)
        place.setLeft(all.right() + 1 - comboArrowWidth());
    else if (part == QStyle::SC_ComboBoxEditField)
        // QCommonStyle writes one pixel further in, a line edit two.
        place = all.adjusted(fieldPadding - (option.editable ? 2 : 1), 2, -comboArrowWidth(), -2);
    return QStyle::visualRect(option.direction, all, place);
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *box)
{
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Enabled);
    if (option.frame)
        paintField(painter, option, box, focused);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    paintSpinArrow(painter, option, QStyle::SC_SpinBoxUp, option.stepEnabled & QAbstractSpinBox::StepUpEnabled);
    paintSpinArrow(painter, option, QStyle::SC_SpinBoxDown, option.stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

QRect spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? spinButtonWidth : 0;
    const QRect both(all.right() - 1 - width, all.y() + 2, width, all.height() - 4);
    QRect place = all;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        place = QRect(both.x(), both.y(), both.width(), both.height() / 2);
        break;
    case QStyle::SC_SpinBoxDown:
        place = QRect(both.x(), both.y() + both.height() / 2, both.width(), both.height() - both.height() / 2);
        break;
    case QStyle::SC_SpinBoxEditField:
        place = all.adjusted(fieldPadding - 2, 2, -(buttons ? width + 2 : fieldPadding - 2), -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, all, place);
}

} // namespace lw::ui::parts
