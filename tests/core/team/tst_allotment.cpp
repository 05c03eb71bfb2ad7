// SPDX-License-Identifier: Apache-2.0
#include "core/team/allotment.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace lw::team;

namespace {

std::vector<qint64> ids(qint64 first, qint64 count)
{
    std::vector<qint64> list(std::size_t(count), 0);
    std::iota(list.begin(), list.end(), first);
    return list;
}

std::vector<qint64> sizes(const Allotment &allotment)
{
    std::vector<qint64> counts;
    for (const auto &records : allotment.records)
        counts.push_back(qint64(records.size()));
    std::sort(counts.begin(), counts.end());
    return counts;
}

} // namespace

class TestAllotment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<qint64>("plain");
        QTest::addColumn<qint64>("gold");
        QTest::addColumn<int>("overlap");
        QTest::addColumn<int>("goldPercent");   // -1: none
        QTest::addColumn<QString>("expected");  // sizes, overlap, gold of each
        QTest::newRow("one person gets all") << 1 << qint64(10) << qint64(0) << 0 << -1 << QStringLiteral("10; 0; 0");
        QTest::newRow("two share evenly") << 2 << qint64(10) << qint64(0) << 0 << -1 << QStringLiteral("5 5; 0; 0");
        QTest::newRow("one is left over") << 3 << qint64(10) << qint64(0) << 0 << -1 << QStringLiteral("3 3 4; 0; 0");
        QTest::newRow("a fifth twice") << 2 << qint64(100) << qint64(0) << 20 << -1 << QStringLiteral("60 60; 20; 0");
        QTest::newRow("all twice") << 3 << qint64(9) << qint64(0) << 100 << -1 << QStringLiteral("6 6 6; 9; 0");
        QTest::newRow("half a record is one") << 2 << qint64(5) << qint64(0) << 10 << -1 << QStringLiteral("3 3; 1; 0");
        QTest::newRow("fewer records than people") << 5 << qint64(2) << qint64(0) << 0 << -1 << QStringLiteral("0 0 0 1 1; 0; 0");
        QTest::newRow("nothing") << 2 << qint64(0) << qint64(0) << 50 << -1 << QStringLiteral("0 0; 0; 0");
        QTest::newRow("gold plays no part") << 2 << qint64(6) << qint64(4) << 0 << -1 << QStringLiteral("5 5; 0; 0");
        QTest::newRow("a tenth is gold") << 2 << qint64(180) << qint64(40) << 0 << 10 << QStringLiteral("100 100; 0; 10");
        QTest::newRow("gold is shared") << 3 << qint64(90) << qint64(4) << 0 << 10 << QStringLiteral("33 33 33; 0; 3");
        QTest::newRow("gold is short") << 2 << qint64(90) << qint64(2) << 0 << 10 << QStringLiteral("47 47; 0; 2 short");
        QTest::newRow("no gold wanted") << 2 << qint64(6) << qint64(4) << 0 << 0 << QStringLiteral("3 3; 0; 0");
        QTest::newRow("there is no gold") << 2 << qint64(6) << qint64(0) << 0 << 50 << QStringLiteral("3 3; 0; 0 short");
    }
    void cases()
    {
        QFETCH(int, people);
        QFETCH(qint64, plain);
        QFETCH(qint64, gold);
        QFETCH(int, overlap);
        QFETCH(int, goldPercent);
        QFETCH(QString, expected);
        const AllotmentRule rule{people, overlap, goldPercent < 0 ? std::nullopt : std::optional(goldPercent), 7};
        const Allotment allotment = allot(ids(1, plain), ids(1'001, gold), rule);
        QStringList counts;
        for (const qint64 size : sizes(allotment))
            counts.append(QString::number(size));
        const QString found = QStringLiteral("%1; %2; %3%4").arg(counts.join(QLatin1Char(' '))).arg(allotment.overlap).arg(allotment.gold)
                                  .arg(allotment.isGoldShort ? QStringLiteral(" short") : QString());
        QCOMPARE(found, expected);
    }

    /// Whatever is asked for, nobody is left out, and nothing is.
    void everyRecordGoesToSomebody()
    {
        for (int people = 1; people <= 7; ++people) {
            for (const qint64 plain : {0, 1, 2, 3, 10, 101}) {
                for (const int overlap : {0, 1, 20, 33, 50, 99, 100}) {
                    for (const int goldPercent : {-1, 0, 10, 50}) {
                        for (const quint64 seed : {0U, 1U, 2U}) {
                            const AllotmentRule rule{people, people > 1 ? overlap : 0, goldPercent < 0 ? std::nullopt : std::optional(goldPercent), seed};
                            const std::vector<qint64> gold = ids(1'001, 5);
                            const Allotment allotment = allot(ids(1, plain), gold, rule);
                            const auto counts = sizes(allotment);
                            QVERIFY2(counts.back() - counts.front() <= 1, "somebody has more work than others");
                            QMap<qint64, int> holders;
                            for (const auto &records : allotment.records) {
                                QVERIFY2(std::adjacent_find(records.begin(), records.end(), std::greater_equal<>()) == records.end(),
                                         "somebody has a record twice, or not in order");
                                for (const qint64 id : records)
                                    ++holders[id];
                            }
                            const qint64 deck = plain + (goldPercent < 0 ? 5 : 0);
                            qint64 twice = 0;
                            for (qint64 id = 1; id <= plain; ++id) {
                                QVERIFY2(holders.value(id) == 1 || holders.value(id) == 2, "a record has nobody, or too many");
                                twice += holders.value(id) == 2 ? 1 : 0;
                            }
                            for (const qint64 id : gold)
                                twice += goldPercent < 0 && holders.value(id) == 2 ? 1 : 0;
                            QCOMPARE(twice, allotment.overlap);
                            QCOMPARE(allotment.overlap, qRound64(double(deck) * rule.overlapPercent / 100));
                        }
                    }
                }
            }
        }
    }

    void theSameSeedDealsTheSame()
    {
        const AllotmentRule rule{3, 20, 10, 42};
        const Allotment once = allot(ids(1, 100), ids(1'001, 30), rule);
        std::vector<qint64> reversed = ids(1, 100);
        std::reverse(reversed.begin(), reversed.end());
        QVERIFY2(allot(reversed, ids(1'001, 30), rule).records == once.records, "the order in which they are named plays a part");
        AllotmentRule other = rule;
        other.seed = 43;
        QVERIFY(allot(ids(1, 100), ids(1'001, 30), other).records != once.records);
    }

    /// Or two people would be compared with each other alone.
    void everybodySharesWithEverybody()
    {
        const Allotment allotment = allot(ids(1, 200), {}, {4, 30, {}, 1});
        QMap<qint64, std::vector<int>> holders;
        for (std::size_t person = 0; person < allotment.records.size(); ++person) {
            for (const qint64 id : allotment.records[person])
                holders[id].push_back(int(person));
        }
        QSet<std::pair<int, int>> pairs;
        for (const auto &who : std::as_const(holders)) {
            if (who.size() == 2)
                pairs.insert({who[0], who[1]});
        }
        QCOMPARE(pairs.size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestAllotment)
#include "tst_allotment.moc"
