// SPDX-License-Identifier: Apache-2.0
#include "core/llm/capabilities.h"
#include "core/llm/provider.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

Endpoint server(const char *model)
{
    return {QUrl(QStringLiteral("http://127.0.0.1:1/v1/")), QLatin1String(model), {}};
}

} // namespace

class TestCapabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complaints_data()
    {
        QTest::addColumn<QString>("param");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *title, const char *param, const char *message, const char *field) {
            QTest::newRow(title) << QString::fromLatin1(param) << QString::fromLatin1(message) << QString::fromLatin1(field);
        };
        row("param", "response_format", "Invalid parameter", "response_format");
        row("param with a path", "response_format.json_schema", "bad", "response_format");
        row("words", "", "This model does not support response_format of type json_schema", "response_format");
        row("stream options", "", "Unknown field: stream_options", "stream_options");
        row("the newer name of max_tokens", "max_tokens",
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            "max_tokens");
        row("temperature", "temperature", "Unsupported value: only the default (1) is supported", "temperature");
        row("OpenAI, thinking", "reasoning_effort", "Unsupported value", "thinking");
        row("Alibaba, thinking", "", "parameter.enable_thinking must be set to false for non-streaming calls", "thinking");
        row("Anthropic, thinking and its temperature", "",
            "`temperature` may only be set to 1 when thinking is enabled", "temperature");
        row("Anthropic, the schema", "", "output_config.format.schema: minimum is not supported", "response_format");
        row("padding", "stream_options.include_obfuscation", "Unknown parameter", "include_obfuscation");
        row("logprobs", "", "You are not allowed to request logprobs from this model", "logprobs");
        row("llama.cpp, the length of a list", "", "Unrecognized schema keyword: maxItems in json_schema", "list_lengths");
        row("something else", "", "messages: field required", "");
        row("a name inside a message of nothing", "", "", "");
    }
    void complaints()
    {
        QFETCH(QString, param);
        QFETCH(QString, message);
        QFETCH(QString, field);
        QCOMPARE(complainedField(param, message), field);
    }

    void schemaThenObjectThenNothing()
    {
        const QString field = QStringLiteral("response_format");
        const auto object = Capabilities{}.without(field);
        QVERIFY(object);
        QCOMPARE(object->format, Capabilities::Format::JsonObject);
        const auto none = object->without(field);
        QVERIFY(none);
        QCOMPARE(none->format, Capabilities::Format::None);
        QVERIFY(!none->without(field));
        QVERIFY(!Capabilities{}.without(QStringLiteral("messages")));
    }

    void whatTwoKnowIsTheLesserOfEach()
    {
        Capabilities profile;
        profile.format = Capabilities::Format::JsonObject;
        profile.seed = false;
        Capabilities learned;
        learned.maxTokensField = Capabilities::MaxTokensField::MaxCompletionTokens;
        learned.temperature = false;
        learned.thinkingForm = 1;
        const Capabilities both = inCommon(profile, learned);
        QCOMPARE(both.format, Capabilities::Format::JsonObject);
        QCOMPARE(both.maxTokensField, Capabilities::MaxTokensField::MaxCompletionTokens);
        QVERIFY(!both.seed && !both.temperature && both.topP && both.streamOptions);
        QCOMPARE(both.thinkingForm, 1);
        QVERIFY(inCommon(learned, profile) == both);
        QVERIFY(inCommon(both, Capabilities()) == both);
    }

    void whatWasLearnedIsRemembered()
    {
        Capabilities learned;
        QVERIFY(capabilitiesFromJson(toJson(learned)) == learned);
        for (const char *field : {"response_format", "max_tokens", "stream_options", "temperature", "top_p", "seed",
                                  "include_obfuscation", "logprobs", "list_lengths", "thinking"}) {
            const auto less = learned.without(QLatin1String(field));
            QVERIFY2(less, field);
            learned = *less;
            QVERIFY2(capabilitiesFromJson(toJson(learned)) == learned, field);
        }
        // Of a file that somebody changed, only what is not understood is forgotten.
        Json odd = toJson(learned);
        odd["response_format"] = "yaml";
        odd["thinking_form"] = 99;
        odd["seed"] = "no";
        const Capabilities read = capabilitiesFromJson(odd);
        QCOMPARE(read.format, Capabilities::Format::JsonSchema);
        QVERIFY(read.seed && !read.topP);
        QVERIFY(capabilitiesFromJson(Json::array()) == Capabilities());
    }

    void theBodyLeavesOutWhatIsNotKnown()
    {
        ChatRequest request;
        request.system = "s";
        request.user = "u";
        request.answerSchema = Json{{"type", "object"}};
        Capabilities all;
        const Json full = chatBody(server("m"), request, all);
        for (const char *field : {"temperature", "max_tokens", "response_format", "stream_options"})
            QVERIFY2(full.contains(field), field);
        QCOMPARE(full["response_format"]["json_schema"]["strict"], Json(true));
        Capabilities few{Capabilities::Format::None, Capabilities::MaxTokensField::MaxCompletionTokens, false, false, false, false};
        const Json bare = chatBody(server(""), request, few);
        for (const char *field : {"temperature", "max_tokens", "response_format", "stream_options", "model"})
            QVERIFY2(!bare.contains(field), field);
        QVERIFY(bare.contains("max_completion_tokens"));
    }

    void extraFieldsStandAboveOurs()
    {
        ChatRequest request;
        request.parameters.extraBody = Json{{"temperature", 0.7}, {"enable_thinking", false}};
        const Json body = chatBody(server("m"), request, {});
        QCOMPARE(body["temperature"], Json(0.7));
        QCOMPARE(body["enable_thinking"], Json(false));
    }

    void theKeyIsInTheHeaderAndNowhereElse()
    {
        Endpoint endpoint{QUrl(QStringLiteral("http://127.0.0.1:1/v1/")), QStringLiteral("m"), "sk-secret"};
        const auto http = encodeChat(endpoint, {}, {});
        QCOMPARE(http.url, QUrl(QStringLiteral("http://127.0.0.1:1/v1/chat/completions")));
        QCOMPARE(net::headerValue(http.headers, "authorization"), QByteArray("Bearer sk-secret"));
        QVERIFY(!http.body.contains("sk-secret"));
    }
};

QTEST_APPLESS_MAIN(TestCapabilities)
#include "tst_capabilities.moc"
