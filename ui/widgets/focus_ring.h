// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lw::ui {

/// Whether a widget that paints itself shows its focus ring: it has the focus, and the keyboard was used to move it.
[[nodiscard]] bool showsFocusRing(const QWidget *widget);

} // namespace lw::ui
