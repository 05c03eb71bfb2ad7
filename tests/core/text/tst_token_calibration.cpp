// SPDX-License-Identifier: Apache-2.0
#include "core/text/token_calibration.h"

#include <QTest>

#include <utility>

using lw::text::TokenCalibration;

namespace {

using Reports = std::vector<std::pair<qint64, qint64>>; ///< estimated, reported

} // namespace

class tst_token_calibration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLearnt_data();
    void whatIsLearnt();
    void oldReportsAreForgotten();
    void whatIsKeptIsWhatWasLearnt();
};

void tst_token_calibration::whatIsLearnt_data()
{
    QTest::addColumn<Reports>("reports");
    QTest::addColumn<bool>("calibrated");
    QTest::addColumn<qint64>("thousand"); ///< what an estimate of 1000 becomes
    QTest::newRow("nothing yet") << Reports{} << false << qint64(1000);
    QTest::newRow("too few") << Reports{{100, 130}, {100, 130}} << false << qint64(1000);
    QTest::newRow("a third more") << Reports{{100, 130}, {200, 260}, {300, 390}} << true << qint64(1300);
    QTest::newRow("fewer") << Reports{{100, 80}, {100, 80}, {100, 80}} << true << qint64(800);
    QTest::newRow("one is off") << Reports{{100, 120}, {100, 120}, {100, 390}, {100, 120}} << true << qint64(1200);
    QTest::newRow("a long prompt says more") << Reports{{40, 60}, {40, 60}, {4000, 4400}} << true << qint64(1100);
    QTest::newRow("short ones say nothing") << Reports{{5, 25}, {6, 26}, {7, 27}} << false << qint64(1000);
    QTest::newRow("nonsense says nothing") << Reports{{100, 0}, {100, -5}, {100, 100'000}, {0, 100}} << false << qint64(1000);
}

void tst_token_calibration::whatIsLearnt()
{
    QFETCH(Reports, reports);
    QFETCH(bool, calibrated);
    QFETCH(qint64, thousand);
    TokenCalibration calibration;
    for (const auto &[estimated, reported] : reports)
        calibration.observe(estimated, reported);
    QCOMPARE(calibration.isCalibrated(), calibrated);
    QCOMPARE(calibration.corrected(1000), thousand);
}

void tst_token_calibration::oldReportsAreForgotten()
{
    TokenCalibration calibration;
    for (int i = 0; i < 200; ++i)
        calibration.observe(100, 200);
    for (std::size_t i = 0; i < TokenCalibration::window; ++i)
        calibration.observe(100, 110);
    QCOMPARE(calibration.corrected(1000), 1100);
}

void tst_token_calibration::whatIsKeptIsWhatWasLearnt()
{
    TokenCalibration calibration;
    for (int i = 0; i < 100; ++i) // beyond the window, so that it has turned over
        calibration.observe(100 + i, 150 + i);
    TokenCalibration again = TokenCalibration::fromJson(calibration.toJson());
    QCOMPARE(again.factor(), calibration.factor());
    for (TokenCalibration *each : {&calibration, &again}) {
        for (int i = 0; i < 40; ++i)
            each->observe(1000, 1200);
    }
    QCOMPARE(again.toJson(), calibration.toJson());
    QVERIFY(TokenCalibration::fromJson(TokenCalibration().toJson()) == TokenCalibration());
    const lw::Json nonsense = lw::parseJson("[1, [1], [1.5, 3], [99, 100], [\"a\", 100], [1.5, 100, 2]]").value();
    QVERIFY(TokenCalibration::fromJson(nonsense) == TokenCalibration());
    QVERIFY(TokenCalibration::fromJson(lw::Json(3)) == TokenCalibration());
}

QTEST_APPLESS_MAIN(tst_token_calibration)
#include "tst_token_calibration.moc"
