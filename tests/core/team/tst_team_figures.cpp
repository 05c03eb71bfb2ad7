// SPDX-License-Identifier: Apache-2.0
#include "core/team/team_figures.h"

#include "core/team/pace.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QTest>

using namespace lw;
using namespace lw::team;
using Kind = task::Decision::Kind;

class TestTeamFigures : public QObject
{
    Q_OBJECT

private:
    static PersonFigures of(const TeamFigures &figures, const QString &name)
    {
        for (const PersonFigures &person : figures.people) {
            if (person.name == name)
                return person;
        }
        return {};
    }

private Q_SLOTS:
    void pace_data()
    {
        constexpr qint64 s = 1'000;
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<qint64>("decided");
        QTest::addColumn<qint64>("activeMs");
        QTest::addColumn<int>("perHour");   // -1: undefined
        QTest::newRow("nothing") << QList<qint64>{} << qint64(0) << qint64(0) << -1;
        QTest::newRow("one says nothing of speed") << QList<qint64>{5 * s} << qint64(0) << qint64(0) << -1;
        QTest::newRow("six keys in a moment") << QList<qint64>{0, 10, 20, 30, 40, 50} << qint64(5) << qint64(50) << -1;
        QTest::newRow("every ten seconds") << QList<qint64>{0, 10 * s, 20 * s} << qint64(2) << 20 * s << 360;
        QTest::newRow("in any order") << QList<qint64>{20 * s, 0, 10 * s} << qint64(2) << 20 * s << 360;
        QTest::newRow("five minutes are no break") << QList<qint64>{0, 300 * s} << qint64(1) << 300 * s << 12;
        QTest::newRow("more are one") << QList<qint64>{0, 10 * s, 310 * s + 1, 320 * s + 1} << qint64(2) << 20 * s << 360;
        QTest::newRow("a hundred at once are one") << QList<qint64>{0, 10 * s, 10 * s, 10 * s} << qint64(1) << 10 * s << 360;
    }
    void pace()
    {
        QFETCH(QList<qint64>, times);
        QFETCH(qint64, decided);
        QFETCH(qint64, activeMs);
        QFETCH(int, perHour);
        const Pace pace = paceOf({times.cbegin(), times.cend()});
        QCOMPARE(pace.decided, decided);
        QCOMPARE(pace.activeMs, activeMs);
        QCOMPARE(pace.perHour() ? qRound(*pace.perHour()) : -1, perHour);
    }

    void eachIsComparedWithTheOthersAndWithGold()
    {
        TeamTally tally(task::TaskKind::Classification);
        // Ann and Bo say the same of 1, not of 2; Cy joins them in 1; of 3 there is one voice, of 4 a rejection and a skip.
        tally.add({1, u"Ann"_qs, u"spam"_qs, u"spam"_qs});
        tally.add({1, u"Bo"_qs, u"spam"_qs, u"spam"_qs});
        tally.add({1, u"Cy"_qs, u"ham"_qs, u"spam"_qs});
        tally.add({2, u"Ann"_qs, u"spam"_qs, {}});
        tally.add({2, u"Bo"_qs, u"ham"_qs, {}});
        tally.add({3, u"Ann"_qs, u"ham"_qs, {}});
        tally.add({4, u"Ann"_qs, {}, u"ham"_qs});
        tally.add({4, u"Bo"_qs, {}, u"ham"_qs, true});
        tally.addHandedOut({u"Ann"_qs, {}, {}, 10, 2});
        tally.addHandedOut({u"Dee"_qs, {}, {}, 5, 0});
        const TeamFigures figures = tally.figures();
        QCOMPARE(figures.people.size(), 4U);
        QCOMPARE(figures.shared, 2);
        const PersonFigures ann = of(figures, u"Ann"_qs);
        QCOMPARE(ann.handedOut, std::optional<qint64>(10));
        QCOMPARE(ann.decided, 4);
        QCOMPARE(ann.sameAsOthers, quality::proportion(1, 3));
        QCOMPARE(ann.rightOnGold, quality::proportion(1, 1));
        const PersonFigures bo = of(figures, u"Bo"_qs);
        QCOMPARE(bo.handedOut, std::nullopt);
        QCOMPARE(bo.decided, 2);
        QCOMPARE(bo.skipped, 1);
        QCOMPARE(of(figures, u"Cy"_qs).rightOnGold, quality::proportion(0, 1));
        // Who has decided nothing yet is there all the same, and no figure is made up for them.
        const PersonFigures dee = of(figures, u"Dee"_qs);
        QCOMPARE(dee.handedOut, std::optional<qint64>(5));
        QCOMPARE(dee.decided, 0);
        QCOMPARE(dee.sameAsOthers, std::nullopt);
        QCOMPARE(dee.pace.perHour(), std::nullopt);
        QVERIFY2(!figures.kappa, "kappa is of two people");
        QVERIFY(figures.alpha.has_value());
    }

