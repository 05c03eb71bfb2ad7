// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace lw::ui {

class Form;

/// What the forms of the set-up have in common: one column of captions for all sections.
void alignCaptions(Form *form);
/// The caption stands beside the first line of a field that has several.
void captionAtTop(Form *form, int row);
/// Widgets side by side as one field; `last` at the right end.
[[nodiscard]] QWidget *sideBySide(std::initializer_list<QWidget *> widgets, QWidget *last = nullptr);

/// The wheel scrolls the panel; it must not change a field that only passes under the mouse.
void guardFromWheel(QWidget *field);

} // namespace lw::ui
