// SPDX-License-Identifier: Apache-2.0
#include "tests/core/llm/rate_simulation.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownAndNothingIsHeldBack()
    {
        RateLimiter limiter(0s);
        for (int i = 0; i < 1'000; ++i) {
            QCOMPARE(limiter.readyAt(5s, {100, 100}), Instant(5s));
            (void)limiter.sent(5s, {100, 100});
        }
        QCOMPARE(limiter.requestSource(), RateLimiter::Source::None);
        QVERIFY(!limiter.limitRequestsPerMinute());
    }

    void whatTheUserSetStandsAboveTheHeaders()
    {
        RateLimiter limiter(0s, {.user = {.requests = 600}});
        const auto sent = limiter.sent(0s, {});
        limiter.ended(150ms, sent, {}, {.requests = {60, 59, 1s}});
        QCOMPARE(limiter.limitRequestsPerMinute().value_or(0), 600.0);
        QCOMPARE(limiter.targetPerSecond().value_or(0), 9.5);
        QCOMPARE(limiter.requestSource(), RateLimiter::Source::User);
        limiter.setUser(1s, {});
        QCOMPARE(limiter.targetPerSecond().value_or(0), 0.95);
        QCOMPARE(limiter.requestSource(), RateLimiter::Source::Header);
        limiter.setUser(1s, {.requests = 120});
        QCOMPARE(limiter.targetPerSecond().value_or(0), 1.9);
    }

    void headersAreBelieved()
    {
        RateLimiter limiter(0s);
        auto sent = limiter.sent(0s, {});
        limiter.ended(1s, sent, {}, {.requests = {14'400, 14'399, 432s}}); // of a day
        QVERIFY(!limiter.limitRequestsPerMinute());
        sent = limiter.sent(1s, {});
        limiter.ended(2s, sent, {}, {.requests = {600, 599, 100ms}, .tokens = {60'000, 59'000, 1s}});
        QCOMPARE(limiter.requestSource(), RateLimiter::Source::Header);
        QCOMPARE(limiter.limitTokensPerMinute().value_or(0), 60'000.0);
        // others with the same key have used it up
        sent = limiter.sent(60s, {});
        limiter.ended(60s, sent, {}, {.requests = {600, 0, 60s}});
        QVERIFY(limiter.readyAt(60s, {}) > Instant(60'100ms));
    }

    void whatCameOutIsSettledAtTheEnd_data()
    {
        QTest::addColumn<bool>("credits");
        QTest::addColumn<double>("actual");
        QTest::addColumn<Instant>("readyAt");
        // 950 tokens a second; 1,900 were put aside out of a full second
        QTest::newRow("less, and it is given back") << true << 950.0 << Instant(11s);
        QTest::newRow("less, but what was asked for counts") << false << 950.0 << Instant(12s);
        QTest::newRow("more") << false << 2'850.0 << Instant(13s);
    }
    void whatCameOutIsSettledAtTheEnd()
    {
        QFETCH(bool, credits);
        QFETCH(double, actual);
        QFETCH(Instant, readyAt);
        RateLimiter limiter(0s, {.user = {.tokens = 60'000}, .creditsUnused = credits});
        const Cost cost{900, 1'000};
        QCOMPARE(limiter.readyAt(10s, cost), Instant(10s)); // more than a second's worth: by a full bucket
        const auto sent = limiter.sent(10s, cost);
        limiter.ended(10s, sent, Cost{900, actual - 900}, {});
        QVERIFY(std::chrono::abs(limiter.readyAt(10s, cost) - readyAt) < 1ms);
    }

    void whatIsPutAside()
    {
        QCOMPARE(RateLimiter(0s).estimate(100, 500, 40).inputTokens, 105.0);
        QCOMPARE(RateLimiter(0s).estimate(100, 500, 40).outputTokens, 500.0);
        QCOMPARE(RateLimiter(0s).estimate(100, 0, 40).outputTokens, 40.0);
        QCOMPARE(RateLimiter(0s, {.countsMaxTokens = false}).estimate(100, 500, 40).outputTokens, 40.0);
    }

    void refusalsPause()
    {
        RateLimiter limiter(0s);
        const auto first = limiter.sent(1s, {});
        const auto second = limiter.sent(1s, {});
        limiter.throttled(2s, first, Throttle::Concurrency, 5s, 0.5);
        QCOMPARE(limiter.readyAt(2s, {}), Instant(2s));
        limiter.throttled(2s, first, Throttle::Requests, 10s, 0.5);
        QCOMPARE(limiter.pausedUntil(), Instant(12'500ms));
        limiter.throttled(3s, second, Throttle::Tokens, 1s, 0.0);
        QCOMPARE(limiter.readyAt(4s, {}), Instant(12'500ms));
        QVERIFY(!limiter.limitRequestsPerMinute());
    }

    void manyThatWereRefusedTogetherPauseOnce()
    {
        RateLimiter limiter(0s);
        std::vector<RateLimiter::Sent> sent;
        for (int i = 0; i < 20; ++i)
            sent.push_back(limiter.sent(1s, {}));
        for (int i = 0; i < 20; ++i)
            limiter.throttled(2s + std::chrono::milliseconds(i * 10), sent[size_t(i)], Throttle::Requests, {}, 0.0);
        QCOMPARE(limiter.pausedUntil(), Instant(3s));
    }

    void tooQuicklyBeginsLowAndDoubles()
    {
        RateLimiter limiter(0s, {.user = {.requests = 6'000}});
        const auto sent = limiter.sent(10s, {});
        limiter.throttled(10s, sent, Throttle::Ramp, {}, 0.0);
        QCOMPARE(limiter.targetPerSecond().value_or(0), 9.5);
        for (const auto &[at, perSecond] : std::initializer_list<std::pair<Instant, double>>{
                 {11s, 9.5}, {12'999ms, 9.5}, {13s, 19.0}, {15s, 38.0}, {17s, 76.0}, {19s, 95.0}}) {
            (void)limiter.readyAt(at, {});
            QCOMPARE(limiter.targetPerSecond().value_or(0), perSecond);
        }
        QVERIFY(!limiter.isRamping());
    }

    void aRampMayBeAskedForFromTheStart()
    {
        RateLimiter limiter(0s, {.user = {.requests = 6'000}, .rampAtStart = true});
        QCOMPARE(limiter.targetPerSecond().value_or(0), 10.0);
        (void)limiter.readyAt(2s, {});
        QCOMPARE(limiter.targetPerSecond().value_or(0), 20.0);
    }

    void aHiddenLimitIsFoundAndHeld_data()
    {
        using Judge = LimitedServer::Judge;
        QTest::addColumn<LimitedServer>("server");
        QTest::addColumn<int>("wanting");
        QTest::addColumn<double>("atLeast");
        QTest::addColumn<double>("refusedAtMost");
        QTest::newRow("600 RPM in fixed seconds") << LimitedServer{} << 64 << 0.93 << 0.01;
        for (const int phase : {100, 300, 500, 700, 900}) {
            QTest::addRow("phase %d ms", phase) << LimitedServer{.phase = std::chrono::milliseconds(phase)} << 64 << 0.93 << 0.01;
        }
        QTest::newRow("sliding seconds") << LimitedServer{.judge = Judge::Sliding} << 64 << 0.93 << 0.01;
        QTest::newRow("60 RPM in seconds of 1") << LimitedServer{.limit = 1} << 64 << 0.93 << 0.01;
        QTest::newRow("60 RPM in sliding seconds") << LimitedServer{.judge = Judge::Sliding, .limit = 1} << 64 << 0.93 << 0.01;
        QTest::newRow("6,000 RPM, 256 wanting") << LimitedServer{.limit = 100, .phase = 400ms} << 256 << 0.93 << 0.01;
        QTest::newRow("a little more is wanted") << LimitedServer{.phase = 500ms} << 2 << 0.90 << 0.01;
        QTest::newRow("twice as much is wanted") << LimitedServer{.phase = 500ms} << 3 << 0.93 << 0.01;
        QTest::newRow("a bucket of 600") << LimitedServer{.judge = Judge::Bucket, .burst = 600} << 64 << 0.93 << 0.05;
        QTest::newRow("bad luck: 1 % of any rate") << LimitedServer{.limit = 200, .badLuck = 0.01} << 30 << 0.25 << 0.03;
    }
    void aHiddenLimitIsFoundAndHeld()
    {
        QFETCH(LimitedServer, server);
        QFETCH(int, wanting);
        QFETCH(double, atLeast);
        QFETCH(double, refusedAtMost);
        for (const Instant refusalLatency : {Instant(150ms), Instant(5ms)}) {
            const RateSimulation simulation{.server = server, .wanting = wanting, .refusalLatency = refusalLatency};
            const auto first = simulation.run(10s, 70s);
            const auto later = simulation.run(70s, 310s);
            qInfo("10-70 s: %5.1f %% of the limit, %4.2f %% refused; 70-310 s: %5.1f %%, %4.2f %%; then %.0f a minute",
                  first.ofAllowed * 100, first.refused * 100, later.ofAllowed * 100, later.refused * 100,
                  later.limitPerMinute.value_or(0));
            QVERIFY(first.ofAllowed >= atLeast);
            QVERIFY(first.refused <= refusedAtMost);
            QVERIFY(later.ofAllowed >= atLeast);
            QVERIFY(later.refused <= refusedAtMost + 0.005); // probes included
        }
    }
};

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "tst_rate_limiter.moc"
