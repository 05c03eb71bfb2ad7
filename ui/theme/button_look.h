// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;

namespace lw::ui {

/// What a button is, from the property "kind" of the widget: "primary", "ghost", "danger", "link", "segment", else plain.
/// A QToolButton without the property is a ghost.
enum class ButtonKind { Plain, Primary, Ghost, Danger, Link, Segment };

ButtonKind buttonKind(const QWidget *button);

/// The colours of a button in one state; an invalid colour is not painted. For buttons that paint their own label.
struct ButtonLook
{
    QColor ground;
    QColor border;
    QColor text;
};

ButtonLook buttonLook(ButtonKind kind, QStyle::State state);

/// Buttons show the ring only to those who use the keyboard.
bool showsFocusRing(QStyle::State state);

/// Ground, border and focus ring of a button.
void paintButtonPanel(QPainter *painter, const QStyleOption &option, const QWidget *button);

} // namespace lw::ui
