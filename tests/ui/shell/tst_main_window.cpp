// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/pages/data/import_sheet.h"
#include "ui/pages/export/export_sheet.h"
#include "ui/pages/start/start_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QTest>

using namespace lw;
using lw::test::WindowFixture;
using ui::Place;

/// The window as a whole: its ways, its sheets, and what it says when a file is not what it should be.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_program;

    void keys(const QString &text)
    {
        QTest::keySequence(&m_program->window(), QKeySequence(text));
    }
    [[nodiscard]] QMenu *shownMenu() const
    {
        for (QMenu *menu : m_program->window().findChildren<QMenu *>()) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *shownButton(const char *text) const
    {
        for (QAbstractButton *button : m_program->window().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == QLatin1String(text))
                return button;
        }
        return nullptr;
    }
    /// The sentence for people, complete, and nothing in the way of going on.
    void seesOneSentence()
    {
        const QString sentence = m_program->windowError();
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(sentence.endsWith(u'.'), sentence.toUtf8().constData());
        QCOMPARE(WindowFixture::dialogs(), QStringList());
    }
    bool drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.push_back(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_program->window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_program->window(), &event);
        return true;
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { m_program = std::make_unique<WindowFixture>(); }
    void cleanup() { m_program.reset(); }

    void beginsOnStart();
    void keysGoToThePages();
    void railGoesToThePages();
    void f10OpensTheMenu();
    void pagesAreClosedWithoutAProject();
    void closingTheProjectGoesToStart();
    void aTemplateIsAProjectOfItsOwn();
    void sampleIsClosedWhileItIsImported();
    void anotherProjectIsOpenedWhileTheSampleIsImported();
    void themeFollowsTheMenu();
    void badProjectsGiveASentence_data();
    void badProjectsGiveASentence();
    void projectThatIsOpenElsewhere();
    void errorsGoWhenAPersonGoesOn();
    void badProjectKeepsTheOpenOne();
    void oneProjectByTwoPaths();
    void dropOpensTheImportSheet();
    void dropOfAProjectOpensIt();
    void exportSheetClosesWithItsPage();
    void sheetLiesWithinTheWindow();
    void recentProjectsAreOpened_data();
    void recentProjectsAreOpened();
};

void TestMainWindow::beginsOnStart()
{
    QCOMPARE(m_program->window().place(), Place::Start);
    QVERIFY(m_program->find<QAbstractButton>(QStringLiteral("openSample")));
    QCOMPARE(m_program->window().windowTitle(), QStringLiteral("Labelwright"));
}

void TestMainWindow::keysGoToThePages()
{
    QVERIFY(m_program->openSample());
    QTRY_COMPARE(m_program->window().place(), Place::Annotate);
    const std::pair<const char *, Place> ways[] = {{"Ctrl+1", Place::Data},     {"Ctrl+3", Place::Review},
                                                   {"Ctrl+4", Place::Cache},    {"Ctrl+5", Place::Dashboard},
                                                   {"Ctrl+2", Place::Annotate}, {"Ctrl+,", Place::Settings},
                                                   {"Ctrl+1", Place::Data}};
    for (const auto &[pressed, place] : ways) {
        keys(QString::fromLatin1(pressed));
        QCOMPARE(m_program->window().place(), place);
        // Who came by a key goes on by keys.
        QTRY_VERIFY2(QApplication::focusWidget() && QApplication::focusWidget()->isVisible(), pressed);
        QVERIFY2(m_program->window().isAncestorOf(QApplication::focusWidget()), pressed);
    }
}

void TestMainWindow::railGoesToThePages()
{
    QVERIFY(m_program->openSample());
    const std::pair<const char *, Place> ways[] = {{"Data", Place::Data},           {"Review", Place::Review},
                                                   {"Cache", Place::Cache},         {"Dashboard", Place::Dashboard},
                                                   {"Annotate", Place::Annotate},   {"Settings", Place::Settings}};
    for (const auto &[name, place] : ways) {
        QAbstractButton *found = nullptr;
        for (ui::RailButton *button : m_program->window().findChildren<ui::RailButton *>()) {
            if (button->accessibleName() == QLatin1String(name))
                found = button;
        }
        QVERIFY2(found, name);
        QTest::mouseClick(found, Qt::LeftButton);
        QCOMPARE(m_program->window().place(), place);
        QVERIFY2(found->isChecked(), name);
        // A second press on where one is leaves it so.
        QTest::mouseClick(found, Qt::LeftButton);
        QVERIFY2(found->isChecked(), name);
    }
}

