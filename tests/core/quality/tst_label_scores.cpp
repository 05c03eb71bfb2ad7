// SPDX-License-Identifier: Apache-2.0
#include "core/quality/label_scores.h"

#include <QTest>

using lw::quality::labelScores;

namespace {

std::vector<std::pair<QString, QString>> pairs(const char *gold, const char *answers)
{
    std::vector<std::pair<QString, QString>> result;
    for (; *gold && *answers; ++gold, ++answers)
        result.emplace_back(QString(QLatin1Char(*gold)), QString(QLatin1Char(*answers)));
    return result;
}

} // namespace

class TestLabelScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUndefined()
    {
        const auto scores = labelScores({});
        QVERIFY(!scores.accuracy && !scores.macroF1 && !scores.kappa);
    }

    void oneClassHasNoKappa()
    {
        const auto scores = labelScores(pairs("aaaa", "aaaa"));
        QCOMPARE(*scores.accuracy, 1.0);
        QVERIFY(!scores.kappa);
    }

    // scikit-learn's documented example of f1_score: y_true 0 1 2 0 1 2, y_pred 0 2 1 0 0 1 gives macro F1 0.26666…
    void macroF1()
    {
        const auto scores = labelScores(pairs("012012", "021001"));
        QVERIFY(std::abs(*scores.macroF1 - 0.8 / 3.0) < 1e-12);
    }

    // Worked by hand: observed 6/7; chance (2*2 + 3*2 + 2*3) / 49.
    void kappa()
    {
        const auto scores = labelScores(pairs("npppnzz", "nppznzz"));
        const double observed = 6.0 / 7.0;
        const double chance = (2.0 * 2 + 3 * 2 + 2 * 3) / 49.0;
        QVERIFY(std::abs(*scores.kappa - (observed - chance) / (1 - chance)) < 1e-12);
    }

    void worseThanChanceIsBelowZero()
    {
        const auto scores = labelScores(pairs("aabb", "bbaa"));
        QCOMPARE(*scores.kappa, -1.0);
        QCOMPARE(*scores.macroF1, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestLabelScores)
#include "tst_label_scores.moc"
