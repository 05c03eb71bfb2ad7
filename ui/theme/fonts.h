// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace lw::ui {

/// The sizes of the window. All follow the system's font, so none is given in pixels or points here.
/// Inside a QWidget write ui::font(…), ui::height(…), ui::icon(…): the widget has members of those names.
enum class FontRole { Body, Small, Caption, Title, Figure, Display, Record, Mono, MonoSmall };

QFont font(FontRole role);

/// The same font at medium weight: the first thing in a row. A family without a medium cut stays as it is.
QFont medium(QFont font);

/// The same font at semibold weight.
QFont semiBold(QFont font);

} // namespace lw::ui
