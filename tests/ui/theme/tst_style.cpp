// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/button_look.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace lw::ui;

namespace {

QImage picture(QWidget &widget)
{
    return widget.grab().toImage();
}

/// How many pixels have exactly this colour.
int count(const QImage &image, const QColor &wanted)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == wanted;
    return found;
}

} // namespace

class TstStyle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void controlsHaveOneHeight();
    void controlsGrowWithTheText();
    void kindsLookDifferent();
    void thePrimaryIsFilled();
    void disabledHasNoFill();
    void aWrongFieldSaysSo();
    void theFieldInFocusHasARing();
    void comboAndSpinBoxesHaveTheirArrows();
    void theSortedColumnHasItsArrow();
    void nothingMovesInFocus();
};

void TstStyle::initTestCase()
{
    QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().apply(*qApp);
}

void TstStyle::controlsHaveOneHeight()
{
    QPushButton button(QStringLiteral("Run"));
    QToolButton tool;
    tool.setIcon(lw::ui::icon(Icon::More));
    QLineEdit edit;
    QComboBox combo;
    combo.addItem(QStringLiteral("Auto"));
    QSpinBox spin;
    for (QWidget *widget : {static_cast<QWidget *>(&button), static_cast<QWidget *>(&tool),
                            static_cast<QWidget *>(&edit), static_cast<QWidget *>(&combo)}) {
        widget->ensurePolished();
        QCOMPARE(widget->sizeHint().height(), lw::ui::height(Row::Control));
    }
    spin.ensurePolished();
    QCOMPARE(qMax(spin.sizeHint().height(), spin.minimumHeight()), lw::ui::height(Row::Control));
    button.setProperty("large", true);
    button.setText(QStringLiteral("Run all"));
    QCOMPARE(button.sizeHint().height(), lw::ui::height(Row::ControlLarge));
}

void TstStyle::controlsGrowWithTheText()
{
    QPushButton button(QStringLiteral("Accept"));
    QCheckBox box(QStringLiteral("Stream"));
    const QSize before = button.sizeHint();
    const int boxBefore = box.sizeHint().height();
    Theme::instance().setTextScale(200);
    QVERIFY(button.sizeHint().height() > before.height());
    QVERIFY(button.sizeHint().width() > before.width() * 3 / 2);
    QVERIFY(box.sizeHint().height() > boxBefore);
    Theme::instance().setTextScale(100);
    QCOMPARE(button.sizeHint(), before);
}

void TstStyle::kindsLookDifferent()
{
    const QStyle::State rest = QStyle::State_Enabled;
    QCOMPARE(buttonLook(ButtonKind::Primary, rest).ground, themed(Token::Accent));
    QCOMPARE(buttonLook(ButtonKind::Danger, rest).text, themed(Token::Bad));
    QVERIFY(!buttonLook(ButtonKind::Ghost, rest).ground.isValid());
    QCOMPARE(buttonLook(ButtonKind::Ghost, rest | QStyle::State_MouseOver).ground, themed(Token::Hover));
    QCOMPARE(buttonLook(ButtonKind::Plain, rest | QStyle::State_On).ground, themed(Token::AccentSoft));
    QToolButton tool;
    QCOMPARE(buttonKind(&tool), ButtonKind::Ghost);
    tool.setProperty("kind", QStringLiteral("link"));
    QCOMPARE(buttonKind(&tool), ButtonKind::Link);
}

void TstStyle::thePrimaryIsFilled()
{
    QPushButton button(QStringLiteral("Run"));
    button.setProperty("kind", QStringLiteral("primary"));
    button.resize(button.sizeHint());
    QVERIFY(count(picture(button), themed(Token::Accent)) > button.width() * button.height() / 2);
}

void TstStyle::disabledHasNoFill()
{
    QPushButton button(QStringLiteral("Run"));
    button.setProperty("kind", QStringLiteral("primary"));
    button.setEnabled(false);
    button.resize(button.sizeHint());
    QCOMPARE(count(picture(button), themed(Token::Accent)), 0);
}

void TstStyle::aWrongFieldSaysSo()
{
    QLineEdit edit;
    edit.resize(100, 28);
    QCOMPARE(count(picture(edit), themed(Token::BadFill)), 0);
    edit.setProperty("error", true);
    QVERIFY(count(picture(edit), themed(Token::BadFill)) > 150);
}

void TstStyle::theFieldInFocusHasARing()
{
    QLineEdit edit;
    edit.resize(100, 28);
    edit.show();
    edit.activateWindow();
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    QVERIFY(count(picture(edit), themed(Token::Focus)) > 300);
}

void TstStyle::comboAndSpinBoxesHaveTheirArrows()
{
    QComboBox combo;
    combo.addItem(QStringLiteral("M"));
    combo.resize(120, 28);
    QVERIFY(count(picture(combo).copy(94, 6, 20, 16), themed(Token::Surface)) < 20 * 16 - 10);
    QSpinBox spin;
    spin.setRange(0, 9);
    spin.setValue(5);
    spin.resize(80, 28);
    const QImage image = picture(spin);
    QVERIFY(count(image.copy(60, 3, 14, 11), themed(Token::Surface)) < 14 * 11 - 4);
    QVERIFY(count(image.copy(60, 14, 14, 11), themed(Token::Surface)) < 14 * 11 - 4);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {68, 8});
    QCOMPARE(spin.value(), 6);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {68, 20});
    QCOMPARE(spin.value(), 5);
}

void TstStyle::theSortedColumnHasItsArrow()
{
    QStandardItemModel model(2, 2);
    QTableView view;
    view.setModel(&model);
    view.resize(300, 200);
    view.setSortingEnabled(true);
    view.horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    const QImage up = view.horizontalHeader()->grab().toImage();
    view.horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    const QImage down = view.horizontalHeader()->grab().toImage();
    view.horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    const QImage none = view.horizontalHeader()->grab().toImage();
    QVERIFY(up != down);
    QVERIFY(none != up && none != down);
    QVERIFY(count(none, themed(Token::Sunken)) > 1000);
    QCOMPARE(view.horizontalHeader()->sizeHint().height(), lw::ui::height(Row::TableHeader));
}

void TstStyle::nothingMovesInFocus()
{
    QWidget window;
    auto *edit = new QLineEdit(&window);
    auto *button = new QPushButton(QStringLiteral("Pause"), &window);
    button->move(0, 40);
    const QSize before = button->sizeHint();
    window.show();
    window.activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(button->hasFocus());
    QCOMPARE(count(picture(*button), themed(Token::Focus)), 0); // who clicks needs no ring
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QCOMPARE(button->sizeHint(), before);
    QVERIFY(count(picture(*button), themed(Token::Focus)) > 100);
}

QTEST_MAIN(TstStyle)
#include "tst_style.moc"
