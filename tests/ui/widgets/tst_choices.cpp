// SPDX-License-Identifier: Apache-2.0
#include "shouting_translator.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/filter_tabs.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace lw::ui;

/// One of several, by mouse and by keys.
class TestChoices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }
    void arrowsChooseASegment();
    void programChoosesSilently();
    void segmentsKeepTheChoiceWhenTranslated();
    void segmentIsARadioButtonForReaders();
    void tabsCount();
    void tabsThatDoNotFitAreInTheMenu();
    void arrowsSkipHiddenTabs();
    void tabsSpeakTheOtherLanguage();
    void switchIsACheckBox();
};

namespace {

QStringList orders()
{
    return {QStringLiteral("Uncertain"), QStringLiteral("Disputed"), QStringLiteral("Random")};
}

void fill(FilterTabs &tabs)
{
    for (const QString &text : {QStringLiteral("All"), QStringLiteral("Annotated"), QStringLiteral("Failed"),
                                QStringLiteral("Refused"), QStringLiteral("Waiting")}) {
        tabs.setTab(text.toLower(), text);
        tabs.setCount(text.toLower(), 1234);
    }
}

ChoiceButton *tabOf(const FilterTabs &tabs, const QString &key)
{
    for (ChoiceButton *tab : tabs.findChildren<ChoiceButton *>()) {
        if (tab->key() == key) {
            return tab;
        }
    }
    return nullptr;
}

} // namespace

void TestChoices::arrowsChooseASegment()
{
    Segments segments;
    segments.setSegments(orders());
    segments.show();
    segments.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    QSignalSpy chosen(&segments, &Segments::chosen);
    const auto buttons = segments.findChildren<ChoiceButton *>();
    buttons.at(0)->setFocus();
    QTest::keyClick(buttons.at(0), Qt::Key_Right);
    QCOMPARE(segments.current(), 1);
    QTest::keyClick(buttons.at(1), Qt::Key_Right);
    QCOMPARE(segments.current(), 2);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(segments.current(), 0);
    QCOMPARE(chosen.count(), 3);
}

void TestChoices::programChoosesSilently()
{
    Segments segments;
    segments.setSegments(orders());
    QSignalSpy chosen(&segments, &Segments::chosen);
    segments.setCurrent(2);
    QCOMPARE(segments.current(), 2);
    QVERIFY(segments.findChildren<ChoiceButton *>().at(2)->isChecked());
    QCOMPARE(chosen.count(), 0);
}

void TestChoices::segmentsKeepTheChoiceWhenTranslated()
{
    Segments segments;
    segments.setSegments(orders());
    segments.setCurrent(1);
    segments.setSegments({QStringLiteral("不确定"), QStringLiteral("有争议"), QStringLiteral("随机")});
    QCOMPARE(segments.current(), 1);
    QCOMPARE(segments.findChildren<ChoiceButton *>().at(1)->accessibleName(), QStringLiteral("有争议"));
}

void TestChoices::segmentIsARadioButtonForReaders()
{
    Segments segments;
    segments.setSegments(orders());
    segments.setNote(1, QStringLiteral("2"));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(segments.findChildren<ChoiceButton *>().at(1));
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::RadioButton);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Disputed 2"));
}

void TestChoices::tabsCount()
{
    FilterTabs tabs;
    fill(tabs);
    QCOMPARE(tabs.current(), QStringLiteral("all"));
    QVERIFY(tabOf(tabs, QStringLiteral("failed"))->accessibleName().startsWith(QStringLiteral("Failed 1")));
    tabs.setCount(QStringLiteral("failed"), -1);
    QCOMPARE(tabOf(tabs, QStringLiteral("failed"))->accessibleName(), QStringLiteral("Failed"));
}

void TestChoices::tabsThatDoNotFitAreInTheMenu()
{
    FilterTabs tabs;
    fill(tabs);
    tabs.resize(tabs.sizeHint());
    tabs.show();
    auto *more = tabs.findChild<IconButton *>();
    QVERIFY(!more->isVisible());
    tabs.resize(tabs.sizeHint().width() / 2, tabs.height());
    QVERIFY(more->isVisible());
    QVERIFY(tabOf(tabs, QStringLiteral("all"))->isVisible());
    QVERIFY(!tabOf(tabs, QStringLiteral("waiting"))->isVisible());

    QSignalSpy chosen(&tabs, &FilterTabs::chosen);
    QMenu *menu = more->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().isEmpty());
    QVERIFY(menu->actions().last()->text().startsWith(QStringLiteral("Waiting")));
    menu->actions().last()->trigger();
    QCOMPARE(tabs.current(), QStringLiteral("waiting"));
    QVERIFY(tabOf(tabs, QStringLiteral("waiting"))->isVisible());
    QVERIFY(tabOf(tabs, QStringLiteral("waiting"))->geometry().right() < more->geometry().left());
    QVERIFY(more->geometry().right() < tabs.width());
    QCOMPARE(chosen.count(), 1);
}

void TestChoices::arrowsSkipHiddenTabs()
{
    FilterTabs tabs;
    fill(tabs);
    tabs.resize(tabs.sizeHint().width() / 2, tabs.sizeHint().height());
    tabs.show();
    tabs.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&tabs));
    tabOf(tabs, QStringLiteral("all"))->setFocus();
    QTest::keyClick(tabOf(tabs, QStringLiteral("all")), Qt::Key_Right);
    QCOMPARE(tabs.current(), QStringLiteral("annotated"));
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(tabOf(tabs, tabs.current())->isVisible());
        QVERIFY(QApplication::focusWidget()->isVisible());
    }
}

void TestChoices::tabsSpeakTheOtherLanguage()
{
    FilterTabs tabs;
    fill(tabs);
    ShoutingTranslator translator;
    QApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(tabs.findChild<IconButton *>()->accessibleName(), QStringLiteral("SHOW THE OTHER TABS"));
    QApplication::removeTranslator(&translator);
}

void TestChoices::switchIsACheckBox()
{
    Switch toggle;
    toggle.setText(QStringLiteral("Blind 10 %"));
    toggle.show();
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&toggle);
    QCOMPARE(reader->role(), QAccessible::CheckBox);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Blind 10 %"));
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, QPoint(2, toggle.height() / 2));
    QVERIFY(!toggle.isChecked());
}

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"
