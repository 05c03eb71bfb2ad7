// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace lw::test {

/// One text of the window and who says it, for the message of a test that failed.
struct ShownText
{
    QString text;
    QString where;
};

/// Everything that can be read or heard on what is visible: labels, buttons, fields, headers, tooltips, accessible names; and
/// the actions, which are in menus. Not what is in a table or a text field: that is a person's own.
[[nodiscard]] QList<ShownText> shownTexts(const QWidget &window);

/// What assistive technology could not name, and what says nothing under the mouse, of the visible controls.
[[nodiscard]] QStringList namelessControls(const QWidget &window);
[[nodiscard]] QStringList controlsWithoutToolTip(const QWidget &window);

} // namespace lw::test
