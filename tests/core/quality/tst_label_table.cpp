// SPDX-License-Identifier: Apache-2.0
#include "core/quality/label_table.h"

#include <QTest>

#include <cmath>

using namespace lw::quality;

class TestLabelTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn's documented example of classification_report: y_true 0 1 2 2 2, y_pred 0 0 2 2 1.
    void asDocumented()
    {
        const auto rows = labelTable({}, {{u"0"_qs, u"0"_qs}, {u"1"_qs, u"0"_qs}, {u"2"_qs, u"2"_qs, 2}, {u"2"_qs, u"1"_qs}});
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].precision(), std::optional(0.5));
        QCOMPARE(rows[0].recall(), std::optional(1.0));
        QVERIFY(std::abs(*rows[0].f1() - 2.0 / 3) < 1e-12);
        QCOMPARE(rows[1].precision(), std::optional(0.0));
        QCOMPARE(rows[1].recall(), std::optional(0.0));
        QCOMPARE(rows[1].f1(), std::optional(0.0));
        QCOMPARE(rows[2].precision(), std::optional(1.0));
        QVERIFY(std::abs(*rows[2].recall() - 2.0 / 3) < 1e-12);
        QVERIFY(std::abs(*rows[2].f1() - 0.8) < 1e-12);
        QCOMPARE(rows[2].gold, 3);
        QVERIFY(std::abs(*macroF1(rows) - (2.0 / 3 + 0.8) / 3) < 1e-12);
    }
    void whatIsUndefinedIsEmpty()
    {
        const auto rows = labelTable({u"never"_qs, u"right"_qs, u"missed"_qs}, {{u"right"_qs, u"right"_qs}, {u"missed"_qs, u"other"_qs}});
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0].label, u"never"_qs);
        QVERIFY(!rows[0].precision() && !rows[0].recall() && !rows[0].f1());
        QCOMPARE(rows[2].label, u"missed"_qs);
        QVERIFY(!rows[2].precision());
        QCOMPARE(rows[2].recall(), std::optional(0.0));
        QCOMPARE(rows[3].label, u"other"_qs);
        QVERIFY(!rows[3].recall());
        // A label that does not occur is no zero in the mean.
        QVERIFY(std::abs(*macroF1(rows) - 1.0 / 3) < 1e-12);
        QVERIFY(!macroF1(labelTable({u"never"_qs}, {})));
    }
};

QTEST_APPLESS_MAIN(TestLabelTable)
#include "tst_label_table.moc"
