// SPDX-License-Identifier: Apache-2.0
#include "core/llm/endpoint_health.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

using Health = EndpointHealth;
Q_DECLARE_METATYPE(std::optional<lw::Code>)

namespace {

constexpr HealthTally wellOthers{100, 1};
constexpr HealthTally badOthers{100, 10};

/// Attempts one after the other: '.' well, 'x' failed, 't' throttled, ' ' a second goes by.
Health::Change play(Health &health, const char *what, Instant &now, const HealthTally &others = {})
{
    Health::Change change = Health::Change::None;
    for (const char *c = what; *c != '\0'; ++c) {
        if (*c == ' ') {
            now += 1s;
            continue;
        }
        now += 1ms;
        const HealthSign sign = *c == '.' ? HealthSign::Good : *c == 'x' ? HealthSign::Bad : HealthSign::None;
        change = health.ended(now, now, sign, others, 0.5);
    }
    return change;
}

/// Put aside at `now`, until now + 5 s.
Health fallen(Instant &now)
{
    Health health;
    play(health, "xxxxx", now);
    return health;
}

} // namespace

class TestEndpointHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signs_data()
    {
        QTest::addColumn<std::optional<Code>>("failure");
        QTest::addColumn<HealthSign>("expected");
        QTest::newRow("an answer") << std::optional<Code>() << HealthSign::Good;
        QTest::newRow("500") << std::optional(Code::Server) << HealthSign::Bad;
        QTest::newRow("nobody there") << std::optional(Code::Connect) << HealthSign::Bad;
        QTest::newRow("a stall") << std::optional(Code::IdleTimeout) << HealthSign::Bad;
        QTest::newRow("429 is no ill health") << std::optional(Code::RateLimited) << HealthSign::None;
        QTest::newRow("a wrong request") << std::optional(Code::Request) << HealthSign::None;
        QTest::newRow("cancelled") << std::optional(Code::Cancelled) << HealthSign::None;
        QTest::newRow("a poor answer is an answer") << std::optional(Code::Parse) << HealthSign::Good;
    }
    void signs()
    {
        QFETCH(std::optional<Code>, failure);
        QFETCH(HealthSign, expected);
        QCOMPARE(healthSign(failure), expected);
    }

    void putAside_data()
    {
        QTest::addColumn<QByteArray>("attempts");
        QTest::addColumn<int>("othersFailed");
        QTest::addColumn<Health::Reason>("reason");
        using R = Health::Reason;
        QTest::newRow("four in a row are borne") << QByteArray("xxxx.") << 1 << R::None;
        QTest::newRow("five in a row are not") << QByteArray("...........................xxxxx") << 1 << R::Consecutive;
        QTest::newRow("a 429 between is not counted") << QByteArray("xxxxtx") << 1 << R::Consecutive;
        QTest::newRow("429s alone do nothing") << QByteArray("tttttttttttttttttttttttttttttttt") << 1 << R::None;
        QTest::newRow("half of nine") << QByteArray("x.x.x.x.x") << 10 << R::None;
        QTest::newRow("half of ten") << QByteArray(".x.x.x.x.x") << 10 << R::HalfFailed;
        QTest::newRow("a fifth of twenty, others well") << QByteArray("....x....x....x....x") << 1 << R::WorseThanOthers;
        QTest::newRow("a fifth of twenty, others too") << QByteArray("....x....x....x....x") << 10 << R::None;
        QTest::newRow("a fifth of nineteen") << QByteArray("...x....x....x....x") << 1 << R::None;
        QTest::newRow("a fifth of the last fifty, after long health")
            << (QByteArray(2000, '.') + QByteArray("....x").repeated(10)) << 1 << R::WorseThanOthers;
        QTest::newRow("a fifth of the last forty, after long health")
            << (QByteArray(2000, '.') + QByteArray("....x").repeated(8)) << 1 << R::None;
        QTest::newRow("what is 30 s old is forgotten")
            << QByteArray("x.x.x.x.                               .x.x.") << 10 << R::None;
    }
    void putAside()
    {
        QFETCH(QByteArray, attempts);
        QFETCH(int, othersFailed);
        QFETCH(Health::Reason, reason);
        Health health;
        Instant now = 1s;
        play(health, attempts.constData(), now, {100, othersFailed});
        QCOMPARE(health.reason(), reason);
        QCOMPARE(health.state(), reason == Health::Reason::None ? Health::State::Healthy : Health::State::Ejected);
    }

    void comesBackByAProbeAndOneRequest()
    {
        Instant now = 1s;
        Health health = fallen(now);
        QCOMPARE(health.ejectedUntil(), now + 5s);
        QCOMPARE(health.next().what, Health::Next::What::FreeProbe);
        QCOMPARE(health.next().at, now + 5s);

        now += 5s;
        health.probeStarted(now);
        QCOMPARE(health.state(), Health::State::Probing);
        QCOMPARE(health.next().what, Health::Next::What::Nothing);
        QCOMPARE(health.probeEnded(now, true, 0.5), Health::Change::None);
        QCOMPARE(health.next().what, Health::Next::What::RealRequest);
        health.trialStarted();
        QCOMPARE(health.next().what, Health::Next::What::Nothing);
        // one that was sent before it fell says nothing of now
        QCOMPARE(health.ended(now + 1s, now - 6s, HealthSign::Bad, {}, 0.5), Health::Change::None);
        QCOMPARE(health.ended(now + 1s, now, HealthSign::Good, {}, 0.5), Health::Change::Returned);
        QCOMPARE(health.state(), Health::State::Recovering);
        now += 2s;
        play(health, "..........", now);
        QCOMPARE(health.state(), Health::State::Healthy);
        QCOMPARE(health.reason(), Health::Reason::None);
    }

    void aThrottledTrialIsRepeated()
    {
        Instant now = 1s;
        Health health = fallen(now);
        now += 5s;
        health.probeStarted(now);
        QCOMPARE(health.probeEnded(now, true, 0.5), Health::Change::None);
        health.trialStarted();
        QCOMPARE(health.ended(now + 1ms, now, HealthSign::None, {}, 0.5), Health::Change::None);
        QCOMPARE(health.next().what, Health::Next::What::RealRequest);
    }

    void theWaitGrowsAndIsForgiven()
    {
        Instant now = 1s;
        Health health = fallen(now);
        for (int n = 2; n <= 70; ++n) {
            // nobody answers: probed every five seconds, for nothing
            while (health.ejections() < n) {
                now = health.next().at;
                health.probeStarted(now);
                QCOMPARE(health.probeEnded(now, false, 0.5), Health::Change::None);
                QVERIFY(health.dead());
                QVERIFY(health.next().at <= now + 5s);
            }
            QCOMPARE(health.reason(), Health::Reason::StillFailing);
            QCOMPARE(health.ejectedUntil() - now, std::min(Instant(5s) * n, Instant(300s)));
        }
        // It answers again: back at the next probe, after three real answers, long before the 300 s are over.
        const Instant healed = now;
        now = health.next().at;
        health.probeStarted(now);
        QCOMPARE(health.probeEnded(now, true, 0.5), Health::Change::None);
        QVERIFY(!health.dead());
        QCOMPARE(play(health, "..", now), Health::Change::None);
        QCOMPARE(play(health, ".", now), Health::Change::Returned);
        QVERIFY(now - healed < 6s);
        play(health, "..........", now);
        now += 30s * 68;
        play(health, "xxxxx", now);
        QCOMPARE(health.ejections(), 3);
    }

    void littleIsForgivenAtFirst()
    {
        Instant now = 1s;
        Health health = fallen(now);
        now += 5s;
        health.probeStarted(now);
        QCOMPARE(health.probeEnded(now, true, 0.5), Health::Change::None);
        QCOMPARE(play(health, ".", now), Health::Change::Returned);
        QCOMPARE(play(health, "..x..x", now), Health::Change::Ejected);
        QCOMPARE(health.reason(), Health::Reason::Relapse);
        QCOMPARE(health.ejectedUntil() - now, Instant(10s));
    }

    void jitterIsAFifthToBothSides()
    {
        for (const auto &[random, expected] : {std::pair(0.0, Instant(4s)), std::pair(0.5, Instant(5s)), std::pair(1.0, Instant(6s))}) {
            Health health;
            for (int i = 0; i < 5; ++i)
                (void)health.ended(1s, 1s, HealthSign::Bad, {}, random);
            QCOMPARE(health.ejectedUntil() - Instant(1s), expected);
        }
    }

    void sumsOfTheOthers()
    {
        HealthTally sum = wellOthers;
        sum += badOthers;
        QCOMPARE(sum.all, 200);
        QCOMPARE(sum.share(), 0.055);
    }
};

QTEST_APPLESS_MAIN(TestEndpointHealth)
#include "tst_endpoint_health.moc"
