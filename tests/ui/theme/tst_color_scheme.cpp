// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/color_scheme.h"
#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace lw::ui;

namespace {

const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interfaceName = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

} // namespace

/// A desktop portal as far as we use it, on a bus of its own.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint preference = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &) // NOLINT: the name of the method on the bus
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(preference)));
    }
};

class TstColorScheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void thePaletteDecidesWhereNobodyAnswers();
    void thePortalIsAskedAndFollowed();

private:
    QProcess m_bus;
};

void TstColorScheme::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty())
        QSKIP("there is no dbus-daemon here");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead(5000));
    // Before the first use of the bus: a process is connected once.
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void TstColorScheme::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished(2000);
}

void TstColorScheme::thePaletteDecidesWhereNobodyAnswers()
{
    ColorScheme dark(Theme::palette(Scheme::Dark));
    QCOMPARE(dark.scheme(), Scheme::Dark);
    QSignalSpy changed(&dark, &ColorScheme::changed);
    QTest::qWait(100);
    QCOMPARE(changed.count(), 0);
}

void TstColorScheme::thePortalIsAskedAndFollowed()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QSKIP("from 6.5 on Qt asks the system itself");
#else
    FakePortal portal;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerObject(path, &portal, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

    ColorScheme system(Theme::palette(Scheme::Light));
    QCOMPARE(system.scheme(), Scheme::Light); // made without waiting
    QSignalSpy changed(&system, &ColorScheme::changed);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(system.scheme(), Scheme::Dark);

    const auto announce = [&bus](const QString &what, uint value) {
        QDBusMessage message = QDBusMessage::createSignal(path, interfaceName, QStringLiteral("SettingChanged"));
        message << group << what << QVariant::fromValue(QDBusVariant(value));
        bus.send(message);
    };
    announce(QStringLiteral("accent-color"), 2);
    announce(key, 2);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(system.scheme(), Scheme::Light);
    announce(key, 1);
    QTRY_COMPARE(system.scheme(), Scheme::Dark);
    announce(key, 0); // no preference: what the palette showed
    QTRY_COMPARE(system.scheme(), Scheme::Light);
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
#endif
}

QTEST_MAIN(TstColorScheme)
#include "tst_color_scheme.moc"
