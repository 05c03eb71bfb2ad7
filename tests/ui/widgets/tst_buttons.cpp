// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/label_button.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace lw::ui;

/// What a user meets in a button: its key, its name, both ways to press it.
class TestButtons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }
    void cleanup()
    {
        KeyHint::setShown(true);
        Theme::instance().setTextScale(100);
    }
    void spaceAndEnterPress();
    void tooltipSaysTheKey();
    void noteIsReadOut();
    void hintsCanBeHidden();
    void busyAndBack();
    void growsWithTheFont();
    void eachPartHasItsRoom();
    void iconButtonHasAName();
    void labelButtonShowsItIsChosen();
};

void TestButtons::spaceAndEnterPress()
{
    KeyButton button;
    button.setText(QStringLiteral("Run"));
    button.show();
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 2);
}

void TestButtons::tooltipSaysTheKey()
{
    KeyButton button;
    button.setText(QStringLiteral("Run"));
    QCOMPARE(button.toolTip(), QStringLiteral("Run"));
    button.setKeyHint(QKeySequence(QStringLiteral("Ctrl+R")));
    QCOMPARE(button.toolTip(), QStringLiteral("Run (Ctrl+R)"));
    button.setHelp(QStringLiteral("Ask the model for 800 records"));
    QCOMPARE(button.toolTip(), QStringLiteral("Ask the model for 800 records (Ctrl+R)"));
}

void TestButtons::noteIsReadOut()
{
    KeyButton button;
    button.setText(QStringLiteral("Retry failed"));
    button.setNote(QStringLiteral("7"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Retry failed 7"));
    QCOMPARE(button.text(), QStringLiteral("Retry failed"));
}

void TestButtons::hintsCanBeHidden()
{
    KeyButton button;
    button.setText(QStringLiteral("Accept ham"));
    const int bare = button.sizeHint().width();
    button.setKeyHint(QKeySequence(QStringLiteral("A")));
    QVERIFY(button.sizeHint().width() > bare + 15);
    KeyHint::setShown(false);
    QCOMPARE(button.sizeHint().width(), bare);
    QVERIFY(button.toolTip().contains(QStringLiteral("(A)")));
}

void TestButtons::busyAndBack()
{
    KeyButton button(Icon::Play, ButtonKind::Primary);
    button.setText(QStringLiteral("Run"));
    button.setBusy(QStringLiteral("Running…"));
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.accessibleName(), QStringLiteral("Running…"));
    button.setBusy(QStringLiteral("Still running…"));
    button.setIdle();
    QVERIFY(button.isEnabled());
    QCOMPARE(button.accessibleName(), QStringLiteral("Run"));

    button.setEnabled(false);
    button.setBusy(QStringLiteral("Running…"));
    button.setIdle();
    QVERIFY(!button.isEnabled());
}

void TestButtons::growsWithTheFont()
{
    KeyButton button(Icon::Play, ButtonKind::Primary);
    button.setText(QStringLiteral("Run"));
    LabelButton label;
    label.setLabel(QStringLiteral("spam"), 0);
    const QSize small = button.sizeHint();
    const QSize smallLabel = label.sizeHint();
    Theme::instance().setTextScale(200);
    QVERIFY(button.sizeHint().height() > small.height() + 6);
    QVERIFY(button.sizeHint().width() > small.width() * 3 / 2);
    QVERIFY(button.sizeHint().height() >= QFontMetrics(QApplication::font()).height());
    QVERIFY(label.sizeHint().height() > smallLabel.height());
}

void TestButtons::eachPartHasItsRoom()
{
    KeyButton button;
    button.setText(QStringLiteral("Model"));
    int last = button.sizeHint().width();
    const auto grows = [&] {
        const int width = button.sizeHint().width();
        const bool grown = width > last;
        last = width;
        return grown;
    };
    button.setSymbol(Icon::Retry);
    QVERIFY(grows());
    button.setNote(QStringLiteral("7"));
    QVERIFY(grows());
    QMenu menu;
    button.setMenu(&menu);
    QVERIFY(grows());
    QVERIFY(button.minimumSizeHint().width() <= last);
}

void TestButtons::iconButtonHasAName()
{
    IconButton button(Icon::Copy);
    button.setName(QStringLiteral("Copy the answer"), QKeySequence(QStringLiteral("Ctrl+C")));
    QCOMPARE(button.accessibleName(), QStringLiteral("Copy the answer"));
    QCOMPARE(button.toolTip(), QStringLiteral("Copy the answer (Ctrl+C)"));
    QCOMPARE(button.sizeHint().width(), button.sizeHint().height());
}

void TestButtons::labelButtonShowsItIsChosen()
{
    LabelButton button;
    button.setLabel(QStringLiteral("ham"), 1);
    button.setKeyHint(QKeySequence(QStringLiteral("2")));
    button.resize(300, button.sizeHint().height());
    QCOMPARE(button.accessibleName(), QStringLiteral("ham"));
    QCOMPARE(button.toolTip(), QStringLiteral("ham (2)"));
    const QImage before = button.grab().toImage();
    // A press says what a person wants; that it is chosen is for the page to say.
    int presses = 0;
    connect(&button, &QAbstractButton::clicked, this, [&presses] { ++presses; });
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(presses, 1);
    QVERIFY(!button.isChecked());
    button.setChecked(true);
    QVERIFY(button.grab().toImage() != before);
}

QTEST_MAIN(TestButtons)
#include "tst_buttons.moc"
