// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/color_scheme.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyle>
#include <QTableView>
#include <QTest>

using namespace lw::ui;

class TstTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTokenHasItsOwnName();
    void theSheetHasNothingUnresolved();
    void choosingDarkChangesEverything();
    void choosingTheSameSaysNothing();
    void selectionsKeepTheirTextAndDoNotFade();
    void disabledTextIsDisabled();
    void textScaleReachesFontsAndHeights();
    void aDarkPaletteIsSeen();
};

void TstTheme::initTestCase()
{
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().apply(*qApp);
}

void TstTheme::everyTokenHasItsOwnName()
{
    QSet<QString> names;
    for (int i = 0; i < tokenCount; ++i)
        names.insert(tokenName(static_cast<Token>(i)));
    QCOMPARE(names.size(), tokenCount);
    QCOMPARE(tokenName(Token::BorderStrong), QStringLiteral("border-strong"));
    QCOMPARE(tokenName(Token::ErrorNotJson), QStringLiteral("error-not-json"));
}

void TstTheme::theSheetHasNothingUnresolved()
{
    static const QRegularExpression hole(QStringLiteral("@[a-z0-9-]*@?"));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString sheet = Theme::styleSheet(scheme);
        QVERIFY(sheet.contains(QStringLiteral("QScrollBar")));
        QVERIFY2(!hole.match(sheet).hasMatch(), hole.match(sheet).captured().toUtf8().constData());
        QVERIFY(sheet.contains(color(Token::BorderStrong, scheme).name()));
        QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
    }
}

void TstTheme::choosingDarkChangesEverything()
{
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    QString sheetThen;
    QColor groundThen;
    connect(&Theme::instance(), &Theme::changed, &changed, [&] {
        sheetThen = qApp->styleSheet();
        groundThen = QApplication::palette().color(QPalette::Window);
    });
    Theme::instance().setChoice(Theme::Choice::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(groundThen, color(Token::Page, Scheme::Dark));
    QVERIFY(sheetThen.contains(color(Token::Surface, Scheme::Dark).name()));
    QCOMPARE(themed(Token::Text), color(Token::Text, Scheme::Dark));
    Theme::instance().setChoice(Theme::Choice::Light);
    QCOMPARE(changed.count(), 2);
}

void TstTheme::choosingTheSameSaysNothing()
{
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().setChoice(Theme::Choice::Light);
    QCOMPARE(changed.count(), 0);
}

void TstTheme::selectionsKeepTheirTextAndDoNotFade()
{
    QTableView view;
    view.ensurePolished();
    const QPalette palette = view.palette();
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), themed(Token::AccentSoft));
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), themed(Token::AccentSoft));
    QCOMPARE(palette.color(QPalette::Active, QPalette::HighlightedText), themed(Token::Text));
    QWidget plain;
    QCOMPARE(plain.palette().color(QPalette::Inactive, QPalette::Highlight), themed(Token::Accent));
}

void TstTheme::disabledTextIsDisabled()
{
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        QCOMPARE(QApplication::palette().color(QPalette::Disabled, role), themed(Token::Disabled));
    QCOMPARE(Theme::framePalette(Scheme::Dark).color(QPalette::Window), color(Token::Window, Scheme::Dark));
}

void TstTheme::textScaleReachesFontsAndHeights()
{
    const double before = lw::ui::font(FontRole::Body).pointSizeF();
    const int control = lw::ui::height(Row::Control);
    QCOMPARE(iconSize(), 16);
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().setTextScale(200);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(lw::ui::font(FontRole::Body).pointSizeF(), 2 * before);
    QVERIFY(lw::ui::height(Row::Control) > control);
    QVERIFY(iconSize() >= 28);
    for (const Row row : {Row::Control, Row::TableRow, Row::StatusLine, Row::PageHead})
        QVERIFY(lw::ui::height(row) >= QFontMetrics(lw::ui::font(FontRole::Small)).height() + 8);
    QVERIFY(lw::ui::font(FontRole::Display).pointSizeF() > lw::ui::font(FontRole::Figure).pointSizeF());
    Theme::instance().setTextScale(100);
    QCOMPARE(lw::ui::height(Row::Control), control);
}

void TstTheme::aDarkPaletteIsSeen()
{
    QCOMPARE(ColorScheme::ofPalette(Theme::palette(Scheme::Dark)), Scheme::Dark);
    QCOMPARE(ColorScheme::ofPalette(Theme::palette(Scheme::Light)), Scheme::Light);
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
