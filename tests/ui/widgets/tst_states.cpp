// SPDX-License-Identifier: Apache-2.0
#include "shouting_translator.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/state_bar.h"
#include "ui/widgets/state_legend.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <numeric>

using namespace lw;
using namespace lw::ui;

/// What the window says about how things stand.
class TestStates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }
    void cleanup()
    {
        Theme::instance().setTextScale(100);
        Theme::instance().setChoice(Theme::Choice::Light);
    }
    void barSharesItsWidth_data();
    void barSharesItsWidth();
    void barSaysItsParts();
    void legendWraps();
    void figureKeepsItsWidth();
    void unknownFigureIsADash();
    void errorComesAndGoes();
    void errorSpeaksTheOtherLanguage();
    void emptyStateOffersAWayOut();
    void walkingBarStopsWhenHidden();
    void labelsFollowTheTheme();
    void elidedLabelKeepsItsText();
    void chipsFitTheirText();
    void headShowsItsSubject();
};

void TestStates::barSharesItsWidth_data()
{
    QTest::addColumn<QList<qint64>>("counts");
    QTest::addColumn<int>("width");
    QTest::newRow("the run of the design") << QList<qint64>{303, 7, 2, 64, 424} << 800;
    QTest::newRow("one failed of a million") << QList<qint64>{999999, 1} << 300;
    QTest::newRow("nothing yet") << QList<qint64>{0, 0, 800} << 120;
    QTest::newRow("thirds") << QList<qint64>{1, 1, 1} << 100;
}

void TestStates::barSharesItsWidth()
{
    QFETCH(QList<qint64>, counts);
    QFETCH(int, width);
    QList<BarPart> parts;
    for (const qint64 count : counts) {
        parts.append({Token::OkFill, count, {}, {}});
    }
    const QList<int> widths = StateBar::widths(parts, width);
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), width);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QVERIFY(counts.at(i) == 0 ? widths.at(i) == 0 : widths.at(i) >= 2);
    }
}

void TestStates::barSaysItsParts()
{
    StateBar bar;
    bar.setParts({{Token::OkFill, 303, QStringLiteral("303 annotated"), {}}, {Token::BadFill, 0, QStringLiteral("0 failed"), {}},
                  {Token::Wait, 497, QStringLiteral("497 waiting"), {}}});
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("303 annotated, 497 waiting"));
    QCOMPARE(StateBar::widths({}, 100), QList<int>());
}

void TestStates::legendWraps()
{
    StateLegend legend;
    legend.setParts({{Token::OkFill, 303, QStringLiteral("303 annotated"), QStringLiteral("26 from cache")},
                     {Token::BadFill, 7, QStringLiteral("7 failed"), {}}});
    QCOMPARE(legend.accessibleName(), QStringLiteral("303 annotated (26 from cache), 7 failed"));
    const int oneLine = legend.heightForWidth(2000);
    QCOMPARE(legend.heightForWidth(150), 2 * oneLine);
}

void TestStates::figureKeepsItsWidth()
{
    FigureLabel figure;
    figure.setCaption(QStringLiteral("tok/s"));
    figure.setWidest(QStringLiteral("00.0k"));
    figure.setValue(QStringLiteral("1"));
    const int width = figure.sizeHint().width();
    figure.setValue(QStringLiteral("1.4k"));
    QCOMPARE(figure.sizeHint().width(), width);
    QCOMPARE(figure.accessibleName(), QStringLiteral("tok/s: 1.4k"));
}

void TestStates::unknownFigureIsADash()
{
    FigureLabel figure;
    figure.setCaption(QStringLiteral("left"));
    figure.setValue(QString());
    QCOMPARE(figure.accessibleName(), QStringLiteral("left: %1").arg(noValue()));
}

void TestStates::errorComesAndGoes()
{
    ErrorLine line;
    QVERIFY(line.isHidden());
    line.setError(Error{Code::Auth, QStringLiteral("OpenAI says 401"), {}, {}});
    QVERIFY(!line.isHidden());
    QVERIFY(line.text().contains(QStringLiteral("key")));
    QCOMPARE(line.accessibleName(), line.text());
    QCOMPARE(line.accessibleDescription(), QStringLiteral("OpenAI says 401."));
    line.setAction(QStringLiteral("Edit the endpoint"));
    QSignalSpy action(&line, &ErrorLine::actionTriggered);
    line.actionButton()->click();
    QCOMPARE(action.count(), 1);
    line.clear();
    QVERIFY(line.isHidden());
}

void TestStates::errorSpeaksTheOtherLanguage()
{
    ErrorLine line;
    line.setError(Error{Code::Connect, {}, {}, {}});
    const QString english = line.text();
    ShoutingTranslator translator;
    QApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(line.text(), english.toUpper());
    QApplication::removeTranslator(&translator);
}

