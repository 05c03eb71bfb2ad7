// SPDX-License-Identifier: Apache-2.0
#include "core/llm/endpoint_pool.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

namespace {

using Permit = EndpointPool::Permit;
using Wait = EndpointPool::Wait;

EndpointSetup at(const char *url)
{
    return EndpointSetup{Endpoint{QUrl(QString::fromLatin1(url)), QStringLiteral("m"), {}}};
}

EndpointPool one(const PoolPolicy &policy)
{
    return EndpointPool({at("http://10.0.0.1:9/v1")}, policy, Instant(0), [] { return 0.5; });
}

AttemptEnd failedWith(Code code, bool answered)
{
    AttemptEnd end;
    end.failure = Error{code, QStringLiteral("said so"), {}, {}};
    end.answered = answered;
    return end;
}

AttemptEnd well()
{
    AttemptEnd end;
    end.answered = true;
    end.usage.prompt = 100;
    end.usage.completion = 10;
    return end;
}

Demand demand(Demand::Kind kind = Demand::Kind::First)
{
    Demand wanted;
    wanted.kind = kind;
    wanted.promptTokens = 100;
    wanted.maxTokens = 50;
    return wanted;
}

/// What an attempt waits for, as a word; "goes" where it does not.
QString verdict(EndpointPool &pool, Instant now, const Demand &wanted = demand(), std::vector<Permit> *permits = nullptr)
{
    const EndpointPool::Verdict answer = pool.admit(now, wanted);
    if (const auto *permit = std::get_if<Permit>(&answer)) {
        if (permits)
            permits->push_back(*permit);
        return QStringLiteral("goes");
    }
    if (std::holds_alternative<EndpointPool::Never>(answer))
        return QStringLiteral("never");
    switch (std::get<Wait>(answer).why) {
    case Hold::RequestRate: return QStringLiteral("rate");
    case Hold::Tokens: return QStringLiteral("tokens");
    case Hold::Concurrency: return QStringLiteral("full");
    case Hold::RetryBudget: return QStringLiteral("budget");
    case Hold::Spend: return QStringLiteral("spend");
    case Hold::Unreachable: return QStringLiteral("nobody");
    }
    return {};
}

} // namespace

