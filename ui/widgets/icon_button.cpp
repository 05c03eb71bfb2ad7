// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_button.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/scale.h"

namespace lw::ui {

IconButton::IconButton(Icon symbol, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setProperty("kind", QStringLiteral("ghost"));
    setFocusPolicy(Qt::TabFocus);
    setSymbol(symbol);
}

void IconButton::setSymbol(Icon symbol, Token token)
{
    const int side = scaledPx(16);
    setIcon(ui::icon(symbol, token, side));
    setIconSize({side, side});
}

void IconButton::setName(const QString &name, const QKeySequence &keys)
{
    setAccessibleName(name);
    setToolTip(KeyHint::toolTipFor(name, keys));
}

QSize IconButton::sizeHint() const
{
    const int side = ui::height(Row::Control);
    return {side, side};
}

} // namespace lw::ui