    /// Twice as many of all: Cohen's own example has kappa 0.4 for the table 20 5 / 10 15.
    void twoPeopleHaveAKappa()
    {
        TeamTally tally(task::TaskKind::Classification);
        qint64 record = 0;
        const auto add = [&](const QString &a, const QString &b, int count) {
            for (int i = 0; i < count; ++i) {
                ++record;
                tally.add({record, u"Bo"_qs, b, {}});
                tally.add({record, u"Ann"_qs, a, {}});
            }
        };
        add(u"yes"_qs, u"yes"_qs, 20);
        add(u"yes"_qs, u"no"_qs, 5);
        add(u"no"_qs, u"yes"_qs, 10);
        add(u"no"_qs, u"no"_qs, 15);
        const TeamFigures figures = tally.figures();
        QVERIFY(figures.kappa && qAbs(*figures.kappa - 0.4) < 1e-9);
        QVERIFY(figures.kappaInterval && figures.kappaInterval->low < 0.4 && figures.kappaInterval->high > 0.4);
        QVERIFY(figures.alpha.has_value());
        QCOMPARE(of(figures, u"Ann"_qs).sameAsOthers, quality::proportion(35, 50));
    }

    void whatIsUndefinedIsEmpty()
    {
        TeamTally same(task::TaskKind::Classification);
        for (qint64 record = 1; record <= 5; ++record) {
            same.add({record, u"Ann"_qs, u"ham"_qs, {}});
            same.add({record, u"Bo"_qs, u"ham"_qs, {}});
        }
        const TeamFigures figures = same.figures();
        QCOMPARE(figures.kappa, std::nullopt);
        QCOMPARE(figures.alpha, std::nullopt);
        QCOMPARE(of(figures, u"Ann"_qs).sameAsOthers, quality::proportion(5, 5));
        TeamTally texts(task::TaskKind::Text);
        texts.add({1, u"Ann"_qs, u"Good day"_qs, {}});
        texts.add({1, u"Bo"_qs, u"Hello"_qs, {}});
        QCOMPARE(texts.figures().alpha, std::nullopt);
        QVERIFY(TeamTally(task::TaskKind::Classification).figures().people.empty());
    }

    /// What settled a dispute is nobody's voice, so that who settles is not compared with those they judged.
    void whatSettledIsNoVoice()
    {
        test::ProjectFixture project;
        project.add(u"a"_qs, {{"text", "one"}}, u"spam"_qs);
        const auto says = [&project](const QString &who, int second, const QString &label) {
            LW_VERIFY_RESULT(store::putDecisions(*project.db, {{1, Kind::Correct, task::labelValue(label), {}, {}}},
                                                 {who, u"2026-03-01T10:00:%1.000Z"_qs.arg(second)}));
        };
        says(u"Ann"_qs, 10, u"spam"_qs);
        says(u"Bo"_qs, 20, u"ham"_qs);
        QCOMPARE(teamFigures(*project.db)->disputes, (store::DisputeCounts{1, 0}));
        says(u"Lea"_qs, 30, u"spam"_qs);
        LW_VERIFY_RESULT(store::addHandedOut(*project.db, {{u"Ann"_qs, u"2026-02-28"_qs, u"ann.lwproj"_qs, 3, 1}}));
        const TeamFigures figures = teamFigures(*project.db).value();
        QCOMPARE(figures.disputes, (store::DisputeCounts{0, 1}));
        QCOMPARE(of(figures, u"Ann"_qs).sameAsOthers, quality::proportion(0, 1));
        QCOMPARE(of(figures, u"Ann"_qs).rightOnGold, quality::proportion(1, 1));
        QCOMPARE(of(figures, u"Ann"_qs).handedOut, std::optional<qint64>(3));
        QCOMPARE(of(figures, u"Bo"_qs).rightOnGold, quality::proportion(0, 1));
        QCOMPARE(of(figures, u"Lea"_qs).decided, 0);
        QCOMPARE(of(figures, u"Lea"_qs).sameAsOthers, std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestTeamFigures)
#include "tst_team_figures.moc"
