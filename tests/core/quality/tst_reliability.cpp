// SPDX-License-Identifier: Apache-2.0
#include "core/quality/mcnemar.h"
#include "core/quality/reliability.h"

#include <QTest>

#include <cmath>

using namespace lw::quality;

class TestReliability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConfidenceIsHeldAgainstWhatWasRight()
    {
        std::vector<JudgedAnswer> answers;
        for (int i = 0; i < 10; ++i) {
            answers.push_back({0.95, i < 9});
            answers.push_back({0.65, i < 3});
        }
        answers.push_back({std::nullopt, true});
        const Reliability result = reliability(answers);
        QCOMPARE(result.n, 20);
        QCOMPARE(result.unknown, 1);
        QVERIFY(std::abs(result.curve[9].confidence - 0.95) < 1e-12);
        QCOMPARE(result.curve[9].right->share, 0.9);
        QCOMPARE(result.curve[6].right->n, 10);
        QCOMPARE(result.curve[6].right->share, 0.3);
        QVERIFY(!result.curve[5].right);
        QVERIFY(std::abs(*result.error - (0.05 + 0.35) / 2) < 1e-12);
    }
    void boundsBelongToTheBinBelow()
    {
        const Reliability result = reliability({{0.0, true}, {0.1, true}, {1.0, true}, {0.2, true}});
        QCOMPARE(result.curve[0].right->n, 2);
        QCOMPARE(result.curve[1].right->n, 1);
        QCOMPARE(result.curve[9].right->n, 1);
    }
    void withoutConfidencesNothingIsKnown()
    {
        const Reliability result = reliability({{std::nullopt, true}, {std::nullopt, false}});
        QVERIFY(!result.error);
        QCOMPARE(result.unknown, 2);
        for (const ReliabilityBin &bin : result.curve)
            QVERIFY(!bin.right);
    }

    void mcnemarOfFewIsExact_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<double>("p");
        QTest::newRow("1 and 9") << 1 << 9 << 2.0 * (1 + 10) / 1024;
        QTest::newRow("0 and 5") << 0 << 5 << 2.0 / 32;
        QTest::newRow("as many") << 5 << 5 << 1.0;
        QTest::newRow("nearly as many") << 3 << 4 << 1.0;
        QTest::newRow("one") << 1 << 0 << 1.0;
    }
    void mcnemarOfFewIsExact()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(double, p);
        QVERIFY(std::abs(*mcnemar(first, second) - p) < 1e-12);
        QCOMPARE(mcnemar(second, first), mcnemar(first, second));
    }
    void mcnemarOfManyIsTheNormalOne()
    {
        QVERIFY(!mcnemar(0, 0));
        // Agresti's 86 and 150 (Categorical Data Analysis, 2002): z = 4.17 without the correction, 4.10 with it.
        const double p = *mcnemar(86, 150);
        QVERIFY2(p > std::erfc(4.17 / std::sqrt(2.0)) && p < 1.1 * std::erfc(4.10 / std::sqrt(2.0)), qPrintable(QString::number(p)));
        // A hundred thousand records, where each single term is below what a double can hold.
        const double many = *mcnemar(49'500, 50'500);
        QVERIFY2(std::abs(many - std::erfc(999.0 / std::sqrt(2.0 * 100'000))) < 1e-5, qPrintable(QString::number(many)));
    }
};

QTEST_APPLESS_MAIN(TestReliability)
#include "tst_reliability.moc"
