// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QString>

namespace lw::ui {

/// How one label looks: `solid` for squares and lines, `soft` for the ground of chips and spans.
struct LabelColors
{
    QColor solid;
    QColor onSolid;
    QColor soft;
    QColor onSoft;
    bool operator==(const LabelColors &) const = default;
};

inline constexpr int labelPaletteSize = 10;

/// `position` is the label's place in its task, from 0; after ten the palette begins again. `ownColor` is what the task
/// gives the label ("#rrggbb" or a colour name), empty or not a colour for none.
LabelColors labelColors(int position, const QString &ownColor, Scheme scheme);

} // namespace lw::ui
