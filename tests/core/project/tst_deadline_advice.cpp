// SPDX-License-Identifier: Apache-2.0
#include "core/project/deadline_advice.h"

#include <QTest>

using namespace lw;
using std::chrono::milliseconds;

class TestDeadlineAdvice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twiceTheLongestIsAdvisedWhereLessIsSet_data()
    {
        QTest::addColumn<qint64>("answers");
        QTest::addColumn<double>("longestMs");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("advised");   // 0: nothing
        QTest::newRow("the example of the issue") << qint64(50) << 4100.0 << qint64(5'000) << qint64(8'200);
        QTest::newRow("one answer too few") << qint64(49) << 4100.0 << qint64(5'000) << qint64(0);
        QTest::newRow("twice already") << qint64(500) << 4100.0 << qint64(8'200) << qint64(0);
        QTest::newRow("a little less than twice") << qint64(500) << 4100.0 << qint64(8'199) << qint64(8'200);
        QTest::newRow("rounded up") << qint64(500) << 4101.0 << qint64(5'000) << qint64(8'300);
        QTest::newRow("short ones") << qint64(500) << 3.0 << qint64(5) << qint64(100);
        QTest::newRow("much more") << qint64(500) << 4100.0 << qint64(600'000) << qint64(0);
        QTest::newRow("no deadline") << qint64(500) << 4100.0 << qint64(0) << qint64(0);
        QTest::newRow("nothing known") << qint64(500) << -1.0 << qint64(5'000) << qint64(0);
    }

    void twiceTheLongestIsAdvisedWhereLessIsSet()
    {
        QFETCH(const qint64, answers);
        QFETCH(const double, longestMs);
        QFETCH(const qint64, total);
        QFETCH(const qint64, advised);
        engine::RunSnapshot snapshot;
        snapshot.answers = answers;
        if (longestMs >= 0)
            snapshot.longestMs = longestMs;
        const auto advice = project::advisedTotal(snapshot, milliseconds(total));
        QCOMPARE(advice.value_or(milliseconds(0)).count(), advised);
        // Whoever takes it is not advised again.
        if (advice)
            QVERIFY(!project::advisedTotal(snapshot, *advice));
    }
};

QTEST_GUILESS_MAIN(TestDeadlineAdvice)
#include "tst_deadline_advice.moc"
