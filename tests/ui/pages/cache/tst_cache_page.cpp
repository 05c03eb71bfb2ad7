// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/cache/cache_sample.h"
#include "ui/pages/cache/cache_page.h"
#include "ui/pages/cache/found_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QTest>

using namespace lw;
using namespace lw::ui;

class TstCachePage final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::CacheSample> m_sample;
    std::unique_ptr<CachePage> m_page;

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = m_page->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void show(int answers)
    {
        if (answers > 0)
            m_sample->fill(answers);
        m_page = std::make_unique<CachePage>(m_sample->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_COMPARE(m_page->presenter().foundCount(), answers);
        QTRY_VERIFY(m_page->presenter().phase() != CachePresenter::Phase::Loading);
    }
    int rows() { return find<TableView>("storedAnswerTable")->model()->rowCount(); }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().setChoice(Theme::Choice::Light);
        Theme::instance().apply(*qApp);
    }
    void init() { m_sample = std::make_unique<test::CacheSample>(); }
    void cleanup()
    {
        m_page.reset();
        m_sample.reset();
    }

    void withoutAnswersItSaysSo();
    void aSearchFindsAndMarks();
    void filtersAreMenus();
    void theAnswerIsCopied();
    void deletingAsksInItsPlace();
    void oneIsDeletedByKey();
    void itFitsIntoASmallWindow();
};

void TstCachePage::withoutAnswersItSaysSo()
{
    show(0);
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!find<KeyButton>("deleteFound")->isEnabled());
}

void TstCachePage::aSearchFindsAndMarks()
{
    show(30);
    QTest::keyClicks(find<SearchField>("cacheSearch"), QStringLiteral("instant"));
    QTest::keyClick(find<SearchField>("cacheSearch"), Qt::Key_Return);
    QTRY_COMPARE(rows(), 5);
    QCOMPARE(find<KeyButton>("deleteFound")->text(), QStringLiteral("Delete 5 found…"));
    auto *table = find<TableView>("storedAnswerTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(find<FoundText>("askedAbout")->isVisible());
    QCOMPARE(find<FoundText>("askedAbout")->markCount(), 1);
    QVERIFY(find<FoundText>("askedAbout")->toPlainText().contains(QStringLiteral("Instant Quote")));
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(!find<FoundText>("askedAbout")->isVisible());
}

void TstCachePage::filtersAreMenus()
{
    show(20);
    QMenu *menu = find<KeyButton>("modelFilter")->menu();
    QTRY_COMPARE(m_page->presenter().models().size(), 2);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3);
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().last()->trigger();
    QTRY_COMPARE(rows(), 5);
    QCOMPARE(find<KeyButton>("modelFilter")->text(), QStringLiteral("Model: qwen3-4b-instruct"));
}

void TstCachePage::theAnswerIsCopied()
{
    show(3);
    find<TableView>("storedAnswerTable")->selectRow(1);
    QTRY_VERIFY(find<IconButton>("copyAnswer")->isVisible());
    QTest::mouseClick(find<IconButton>("copyAnswer"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), m_page->presenter().detail()->answer);
}

void TstCachePage::deletingAsksInItsPlace()
{
    show(12);
    QTest::mouseClick(find<KeyButton>("deleteFound"), Qt::LeftButton);
    auto *yes = find<KeyButton>("confirmDelete");
    QVERIFY(yes->isVisible());
    QVERIFY(find<KeyButton>("keep")->hasFocus());
    QTest::keyClick(find<KeyButton>("keep"), Qt::Key_Escape);
    QVERIFY(!yes->isVisible());
    QCOMPARE(rows(), 12);
    QTest::mouseClick(find<KeyButton>("deleteFound"), Qt::LeftButton);
    QTest::mouseClick(yes, Qt::LeftButton);
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QTRY_COMPARE(find<FigureLabel>("storedAnswers")->value(), QStringLiteral("0"));
}

void TstCachePage::oneIsDeletedByKey()
{
    show(4);
    auto *table = find<TableView>("storedAnswerTable");
    table->setFocus();
    table->selectRow(0);
    QTRY_VERIFY(m_page->presenter().detail());
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(find<KeyButton>("confirmDelete")->isVisible());
    QTest::mouseClick(find<KeyButton>("confirmDelete"), Qt::LeftButton);
    QTRY_COMPARE(rows(), 3);
}

void TstCachePage::itFitsIntoASmallWindow()
{
    show(12);
    find<TableView>("storedAnswerTable")->selectRow(0);
    QTRY_VERIFY(m_page->presenter().detail());
    QVERIFY2(m_page->minimumSizeHint().width() <= 952, QByteArray::number(m_page->minimumSizeHint().width()).constData());
    QVERIFY2(m_page->minimumSizeHint().height() <= 640, QByteArray::number(m_page->minimumSizeHint().height()).constData());
}

QTEST_MAIN(TstCachePage)
#include "tst_cache_page.moc"
