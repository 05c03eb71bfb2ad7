// SPDX-License-Identifier: Apache-2.0
#include "core/llm/outcome_classifier.h"
#include "tests/support/fake_replies.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;
using lw::test::FakeReply;
namespace replies = lw::test::replies;

namespace {

Outcome outcomeOf(const FakeReply &reply)
{
    const QByteArray body = reply.body();
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return judgeFailure(reply.status, reply.headers, readErrorText({body.constData(), std::size_t(body.size())}), {}, now);
}

FakeReply plain(int status, const QByteArray &body)
{
    FakeReply reply;
    reply.status = status;
    reply.pieces = {body};
    return reply;
}

/// {"error":{"message","type","code"}}, the usual shape.
QByteArray said(const QByteArray &message, const QByteArray &type = "", const QByteArray &code = "")
{
    return R"({"error":{"message":")" + message + R"(","type":")" + type + R"(","code":")" + code + R"("}})";
}

QString throttleName(std::optional<Throttle> throttle)
{
    if (!throttle)
        return QStringLiteral("unsaid");
    switch (*throttle) {
    case Throttle::Requests: return QStringLiteral("requests");
    case Throttle::Tokens: return QStringLiteral("tokens");
    case Throttle::Ramp: return QStringLiteral("ramp");
    case Throttle::Concurrency: return QStringLiteral("concurrency");
    }
    return {};
}

} // namespace

