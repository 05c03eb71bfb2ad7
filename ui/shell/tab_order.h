// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace lw::ui {

enum class TabWay { Forward, Backward };

/// Where Tab stops in `window`, in the order in which one reads it: row by row, and what lies in a panel together. Taken from
/// where things stand, for the order in which they were made says little of that. Of a group of choices one is a stop.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);

/// The stop that comes after `from` (before it, backward), which need not be one itself; null where there is none. Out of a
/// sheet that lies over the page - a widget with the property "keepsTab" - Tab does not lead.
[[nodiscard]] QWidget *tabNeighbour(const QWidget &window, const QWidget *from, TabWay way);

} // namespace lw::ui