/// Who gets a place, and what the others wait for; in a time of its own.
class TestPoolPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactlySoManyAtOnce()
    {
        PoolPolicy policy;
        policy.fixedConcurrency = 3;
        EndpointPool pool = one(policy);
        std::vector<Permit> permits;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(verdict(pool, Instant(1s), demand(), &permits), QStringLiteral("goes"));
        QCOMPARE(verdict(pool, Instant(1s)), QStringLiteral("full"));
        pool.ended(Instant(2s), permits.front(), well());
        QCOMPARE(verdict(pool, Instant(2s)), QStringLiteral("goes"));
        QCOMPARE(pool.inFlight(), 3);
    }

    void aLimitAMinuteIsWaitedFor()
    {
        EndpointSetup limited = at("http://10.0.0.1:9/v1");
        limited.limits.requests = 60;
        EndpointPool pool({limited}, {}, Instant(0), [] { return 0.5; });
        QCOMPARE(verdict(pool, Instant(10s)), QStringLiteral("goes"));
        QCOMPARE(verdict(pool, Instant(10s)), QStringLiteral("rate"));
        QCOMPARE(verdict(pool, Instant(12s)), QStringLiteral("goes"));
    }

    void tokensAMinuteAreWaitedFor()
    {
        EndpointSetup limited = at("http://10.0.0.1:9/v1");
        limited.limits.tokens = 6'000;
        EndpointPool pool({limited}, {}, Instant(0), [] { return 0.5; });
        QCOMPARE(verdict(pool, Instant(10s)), QStringLiteral("goes"));
        QCOMPARE(verdict(pool, Instant(10s)), QStringLiteral("tokens"));
        QCOMPARE(verdict(pool, Instant(15s)), QStringLiteral("goes"));
    }

    void aPauseHoldsAll()
    {
        EndpointPool pool = one({});
        std::vector<Permit> permits;
        QCOMPARE(verdict(pool, Instant(1s), demand(), &permits), QStringLiteral("goes"));
        AttemptEnd slower = failedWith(Code::RateLimited, true);
        slower.failure->retryAfter = 4s;
        slower.throttle = Throttle::Requests;
        pool.ended(Instant(2s), permits.front(), slower);
        QCOMPARE(verdict(pool, Instant(3s)), QStringLiteral("rate"));
        QCOMPARE(verdict(pool, Instant(3s), demand(Demand::Kind::Throttled)), QStringLiteral("rate"));
        QCOMPARE(verdict(pool, Instant(7s)), QStringLiteral("goes"));
    }

    void anEmptyBudgetHoldsRetriesAlone()
    {
        PoolPolicy policy;
        policy.budget.capacity = 20;
        EndpointPool pool = one(policy);
        std::vector<Permit> permits;
        QCOMPARE(verdict(pool, Instant(1s), demand(Demand::Kind::Retry), &permits), QStringLiteral("goes"));
        pool.ended(Instant(1s), permits.front(), failedWith(Code::Server, true));
        QCOMPARE(verdict(pool, Instant(1s), demand(Demand::Kind::Retry)), QStringLiteral("budget"));
        QCOMPARE(verdict(pool, Instant(1s)), QStringLiteral("goes"));
        QCOMPARE(verdict(pool, Instant(3s), demand(Demand::Kind::Retry)), QStringLiteral("goes"));
    }

    void nobodyThereIsFoundOutAndLookedFor()
    {
        EndpointPool pool = one({});
        for (int i = 0; i < 5; ++i) {
            std::vector<Permit> permits;
            QCOMPARE(verdict(pool, Instant(1s), demand(), &permits), QStringLiteral("goes"));
            pool.ended(Instant(1s), permits.front(), failedWith(Code::Connect, false));
        }
        QCOMPARE(verdict(pool, Instant(2s)), QStringLiteral("nobody"));
        const auto probe = pool.nextProbe();
        QVERIFY(probe && probe->at == Instant(6s));
        pool.probeStarted(Instant(6s), 0);
        QVERIFY(!pool.nextProbe());
        pool.probeEnded(Instant(6s), 0, false);
        QCOMPARE(verdict(pool, Instant(7s)), QStringLiteral("nobody"));
        QCOMPARE(pool.silentSince(), std::optional(Instant(1s)));
        pool.probeStarted(Instant(11s), 0);
        pool.probeEnded(Instant(11s), 0, true);
        QCOMPARE(verdict(pool, Instant(11s)), QStringLiteral("goes"));
        QVERIFY(!pool.nextProbe());
    }

    void aServerThatFailsIsThere()
    {
        EndpointPool pool = one({});
        for (int i = 0; i < 20; ++i) {
            std::vector<Permit> permits;
            QCOMPARE(verdict(pool, Instant(i * 1s), demand(), &permits), QStringLiteral("goes"));
            pool.ended(Instant(i * 1s), permits.front(), failedWith(Code::Server, true));
        }
    }

    void theCapReservesWhatIsInFlight()
    {
        PoolPolicy policy;
        policy.spend = {SpendLimit::Unit::Tokens, 330, {}};   // two of 160 at most
        EndpointPool pool = one(policy);
        std::vector<Permit> permits;
        QCOMPARE(verdict(pool, Instant(1s), demand(), &permits), QStringLiteral("goes"));
        QCOMPARE(verdict(pool, Instant(1s), demand(), &permits), QStringLiteral("goes"));
        QCOMPARE(verdict(pool, Instant(1s)), QStringLiteral("spend"));
        pool.ended(Instant(2s), permits[0], well());   // took 110
        QCOMPARE(verdict(pool, Instant(2s)), QStringLiteral("spend"));
        pool.ended(Instant(2s), permits[1], well());
        QVERIFY(!pool.isSpent());
        QCOMPARE(verdict(pool, Instant(2s)), QStringLiteral("never"));
        QVERIFY(pool.isSpent());
        QCOMPARE(pool.spend().spent(), 220);
    }

    void withoutMoneyAnEndpointIsLeftToTheOthers()
    {
        EndpointPool pool({at("http://10.0.0.1:9/v1"), at("http://10.0.0.2:9/v1")}, {}, Instant(0), [] { return 0.5; });
        for (int i = 0; i < 2; ++i) {
            std::vector<Permit> permits;
            QCOMPARE(verdict(pool, Instant(1s), demand(), &permits), QStringLiteral("goes"));
            pool.ended(Instant(1s), permits.front(), failedWith(Code::Quota, true));
            QCOMPARE(pool.allDisabled().has_value(), i == 1);
        }
        QCOMPARE(verdict(pool, Instant(2s)), QStringLiteral("never"));
    }
};

QTEST_APPLESS_MAIN(TestPoolPlaces)
#include "tst_pool_places.moc"
