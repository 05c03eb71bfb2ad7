// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/review/review_fixture.h"
#include "ui/pages/review/guideline_panel.h"
#include "ui/pages/review/review_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_button.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace lw;
using namespace lw::ui;
using test::ReviewFixture;

/// The guidelines on the Review page: F2 shows them, they are read while one decides, and written with a preview.
class TestGuidelinePanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReviewFixture> m_world;
    std::unique_ptr<ReviewPage> m_page;

    template <typename T>
    T *part(const char *name)
    {
        T *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    GuidelinePanel *panel() { return m_page->findChild<GuidelinePanel *>(); }
    void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    std::vector<store::Guideline> stored() { return store::guidelines(m_world->workspace.project().reader()).value(); }
    void keep(const QString &text)
    {
        QVERIFY(m_world->workspace.project().writer().postAndWait([text](store::Database &database) {
            return store::saveGuideline(database, text, QStringLiteral("Ada"));
        }).has_value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(*qApp);
    }
    void init()
    {
        m_world = std::make_unique<ReviewFixture>();
        m_world->standard(12);
        m_page = std::make_unique<ReviewPage>(m_world->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->presenter().detail());
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void theyAreReadWhileOneDecides()
    {
        keep(QStringLiteral("# Mail\n\n## spam\n\nBulk mail that nobody asked for.\n"));
        QVERIFY(!panel()->isVisible());
        press(Qt::Key_F2);
        QVERIFY(panel()->isVisible());
        QVERIFY(part<QTextBrowser>("guidelineText")->toPlainText().contains(QStringLiteral("Bulk mail")));
        // The keys still decide.
        const qint64 before = m_page->presenter().currentId();
        press(Qt::Key_A);
        QTRY_VERIFY(m_page->presenter().currentId() != before);
        QVERIFY(panel()->isVisible());
        press(Qt::Key_F2);
        QVERIFY(!panel()->isVisible());
    }

    void theyAreWrittenWithAPreviewAndTheOldTextIsKept()
    {
        press(Qt::Key_F2);
        QTest::mouseClick(part<KeyButton>("editGuidelines"), Qt::LeftButton);
        auto *source = part<QPlainTextEdit>("guidelineSource");
        QVERIFY(source->toPlainText().contains(QStringLiteral("## spam"))); // a draft with the labels of the task
        source->setPlainText(QStringLiteral("# First"));
        QCOMPARE(part<QTextBrowser>("guidelineText")->toPlainText(), QStringLiteral("First"));
        // No key of the review fires while one writes.
        const qint64 before = m_page->presenter().currentId();
        source->setFocus();
        QTest::keyClicks(source, QStringLiteral("axx"));
        QCOMPARE(m_page->presenter().currentId(), before);
        QVERIFY(!m_page->presenter().canUndo());
        QTest::mouseClick(part<KeyButton>("saveGuidelines"), Qt::LeftButton);
        QTRY_COMPARE(stored().size(), std::size_t(1));
        QTRY_VERIFY(!source->isVisible());

        QTest::mouseClick(part<KeyButton>("editGuidelines"), Qt::LeftButton);
        source->setPlainText(QStringLiteral("# Second"));
        QTest::mouseClick(part<KeyButton>("saveGuidelines"), Qt::LeftButton);
        QTRY_COMPARE(stored().size(), std::size_t(2));
        QCOMPARE(stored()[0].text, QStringLiteral("# Second"));
        QTRY_VERIFY(!source->isVisible()); // the preview has said so before
        QTRY_COMPARE(part<QTextBrowser>("guidelineText")->toPlainText(), QStringLiteral("Second"));

        QTest::mouseClick(part<KeyButton>("editGuidelines"), Qt::LeftButton);
        source->setPlainText(QStringLiteral("thrown away"));
        QTest::mouseClick(part<KeyButton>("cancelGuidelines"), Qt::LeftButton);
        QCOMPARE(part<QTextBrowser>("guidelineText")->toPlainText(), QStringLiteral("Second"));
        QCOMPARE(stored().size(), std::size_t(2));
    }

    void aLabelLeadsToItsPassage()
    {
        keep(QStringLiteral("# Mail\n\n") + QStringLiteral("A line.\n\n").repeated(80) + QStringLiteral("## spam\n\nBulk.\n\n")
             + QStringLiteral("A line.\n\n").repeated(80));
        press(Qt::Key_F2);
        const auto buttons = panel()->findChildren<KeyButton *>();
        const auto spam = std::find_if(buttons.begin(), buttons.end(), [](const KeyButton *button) { return button->text() == QStringLiteral("spam"); });
        QVERIFY(spam != buttons.end());
        QVERIFY(std::none_of(buttons.begin(), buttons.end(), [](const KeyButton *button) { return button->text() == QStringLiteral("ham"); }));
        auto *text = part<QTextBrowser>("guidelineText");
        QCOMPARE(text->verticalScrollBar()->value(), 0);
        QTest::mouseClick(*spam, Qt::LeftButton);
        QVERIFY(text->verticalScrollBar()->value() > 0);
        QCOMPARE(text->cursorForPosition({4, 8}).block().text(), QStringLiteral("spam"));
    }

    void nothingIsFetchedAndNoLinkIsFollowedUnasked()
    {
        QFile picture(m_world->folder.filePath(QStringLiteral("p.png")));
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(picture.fileName()));
        keep(QStringLiteral("![x](file://%1)\n\n[more](https://127.0.0.1/x)").arg(picture.fileName()));
        press(Qt::Key_F2);
        auto *text = part<QTextBrowser>("guidelineText");
        QVERIFY(text->document()->size().height() < 200); // the picture is not there
        QVERIFY(!part<KeyButton>("openGuidelineLink")->isVisible());
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("https://127.0.0.1/x")));
        QVERIFY(part<KeyButton>("openGuidelineLink")->isVisible());
        QVERIFY(text->toPlainText().contains(QStringLiteral("more"))); // it went nowhere
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("file:///etc/hosts")));
        QVERIFY(!part<KeyButton>("openGuidelineLink")->isVisible());
    }
};

QTEST_MAIN(TestGuidelinePanel)
#include "tst_guideline_panel.moc"