void TestMainWindow::f10OpensTheMenu()
{
    QVERIFY(!shownMenu());
    QTest::keyClick(&m_program->window(), Qt::Key_F10);
    QTRY_VERIFY(shownMenu());
    QTest::keyClick(shownMenu(), Qt::Key_Escape);
    QTRY_VERIFY(!shownMenu());
}

void TestMainWindow::pagesAreClosedWithoutAProject()
{
    for (const char *pressed : {"Ctrl+2", "Ctrl+3", "Ctrl+5", "Ctrl+E"}) {
        keys(QString::fromLatin1(pressed));
        QCOMPARE(m_program->window().place(), Place::Start);
    }
    QVERIFY(!m_program->find<ui::ExportSheet>(QString()));
    keys(QStringLiteral("Ctrl+4"));
    QCOMPARE(m_program->window().place(), Place::Cache);
}

void TestMainWindow::closingTheProjectGoesToStart()
{
    QVERIFY(m_program->openSample());
    QTRY_COMPARE(m_program->window().windowTitle(), QStringLiteral("sample-reviews.lwproj – Labelwright"));
    keys(QStringLiteral("Ctrl+Shift+W"));
    QVERIFY(!m_program->workspace().isOpen());
    QCOMPARE(m_program->window().place(), Place::Start);
    QTRY_COMPARE(m_program->window().windowTitle(), QStringLiteral("Labelwright"));
    // Of the places only those that need no project can be gone to.
    for (const ui::RailButton *button : m_program->window().findChildren<ui::RailButton *>()) {
        const bool needsNone = button->text().isEmpty() || button->text() == QLatin1String("Cache")
            || button->text() == QLatin1String("Settings");
        QVERIFY2(button->isEnabled() == needsNone, button->text().toUtf8().constData());
    }
    // It is where it was left.
    QVERIFY(m_program->openSample());
}

/// The import runs in the project that goes.
void TestMainWindow::aTemplateIsAProjectOfItsOwn()
{
    auto *start = m_program->window().findChild<ui::StartPage *>();
    QVERIFY(start && m_program->find<QAbstractButton>(QStringLiteral("fromTemplate")));
    auto *entry = start->findChild<QAction *>(QStringLiteral("template:ticket.zh"));
    QVERIFY(entry);
    entry->trigger();
    QTRY_COMPARE(m_program->window().windowTitle(), QStringLiteral("template-ticket-zh.lwproj – Labelwright"));
    QTRY_COMPARE(m_program->workspace().states().total(), 10);
    QTRY_COMPARE(m_program->workspace().setup().task.kind, task::TaskKind::Extraction);
    QCOMPARE(m_program->workspace().setup().columns.text, (QStringList{QStringLiteral("subject"), QStringLiteral("body")}));
    QTRY_COMPARE(m_program->window().place(), Place::Annotate);
}

void TestMainWindow::sampleIsClosedWhileItIsImported()
{
    QVERIFY(m_program->press(QStringLiteral("openSample")));
    QVERIFY(m_program->workspace().isOpen());
    keys(QStringLiteral("Ctrl+Shift+W"));
    QVERIFY(!m_program->workspace().isOpen());
    QTest::qWait(300);
    QCOMPARE(m_program->window().place(), Place::Start);
    QCOMPARE(m_program->windowError(), QString());
    QVERIFY(m_program->openSample());
    // The records may have come before it was closed, the task not.
    QTRY_VERIFY(!m_program->workspace().setup().task.labels.empty());
    QTRY_COMPARE(m_program->window().place(), Place::Annotate);
}

void TestMainWindow::anotherProjectIsOpenedWhileTheSampleIsImported()
{
    QVERIFY(m_program->press(QStringLiteral("openSample")));
    m_program->window().openPaths({m_program->write(QStringLiteral("other.lwproj"), {})});
    QTest::qWait(300);
    QCOMPARE(m_program->workspace().project().path(), m_program->path(QStringLiteral("other.lwproj")));
    QCOMPARE(m_program->workspace().states().total(), 0);
    QVERIFY(m_program->workspace().setup().task.labels.empty());
    QCOMPARE(m_program->window().place(), Place::Data);
}

