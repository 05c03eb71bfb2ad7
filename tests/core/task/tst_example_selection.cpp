// SPDX-License-Identifier: Apache-2.0
#include "core/task/example_selection.h"

#include <QTest>

#include <algorithm>

using lw::task::ExampleCandidate;
using lw::task::ExampleSelection;

namespace {

/// Three of rain, three of money, one that is scored and one text twice.
std::vector<ExampleCandidate> candidates()
{
    return {{1, QStringLiteral("heavy rain and wind tonight in the north"), QStringLiteral("weather")},
            {2, QStringLiteral("heavy rain and wind tonight in the south"), QStringLiteral("weather")},
            {3, QStringLiteral("the central bank raises interest rates"), QStringLiteral("money")},
            {4, QStringLiteral("the central bank lowers interest rates"), QStringLiteral("money")},
            {5, QStringLiteral("sunshine all weekend"), QStringLiteral("weather")},
            {6, QStringLiteral("heavy rain and wind tonight in the north"), QStringLiteral("weather")},
            {7, QStringLiteral("snow on the hills"), QStringLiteral("weather"), true},
            {8, QStringLiteral("  "), QStringLiteral("weather")}};
}

} // namespace

class tst_example_selection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picksAreUnlikeEachOther();
    void picksDoNotDependOnTheOrder();
    void whatIsScoredIsNeverShown();
    void theNearestStandLast();
    void aRecordIsNeverItsOwnExample();
    void nothingToPick();
};

void tst_example_selection::picksAreUnlikeEachOther()
{
    const auto picks = ExampleSelection(candidates()).diverse(3, 0);
    QCOMPARE(picks.size(), std::size_t(3));
    // One of each group, and of the second of the weather not the one that is nearly the first.
    QCOMPARE(std::count_if(picks.begin(), picks.end(), [](qint64 record) { return record == 3 || record == 4; }), 2);
    const auto four = ExampleSelection(candidates()).diverse(4, 0);
    QVERIFY(std::find(four.begin(), four.end(), 5) != four.end());
    // No text twice, however many are wanted.
    const auto all = ExampleSelection(candidates()).diverse(100, 0);
    QCOMPARE(all.size(), std::size_t(5));
    QVERIFY(!(std::count(all.begin(), all.end(), 1) && std::count(all.begin(), all.end(), 6)));
}

void tst_example_selection::picksDoNotDependOnTheOrder()
{
    auto turned = candidates();
    std::reverse(turned.begin(), turned.end());
    for (quint32 seed = 0; seed < 5; ++seed)
        QCOMPARE(ExampleSelection(candidates()).diverse(3, seed), ExampleSelection(turned).diverse(3, seed));
    QVERIFY(ExampleSelection(candidates()).diverse(1, 0) != ExampleSelection(candidates()).diverse(1, 1));
}

void tst_example_selection::whatIsScoredIsNeverShown()
{
    const ExampleSelection selection(candidates());
    const auto all = selection.diverse(100, 3);
    QVERIFY(std::find(all.begin(), all.end(), 7) == all.end());
    const auto near = selection.nearest(QStringLiteral("snow on the hill"), {}, 100);
    QVERIFY(std::find(near.begin(), near.end(), 7) == near.end());
}

void tst_example_selection::theNearestStandLast()
{
    const auto near = ExampleSelection(candidates()).nearest(QStringLiteral("the central bank raises rates again"), {}, 2);
    QCOMPARE(near, (std::vector<qint64>{4, 3}));
}

void tst_example_selection::aRecordIsNeverItsOwnExample()
{
    const ExampleSelection selection(candidates());
    const auto near = selection.nearest(candidates()[0].text, 1, 100);
    QVERIFY(std::find(near.begin(), near.end(), 1) == near.end());
    QVERIFY(std::find(near.begin(), near.end(), 6) == near.end()); // of the same text
    QCOMPARE(near.back(), 2);
    const auto changed = selection.nearest(QStringLiteral("heavy rain and wind tonight"), 1, 1);
    QCOMPARE(changed.size(), std::size_t(1));
    QVERIFY(changed.front() != 1);
}

void tst_example_selection::nothingToPick()
{
    QVERIFY(ExampleSelection({}).diverse(3, 1).empty());
    QVERIFY(ExampleSelection({}).nearest(QStringLiteral("a"), {}, 3).empty());
    QVERIFY(ExampleSelection(candidates()).diverse(0, 1).empty());
    QVERIFY(ExampleSelection(candidates()).nearest(QStringLiteral("zzzz qqqq"), {}, 3).empty());
}

QTEST_APPLESS_MAIN(tst_example_selection)
#include "tst_example_selection.moc"
