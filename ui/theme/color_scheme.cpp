// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/color_scheme.h"

#include <QFile>
#include <QGuiApplication>
#include <QStyleHints>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace lw::ui {
namespace {

#ifdef Q_OS_LINUX
const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorSchemeKey = QStringLiteral("color-scheme");

// Without a bus in sight libdbus would start one and wait for it.
bool sessionBusInSight()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

// The portal wraps the value in one variant or in two, depending on its version and the call.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}
#endif

} // namespace

ColorScheme::ColorScheme(const QPalette &systemPalette, QObject *parent)
    : QObject(parent)
    , m_fallback(ofPalette(systemPalette))
    , m_scheme(m_fallback)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this] {
        const Qt::ColorScheme wanted = QGuiApplication::styleHints()->colorScheme();
        if (wanted != Qt::ColorScheme::Unknown)
            set(wanted == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light);
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
    follow();
#else
    watchPortal();
#endif
}

Scheme ColorScheme::ofPalette(const QPalette &palette)
{
    const int ground = palette.color(QPalette::Active, QPalette::Window).lightness();
    const int text = palette.color(QPalette::Active, QPalette::WindowText).lightness();
    return ground < text ? Scheme::Dark : Scheme::Light;
}

void ColorScheme::watchPortal()
{
#ifdef Q_OS_LINUX
    if (!sessionBusInSight())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QDBusConnection takes the code of a slot ('1') and its signature, and nothing that a compiler could check.
    const char *slot = "1settingChanged(QString,QString,QDBusVariant)";
    Q_ASSERT(metaObject()->indexOfSlot(slot + 1) >= 0);
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this, slot);
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface,
                                                       QStringLiteral("Read"));
    read << appearance << colorSchemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QVariant> reply = *done;
        if (reply.isValid())
            take(unwrapped(reply.value()).toUInt());
        done->deleteLater();
    });
#endif
}

void ColorScheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
#ifdef Q_OS_LINUX
    if (group == appearance && key == colorSchemeKey)
        take(unwrapped(QVariant::fromValue(value)).toUInt());
#else
    Q_UNUSED(group)
    Q_UNUSED(key)
    Q_UNUSED(value)
#endif
}

void ColorScheme::take(uint preference)
{
    // 0 no preference, 1 dark, 2 light.
    set(preference == 1 ? Scheme::Dark : preference == 2 ? Scheme::Light : m_fallback);
}

void ColorScheme::set(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    Q_EMIT changed();
}

} // namespace lw::ui
