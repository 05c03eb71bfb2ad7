// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/button_look.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>

namespace lw::ui {
namespace {

bool takesText(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isInPopup(const QWidget *widget)
{
    return widget && widget->window()->windowType() == Qt::Popup;
}

QFont weighted(QFont::Weight weight)
{
    QFont font;
    font.setResolveMask(0); // only the weight is ours, family and size follow the application
    font.setWeight(weight);
    return font;
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget))
        widget->setFont(weighted(QFont::Medium));
    else if (qobject_cast<QHeaderView *>(widget))
        widget->setFont(font(FontRole::Small));
    else if (qobject_cast<QAbstractSpinBox *>(widget))
        widget->setMinimumHeight(height(Row::Control)); // under a style sheet Qt does not ask for its size
    if (qobject_cast<QLineEdit *>(widget) || takesText(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        paintButtonPanel(painter, *option, widget);
        return;
    case PE_PanelLineEdit:
        // Without a frame it is the inside of a spin box or a combo box, which painted one.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            parts::paintField(painter, *option, widget, enabled && (option->state & State_HasFocus));
        return;
    case PE_FrameLineEdit:
    case PE_IndicatorHeaderArrow: // stands beside the text, see paintHeader
        return;
    case PE_Frame:
        if (takesText(widget)) {
            parts::paintField(painter, *option, widget, enabled && widget->hasFocus());
            return;
        }
        paintBox(painter, option->rect, 0, {}, themed(isInPopup(widget) ? Token::BorderStrong : Token::Border));
        return;
    case PE_FrameMenu:
        return;
    case PE_FrameFocusRect:
        // In a list that pops up the selection is the focus.
        if (showsFocusRing(option->state) && !isInPopup(widget))
            paintFocusRing(painter, option->rect, radius::chip);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::paintCheck(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        parts::paintRadio(painter, *option);
        return;
    case PE_IndicatorMenuCheckMark:
        if (option->state & State_On)
            paintIcon(painter, option->rect, Icon::Check, enabled ? Token::AccentText : Token::Disabled);
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, Icon::ChevronDown, enabled ? Token::Muted : Token::Disabled);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, Icon::ChevronRight, enabled ? Token::Muted : Token::Disabled);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const QRectF place(option->rect.center().x() - 6, option->rect.center().y() - 6, 14, 14);
            paintIcon(painter, place, option->state & State_Open ? Icon::ChevronDown : Icon::ChevronRight, Token::Muted);
        }
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, option->palette.highlight());
        else if (enabled && (option->state & State_MouseOver))
            painter->fillRect(option->rect, themed(Token::Hover));
        else if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
                 item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, option->palette.highlight());
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        paintButtonPanel(painter, *option, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            parts::paintPushButtonLabel(painter, *button, widget);
        return;
    case CE_ProgressBar:
    case CE_ProgressBarGroove:
        // Under a style sheet Qt asks for the parts of bars and headers, without one for the whole.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            parts::paintProgress(painter, *bar);
        return;
    case CE_ProgressBarContents:
    case CE_ProgressBarLabel:
    case CE_HeaderLabel:
        return;
    case CE_Header:
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            parts::paintHeader(painter, *header, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, themed(Token::Sunken));
        paintBottomLine(painter, option->rect, themed(Token::Border));
        return;
    case CE_Splitter: {
        const bool grip = option->state & (State_MouseOver | State_Sunken);
        const bool upright = option->state & State_Horizontal;
        QRectF line = option->rect;
        if (upright)
            line = QRectF(line.center().x() - 0.5, line.y(), 1, line.height());
        else
            line = QRectF(line.x(), line.center().y() - 0.5, line.width(), 1);
        paintLine(painter, line, themed(grip ? Token::BorderStrong : Token::Border));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        parts::paintComboBox(painter, *combo, widget);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        parts::paintSpinBox(painter, *spin, widget);
    else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && control == CC_ToolButton)
        parts::paintToolButton(painter, *tool, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace lw::ui
