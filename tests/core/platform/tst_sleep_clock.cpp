// SPDX-License-Identifier: Apache-2.0
#include "core/platform/sleep_clock.h"

#include <QTest>

#include <vector>

using lw::platform::SleepClock;
using lw::platform::SleepReading;
using std::chrono::milliseconds;

namespace {

SleepReading at(qint64 awake, qint64 whole)
{
    return {milliseconds(awake), milliseconds(whole)};
}

} // namespace

class TestSleepClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<qint64>("awake"); // since the reading before
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<qint64>("slept"); // 0: not at all
        QTest::newRow("nothing happened") << qint64(1000) << qint64(1000) << qint64(0);
        QTest::newRow("a long time, all of it awake") << qint64(3'600'000) << qint64(3'600'001) << qint64(0);
        QTest::newRow("the clocks drift") << qint64(1000) << qint64(1200) << qint64(0);
        QTest::newRow("just at the threshold") << qint64(1000) << qint64(6000) << qint64(0);
        QTest::newRow("just beyond") << qint64(1000) << qint64(6001) << qint64(5001);
        QTest::newRow("a night") << qint64(200) << qint64(28'800'200) << qint64(28'800'000);
        QTest::newRow("the wall clock is set back") << qint64(1000) << qint64(-3'600'000) << qint64(0);
    }
    void decides()
    {
        QFETCH(qint64, awake);
        QFETCH(qint64, whole);
        QFETCH(qint64, slept);
        SleepClock clock;
        QVERIFY(!clock.sleptSince(at(5'000'000, 1'700'000'000'000)));
        const auto answer = clock.sleptSince(at(5'000'000 + awake, 1'700'000'000'000 + whole));
        QCOMPARE(answer.has_value(), slept != 0);
        QCOMPARE(answer.value_or(milliseconds(0)).count(), slept);
        // Said once.
        QVERIFY(!clock.sleptSince(at(5'001'000 + awake, 1'700'000'001'000 + whole)));
    }

    void theRealClocksGoOn()
    {
        const SleepReading first = lw::platform::readSleepClocks();
        QTRY_VERIFY(lw::platform::readSleepClocks().awake > first.awake);
        QTRY_VERIFY(lw::platform::readSleepClocks().whole > first.whole);
    }
};

QTEST_GUILESS_MAIN(TestSleepClock)
#include "tst_sleep_clock.moc"
