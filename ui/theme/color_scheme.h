// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>
#include <QPalette>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace lw::ui {

/// What the system asks for, light or dark. Made before the program sets its own palette: where nothing can be asked, the
/// lightness of the system's palette decides. On Linux the desktop portal is asked over D-Bus without waiting; its answer
/// and every later switch come as changed(), on the GUI thread.
class ColorScheme final : public QObject
{
    Q_OBJECT

public:
    explicit ColorScheme(const QPalette &systemPalette, QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }

    /// What a palette shows: dark when its ground is darker than its text.
    static Scheme ofPalette(const QPalette &palette);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    // By name, because QDBusConnection::connect takes nothing else.
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void watchPortal();
    void take(uint preference);
    void set(Scheme scheme);

    Scheme m_fallback;
    Scheme m_scheme;
};

} // namespace lw::ui
