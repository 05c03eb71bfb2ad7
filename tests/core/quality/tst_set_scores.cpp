// SPDX-License-Identifier: Apache-2.0
#include "core/quality/set_scores.h"

#include <QTest>

using lw::quality::setScores;

namespace {

/// "ab/b c/" : records, each gold/answer, a letter a thing.
std::vector<std::pair<QStringList, QStringList>> pairs(const char *text)
{
    std::vector<std::pair<QStringList, QStringList>> result;
    for (const QString &record : QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList sides = record.split(u'/');
        result.emplace_back(sides[0].split(QString(), Qt::SkipEmptyParts), sides[1].split(QString(), Qt::SkipEmptyParts));
    }
    return result;
}

} // namespace

class TestSetScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUndefined()
    {
        const auto scores = setScores({});
        QVERIFY(!scores.exact && !scores.precision && !scores.recall && !scores.f1 && !scores.macroF1);
    }

    void emptySetsAreEqual()
    {
        const auto scores = setScores(pairs("/ /"));
        QCOMPARE(scores.n, 2);
        QCOMPARE(*scores.exact, 1.0);
        QVERIFY(!scores.precision && !scores.recall && !scores.f1 && !scores.macroF1);
    }

    // By hand: gold a b, b, c; answered a, b c, nothing. Right: a, b; answered 3 things, gold has 4.
    void byHand()
    {
        const auto scores = setScores(pairs("ab/a b/bc c/"));
        QCOMPARE(*scores.exact, 0.0);
        QCOMPARE(*scores.precision, 2.0 / 3.0);
        QCOMPARE(*scores.recall, 2.0 / 4.0);
        QCOMPARE(*scores.f1, 4.0 / 7.0);
        QCOMPARE(*scores.macroF1, (1.0 + 2.0 / 3.0 + 0.0) / 3.0);
    }

    void twiceCountsOnce()
    {
        const auto scores = setScores(pairs("aa/a ab/ba"));
        QCOMPARE(*scores.exact, 1.0);
        QCOMPARE(*scores.f1, 1.0);
    }

    void nothingAnsweredHasNoPrecision()
    {
        const auto scores = setScores(pairs("a/"));
        QVERIFY(!scores.precision);
        QCOMPARE(*scores.recall, 0.0);
        QCOMPARE(*scores.f1, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestSetScores)
#include "tst_set_scores.moc"