void TestStates::emptyStateOffersAWayOut()
{
    EmptyState state(Icon::Data);
    state.setTitle(QStringLiteral("No records yet"));
    state.setText(QStringLiteral("They appear here when a file has been read."));
    state.resize(600, 400);
    state.show();
    QCOMPARE(state.accessibleName(), QStringLiteral("No records yet"));
    QVERIFY(!state.actionButton()->isVisible());
    state.setAction(QStringLiteral("Import a file…"));
    QVERIFY(state.actionButton()->isVisible());
    QSignalSpy action(&state, &EmptyState::actionTriggered);
    QTest::keyClick(state.actionButton(), Qt::Key_Space);
    QCOMPARE(action.count(), 1);
    state.setMood(EmptyState::Mood::Loading);
    QVERIFY(state.progress()->isVisible());
    state.setMood(EmptyState::Mood::Failed);
    QVERIFY(!state.progress()->isVisible());
    state.resize(600, 90);
    QVERIFY(state.actionButton()->isVisible());
}

void TestStates::walkingBarStopsWhenHidden()
{
    ProgressLine line;
    line.setRange(0, 0);
    line.resize(100, 10);
    line.show();
    line.grab();
    auto *timer = line.findChild<QTimer *>();
    QVERIFY(timer->isActive());
    line.hide();
    QVERIFY(!timer->isActive());
    line.show();
    line.grab();
    line.setRange(0, 10);
    QTRY_VERIFY(!timer->isActive());
}

void TestStates::labelsFollowTheTheme()
{
    TextLabel label(FontRole::Small, Token::Muted);
    Theme::instance().setChoice(Theme::Choice::Light);
    QCOMPARE(label.palette().color(QPalette::WindowText), color(Token::Muted, Scheme::Light));
    Theme::instance().setChoice(Theme::Choice::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), color(Token::Muted, Scheme::Dark));
    const int high = label.fontMetrics().height();
    Theme::instance().setTextScale(200);
    QVERIFY(label.fontMetrics().height() > high * 3 / 2);
}

void TestStates::elidedLabelKeepsItsText()
{
    ElidedLabel label;
    const QString subject = QStringLiteral("HELP BRING THE OCEANS TO OUR CLASSROOMS");
    label.setText(subject);
    QCOMPARE(label.text(), subject);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 2);
    label.resize(label.sizeHint());
    const QImage whole = label.grab().toImage();
    label.resize(100, label.height());
    QVERIFY(label.grab().toImage() != whole);
}

void TestStates::chipsFitTheirText()
{
    const QString name = QStringLiteral("complaint");
    const QSize size = labelChipSize(name);
    QVERIFY(size.width() > QFontMetrics(font(FontRole::Small)).horizontalAdvance(name));
    QPixmap picture(200, 40);
    QPainter painter(&picture);
    const LabelColors colors = labelColors(0, {}, Scheme::Light);
    QCOMPARE(paintLabelChip(&painter, QRect(10, 0, 190, 40), name, colors).size(), size);
    QCOMPARE(paintLabelChip(&painter, QRect(10, 0, 40, 40), name, colors), QRect(10, (40 - size.height()) / 2, 40, size.height()));
    QCOMPARE(paintLabelChip(&painter, QRect(0, 0, 200, 40), name, colors, ChipMark::Square, Qt::AlignRight).right(), 199);
    painter.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(paintLabelChip(&painter, QRect(0, 0, 200, 40), name, colors).right(), 199);
    QVERIFY(paintKeyHint(&painter, QRect(0, 0, 200, 40), QString()).isNull());
    painter.end();
    Theme::instance().setTextScale(200);
    QVERIFY(labelChipSize(name).height() > size.height());
    Chip chip;
    chip.setState(QStringLiteral("disputed"), ChipTone::Warn);
    QCOMPARE(chip.accessibleName(), QStringLiteral("disputed"));
}

void TestStates::headShowsItsSubject()
{
    PageHead head;
    head.setTitle(QStringLiteral("Annotate"));
    head.setSubject(QStringLiteral("Mail: spam or ham"));
    head.resize(900, 48);
    head.show();
    QVERIFY(!head.subjectButton()->isVisible());
    QMenu menu;
    head.setSubjectMenu(&menu);
    QVERIFY(head.subjectButton()->isVisible());
    QCOMPARE(head.subjectButton()->accessibleName(), QStringLiteral("Mail: spam or ham"));
    QVERIFY(head.sizeHint().height() >= 48);
}

QTEST_MAIN(TestStates)
#include "tst_states.moc"
