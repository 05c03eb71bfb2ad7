// SPDX-License-Identifier: Apache-2.0
#include "core/quality/alpha.h"

#include <QStringList>
#include <QTest>

#include <cmath>

using namespace lw::quality;

namespace {

/// One word a judge: a character for each thing, `.` where the judge said nothing.
std::vector<RatedUnit> units(const QStringList &judges)
{
    std::vector<RatedUnit> all(std::size_t(judges.front().size()));
    for (const QString &judge : judges) {
        for (qsizetype i = 0; i < judge.size(); ++i) {
            if (judge[i] != u'.')
                all[std::size_t(i)].values.push_back(double(judge[i].unicode()));
        }
    }
    return all;
}

bool isNear(const std::optional<double> &value, double expected) { return value && std::abs(*value - expected) < 0.0005; }

} // namespace

/// The values are those of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
class TestAlpha : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoJudgesTwoValues()
    {
        QVERIFY(isNear(krippendorffAlpha(units({u"0100000010"_qs, u"1110010000"_qs}), Scale::Nominal), 0.095));
    }
    void twoJudgesManyValues()
    {
        QVERIFY(isNear(krippendorffAlpha(units({u"aabbdcccedda"_qs, u"babbbccceddd"_qs}), Scale::Nominal), 0.692));
    }
    void fourJudgesWhoDidNotSeeEverything_data()
    {
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("alpha");
        QTest::newRow("nominal") << int(Scale::Nominal) << 0.743;
        QTest::newRow("ordinal") << int(Scale::Ordinal) << 0.815;
        QTest::newRow("interval") << int(Scale::Interval) << 0.849;
    }
    void fourJudgesWhoDidNotSeeEverything()
    {
        QFETCH(int, scale);
        QFETCH(double, alpha);
        auto all = units({u"123321412..."_qs, u"1233224125.3"_qs, u".3332342251."_qs, u"12332441251."_qs});
        const auto value = krippendorffAlpha(all, Scale(scale));
        QVERIFY2(isNear(value, alpha), qPrintable(QString::number(value.value_or(-9))));
        // What nobody or only one judged changes nothing; nor does saying "these two alike".
        all.push_back({});
        all.push_back({{double('4')}});
        QCOMPARE(krippendorffAlpha(all, Scale(scale)), value);
        auto doubled = all;
        doubled.insert(doubled.end(), all.begin(), all.end());
        for (RatedUnit &unit : all)
            unit.count = 2;
        QVERIFY(std::abs(*krippendorffAlpha(all, Scale(scale)) - *krippendorffAlpha(doubled, Scale(scale))) < 1e-12);
    }

    void whereNothingCouldDifferItIsUndefined()
    {
        for (const Scale scale : {Scale::Nominal, Scale::Ordinal, Scale::Interval}) {
            QVERIFY(!krippendorffAlpha({}, scale));
            QVERIFY(!krippendorffAlpha(units({u"ab."_qs, u"..b"_qs}), scale));
            QVERIFY(!krippendorffAlpha(units({u"aaa"_qs, u"aaa"_qs}), scale));
            QCOMPARE(*krippendorffAlpha(units({u"aabc"_qs, u"aabc"_qs}), scale), 1.0);
        }
    }
    void anOrderKnowsNoDistances()
    {
        const std::vector<RatedUnit> near{{{1, 2}}, {{3, 3}}, {{2, 2}}};
        const std::vector<RatedUnit> far{{{1, 2}}, {{300, 300}}, {{2, 2}}};
        QCOMPARE(*krippendorffAlpha(near, Scale::Ordinal), *krippendorffAlpha(far, Scale::Ordinal));
        QVERIFY(*krippendorffAlpha(near, Scale::Interval) < *krippendorffAlpha(far, Scale::Interval));
    }
    void millionsLoseNoPrecision()
    {
        std::vector<RatedUnit> few{{{1, 1}, 30}, {{2, 2}, 20}, {{1, 2}, 5}, {{3, 3}, 10}};
        const double small = *krippendorffAlpha(few, Scale::Ordinal);
        for (RatedUnit &unit : few)
            unit.count *= 1'000'000;
        QVERIFY(std::abs(*krippendorffAlpha(few, Scale::Ordinal) - small) < 0.01);
        const double large = *krippendorffAlpha(few, Scale::Ordinal);
        for (RatedUnit &unit : few)
            unit.count *= 10;
        QVERIFY(std::abs(*krippendorffAlpha(few, Scale::Ordinal) - large) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestAlpha)
#include "tst_alpha.moc"
