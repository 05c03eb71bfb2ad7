// SPDX-License-Identifier: Apache-2.0
#include "core/quality/kappa.h"
#include "core/quality/wilson.h"

#include <QTest>

#include <cmath>

using namespace lw::quality;

class TestKappa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn's documented example of cohen_kappa_score.
    void ofTwo()
    {
        const std::vector<LabelPair> pairs{{u"negative"_qs, u"negative"_qs, 2}, {u"positive"_qs, u"positive"_qs, 1},
                                           {u"neutral"_qs, u"neutral"_qs, 1}, {u"positive"_qs, u"negative"_qs, 1}};
        QVERIFY(std::abs(*cohenKappa(pairs) - 0.6875) < 1e-12);
    }
    void withOneLabelItIsUndefined()
    {
        QVERIFY(!cohenKappa({}));
        QVERIFY(!cohenKappa({{u"a"_qs, u"a"_qs, 7}}));
        QVERIFY(!kappaInterval({{u"a"_qs, u"a"_qs, 7}}));
        QCOMPARE(*cohenKappa({{u"a"_qs, u"b"_qs, 7}}), 0.0);
    }

    void itsIntervalHoldsItAndShrinksWithTheirNumber()
    {
        double width = 10;
        for (const qint64 times : {1, 10, 100, 10'000}) {
            const std::vector<LabelPair> pairs{{u"a"_qs, u"a"_qs, 20 * times}, {u"a"_qs, u"b"_qs, 5 * times},
                                               {u"b"_qs, u"a"_qs, 10 * times}, {u"b"_qs, u"b"_qs, 15 * times}};
            const auto interval = kappaInterval(pairs);
            QVERIFY(interval.has_value());
            QVERIFY(interval->low < 0.4 && interval->high > 0.4);
            // By the square root of their number, as errors of a mean do.
            QVERIFY(interval->high - interval->low < width / 2.5);
            width = interval->high - interval->low;
            QCOMPARE(kappaInterval(pairs), interval);
        }
    }
    /// Of a share the interval is known otherwise.
    void drawingAgainGivesTheIntervalOfAShare()
    {
        const auto share = [](const std::vector<qint64> &counts) -> std::optional<double> {
            return double(counts[0]) / double(counts[0] + counts[1] + counts[2]);
        };
        for (const std::vector<qint64> &counts : {std::vector<qint64>{200, 150, 50}, {40, 340, 20}, {0, 0, 400}}) {
            const auto interval = bootstrapInterval(counts, share);
            const auto known = proportion(counts[0], 400);
            QVERIFY(interval.has_value());
            QVERIFY2(std::abs(interval->low - known->low) < 0.012, qPrintable(QString::number(interval->low)));
            QVERIFY2(std::abs(interval->high - known->high) < 0.012, qPrintable(QString::number(interval->high)));
        }
        QVERIFY(!bootstrapInterval({1, 0, 0}, share));
        QVERIFY(!bootstrapInterval({}, share));
    }
    void whatIsUndefinedTooOftenHasNone()
    {
        const auto onlyWithTheRareOne = [](const std::vector<qint64> &counts) {
            return counts[1] > 0 ? std::optional(double(counts[0])) : std::nullopt;
        };
        QVERIFY(!bootstrapInterval({99, 1}, onlyWithTheRareOne));
        QVERIFY(bootstrapInterval({50, 50}, onlyWithTheRareOne).has_value());
    }
};

QTEST_APPLESS_MAIN(TestKappa)
#include "tst_kappa.moc"
