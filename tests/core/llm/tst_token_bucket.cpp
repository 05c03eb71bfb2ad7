// SPDX-License-Identifier: Apache-2.0
#include "core/llm/token_bucket.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

class TestTokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstGoesAtOnceAndTheRestAtTheRate()
    {
        TokenBucket bucket(0s, 10.0);
        Instant now{0};
        for (int i = 0; i < 21; ++i) {
            now = bucket.readyAt(now, 1);
            bucket.debit(now, 1);
        }
        QCOMPARE(now, Instant(2s));
    }

    void aSecondIsSavedUpAndNoMore()
    {
        TokenBucket bucket(0s, 10.0);
        QCOMPARE(bucket.level(1h), 10.0);
        int atOnce = 0;
        while (bucket.readyAt(1h, 1) == Instant(1h)) {
            bucket.debit(1h, 1);
            ++atOnce;
        }
        QCOMPARE(atOnce, 10);
    }

    void aSlowRateStillHasRoomForOneRequestAndALateTimer()
    {
        TokenBucket bucket(0s, 0.95);
        QVERIFY(bucket.capacity() > 1.0);
        bucket.debit(0s, 1);
        QCOMPARE(bucket.readyAt(0s, 1), Instant(1'052'632));
        bucket.debit(1'060'000us, 1); // 7 ms late
        QVERIFY(bucket.readyAt(1'060'000us, 1) < Instant(2'106'000));
    }

    void whatIsLargerThanTheBucketIsGrantedByAFullOneAndPaidBack()
    {
        TokenBucket bucket(0s, 500.0); // 30,000 tokens a minute
        QCOMPARE(bucket.readyAt(0s, 2'000), Instant(998ms));
        bucket.debit(998ms, 2'000);
        QCOMPARE(qRound(bucket.level(998ms)), -1'500);
        QCOMPARE(bucket.readyAt(998ms, 500), Instant(998ms + 4s));
        // it cost half of that: paid back at the end
        bucket.credit(1'998ms, 1'000);
        QCOMPARE(bucket.readyAt(1'998ms, 500), Instant(2'998ms));
    }

    void pausesTakeTheLongerAndEndWithoutABurst()
    {
        TokenBucket bucket(0s, 10.0);
        bucket.pauseUntil(5s, 15s);
        bucket.pauseUntil(6s, 8s);
        QCOMPARE(bucket.pausedUntil(), Instant(15s));
        QCOMPARE(bucket.readyAt(7s, 1), Instant(15s));
        bucket.debit(15s, 1);
        QCOMPARE(bucket.readyAt(15s, 1), Instant(15'100ms));
    }

    void whatHappensInAPauseIsNotForgotten()
    {
        TokenBucket bucket(0s, 10.0);
        bucket.pauseUntil(1s, 11s);
        bucket.debit(2s, 5); // it was more than was thought
        QCOMPARE(bucket.readyAt(2s, 1), Instant(11s + 500ms));
        bucket.credit(3s, 5);
        QCOMPARE(bucket.readyAt(3s, 1), Instant(11s));
    }

    void theOtherSideKnowsBetterButOnlyDownwards()
    {
        TokenBucket bucket(0s, 10.0);
        bucket.sync(1h, 3);
        QCOMPARE(bucket.level(1h), 3.0);
        bucket.sync(1h, 500);
        QCOMPARE(bucket.level(1h), 3.0);
    }

    void aNewRateHoldsFromNowOn()
    {
        TokenBucket bucket(0s, 10.0);
        bucket.debit(0s, 1);
        bucket.setRate(50ms, 1.0); // half a request was there
        QCOMPARE(bucket.readyAt(50ms, 1), Instant(550ms));
        bucket.setRate(50ms, 0.0); // nonsense does not overflow
        QVERIFY(bucket.readyAt(50ms, 1) > Instant(1h));
    }
};

QTEST_APPLESS_MAIN(TestTokenBucket)
#include "tst_token_bucket.moc"
