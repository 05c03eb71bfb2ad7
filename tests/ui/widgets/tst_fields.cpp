// SPDX-License-Identifier: Apache-2.0
#include "shouting_translator.h"

#include "ui/theme/theme.h"
#include "ui/widgets/auto_box.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace lw::ui;

/// Fields, and what stands around them.
class TestFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }
    void cleanup() { Theme::instance().setTextScale(100); }
    void searchWaitsForTheHand();
    void enterSearchesAtOnceAndOnce();
    void escapeClears();
    void textDoesNotRunUnderTheNote();
    void filterChipGoes_data();
    void filterChipGoes();
    void formNamesItsFields();
    void formSaysWhatIsWrong();
    void hintsGoBelowWhereItIsNarrow();
    void sectionFolds();
    void numbersAreReadAndFaultsSaidInTime();
    void secondsAreMeantInMilliseconds();
    void autoOrANumber();
    void everythingSpeaksTheOtherLanguage();
};

void TestFields::searchWaitsForTheHand()
{
    SearchField field;
    field.show();
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("free"));
    QCOMPARE(searched.count(), 0);
    QTRY_COMPARE(searched.count(), 1);
    QCOMPARE(searched.first().first().toString(), QStringLiteral("free"));
}

void TestFields::enterSearchesAtOnceAndOnce()
{
    SearchField field;
    field.show();
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral("tax"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.count(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::qWait(300);
    QCOMPARE(searched.count(), 1);
}

void TestFields::escapeClears()
{
    SearchField field;
    field.setPurpose(QStringLiteral("Search the queue"));
    field.setKeyHint(QKeySequence(QStringLiteral("Ctrl+F")));
    field.show();
    QCOMPARE(field.accessibleName(), QStringLiteral("Search the queue"));
    QCOMPARE(field.toolTip(), QStringLiteral("Search the queue (Ctrl+F)"));
    QTest::keyClicks(&field, QStringLiteral("tax"));
    QTest::keyClick(&field, Qt::Key_Return);
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(searched.count(), 1);
    QVERIFY(!field.findChild<IconButton *>()->isVisible());
}

void TestFields::textDoesNotRunUnderTheNote()
{
    SearchField field;
    field.show();
    field.setText(QStringLiteral("free"));
    const int before = field.textMargins().right();
    field.setResultNote(QStringLiteral("112 found"));
    QVERIFY(field.textMargins().right() > before + 20);
    QVERIFY(field.findChild<IconButton *>()->isVisible());
}

void TestFields::filterChipGoes_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("delete") << int(Qt::Key_Delete);
    QTest::newRow("enter") << int(Qt::Key_Return);
}

void TestFields::filterChipGoes()
{
    QFETCH(int, key);
    FilterChip chip;
    chip.setText(QStringLiteral("Label: spam"));
    chip.show();
    QCOMPARE(chip.accessibleName(), QStringLiteral("Remove the filter “Label: spam”"));
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    QTest::keyClick(&chip, Qt::Key(key));
    QCOMPARE(clicked.count(), 1);
}

void TestFields::formNamesItsFields()
{
    Form form;
    auto *combo = new QComboBox;
    const int row = form.addRow(combo);
    form.setCaption(row, QStringLiteral("Batch"));
    QCOMPARE(combo->accessibleName(), QStringLiteral("Batch"));
    form.setCaption(row, QStringLiteral("批次"));
    QCOMPARE(combo->accessibleName(), QStringLiteral("批次"));
    auto *named = new QComboBox;
    named->setAccessibleName(QStringLiteral("Tokens of a chunk"));
    form.setCaption(form.addRow(named), QStringLiteral("Chunks"));
    QCOMPARE(named->accessibleName(), QStringLiteral("Tokens of a chunk"));
}

void TestFields::formSaysWhatIsWrong()
{
    Form form;
    auto *field = new QLineEdit(QStringLiteral("{{title}}"));
    const int row = form.addRow(field);
    form.setCaption(row, QStringLiteral("Prompt"));
    form.show();
    const QString sentence = QStringLiteral("No column “title”. There are id, subject, body.");
    form.setError(row, sentence);
    QVERIFY(field->property("error").toBool());
    QCOMPARE(field->accessibleDescription(), sentence);
    bool seen = false;
    for (const TextLabel *label : form.findChildren<TextLabel *>()) {
        seen = seen || (label->isVisible() && label->text() == sentence);
    }
    QVERIFY(seen);
    form.setError(row, {});
    QVERIFY(!field->property("error").toBool());
    form.setRowVisible(row, false);
    QVERIFY(!field->isVisible());
}

void TestFields::hintsGoBelowWhereItIsNarrow()
{
    Form form;
    auto *combo = new QComboBox;
    combo->addItem(QStringLiteral("Auto"));
    const int row = form.addRow(combo);
    form.setCaption(row, QStringLiteral("Concurrency"));
    form.setHint(row, QStringLiteral("finds the limit itself; 16 now"));
    const TextLabel *hint = nullptr;
    for (const TextLabel *label : form.findChildren<TextLabel *>()) {
        hint = label->text().startsWith(QStringLiteral("finds")) ? label : hint;
    }
    form.resize(500, 100);
    form.show();
    QVERIFY(hint->geometry().left() > combo->geometry().right());
    form.resize(220, 140);
    QTRY_VERIFY(hint->geometry().top() > combo->geometry().bottom());
    form.resize(500, 100);
    QTRY_VERIFY(hint->geometry().left() > combo->geometry().right());
}

void TestFields::sectionFolds()
{
    CollapsibleSection section;
    section.setTitle(QStringLiteral("How"));
    auto *content = new QWidget;
    section.setContent(content);
    section.show();
    QSignalSpy toggled(&section, &CollapsibleSection::toggled);
    auto *header = section.findChild<SectionHeader *>();
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(!content->isVisible());
    QTest::keyClick(header, Qt::Key_Return);
    QVERIFY(content->isVisible());
    QCOMPARE(toggled.count(), 2);
    section.setOpen(false);
    QVERIFY(!content->isVisible());
    QCOMPARE(toggled.count(), 2);
    QCOMPARE(header->accessibleName(), QStringLiteral("How"));
}

void TestFields::numbersAreReadAndFaultsSaidInTime()
{
    QWidget window;
    NumberField field({1, 5000}, 1, &window);
    QLineEdit other(&window);
    other.move(0, 60);
    field.setDefault(QStringLiteral("learned"));
    window.show();
    field.setFocus();
    QSignalSpy told(&field, &NumberField::numberChanged);
    QSignalSpy faults(&field, &NumberField::faultChanged);
    QTest::keyClicks(&field, QStringLiteral("6"));
    QTest::keyClicks(&field, QStringLiteral("00"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(told.count(), 1);
    QCOMPARE(field.number(), std::optional<qint64>(600));
    // While somebody types, nothing is said of it.
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("1x"));
    QVERIFY(!field.isFaulty());
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(field.fault().contains(QStringLiteral("5,000")));
    QCOMPARE(faults.count(), 1);
    QCOMPARE(told.count(), 1);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTRY_VERIFY(!field.isFaulty());
    QTRY_COMPARE(told.count(), 2);
    for (const char *wrong : {"0", "5001", "1.5", "many"}) {
        field.setText(QString::fromLatin1(wrong));
        field.commit();
        QVERIFY2(field.isFaulty(), wrong);
    }
    field.setText(QStringLiteral("1,200"));
    field.commit();
    QCOMPARE(field.number(), std::optional<qint64>(1200));
    field.clear();
    field.commit();
    QVERIFY(!field.isFaulty() && !field.number());
    QCOMPARE(told.last().first().value<std::optional<qint64>>(), std::nullopt);
    const qsizetype before = told.count();
    field.setNumber(7);
    QCOMPARE(field.text(), QStringLiteral("7"));
    QCOMPARE(told.count(), before);
}

void TestFields::secondsAreMeantInMilliseconds()
{
    NumberField field({0, 86'400'000}, 1000);
    field.setDefault(120'000);
    field.setUnit(QStringLiteral("s"));
    field.show();
    QCOMPARE(field.placeholderText(), QStringLiteral("120"));
    field.setNumber(8'200);
    QCOMPARE(field.text(), QStringLiteral("8.2"));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("0.25"));
    field.commit();
    QCOMPARE(field.number(), std::optional<qint64>(250));
    field.setText(QStringLiteral("-1"));
    field.commit();
    QVERIFY(field.fault().contains(QStringLiteral("86400")));
}

void TestFields::autoOrANumber()
{
    AutoBox box({1, 4096}, {1, 2, 4});
    box.show();
    QSignalSpy told(&box, &AutoBox::numberChanged);
    QCOMPARE(box.currentText(), QStringLiteral("Auto"));
    box.lineEdit()->selectAll();
    QTest::keyClicks(box.lineEdit(), QStringLiteral("300"));
    QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.last().first().toInt(), 300);
    box.lineEdit()->selectAll();
    QTest::keyClicks(box.lineEdit(), QStringLiteral("4097"));
    QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    QVERIFY(box.fault().contains(QStringLiteral("4,096")));
    QCOMPARE(told.count(), 1);
    box.lineEdit()->selectAll();
    QTest::keyClicks(box.lineEdit(), QStringLiteral("auto"));
    QVERIFY(!box.isFaulty());
    QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    QCOMPARE(told.last().first().toInt(), 0);
    QCOMPARE(box.currentText(), QStringLiteral("Auto"));
    box.setNumber(4);
    QCOMPARE(box.currentIndex(), 3);
    QCOMPARE(told.count(), 2);
}

void TestFields::everythingSpeaksTheOtherLanguage()
{
    SearchField field;
    FilterChip chip;
    chip.setText(QStringLiteral("spam"));
    SidePanel panel;
    CollapsibleSection section;
    ShoutingTranslator translator;
    QApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QVERIFY(field.findChild<IconButton *>()->toolTip().startsWith(QStringLiteral("CLEAR THE SEARCH")));
    QCOMPARE(chip.accessibleName(), QStringLiteral("REMOVE THE FILTER “spam”"));
    QCOMPARE(panel.findChild<IconButton *>()->accessibleName(), QStringLiteral("CLOSE THE PANEL"));
    QCOMPARE(section.findChild<SectionHeader *>()->toolTip(), QStringLiteral("FOLD THIS SECTION"));
    QApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
