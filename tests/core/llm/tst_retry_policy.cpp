// SPDX-License-Identifier: Apache-2.0
#include "core/llm/retry_policy.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullJitterBetweenNothingAndTheCeiling()
    {
        const Error error{Code::Server, {}, {}, {}};
        const RetryPolicy policy;
        QCOMPARE(retryDelay(policy, error, 0, 0.0), 0ms);
        QCOMPARE(retryDelay(policy, error, 0, 0.5), 250ms);
        QCOMPARE(retryDelay(policy, error, 3, 0.5), 2000ms);
        QCOMPARE(retryDelay(policy, error, 20, 0.5), 15'000ms);
        QCOMPARE(retryDelay(policy, error, 2'000'000, 0.5), 15'000ms);
    }

    void theServersWishIsAFloor()
    {
        const Error error{Code::RateLimited, {}, 10s, {}};
        QCOMPARE(retryDelay({}, error, 0, 0.0), 10'000ms);
        QCOMPARE(retryDelay({}, error, 0, 0.5), 10'500ms);
    }

    void anAbsurdWishIsNotWaitedFor()
    {
        const Error error{Code::Server, {}, std::chrono::hours(24 * 100), {}};
        QCOMPARE(retryDelay({}, error, 0, 0.0), 300'000ms);
        QCOMPARE(retryDelay({}, error, 0, 0.5), 315'000ms);
    }

    void aHundredthOfTheTimeKeepsTheRules()
    {
        RetryPolicy fast;
        fast.base = 5ms;
        fast.cap = 300ms;
        const Error error{Code::Server, {}, {}, {}};
        QCOMPARE(retryDelay(fast, error, 3, 0.5), 20ms);
    }

    void classes_data()
    {
        QTest::addColumn<Code>("code");
        QTest::addColumn<RetryClass>("expected");
        QTest::newRow("server") << Code::Server << RetryClass::Transient;
        QTest::newRow("stall") << Code::IdleTimeout << RetryClass::Stalled;
        QTest::newRow("429") << Code::RateLimited << RetryClass::Throttled;
        QTest::newRow("money") << Code::Quota << RetryClass::Never;
        QTest::newRow("refusal") << Code::Refused << RetryClass::Never;
        QTest::newRow("too long") << Code::Context << RetryClass::Never;
        QTest::newRow("unknown field") << Code::Unsupported << RetryClass::Adapt;
        QTest::newRow("bad certificate") << Code::Tls << RetryClass::Never;
    }
    void classes()
    {
        QFETCH(Code, code);
        QFETCH(RetryClass, expected);
        QCOMPARE(retryClass(code), expected);
    }
};

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retry_policy.moc"
