// SPDX-License-Identifier: Apache-2.0
// Whoever has no mouse: in every state of the window, Tab reaches everything that it should, and comes round.
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "tests/app/gui/scenes.h"
#include "ui/pages/export/export_sheet.h"
#include "ui/pages/team/team_sheet.h"
#include "ui/pages/versions/versions_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QTest>

using namespace lw;

namespace {

QString nameOf(const QWidget *widget)
{
    const QString words = widget->accessibleName().isEmpty() ? widget->objectName() : widget->accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QStringLiteral("%1 (%2)").arg(QString::fromLatin1(widget->metaObject()->className()),
                                         button && words.isEmpty() ? button->text() : words);
}

/// Of a group of choices Tab reaches one, and arrows the others.
bool isOneOfGroup(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

/// What Tab should reach: a widget that hands its focus on to another stands for that one, and a sheet over the page keeps Tab.
QSet<QWidget *> stopsOf(const QWidget &window)
{
    const QWidget *scope = &window;
    for (const QWidget *sheet : std::initializer_list<const QWidget *>{window.findChild<ui::ExportSheet *>(), window.findChild<ui::VersionsSheet *>(),
                                                                       window.findChild<ui::TeamSheet *>()}) {
        if (sheet && sheet->isVisible())
            scope = sheet;
    }
    QSet<QWidget *> stops;
    for (QWidget *widget : scope->findChildren<QWidget *>()) {
        const bool tab = widget->focusPolicy() & Qt::TabFocus;
        if (tab && widget->window() == &window && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && !isOneOfGroup(widget))
            stops.insert(widget);
    }
    return stops;
}

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabReachesEverything();
};

void TestTabOrder::tabReachesEverything()
{
    QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qunsetenv("XDG_DOCUMENTS_DIR");
    ui::Theme::instance().apply(*qApp);
    settings::Settings settings(home.filePath(QStringLiteral("settings.ini")));
    secrets::MemoryStore secrets;
    project::Workspace workspace({&settings, &secrets, home.filePath(QStringLiteral("cache"))});
    ui::MainWindow window(workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    test::Scenes scenes(workspace, window, home.path(), {});

    QStringList faults;
    for (int scene = 0; scene < scenes.count(); ++scene) {
        scenes.set(scene);
        QVERIFY2(QTest::qWaitFor([&] { return scenes.isReady(scene); }, 20'000), scenes.name(scene).toUtf8().constData());
        QTest::qWait(250);
        // The ring is walked without a pause, and a running scene changes under it: what went away is not missed.
        QWidget *const before = QApplication::focusWidget();
        QSet<QWidget *> reached;
        QStringList way;
        for (int i = 0; i < 200; ++i) {
            QWidget *at = QApplication::focusWidget();
            if (!at || reached.contains(at))
                break;
            reached.insert(at);
            way << nameOf(at);
            QTest::keyClick(at, Qt::Key_Tab);
            if (QApplication::focusWidget() == at) {
                faults << QStringLiteral("%1: %2 keeps Tab to itself").arg(scenes.name(scene), nameOf(at));
                break;
            }
        }
        for (QWidget *stop : stopsOf(window)) {
            if (!reached.contains(stop))
                faults << QStringLiteral("%1: Tab does not reach %2").arg(scenes.name(scene), nameOf(stop));
        }
        qInfo("%s: %s", qPrintable(scenes.name(scene)), qPrintable(way.join(QStringLiteral(", "))));
        if (before)
            before->setFocus(Qt::OtherFocusReason);
    }
    for (const QString &fault : faults)
        qWarning("%s", qPrintable(fault));
    QCOMPARE(faults.size(), 0);
}

QTEST_MAIN(TestTabOrder)
#include "tst_tab_order.moc"
