// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/data/data_page.h"

#include "tests/ui/pages/data/sample_workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/filter_tabs.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::ui;

/// The Data page, with clicks and keys.
class TestDataPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleWorkspace> m_sample;
    std::unique_ptr<DataPage> m_page;

    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    TableView *table() const { return part<TableView>("records"); }
    void openMails(int count)
    {
        m_sample->openMails(count);
        QTRY_COMPARE(table()->model()->rowCount(), count);
        QTRY_VERIFY(table()->isVisible());
        QTest::qWait(50); // what became visible is laid out
    }
    void clickRow(int row)
    {
        const QRect rect = table()->visualRect(table()->model()->index(row, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, rect.center());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(*qApp);
    }
    void init()
    {
        m_sample = std::make_unique<test::SampleWorkspace>();
        m_page = std::make_unique<DataPage>(m_sample->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_sample.reset();
    }
    void emptyPageSaysWhatToDo()
    {
        m_sample->open();
        QTRY_VERIFY(!part<KeyButton>("openImport")->isHidden());
        QVERIFY(!part<KeyButton>("export")->isEnabled());
        QVERIFY(!table()->isVisible());
    }
    void aRowShowsItsRecord()
    {
        openMails(20);
        clickRow(2);
        auto *text = part<QPlainTextEdit>("recordText");
        QTRY_VERIFY(text->isVisible());
        QVERIFY(text->toPlainText().startsWith(u"Body of mail 3"_qs));
        QTest::keyClick(table(), Qt::Key_Down);
        QTRY_VERIFY(text->toPlainText().startsWith(u"Body of mail 4"_qs));
        QSignalSpy review(m_page.get(), &DataPage::reviewRequested);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(review.size(), 1);
        QCOMPARE(review.front().front().toLongLong(), 4);
        QTest::mouseClick(part<QWidget>("previousRecord"), Qt::LeftButton);
        QTRY_VERIFY(text->toPlainText().startsWith(u"Body of mail 3"_qs));
    }
    void searchByKeyAndClear()
    {
        openMails(50);
        QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
        auto *search = part<SearchField>("search");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"subject 33"_qs);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(table()->model()->rowCount(), 50);
    }
    void tabsAndChips()
    {
        openMails(10);
        m_sample->finish({{1, u"ham"_qs}, {2, u"failed:truncated"_qs}});
        m_sample->workspace.reloadRecords();
        store::RecordFilter filter;
        filter.state = store::RecordFilter::State::Failed;
        filter.failure = u"failed:truncated"_qs;
        m_page->showRecords(filter);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(part<FilterTabs>("tabs")->current(), u"failed"_qs);
        QTest::mouseClick(part<FilterChip>("filterChip0"), Qt::LeftButton);
        QSignalSpy exported(m_page.get(), &DataPage::exportRequested);
        QTest::mouseClick(part<KeyButton>("export"), Qt::LeftButton);
        QCOMPARE(exported.size(), 1);
        const auto sent = exported.front().front().value<store::RecordFilter>();
        QCOMPARE(sent.state, store::RecordFilter::State::Failed);
        QVERIFY(sent.failure.isEmpty());
    }
    void headerSorts()
    {
        openMails(10);
        QHeaderView *header = table()->horizontalHeader();
        const int column = 7; // length
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(header->sortIndicatorSection(), column);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    }
    void layoutIsRemembered()
    {
        openMails(10);
        table()->horizontalHeader()->moveSection(0, 2);
        table()->horizontalHeader()->resizeSection(5, 150);
        m_page = std::make_unique<DataPage>(m_sample->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        QTRY_COMPARE(table()->model()->rowCount(), 10);
        QTRY_COMPARE(table()->horizontalHeader()->visualIndex(0), 2);
        QCOMPARE(table()->horizontalHeader()->sectionSize(5), 150);
    }
    void importByKeys()
    {
        const QString file = m_sample->put(u"new.csv"_qs, "id,text,gold\n1,one two three,ham\n2,four five six,spam\n");
        m_page->importFiles({file});
        auto *import = part<KeyButton>("import");
        QTRY_VERIFY(import->isVisible() && import->isEnabled());
        QCOMPARE(import->text(), u"Import 2 records"_qs);
        QVERIFY(import->hasFocus());
        QSignalSpy imported(m_page.get(), &DataPage::imported);
        QTest::keyClick(import, Qt::Key_Return);
        QTRY_COMPARE(imported.size(), 1);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(table()->isVisible());
        QVERIFY(!import->isVisible());
        QCOMPARE(m_sample->workspace.states().total(), 2);
    }
    void escapeClosesTheSheet()
    {
        m_page->importFiles({m_sample->put(u"new.csv"_qs, "id,text\n1,one two three\n")});
        auto *import = part<KeyButton>("import");
        QTRY_VERIFY(import->isEnabled());
        QTest::keyClick(import, Qt::Key_Escape);
        QVERIFY(!import->isVisible());
        QVERIFY(!m_sample->workspace.isOpen());
    }
    void everyControlHasAName()
    {
        openMails(5);
        clickRow(1);
        m_page->importFiles({m_sample->put(u"new.csv"_qs, "id,text\n1,one two three\n")});
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_qs) || !widget->isVisible()
                || (!button && !qobject_cast<const QComboBox *>(widget)))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" "_qs + widget->objectName()));
        }
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
