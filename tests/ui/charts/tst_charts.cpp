// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_card.h"
#include "ui/charts/figure_strip.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_label.h"

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace lw::ui;

namespace {

bool hasColor(const QWidget &widget, Token token)
{
    const QImage image = const_cast<QWidget &>(widget).grab().toImage();
    const QRgb wanted = themed(token).rgb();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == wanted)
                return true;
        }
    }
    return false;
}

/// 20 seconds of two classes: one of each at 4 and 5 s.
TimeData errors()
{
    std::vector<double> first(20, 0.0);
    std::vector<double> second(20, 0.0);
    first[4] = 1;
    second[4] = 1;
    second[5] = 1;
    return {1, 20, {first, second}};
}

std::vector<SeriesLook> errorLooks()
{
    return {{QStringLiteral("429"), Token::ErrorRateLimited, SeriesLook::Mark::Bars, 1},
            {QStringLiteral("5xx"), Token::ErrorServer, SeriesLook::Mark::Bars, 1}};
}

} // namespace

class TstCharts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linesAndBarsHaveTheirColors();
    void colorsFollowTheTheme();
    void aPressOnABarSaysTimeAndSeries();
    void keysMoveTheCursor();
    void theLastValuesAreASentence();
    void gapsAreNoValues();
    void aHistogramSaysItsBins();
    void figuresWrapWhereThereIsNoRoom();
};

void TstCharts::initTestCase()
{
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().apply(*qApp);
}

void TstCharts::linesAndBarsHaveTheirColors()
{
    TimeChart chart(ChartUnit::Count);
    chart.resize(400, 150);
    chart.setSeries(errorLooks());
    chart.setData(errors());
    chart.show();
    QTRY_VERIFY(hasColor(chart, Token::ErrorServer));
    QVERIFY(hasColor(chart, Token::ErrorRateLimited));
    // The same look again throws nothing away.
    chart.setSeries(errorLooks());
    QVERIFY(hasColor(chart, Token::ErrorServer));
}

void TstCharts::colorsFollowTheTheme()
{
    TimeChart chart(ChartUnit::Count);
    chart.resize(400, 150);
    chart.setSeries(errorLooks());
    chart.setData(errors());
    chart.show();
    Theme::instance().setChoice(Theme::Choice::Dark);
    QTRY_VERIFY(hasColor(chart, Token::ErrorServer) && hasColor(chart, Token::Surface));
    Theme::instance().setChoice(Theme::Choice::Light);
}

void TstCharts::aPressOnABarSaysTimeAndSeries()
{
    TimeChart chart(ChartUnit::Count);
    chart.resize(400, 150);
    chart.setSeries(errorLooks());
    chart.setData(errors());
    chart.show();
    QSignalSpy spy(&chart, &TimeChart::clicked);
    QTRY_VERIFY(hasColor(chart, Token::ErrorRateLimited));
    const QImage image = chart.grab().toImage();
    QPoint at;
    for (int y = 0; y < image.height() && at.isNull(); ++y) {
        for (int x = 0; x < image.width() && at.isNull(); ++x) {
            if (image.pixel(x, y) == themed(Token::ErrorRateLimited).rgb())
                at = QPoint(x + 2, y + 3);
        }
    }
    QTest::mouseClick(&chart, Qt::LeftButton, {}, at);
    QCOMPARE(spy.count(), 0);
    chart.setChoosable(true);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, at);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toDouble(), 4.0);
    QCOMPARE(spy[0][1].toInt(), 0);
}

void TstCharts::keysMoveTheCursor()
{
    TimeChart chart(ChartUnit::Count);
    chart.setSeries(errorLooks());
    chart.setData(errors());
    chart.setChoosable(true);
    chart.show();
    QSignalSpy moved(&chart, &Chart::cursorMoved);
    QSignalSpy chosen(&chart, &TimeChart::clicked);
    QTest::keyClick(&chart, Qt::Key_Home);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.cursor(), 5);
    QCOMPARE(moved.last()[0].toString(), QStringLiteral("0:05\n5xx: 1"));
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][1].toInt(), 1);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.cursor(), -1);
}

void TstCharts::theLastValuesAreASentence()
{
    TimeChart chart(ChartUnit::Milliseconds);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Nothing yet."));
    chart.setSeries({{QStringLiteral("p50"), Token::ChartP50, SeriesLook::Mark::Line, 2},
                     {QStringLiteral("p95"), Token::ChartP95, SeriesLook::Mark::Line, 1.5}});
    chart.setData({1, 2, {{3100, 3200}, {5500, 5600}}});
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Last values, at 0:01: p50: 3.2 s, p95: 5.6 s."));
}

void TstCharts::gapsAreNoValues()
{
    TimeChart chart(ChartUnit::Milliseconds);
    chart.setSeries({{QStringLiteral("p50"), Token::ChartP50, SeriesLook::Mark::Line, 2}});
    chart.setData({1, 3, {{std::nan(""), 3200, std::nan("")}}});
    QCOMPARE(chart.textAt(0), QStringLiteral("0:00\nnone"));
    QCOMPARE(chart.textAt(1), QStringLiteral("0:01\np50: 3.2 s"));
    QCOMPARE(chart.textAt(7), QString());
}

void TstCharts::aHistogramSaysItsBins()
{
    HistogramChart chart;
    chart.resize(400, 150);
    chart.setData({1500, 500, true, {3, 9, 1}, {{QStringLiteral("p50"), 2200, Token::ChartP50}, {QStringLiteral("p99"), 9000, Token::ChartP99}}});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCOMPARE(chart.textAt(1), QStringLiteral("2.0 s to 2.5 s: 9 answer(s)"));
    QCOMPARE(chart.textAt(2), QStringLiteral("2.5 s and more: 1 answer(s)"));
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Percentiles: p50 2.2 s, p99 9.0 s."));
    QTRY_VERIFY(hasColor(chart, Token::ChartP99));
    chart.setData({});
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Nothing yet."));
}

void TstCharts::figuresWrapWhereThereIsNoRoom()
{
    FigureStrip strip(FigureStrip::Spread::Equal);
    QList<FigureLabel *> figures;
    for (int i = 0; i < 8; ++i) {
        figures.append(strip.add(QString::number(i)));
        figures.last()->setCaption(QStringLiteral("a caption of size"));
        figures.last()->setValue(QStringLiteral("12"));
    }
    strip.resize(1600, 100);
    strip.show();
    QCOMPARE(figures[7]->y(), figures[0]->y());
    strip.resize(700, 100);
    QVERIFY(figures[7]->y() > figures[0]->y());
    QCOMPARE(figures[4]->x(), figures[0]->x());
    QVERIFY(strip.sizeHint().height() > figures[0]->height() * 2);
}

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"
