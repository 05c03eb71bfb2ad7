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

Error judged(const FakeReply &reply, const net::Redactor &redactor = {})
{
    const QByteArray body = reply.body();
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return classifyFailure(reply.status, reply.headers, readErrorText({body.constData(), std::size_t(body.size())}), redactor, now);
}

FakeReply plain(int status, const QByteArray &body, const test::FakeHeaders &headers = {})
{
    FakeReply reply;
    reply.status = status;
    reply.pieces = {body};
    reply.headers = headers;
    return reply;
}

} // namespace

class TestOutcomeClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures_data()
    {
        QTest::addColumn<FakeReply>("reply");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("wait");   // -1: none is said
        QTest::addColumn<QString>("field");
        const auto row = [](const char *title, const FakeReply &reply, Code code, qint64 wait = -1, const char *field = "") {
            QTest::newRow(title) << reply << codeName(code) << wait << QString::fromLatin1(field);
        };
        row("OpenAI 429", replies::openAiRateLimit(), Code::RateLimited);
        row("OpenAI 429 that says how long", replies::openAiRateLimit("12ms", "2.5"), Code::RateLimited, 2500);
        row("Azure 429, in milliseconds", replies::azureRateLimit(120ms), Code::RateLimited, 120);
        row("Gemini 429, an array", replies::geminiRateLimit(), Code::RateLimited, 8000);
        row("Gemini 429, only in words", plain(429, "[{\"error\":{\"code\":429,\"message\":\"Please retry in 8.268544852s.\"}}]"),
            Code::RateLimited, 8268);
        row("Anthropic 429", replies::anthropicRateLimit(30), Code::RateLimited, 30'000);
        row("429 with a date", plain(429, {}, {{"Retry-After", "Thu, 01 Jan 2026 00:01:00 GMT"}}), Code::RateLimited, 60'000);
        row("429 without a word", plain(429, {}), Code::RateLimited);
        row("quota", replies::insufficientQuota(), Code::Quota);
        row("402", plain(402, "Payment Required"), Code::Quota);
        row("DeepSeek, no money", plain(402, "{\"error\":{\"message\":\"Insufficient Balance\"}}"), Code::Quota);
        row("OpenAI 401", replies::unauthorized(), Code::Auth);
        row("llama.cpp 401, integer code", replies::llamaCppUnauthorized(), Code::Auth);
        row("403", plain(403, "Forbidden"), Code::Auth);
        row("a proxy's 407", plain(407, "Proxy Authentication Required"), Code::Auth);
        row("no model", replies::modelNotFound(), Code::NoSuchModel);
        row("no model, Ollama", replies::ollamaModelNotFound(), Code::NoSuchModel);
        row("a field that `param` names", replies::unsupportedField("response_format"), Code::Unsupported, -1, "response_format");
        row("a field that the message names", replies::unsupportedFieldInText("stream_options"), Code::Unsupported, -1, "stream_options");
        row("max_tokens", replies::unsupportedField("max_tokens"), Code::Unsupported, -1, "max_tokens");
        row("too long, OpenAI", replies::contextLength(), Code::Context);
        row("too long, vLLM", replies::vllmContextLength(), Code::Context);
        row("too long, llama.cpp", replies::llamaCppContextLength(), Code::Context);
        row("413", plain(413, "<html><title>Request Entity Too Large</title></html>"), Code::Context);
        row("DashScope's thinking", replies::dashScopeThinking(), Code::Unsupported, -1, "thinking");
        row("Azure's filter", replies::contentFilter(), Code::Refused);
        row("500", replies::serverError(), Code::Server);
        row("503 that says how long", plain(503, {}, {{"retry-after", "3"}}), Code::Server, 3000);
        row("Anthropic 529", replies::anthropicOverloaded(), Code::Server);
        row("Ollama, text for an object", replies::ollamaBusy(), Code::Server);
        row("vLLM, flat", replies::vllmError(), Code::Server);
        row("502, HTML", replies::badGateway(), Code::Server);
        row("500 without a body", plain(500, {}), Code::Server);
        row("408", plain(408, {}), Code::Server);
        row("400 without a word", plain(400, {}), Code::Request);
        row("422", plain(422, "{\"detail\":\"no\"}"), Code::Request);
        row("a redirect", replies::redirect("https://elsewhere"), Code::Request);
    }
    void failures()
    {
        QFETCH(FakeReply, reply);
        QFETCH(QString, code);
        QFETCH(qint64, wait);
        QFETCH(QString, field);
        const Error error = judged(reply);
        QCOMPARE(codeName(error.code), code);
        QCOMPARE(error.retryAfter ? qint64(error.retryAfter->count()) : qint64(-1), wait);
        QCOMPARE(error.code == Code::Unsupported ? error.field : QString(), field);
        QVERIFY(!error.detail.isEmpty());
        QVERIFY2(!error.detail.contains(u'<') && !error.detail.contains(u'\n'), qPrintable(error.detail));
    }

    void theServersWordsAreToldWithoutKeys()
    {
        net::Redactor redactor;
        redactor.addSecret("my-own-secret");
        const FakeReply reply = plain(400, "{\"error\":{\"message\":\"bad thing for my-own-secret and sk-fake1234567890abcdefghij\"}}");
        const QString detail = judged(reply, redactor).detail;
        QVERIFY2(detail.contains(QLatin1String("bad thing")), qPrintable(detail));
        QVERIFY2(!detail.contains(QLatin1String("my-own-secret")) && !detail.contains(QLatin1String("sk-fake")), qPrintable(detail));
        QVERIFY(!judged(replies::unauthorized()).detail.contains(QLatin1String("sk-fake")));
    }

    void aPageOfHtmlBecomesAFewWords()
    {
        const QString detail = judged(replies::badGateway()).detail;
        QVERIFY2(detail.contains(QLatin1String("502 Bad Gateway")), qPrintable(detail));
        QVERIFY(judged(plain(500, QByteArray(1'000'000, 'x'))).detail.size() < 500);
    }
};

QTEST_APPLESS_MAIN(TestOutcomeClassifier)
#include "tst_outcome_classifier.moc"
