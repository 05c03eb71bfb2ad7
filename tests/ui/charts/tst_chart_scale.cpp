// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_scale.h"

#include <QTest>

#include <cmath>

using namespace lw::ui;

class TstChartScale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreOneTwoFive_data();
    void stepsAreOneTwoFive();
    void anyValueFitsIntoFewSteps();
    void countsHaveWholeSteps();
    void clocksStepAsClocksDo();
    void ticksNameTheirUnit();
};

void TstChartScale::stepsAreOneTwoFive_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("top");
    QTest::newRow("7.6 s") << 7600.0 << 2000.0 << 8000.0;
    QTest::newRow("1.4 s") << 1400.0 << 500.0 << 1500.0;
    QTest::newRow("exactly at a tick") << 8000.0 << 2000.0 << 8000.0;
    QTest::newRow("1.43k") << 1430.0 << 500.0 << 1500.0;
}

void TstChartScale::stepsAreOneTwoFive()
{
    QFETCH(double, largest);
    const ValueScale scale = valueScale(largest, ChartUnit::Milliseconds);
    QTEST(scale.step, "step");
    QTEST(scale.top, "top");
}

void TstChartScale::anyValueFitsIntoFewSteps()
{
    for (double value = 1e-3; value < 1e9; value *= 1.07) {
        const ValueScale scale = valueScale(value, ChartUnit::PerSecond);
        QVERIFY(scale.top >= value * 0.999999);
        QVERIFY(scale.top / scale.step < 4.01);
        QVERIFY(scale.top / scale.step > 1.99);
    }
    for (const double odd : {0.0, -1.0, std::nan(""), HUGE_VAL})
        QVERIFY(valueScale(odd, ChartUnit::Count).top > 0);
}

void TstChartScale::countsHaveWholeSteps()
{
    QCOMPARE(valueScale(1, ChartUnit::Count), (ValueScale{1, 2}));
    QCOMPARE(valueScale(3, ChartUnit::Count), (ValueScale{1, 3}));
    QCOMPARE(valueScale(20, ChartUnit::Count), (ValueScale{5, 20}));
}

void TstChartScale::clocksStepAsClocksDo()
{
    QCOMPARE(clockScale(19), (ValueScale{5, 20}));
    QCOMPARE(clockScale(41), (ValueScale{15, 45}));
    QCOMPARE(clockScale(61), (ValueScale{30, 90}));
    QCOMPARE(clockScale(3601), (ValueScale{1800, 5400}));
    QVERIFY(clockScale(400'000).top >= 400'000);
    QCOMPARE(clockText(7), QStringLiteral("0:07"));
}

void TstChartScale::ticksNameTheirUnit()
{
    QCOMPARE(tickText(0, {3000, 9000}, ChartUnit::Milliseconds), QStringLiteral("0"));
    QCOMPARE(tickText(9000, {3000, 9000}, ChartUnit::Milliseconds), QStringLiteral("9 s"));
    QCOMPARE(tickText(1500, {500, 1500}, ChartUnit::Milliseconds), QStringLiteral("1.5 s"));
    QCOMPARE(tickText(200, {200, 800}, ChartUnit::Milliseconds), QStringLiteral("200 ms"));
    QCOMPARE(tickText(2000, {1000, 2000}, ChartUnit::PerSecond), QStringLiteral("2k"));
    QCOMPARE(tickText(0.5, {0.5, 1.5}, ChartUnit::PerSecond), QStringLiteral("0.5"));
    QCOMPARE(tickText(4, {2, 6}, ChartUnit::Count), QStringLiteral("4"));
}

QTEST_GUILESS_MAIN(TstChartScale)
#include "tst_chart_scale.moc"
