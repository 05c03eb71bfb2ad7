// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/label_palette.h"

#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

namespace lw::ui {

// Chips and key hints as every delegate and widget paints them, with the fonts and colours of the theme. A chip is as wide
// as its text, at most as wide as `rect` (then its text is elided), as high as Row::Chip, in the vertical middle of `rect`
// at the side `alignment` names; the rectangle it got is returned. Painter direction right-to-left mirrors.

enum class ChipTone { Neutral, Ok, Warn, Bad, Accent, Outline, Pending };
enum class ChipMark { Square, None };
enum class KeyHintLook { Plain, OnAccent, Disabled };

[[nodiscard]] QSize labelChipSize(const QString &name, ChipMark mark = ChipMark::Square);
QRect paintLabelChip(QPainter *painter, const QRect &rect, const QString &name, const LabelColors &colors,
                     ChipMark mark = ChipMark::Square, Qt::Alignment alignment = Qt::AlignLeft);

/// Ok, Warn, Bad, Neutral, Accent: soft ground. Outline: a line only. Pending: a dashed line, muted text.
[[nodiscard]] QSize stateChipSize(const QString &text);
QRect paintStateChip(QPainter *painter, const QRect &rect, const QString &text, ChipTone tone,
                     Qt::Alignment alignment = Qt::AlignLeft);

/// `keys` as QKeySequence::toString(NativeText) gives them.
[[nodiscard]] QSize keyHintSize(const QString &keys);
QRect paintKeyHint(QPainter *painter, const QRect &rect, const QString &keys, KeyHintLook look = KeyHintLook::Plain,
                   Qt::Alignment alignment = Qt::AlignRight);

} // namespace lw::ui
