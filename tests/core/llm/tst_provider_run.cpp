// SPDX-License-Identifier: Apache-2.0
#include "core/llm/model_list.h"
#include "core/llm/request_runner.h"
#include "core/net/transport_factory.h"
#include "tests/support/fake_llm_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;
using lw::test::FakeLlmServer;
using lw::test::FakeReply;
using lw::test::FakeRequest;
namespace replies = lw::test::replies;

namespace {

FakeReply reply(int status, const QByteArray &type, const QByteArrayList &pieces)
{
    FakeReply made;
    made.status = status;
    made.headers = {{"Content-Type", type}};
    made.pieces = pieces;
    return made;
}

FakeReply refusal(const QByteArray &param, const QByteArray &message)
{
    const QByteArray named = param.isEmpty() ? QByteArray("null") : QByteArray('"' + param + '"');
    const QByteArray body = R"({"error":{"message":")" + message + R"(","type":"invalid_request_error","code":null,"param":)" + named + "}}";
    return reply(400, "application/json", {body});
}

/// Anthropic's API, as strict as the real one.
FakeReply anthropicServer(const FakeRequest &request)
{
    if (request.header("x-api-key") != "test-key-123456" || request.header("anthropic-version") != "2023-06-01")
        return reply(401, "application/json", {R"({"type":"error","error":{"type":"authentication_error","message":"x-api-key"}})"});
    if (request.path == "/v1/models")
        return reply(200, "application/json", {R"({"data":[{"type":"model","id":"fake-model"}],"has_more":false})"});
    const Json body = parseJson({request.body.constData(), std::size_t(request.body.size())}).value_or(Json());
    if (request.path != "/v1/messages" || !member(body, "max_tokens") || member(body, "response_format") || member(body, "seed"))
        return reply(404, "application/json", {R"({"type":"error","error":{"type":"not_found_error","message":"no"}})"});
    return reply(200, "text/event-stream",
                 {"event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"model\":\"fake-model\",\"usage\":"
                  "{\"input_tokens\":5,\"cache_read_input_tokens\":7,\"output_tokens\":1}}}\n\n",
                  "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                  "{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n",
                  "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":"
                  "{\"output_tokens\":2}}\n\n",
                  "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"});
}

/// A model of OpenAI that always thinks, and so takes neither a temperature nor an effort of none.
FakeReply thinkingServer(const FakeLlmServer &server, const FakeRequest &request)
{
    const Json body = parseJson({request.body.constData(), std::size_t(request.body.size())}).value_or(Json());
    if (member(body, "max_tokens"))
        return refusal("max_tokens", "Use 'max_completion_tokens' instead.");
    if (stringOr(body, "reasoning_effort") == QLatin1String("none"))
        return refusal("reasoning_effort", "Unsupported value: 'none' is not supported with this model.");
    if (member(body, "temperature"))
        return refusal("temperature", "Only the default (1) value is supported.");
    return server.answer(request);
}

} // namespace

/// Profiles over the wire: what is asked, learned and read, through RequestRunner and ModelList.
class TestProviderRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeLlmServer> m_server;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::shared_ptr<EndpointState> m_state;

    void meet(const char *profile)
    {
        m_state = std::make_shared<EndpointState>(
            Endpoint{m_server->url(), QStringLiteral("fake-model"), "test-key-123456", QLatin1String(profile)});
    }
    Result<Completion> ask()
    {
        ChatRequest request;
        request.system = "Label.";
        request.user = "<record id=\"1\">\nx\n</record>";
        request.answerSchema = Json{{"type", "object"}};
        request.parameters.seed = 7;
        RequestRunner::Policy policy;
        policy.retry.transient = 0;
        RequestRunner runner(*m_transport, systemClock(), m_state, request, policy);
        std::optional<Result<Completion>> result;
        connect(&runner, &RequestRunner::finished, this, [&result](const Result<Completion> &ended) { result = ended; });
        runner.start();
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20'000))
            qFatal("the runner never finished");
        return *result;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeLlmServer>();
        m_transport = net::makeTransport();
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void anthropic()
    {
        m_server->setRawHandler(anthropicServer);
        meet("anthropic");
        const auto result = ask();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        QCOMPARE(result->text, std::string("Hello"));
        QVERIFY(result->streamed);
        QCOMPARE(result->usage.prompt, std::optional<qint64>(12));
        QCOMPARE(result->usage.cached, std::optional<qint64>(7));
        QCOMPARE(result->usage.completion, std::optional<qint64>(2));

        ModelList list(*m_transport, m_state);
        QSignalSpy spy(&list, &ModelList::finished);
        list.start(5s, 5s);
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().value<Result<QStringList>>().value(), QStringList{QStringLiteral("fake-model")});
    }

    void aModelThatAlwaysThinksIsLearned()
    {
        m_server->setRawHandler([this](const FakeRequest &request) { return thinkingServer(*m_server, request); });
        meet("openai");
        const auto first = ask();
        QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
        QCOMPARE(m_server->counts().requests, 3);
        QVERIFY(!m_state->capabilities.temperature);
        QCOMPARE(m_state->capabilities.thinkingForm, 1);
        // The second time, and in another session that remembers, nobody complains.
        QVERIFY(ask());
        QCOMPARE(m_server->counts().requests, 4);
        const Json remembered = toJson(m_state->capabilities);
        meet("openai");
        m_state->capabilities = capabilitiesFromJson(remembered);
        QVERIFY(ask());
        QCOMPARE(m_server->counts().requests, 5);
    }

    void aComplaintThatNothingMeetsEnds()
    {
        m_server->setRawHandler([](const FakeRequest &) {
            return refusal({}, "parameter.enable_thinking must be set to false for non-streaming calls");
        });
        meet("qwen");
        const auto result = ask();
        QVERIFY(!result);
        QCOMPARE(codeName(result.error().code), codeName(Code::Request));
        QVERIFY(m_server->counts().requests <= 1 + maxThinkingForms);
    }
};

QTEST_GUILESS_MAIN(TestProviderRun)
#include "tst_provider_run.moc"
