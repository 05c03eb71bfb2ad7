// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include "ui/theme/painting.h"
#include <QRectF>

class QPainter;

namespace lw::ui {

/// The strokes that everything painted by hand shares. At 125 and 150 % an edge between two device pixels is a grey smear,
/// so all of these move their edges onto device pixels.

/// One device-independent pixel, a little less where that would not be a whole number of device pixels.
qreal hairline(const QPainter *painter);

/// `rect` with its edges on device pixels.
QRectF deviceAligned(const QPainter *painter, const QRectF &rect);

/// A rounded box whose border lies inside `rect`. An invalid `ground` or `border`, or width 0, leaves that part out.
void paintBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &ground, const QColor &border = {},
              qreal borderWidth = 1);

/// The focus ring, 2 px along the inside of `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius);

/// `rect`, one pixel wide or high, as a line as thin everywhere: it keeps its lower or right edge.
void paintLine(QPainter *painter, const QRectF &rect, const QColor &color);

/// A line of one pixel along the bottom of `rect`, inside it.
void paintBottomLine(QPainter *painter, const QRectF &rect, const QColor &color);

} // namespace lw::ui
