// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace lw::ui {

class ColorScheme;

/// The look of the whole program: style, palette and style sheet of the QApplication, in light or dark. One for the
/// process, on the GUI thread; delegates and painters reach it from anywhere. changed() comes after palette and style
/// sheet stand, and only when the scheme or the size of the text has changed.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    static Theme &instance();
    ~Theme() override;

    /// Once, before the first widget: Fusion, palettes, style sheet, and following the system from then on.
    void apply(QApplication &application);

    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    Scheme scheme() const { return m_scheme; }

    /// 100 to 200 % of the system's font; changed() follows.
    void setTextScale(int percent);
    int textScale() const { return m_textScale; }

    QColor color(Token token) const { return ui::color(token, m_scheme); }

    /// The palette of ordinary widgets in a scheme.
    static QPalette palette(Scheme scheme);
    /// The same for the rail and the status line, which lie on the window ground.
    static QPalette framePalette(Scheme scheme);
    /// The style sheet with every token filled in.
    static QString styleSheet(Scheme scheme);

Q_SIGNALS:
    void changed();

private:
    Theme();
    Scheme wanted() const;
    void update();
    void install();

    ColorScheme *m_system = nullptr;
    QApplication *m_application = nullptr;
    QFont m_systemFont;
    int m_textScale = 100;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
};

/// The colour of a token as it is now.
QColor themed(Token token);

} // namespace lw::ui
