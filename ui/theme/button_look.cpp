// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/button_look.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace lw::ui {

ButtonKind buttonKind(const QWidget *button)
{
    if (!button)
        return ButtonKind::Plain;
    const QString kind = button->property("kind").toString();
    if (kind == QLatin1String("primary"))
        return ButtonKind::Primary;
    if (kind == QLatin1String("ghost"))
        return ButtonKind::Ghost;
    if (kind == QLatin1String("danger"))
        return ButtonKind::Danger;
    if (kind == QLatin1String("link"))
        return ButtonKind::Link;
    if (kind == QLatin1String("segment"))
        return ButtonKind::Segment;
    if (kind.isEmpty() && qobject_cast<const QToolButton *>(button))
        return ButtonKind::Ghost;
    return ButtonKind::Plain;
}

ButtonLook buttonLook(ButtonKind kind, QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool down = enabled && (state & QStyle::State_Sunken);
    const bool hover = enabled && (state & QStyle::State_MouseOver);
    const bool on = state & QStyle::State_On;
    const auto pick = [down, hover](const QColor &rest, Token hovered) {
        return down ? mixed(themed(hovered), themed(Token::Text), 0.08) : hover ? themed(hovered) : rest;
    };

    if (kind == ButtonKind::Segment) {
        if (!on)
            return {{}, {}, themed(!enabled ? Token::Disabled : hover ? Token::Text : Token::Muted)};
        // In dark the chosen segment must be lighter than its trough, not darker.
        const bool dark = Theme::instance().scheme() == Scheme::Dark;
        return {themed(dark ? Token::Wait : Token::Surface), themed(dark ? Token::BorderStrong : Token::Border),
                themed(enabled ? Token::Text : Token::Disabled)};
    }
    if (kind == ButtonKind::Link)
        return {{}, {}, themed(enabled ? Token::AccentText : Token::Disabled)};
    if (!enabled) {
        const bool boxed = kind != ButtonKind::Ghost;
        return {{}, boxed ? themed(Token::Border) : QColor(), themed(Token::Disabled)};
    }
    if (on && kind != ButtonKind::Primary)
        return {down || hover ? mixed(themed(Token::AccentSoft), themed(Token::Accent), 0.12) : themed(Token::AccentSoft),
                {}, themed(Token::AccentText)};
    switch (kind) {
    case ButtonKind::Primary:
        return {down ? mixed(themed(Token::AccentHover), Qt::black, 0.12)
                     : themed(hover ? Token::AccentHover : Token::Accent),
                {}, themed(Token::OnAccent)};
    case ButtonKind::Ghost:
        return {pick({}, Token::Hover), {}, themed(Token::Text)};
    case ButtonKind::Danger:
        return {pick(themed(Token::Surface), Token::BadSoft),
                hover || down ? mixed(themed(Token::BadSoft), themed(Token::BadFill), 0.4) : themed(Token::BorderStrong),
                themed(Token::Bad)};
    default:
        return {pick(themed(Token::Surface), Token::Hover), themed(Token::BorderStrong), themed(Token::Text)};
    }
}

bool showsFocusRing(QStyle::State state)
{
    return (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange)
        && (state & QStyle::State_Enabled);
}

void paintButtonPanel(QPainter *painter, const QStyleOption &option, const QWidget *button)
{
    const ButtonKind kind = buttonKind(button);
    const ButtonLook look = buttonLook(kind, option.state);
    const QRectF rect = option.rect;
    const qreal round = kind == ButtonKind::Segment || kind == ButtonKind::Link ? radius::chip : radius::control;
    if (!showsFocusRing(option.state)) {
        paintBox(painter, rect, round, look.ground, look.border);
        return;
    }
    if (kind == ButtonKind::Primary) {
        // Ring and fill have the same colour: a gap of one pixel parts them.
        constexpr qreal gap = focusRing + 1;
        paintBox(painter, rect.adjusted(gap, gap, -gap, -gap), round - gap + 1, look.ground);
        paintFocusRing(painter, rect, round);
        return;
    }
    paintBox(painter, rect, round, look.ground);
    paintFocusRing(painter, rect, round);
}

} // namespace lw::ui
