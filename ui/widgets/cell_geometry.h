// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace lw::ui {

/// The room for the content of a cell or of its header: without padding, and without the table's margin at its first and
/// last column. Both sides use it, so that header and cells stand in one line.
[[nodiscard]] QRect cellContent(const QRect &cell, const QWidget *table, int column);

} // namespace lw::ui