void TestMainWindow::themeFollowsTheMenu()
{
    const auto choose = [this](const char *text) {
        for (QAction *action : m_program->window().findChildren<QAction *>()) {
            if (action->text() == QLatin1String(text))
                action->trigger();
        }
    };
    const auto ground = [this] { return m_program->window().grab().toImage().pixelColor(500, 40).lightness(); };
    choose("Dark");
    QCOMPARE(m_program->settings().theme(), settings::ThemeChoice::Dark);
    QCOMPARE(ui::Theme::instance().scheme(), ui::Scheme::Dark);
    QVERIFY(ground() < 100);
    choose("Light");
    QCOMPARE(ui::Theme::instance().scheme(), ui::Scheme::Light);
    QVERIFY(ground() > 200);
}

void TestMainWindow::badProjectsGiveASentence_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("exists");
    QTest::newRow("missing") << QByteArray() << false;
    QTest::newRow("text") << QByteArray("This is a letter and no project.\n").repeated(50) << true;
    QTest::newRow("a project whose pages are broken")
        << QByteArray("SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20", 24) + QByteArray(4000, '\x7f') << true;
}

void TestMainWindow::badProjectsGiveASentence()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, exists);
    const QString path = m_program->path(QStringLiteral("bad.lwproj"));
    if (exists)
        (void)m_program->write(QStringLiteral("bad.lwproj"), content);
    m_program->window().openPaths({path});
    seesOneSentence();
    QVERIFY(!m_program->workspace().isOpen());
    QCOMPARE(m_program->window().place(), Place::Start);
    QVERIFY(!m_program->settings().recentProjects().contains(path));
    QCOMPARE(QFile::exists(path), exists);
    // Nothing is left behind that would lock it.
    QVERIFY(!QFile::exists(path + QStringLiteral(".lock")));
}

void TestMainWindow::projectThatIsOpenElsewhere()
{
    const QString path = m_program->path(QStringLiteral("shared.lwproj"));
    const auto other = project::Project::open(path, project::Project::Opening::Write);
    QVERIFY(other.has_value());
    m_program->window().openPaths({path});
    seesOneSentence();
    QVERIFY(!m_program->workspace().isOpen());
}

void TestMainWindow::errorsGoWhenAPersonGoesOn()
{
    m_program->window().openPaths({m_program->path(QStringLiteral("gone.lwproj"))});
    seesOneSentence();
    keys(QStringLiteral("Ctrl+,"));
    QCOMPARE(m_program->windowError(), QString());
    m_program->window().openPaths({m_program->path(QStringLiteral("gone.lwproj"))});
    seesOneSentence();
    QVERIFY(m_program->window().findChild<QWidget *>(QStringLiteral("windowError")));
    auto *line = m_program->find<QWidget>(QStringLiteral("windowError"));
    QVERIFY(line);
    for (QAbstractButton *button : line->findChildren<QAbstractButton *>())
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_program->windowError(), QString());
}

void TestMainWindow::badProjectKeepsTheOpenOne()
{
    QVERIFY(m_program->openSample());
    QTRY_COMPARE(m_program->window().place(), Place::Annotate);
    m_program->window().openPaths({m_program->write(QStringLiteral("bad.lwproj"), QByteArray("no project at all").repeated(99))});
    seesOneSentence();
    QVERIFY(m_program->workspace().isOpen());
    QCOMPARE(m_program->workspace().states().total(), 60);
    QCOMPARE(m_program->window().place(), Place::Annotate);
}

/// The window holds the lock itself; it must not stand in its own way.
void TestMainWindow::oneProjectByTwoPaths()
{
    QVERIFY(m_program->openSample());
    const QString folder = QFileInfo(m_program->samplePath()).path();
    m_program->window().openPaths({folder + QStringLiteral("/../Labelwright/sample-reviews.lwproj")});
    QCOMPARE(m_program->windowError(), QString());
    QVERIFY(QFile::link(folder, m_program->path(QStringLiteral("elsewhere"))));
    m_program->window().openPaths({m_program->path(QStringLiteral("elsewhere/sample-reviews.lwproj"))});
    QCOMPARE(m_program->windowError(), QString());
    QVERIFY(m_program->workspace().isOpen());
    QCOMPARE(m_program->settings().recentProjects(), QStringList{m_program->samplePath()});
}

