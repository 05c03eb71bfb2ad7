// SPDX-License-Identifier: Apache-2.0
#include "core/llm/rate_headers.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(lw::net::Headers)
Q_DECLARE_METATYPE(lw::llm::RateHeaders)

class TestRateHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heads_data()
    {
        QTest::addColumn<net::Headers>("headers");
        QTest::addColumn<RateHeaders>("expected");

        QTest::newRow("none: DeepSeek, Ollama, vLLM, llama.cpp")
            << net::Headers{{"Content-Type", "application/json"}, {"Retry-After", "3"}} << RateHeaders{};
        QTest::newRow("OpenAI")
            << net::Headers{{"x-ratelimit-limit-requests", "60"}, {"x-ratelimit-limit-tokens", "150000"},
                            {"x-ratelimit-remaining-requests", "59"}, {"x-ratelimit-remaining-tokens", "149984"},
                            {"x-ratelimit-reset-requests", "1s"}, {"x-ratelimit-reset-tokens", "6m0s"}}
            << RateHeaders{{60, 59, 1s}, {150'000, 149'984, 6min}, {}, {}};
        QTest::newRow("Groq, names in capitals")
            << net::Headers{{"X-RateLimit-Limit-Requests", "14400"}, {"X-RateLimit-Remaining-Requests", "14370"},
                            {"X-RateLimit-Reset-Requests", "2m59.56s"}, {"X-RateLimit-Limit-Tokens", "18000"},
                            {"X-RateLimit-Remaining-Tokens", "17997"}, {"X-RateLimit-Reset-Tokens", "7.66s"}}
            << RateHeaders{{14'400, 14'370, 179'560ms}, {18'000, 17'997, 7'660ms}, {}, {}};
        QTest::newRow("durations: milliseconds, hours")
            << net::Headers{{"x-ratelimit-reset-requests", "12ms"}, {"x-ratelimit-reset-tokens", "1h2m"}}
            << RateHeaders{{{}, {}, 12ms}, {{}, {}, 62min}, {}, {}};
        QTest::newRow("plain seconds, and a point in time in seconds and milliseconds")
            << net::Headers{{"x-ratelimit-reset-requests", "1.5"}, {"x-ratelimit-reset-tokens", "1795262405"},
                            {"anthropic-ratelimit-input-tokens-reset", "1795262401500"}}
            << RateHeaders{{{}, {}, 1500ms}, {{}, {}, 5s}, {{}, {}, 1500ms}, {}};
        QTest::newRow("Azure: nothing known")
            << net::Headers{{"x-ratelimit-limit-requests", "-1"}, {"x-ratelimit-remaining-requests", "-1"},
                            {"x-ratelimit-limit-tokens", "0"}, {"x-ratelimit-remaining-tokens", "0"}}
            << RateHeaders{};
        QTest::newRow("Azure: only what remains")
            << net::Headers{{"x-ratelimit-remaining-requests", "9"}, {"x-ratelimit-remaining-tokens", "0"}}
            << RateHeaders{{{}, 9, {}}, {{}, 0, {}}, {}, {}};
        QTest::newRow("Anthropic")
            << net::Headers{{"anthropic-ratelimit-requests-limit", "50"}, {"anthropic-ratelimit-requests-remaining", "49"},
                            {"anthropic-ratelimit-requests-reset", "2026-11-21T12:00:01Z"},
                            {"anthropic-ratelimit-input-tokens-limit", "40000"},
                            {"anthropic-ratelimit-input-tokens-remaining", "39000"},
                            {"anthropic-ratelimit-input-tokens-reset", "2026-11-21T13:00:02.250+01:00"},
                            {"anthropic-ratelimit-output-tokens-limit", "8000"},
                            {"anthropic-ratelimit-output-tokens-remaining", "8000"},
                            {"anthropic-ratelimit-output-tokens-reset", "2026-11-21T11:59:59Z"}}
            << RateHeaders{{50, 49, 1s}, {}, {40'000, 39'000, 2250ms}, {8'000, 8'000, 0ms}};
        QTest::newRow("nonsense")
            << net::Headers{{"x-ratelimit-limit-requests", "many"}, {"x-ratelimit-remaining-requests", "3"},
                            {"x-ratelimit-limit-tokens", "nan"}, {"x-ratelimit-reset-tokens", "soon"},
                            {"anthropic-ratelimit-requests-limit", "1e400"}, {"anthropic-ratelimit-tokens-remaining", "-5"},
                            {"anthropic-ratelimit-tokens-reset", "2026-13-41T99:00:00Z"}}
            << RateHeaders{};
    }
    void heads()
    {
        QFETCH(net::Headers, headers);
        QFETCH(RateHeaders, expected);
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        const RateHeaders read = readRateHeaders(headers, now);
        for (const auto quota : {&RateHeaders::requests, &RateHeaders::tokens, &RateHeaders::inputTokens,
                                 &RateHeaders::outputTokens}) {
            QCOMPARE((read.*quota).limit, (expected.*quota).limit);
            QCOMPARE((read.*quota).remaining, (expected.*quota).remaining);
            QCOMPARE((read.*quota).reset, (expected.*quota).reset);
        }
    }

    void aLimitOfADayIsNotTakenForOneOfAMinute()
    {
        QVERIFY((RateQuota{60, 59, 1s}.isPerMinute()));
        QVERIFY((RateQuota{60, 0, 60s}.isPerMinute()));
        QVERIFY((RateQuota{60, {}, {}}.isPerMinute()));
        QVERIFY((!RateQuota{200, 199, 432s}.isPerMinute()));
        QVERIFY((!RateQuota{{}, 199, 1s}.isPerMinute()));
    }
};

QTEST_APPLESS_MAIN(TestRateHeaders)
#include "tst_rate_headers.moc"
