// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lw::ui {

/// `px` at the font the design was drawn with, more where the font is a good deal larger: icons, squares, widths.
[[nodiscard]] int scaledPx(int px);

/// How far a spinner has turned, in degrees: one turn a second, in steps. Always 0 for who has stopped the caret's blinking.
[[nodiscard]] int spinnerAngle();

} // namespace lw::ui
