// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace lw::ui {

/// One line, and no clip: the last glyph may reach a fraction of a pixel beyond its advance.
inline constexpr int textFlags = int(Qt::TextSingleLine) | int(Qt::TextDontClip);

/// As QFontMetrics::elidedText(), but what fits by its advance stays whole: widths are whole pixels, texts are not, and the
/// original cuts a text that has exactly the room its own size hint asked for.
[[nodiscard]] inline QString elided(const QFontMetrics &metrics, const QString &text, int width,
                                    Qt::TextElideMode mode = Qt::ElideRight)
{
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, mode, width);
}

} // namespace lw::ui