void TestMainWindow::dropOpensTheImportSheet()
{
    const QString csv = m_program->write(QStringLiteral("mail.csv"), "id,text\n1,Good morning\n2,Where is my kettle?\n");
    QVERIFY(drop({csv}));
    QTRY_VERIFY(m_program->find<ui::ImportSheet>(QString()));
    QCOMPARE(m_program->window().place(), Place::Data);
    QVERIFY(!m_program->workspace().isOpen());
    QCOMPARE(WindowFixture::dialogs(), QStringList());
    // Away from the sheet again, there is no project to show.
    QVERIFY(m_program->press(QStringLiteral("closeImport")));
    QVERIFY(!m_program->find<ui::ImportSheet>(QString()));
}

void TestMainWindow::dropOfAProjectOpensIt()
{
    QVERIFY(m_program->openSample());
    keys(QStringLiteral("Ctrl+Shift+W"));
    QVERIFY(drop({m_program->samplePath()}));
    QVERIFY(m_program->workspace().isOpen());
    QCOMPARE(m_program->window().place(), Place::Annotate);
}

void TestMainWindow::exportSheetClosesWithItsPage()
{
    QVERIFY(m_program->openSample());
    keys(QStringLiteral("Ctrl+1"));
    for (const char *next : {"Ctrl+3", "Ctrl+1", "Ctrl+,"}) {
        keys(QStringLiteral("Ctrl+E"));
        QVERIFY2(m_program->find<ui::ExportSheet>(QString()), next);
        keys(QString::fromLatin1(next));
        QVERIFY2(!m_program->find<ui::ExportSheet>(QString()), next);
    }
    keys(QStringLiteral("Ctrl+1"));
    keys(QStringLiteral("Ctrl+E"));
    QVERIFY(m_program->find<ui::ExportSheet>(QString()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!m_program->find<ui::ExportSheet>(QString()));
    keys(QStringLiteral("Ctrl+E"));
    keys(QStringLiteral("Ctrl+Shift+W"));
    QVERIFY(!m_program->find<ui::ExportSheet>(QString()));
}

void TestMainWindow::sheetLiesWithinTheWindow()
{
    QVERIFY(m_program->openSample());
    keys(QStringLiteral("Ctrl+1"));
    keys(QStringLiteral("Ctrl+E"));
    for (const QSize size : {QSize(1024, 700), QSize(1500, 900), QSize(1024, 640)}) {
        m_program->window().resize(size);
        QCoreApplication::processEvents();
        const auto *sheet = m_program->find<ui::ExportSheet>(QString());
        QVERIFY(sheet);
        const QRect place(sheet->mapTo(&m_program->window(), QPoint(0, 0)), sheet->size());
        QVERIFY(m_program->window().rect().contains(place));
        QCOMPARE(place.right(), m_program->window().rect().right());
    }
}

/// The one that is chosen moves to the front: the list is made anew while it is being pressed.
void TestMainWindow::recentProjectsAreOpened_data()
{
    QTest::addColumn<bool>("onStart");
    QTest::newRow("on the page") << true;
    QTest::newRow("in the menu") << false;
}

void TestMainWindow::recentProjectsAreOpened()
{
    QFETCH(bool, onStart);
    for (const char *name : {"a.lwproj", "b.lwproj", "c.lwproj"})
        QVERIFY(m_program->workspace().open(m_program->path(QString::fromLatin1(name))).has_value());
    for (const char *name : {"a.lwproj", "b.lwproj", "b.lwproj", "a.lwproj"}) {
        keys(QStringLiteral("Ctrl+Shift+W"));
        QCOMPARE(m_program->window().place(), Place::Start);
        if (onStart) {
            QTRY_VERIFY2(shownButton(name), name);
            QTest::mouseClick(shownButton(name), Qt::LeftButton);
        } else {
            QAction *found = nullptr;
            for (QAction *action : m_program->window().findChildren<QAction *>()) {
                if (action->text() == QLatin1String(name))
                    found = action;
            }
            QVERIFY2(found, name);
            found->trigger();
        }
        QTRY_VERIFY2(m_program->workspace().isOpen(), name);
        QCOMPARE(m_program->workspace().project().path(), m_program->path(QString::fromLatin1(name)));
        QCOMPARE(m_program->window().place(), Place::Data);
        QCOMPARE(m_program->settings().recentProjects().front(), m_program->path(QString::fromLatin1(name)));
        QCOMPARE(m_program->settings().recentProjects().size(), 3);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
