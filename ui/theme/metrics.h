// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace lw::ui {

/// The 4 px grid. Lengths are device-independent pixels.
namespace space {
inline constexpr int xs = 4;  ///< within a chip
inline constexpr int s = 8;   ///< between controls
inline constexpr int m = 12;  ///< between cards
inline constexpr int l = 16;  ///< page margin
inline constexpr int xl = 20; ///< wide page margin
} // namespace space

namespace radius {
inline constexpr int chip = 4;    ///< chips and key hints
inline constexpr int control = 6; ///< buttons and fields
inline constexpr int card = 8;
} // namespace radius

inline constexpr int railWidth = 72;
inline constexpr int railItemWidth = 62;
inline constexpr int railItemHeight = 52;
inline constexpr int labelSquare = 8; ///< the solid square of a label chip
inline constexpr int focusRing = 2;
inline constexpr int scrollBarWidth = 10;
inline constexpr int setupPanelWidth = 448;
inline constexpr int queuePanelWidth = 300;
inline constexpr int answerPanelWidth = 352;
inline constexpr int sidePanelWidth = 328;

/// What has a height of its own. Each grows with the font, so that texts scale to 200 %.
enum class Row {
    Control,      ///< 28
    ControlLarge, ///< 32
    TableRow,     ///< 28
    TableHeader,  ///< 30
    QueueItem,    ///< 56, two lines
    LabelButton,  ///< 44
    StatusLine,   ///< 28
    PageHead,     ///< 48
    RailItem,     ///< 52, icon over caption
    Chip,         ///< 20
    Key,          ///< 18
};

/// max(height of the design, height of its text + padding), with the fonts of the window.
int height(Row row);

/// The side of an icon that is `design` px beside text of ordinary size: it grows with the font, in quarters.
int iconSize(int design = 16);

} // namespace lw::ui
