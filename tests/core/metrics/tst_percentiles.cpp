// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/percentiles.h"

#include <QTest>

#include <numeric>

using namespace lw::metrics;

class TestPercentiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnknown() { QVERIFY(!percentiles({})); }

    void oneValueIsAllOfThem()
    {
        const auto p = percentiles({7});
        QVERIFY(p);
        QCOMPARE(p->p50, 7.0);
        QCOMPARE(p->p99, 7.0);
    }

    void nearestRankOfAHundred()
    {
        std::vector<double> values(100);
        std::iota(values.rbegin(), values.rend(), 1.0);
        const auto p = percentiles(values);
        QVERIFY(p);
        QCOMPARE(p->p50, 50.0);
        QCOMPARE(p->p95, 95.0);
        QCOMPARE(p->p99, 99.0);
    }
};

QTEST_APPLESS_MAIN(TestPercentiles)
#include "tst_percentiles.moc"
