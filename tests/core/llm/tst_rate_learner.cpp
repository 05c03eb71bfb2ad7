// SPDX-License-Identifier: Apache-2.0
#include "core/llm/rate_learner.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

namespace {

/// `accepted` and then `refused` requests, evenly between two times.
void send(RateLearner &learner, Instant from, Instant to, int accepted, int refused)
{
    for (int i = 0; i < accepted + refused; ++i) {
        const Instant at = from + (to - from) * i / (accepted + refused);
        learner.sent(at);
        if (i >= accepted)
            learner.refused(at);
    }
}

} // namespace

class TestRateLearner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAloneTeachesNothing()
    {
        RateLearner learner;
        send(learner, 0s, 1s, 20, 1);
        learner.resumed(2s);
        QVERIFY(!learner.perSecond());
        send(learner, 30s, 31s, 20, 1); // and neither does another one much later
        learner.resumed(32s);
        QVERIFY(!learner.perSecond());
    }

    void threeTeachTheMostThatWasAcceptedInASecond()
    {
        RateLearner learner;
        send(learner, 0s, 5s, 20, 0);
        send(learner, 5s, 5'100ms, 10, 54);
        learner.resumed(6s);
        QVERIFY(learner.perSecond().has_value());
        QVERIFY(*learner.perSecond() >= 10 && *learner.perSecond() <= 14);
    }

    void whoGoesALittleTooFastLearnsItToo()
    {
        RateLearner learner;
        for (int second = 0; second < 6; second += 2) {
            send(learner, std::chrono::seconds(second), std::chrono::seconds(second) + 900ms, 10, 1);
            learner.resumed(std::chrono::seconds(second + 2));
        }
        QCOMPARE(learner.perSecond().value_or(0), 10.0);
    }

    void aNewRateIsTakenBackByOneRefusal_data()
    {
        QTest::addColumn<int>("learned");
        QTest::addColumn<double>("expected");
        QTest::newRow("by one request") << 11 << 10.0;
        QTest::newRow("by 5 percent") << 100 << 95.0;
        QTest::newRow("never to nothing") << 1 << 0.95;
    }
    void aNewRateIsTakenBackByOneRefusal()
    {
        QFETCH(int, learned);
        QFETCH(double, expected);
        RateLearner learner;
        send(learner, 0s, 10ms, learned, 20);
        learner.resumed(1s);
        QCOMPARE(learner.perSecond().value_or(0), double(learned));
        send(learner, 1s, 2s, learned, 1);
        learner.resumed(3s);
        QCOMPARE(learner.perSecond().value_or(0), expected);
    }

    void aProvenRateIsNot()
    {
        RateLearner learner;
        send(learner, 0s, 10ms, 10, 20);
        learner.resumed(1s);
        send(learner, 1s, 40s, 390, 1);
        learner.resumed(41s);
        QCOMPARE(learner.perSecond().value_or(0), 10.0);
    }

    void itIsProbedOnceAMinuteAndRarerWhereThatFails()
    {
        RateLearner learner;
        send(learner, 0s, 10ms, 10, 20);
        learner.resumed(1s);
        send(learner, 1s, 61s, 600, 0);
        learner.probe(60s);
        QCOMPARE(learner.perSecond().value_or(0), 10.0);
        learner.probe(61s);
        QCOMPARE(learner.perSecond().value_or(0), 10.5);
        send(learner, 61s, 63s, 20, 1);
        learner.resumed(64s);
        QCOMPARE(learner.perSecond().value_or(0), 10.0);
        send(learner, 64s, 150s, 860, 0);
        learner.probe(150s);
        QCOMPARE(learner.perSecond().value_or(0), 10.0);
        send(learner, 150s, 185s, 350, 0);
        learner.probe(185s);
        QCOMPARE(learner.perSecond().value_or(0), 10.5);
        send(learner, 185s, 306s, 1'270, 0); // that was accepted: the next step is larger
        learner.probe(306s);
        QCOMPARE(learner.perSecond().value_or(0), 10.5 * 1.1);
    }

    void aRateThatNobodyUsesIsNotProbed()
    {
        RateLearner learner;
        send(learner, 0s, 10ms, 10, 20);
        learner.resumed(1s);
        send(learner, 1s, 61s, 60, 0);
        learner.probe(61s);
        QCOMPARE(learner.perSecond().value_or(0), 10.0);
    }

    void whatAcceptsNothingForSecondsIsJudgedByTheMinute()
    {
        RateLearner learner;
        send(learner, 0s, 10ms, 10, 20);
        learner.resumed(1s);
        send(learner, 1s, 1'010ms, 0, 2);
        learner.resumed(3s);
        QCOMPARE(learner.perSecond().value_or(0), 10.0); // perhaps asked too early
        send(learner, 3s, 3'010ms, 0, 2);
        learner.resumed(7s);
        QCOMPARE(learner.emptyEpisodes(), 2);
        QCOMPARE(learner.perSecond().value_or(0), 10.0 / 60.0);
    }

    void refusalsThatNoRateEndsAreBadLuck()
    {
        RateLearner learner;
        Instant now = 0s;
        bool learned = false;
        for (int i = 0; i < 20; ++i, now += 3s) {
            send(learner, now, now + 500ms, 50, 1);
            send(learner, now + 500ms, now + 1s, 50, 0);
            learner.resumed(now + 2s);
            learned = learned || learner.perSecond();
            if (learner.perSecond())
                QVERIFY(*learner.perSecond() > 30); // and no harm meanwhile
        }
        QVERIFY(learned);
        QVERIFY(!learner.perSecond());
    }
};

QTEST_APPLESS_MAIN(TestRateLearner)
#include "tst_rate_learner.moc"
