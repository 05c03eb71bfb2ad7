// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace lw::ui {

/// What a colour is for. Widgets and delegates name these and never a colour.
enum class Token {
    Window,
    Page,
    Surface,
    Sunken,
    Hover,
    Border,
    BorderStrong,
    Grid,
    Text,
    Muted,
    Faint,
    Disabled,
    Accent,
    AccentHover,
    OnAccent,
    AccentText,
    AccentSoft,
    Focus,
    Ok,
    OkFill,
    OkSoft,
    Warn,
    WarnFill,
    WarnSoft,
    Bad,
    BadFill,
    BadSoft,
    Run,
    Wait,
    Seam,
    Overlap,
    ChartP50,
    ChartP95,
    ChartP99,
    ChartTokens,
    ChartCache,
    ErrorRateLimited,
    ErrorServer,
    ErrorLost,
    ErrorCutOff,
    ErrorLabel,
    ErrorNotJson,
};
inline constexpr int tokenCount = 42;

enum class Scheme { Light, Dark };

QColor color(Token token, Scheme scheme);

/// `share` of `over` laid upon `under`; 0 gives `under`. Neither is taken to be translucent.
QColor mixed(const QColor &under, const QColor &over, double share);

/// The contrast ratio of WCAG 2, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace lw::ui
