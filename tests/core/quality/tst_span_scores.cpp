// SPDX-License-Identifier: Apache-2.0
#include "core/quality/span_scores.h"

#include <QTest>

using namespace lw::quality;

namespace {

const QString P = QStringLiteral("person");
const QString O = QStringLiteral("organisation");

} // namespace

class TestSpanScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightOnes_data()
    {
        QTest::addColumn<SpanList>("gold");
        QTest::addColumn<SpanList>("answer");
        QTest::addColumn<int>("exact");
        QTest::addColumn<int>("overlapping");
        const SpanList one{{10, 20, P}};
        QTest::newRow("the same") << one << one << 1 << 1;
        QTest::newRow("shorter") << one << SpanList{{10, 19, P}} << 0 << 1;
        QTest::newRow("one character") << one << SpanList{{19, 40, P}} << 0 << 1;
        QTest::newRow("beside it") << one << SpanList{{20, 30, P}} << 0 << 0;
        QTest::newRow("another label") << one << SpanList{{10, 20, O}} << 0 << 0;
        QTest::newRow("cut in two") << one << SpanList{{10, 15, P}, {15, 20, P}} << 0 << 1;
        QTest::newRow("two as one") << SpanList{{10, 15, P}, {15, 20, P}} << one << 0 << 1;
        QTest::newRow("said twice") << one << SpanList{one.front(), one.front()} << 1 << 1;
        QTest::newRow("both labels") << SpanList{{10, 20, P}, {10, 20, O}} << SpanList{{10, 20, O}, {10, 20, P}} << 2 << 2;
        // The first of the answer fits both of gold, the second only the one that a hasty pairing gives to the first.
        QTest::newRow("as many as can be") << SpanList{{0, 5, P}, {6, 9, P}} << SpanList{{3, 8, P}, {0, 2, P}} << 0 << 2;
        QTest::newRow("nothing said") << one << SpanList{} << 0 << 0;
        QTest::newRow("nothing to say") << SpanList{} << one << 0 << 0;
    }
    void rightOnes()
    {
        QFETCH(SpanList, gold);
        QFETCH(SpanList, answer);
        const SpanScores scores = spanScores({{gold, answer}});
        QTEST(int(scores.exact.right), "exact");
        QTEST(int(scores.overlapping.right), "overlapping");
        QCOMPARE(scores.exact.gold, qint64(gold.size()));
        QCOMPARE(scores.overlapping.answered, qint64(answer.size()));
    }

    void overAllRecords()
    {
        // 4 of gold, 3 answered, 1 and 2 of them right.
        const SpanScores scores = spanScores({{{{0, 5, P}, {8, 12, O}}, {{0, 5, P}}}, {{{0, 5, P}, {9, 12, P}}, {{4, 8, P}, {20, 30, O}}}});
        QCOMPARE(scores.exact.precision(), std::optional(1.0 / 3));
        QCOMPARE(scores.exact.recall(), std::optional(1.0 / 4));
        QCOMPARE(scores.exact.f1(), std::optional(2.0 / 7));
        QCOMPARE(scores.overlapping.f1(), std::optional(4.0 / 7));
    }
    void nothingIsUndefined()
    {
        const SpanScores scores = spanScores({{{}, {}}});
        QVERIFY(!scores.exact.precision() && !scores.exact.recall() && !scores.exact.f1());
        const SpanScores missed = spanScores({{{{0, 5, P}}, {}}});
        QVERIFY(!missed.exact.precision());
        QCOMPARE(missed.exact.recall(), std::optional(0.0));
        QCOMPARE(missed.exact.f1(), std::optional(0.0));
    }
};

QTEST_APPLESS_MAIN(TestSpanScores)
#include "tst_span_scores.moc"