/// The five meanings of "too much", in the words of real servers; and what x-should-retry makes of a failure.
class TestThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void throttles_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("throttle");
        const auto row = [](const char *title, const FakeReply &reply, const char *throttle, Code code = Code::RateLimited) {
            QTest::newRow(title) << reply << codeName(code) << QString::fromLatin1(throttle);
        };
        // OpenAI
        row("OpenAI, requests", replies::openAiRateLimit(), "requests");
        row("OpenAI, tokens",
            plain(429, said("Rate limit reached for gpt-4o in organization org-1 on tokens per min (TPM): Limit 30000, Used 14567, "
                            "Requested 24754. Please try again in 18.642s.", "tokens", "rate_limit_exceeded")), "tokens");
        row("OpenAI of old, both limits in one name",
            plain(429, said("Rate limit reached for 10KTPM-200RPM in organization org-1 on tokens per min. Limit: 10000 / min.")),
            "tokens");
        row("OpenAI, one request above the whole limit",
            plain(429, said("Request too large for gpt-4o in organization org-1 on tokens per min (TPM): Limit 30000, Requested 30601. "
                            "The input or output tokens must be reduced in order to run successfully.", "tokens", "rate_limit_exceeded")),
            "unsaid", Code::Context);
        row("OpenAI, the day's share",
            plain(429, said("Rate limit reached for gpt-4o-mini on requests per day (RPD): Limit 200, Used 200, Requested 1.",
                            "requests", "rate_limit_exceeded")), "unsaid", Code::Quota);
        row("OpenAI, risen too fast",
            plain(429, said("A sudden increase in your request rate is impacting service reliability.", "requests_limit", "slow_down")), "ramp");
        row("OpenAI, risen too fast, as a 503", plain(503, said("Slow down", "server_error", "slow_down")), "ramp");
        row("OpenAI, no money", replies::insufficientQuota(), "unsaid", Code::Quota);
        row("OpenAI, the project's cap",
            plain(429, said("No more", "insufficient_quota", "project_spend_limit_exceeded")), "unsaid", Code::Quota);
        // Azure
        row("Azure, calls", replies::azureRateLimit(120ms), "requests");
        row("Azure, tokens",
            plain(429, said("Requests to the ChatCompletions_Create Operation have exceeded token rate limit of your current OpenAI S0 "
                            "pricing tier. Please retry after 26 seconds.", "", "429")), "tokens");
        // DeepSeek
        row("DeepSeek, at the same time", plain(429, said("Too many concurrent requests, please reduce concurrency")), "concurrency");
        row("DeepSeek, no word of what", plain(429, said("Please try again later")), "unsaid");
        row("DeepSeek, no money", plain(402, said("Insufficient Balance")), "unsaid", Code::Quota);
        // Alibaba, which says insufficient_quota of a minute's tokens
        row("Alibaba, requests", plain(429, said("Requests rate limit exceeded, please try again later.", "limit_requests", "limit_requests")), "requests");
        row("Alibaba, requests, in other words",
            plain(429, said("You exceeded your current requests list.", "limit_requests", "limit_requests")), "requests");
        row("Alibaba, tokens",
            plain(429, said("Allocated quota exceeded, please increase your quota limit.", "insufficient_quota", "insufficient_quota")), "tokens");
        row("Alibaba, tokens, in the words of OpenAI",
            plain(429, said("You exceeded your current quota, please check your plan and billing details. For details, see: "
                            "https://help.aliyun.com/zh/model-studio/error-code#token-limit", "insufficient_quota", "insufficient_quota")), "tokens");
        row("Alibaba, ramp",
            plain(429, said("Request rate increased too quickly. To ensure system stability, please adjust your client logic.",
                            "limit_burst_rate", "limit_burst_rate")), "ramp");
        row("Alibaba, the free share", plain(403, said("Free allocated quota exceeded.", "", "AllocationQuota.FreeTierOnly")), "unsaid", Code::Quota);
        row("Alibaba, the bill", plain(400, said("Access denied, please make sure your account is in good standing.", "Arrearage", "Arrearage")),
            "unsaid", Code::Quota);
        // Gemini
        row("Gemini, no word of what", plain(429, R"([{"error":{"code":429,"message":"Resource has been exhausted (e.g. check quota).",)"
                                                  R"("status":"RESOURCE_EXHAUSTED"}}])"), "unsaid");
        row("Gemini, requests",
            plain(429, R"([{"error":{"code":429,"message":"You exceeded your current quota. * Quota exceeded for metric: )"
                       R"(generativelanguage.googleapis.com/generate_content_free_tier_requests, limit: 10, model: gemini-2.5-flash )"
                       R"(Please retry in 8.2s.","status":"RESOURCE_EXHAUSTED"}}])"), "requests");
        row("Gemini, tokens",
            plain(429, R"([{"error":{"code":429,"message":"* Quota exceeded for metric: generativelanguage.googleapis.com/)"
                       R"(generate_content_paid_tier_input_token_count, limit: 1000000","status":"RESOURCE_EXHAUSTED"}}])"), "tokens");
        row("Gemini, a model that is not in the free share",
            plain(429, R"([{"error":{"code":429,"message":"* Quota exceeded for metric: generativelanguage.googleapis.com/)"
                       R"(generate_content_free_tier_requests, limit: 0, model: gemini-2.5-pro Please retry in 11.1s.",)"
                       R"("status":"RESOURCE_EXHAUSTED"}}])"), "unsaid", Code::Quota);
        // Anthropic
        row("Anthropic, no word of what", replies::anthropicRateLimit(30), "unsaid");
        row("Anthropic, tokens",
            plain(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed the rate limit for your )"
                       R"(organization of 20,000 input tokens per minute."}})"), "tokens");
        row("Anthropic, requests",
            plain(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization's rate )"
                       R"(limit of 50 requests per minute"}})"), "requests");
        row("Anthropic, at the same time",
            plain(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"Number of concurrent connections has exceeded your )"
                       R"(rate limit."}})"), "concurrency");
        row("Anthropic, ramp",
            plain(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization's )"
                       R"(acceleration limit of tokens per minute."}})"), "ramp");
        row("Anthropic, overloaded", replies::anthropicOverloaded(), "concurrency", Code::Server);
        // OpenRouter
        row("OpenRouter, its provider", plain(429, R"({"error":{"code":429,"message":"Provider returned error","metadata":{}}})"), "unsaid");
        row("OpenRouter, free, a minute", plain(429, R"({"error":{"code":429,"message":"Rate limit exceeded: free-models-per-min. "}})"), "requests");
        row("OpenRouter, free, a day", plain(429, R"({"error":{"code":429,"message":"Rate limit exceeded: free-models-per-day. Add credits"}})"),
            "unsaid", Code::Quota);
        row("OpenRouter, no credits", plain(402, R"({"error":{"code":402,"message":"Insufficient credits"}})"), "unsaid", Code::Quota);
        // local servers
        row("Ollama, busy", replies::ollamaBusy(), "concurrency", Code::Server);
        row("vLLM, an error of its own", replies::vllmError(), "unsaid", Code::Server);
        row("vLLM behind a gateway", plain(429, R"({"object":"error","message":"Too many concurrent requests","type":"TooManyRequests",)"
                                                R"("param":null,"code":429})"), "concurrency");
        row("llama.cpp, loading", plain(503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})"),
            "unsaid", Code::Server);
        row("a 429 without a word", plain(429, {}), "unsaid");
        row("a 500 without a word", plain(500, {}), "unsaid", Code::Server);
    }
    void throttles()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QString, code);
        QFETCH(QString, throttle);
        const Outcome outcome = outcomeOf(reply);
        QCOMPARE(codeName(outcome.error.code), code);
        QCOMPARE(throttleName(outcome.throttle), throttle);
    }

    void adviceStandsAboveTheTable_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QByteArray>("advice");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *title, const FakeReply &reply, const char *advice, Code code) {
            QTest::newRow(title) << reply << QByteArray(advice) << codeName(code);
        };
        row("a failure that will not pass", plain(500, {}), "false", Code::Request);
        row("a limit that will not pass", plain(429, {}), "false", Code::Quota);
        row("a refusal that may pass", plain(400, {}), "true", Code::Server);
        row("in capitals", plain(400, {}), "True", Code::Server);
        row("what may pass anyway", plain(503, {}), "true", Code::Server);
        row("a wrong key does not pass", replies::unauthorized(), "true", Code::Auth);
        row("no money does not come", replies::insufficientQuota(), "true", Code::Quota);
        row("a field can be left out", replies::unsupportedField("seed"), "true", Code::Unsupported);
        row("too long stays too long", replies::contextLength(), "true", Code::Context);
        row("another word", plain(500, {}), "maybe", Code::Server);
    }
    void adviceStandsAboveTheTable()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QByteArray, advice);
        QFETCH(QString, code);
        reply.headers.append({"X-Should-Retry", advice});
        QCOMPARE(codeName(outcomeOf(reply).error.code), code);
    }
};

QTEST_APPLESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
