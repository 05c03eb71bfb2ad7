// SPDX-License-Identifier: Apache-2.0
#include "core/llm/profile.h"
#include "core/llm/provider.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

ChatRequest question()
{
    ChatRequest request;
    request.system = "Label.";
    request.user = "Water is wet.";
    request.answerSchema = Json{{"type", "object"}};
    request.maxTokens = 64;
    return request;
}

Json bodyFor(const char *profile, const Capabilities &learned = {}, const ChatRequest &request = question())
{
    return chatBody({QUrl(QStringLiteral("https://llm.example.com/v1")), QStringLiteral("m"), {}, QLatin1String(profile)}, request,
                    learned);
}

} // namespace

class TestProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("models");
        const auto row = [](const char *base, const char *chat, const char *models) {
            QTest::newRow(base) << QString::fromLatin1(base) << QString::fromLatin1(chat) << QString::fromLatin1(models);
        };
        row("https://api.openai.com/v1", "https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1/models");
        row("http://127.0.0.1:9/v1/", "http://127.0.0.1:9/v1/chat/completions", "http://127.0.0.1:9/v1/models");
        row("http://127.0.0.1:9/v1/chat/completions", "http://127.0.0.1:9/v1/chat/completions", "http://127.0.0.1:9/v1/models");
        row("http://127.0.0.1:9", "http://127.0.0.1:9/chat/completions", "http://127.0.0.1:9/models");
        // Azure: the newer API, the older one with a deployment, the bare resource in both ways
        row("https://r.openai.azure.com/openai/v1/", "https://r.openai.azure.com/openai/v1/chat/completions",
            "https://r.openai.azure.com/openai/v1/models");
        row("https://r.openai.azure.com/openai/deployments/d?api-version=2024-10-21",
            "https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
            "https://r.openai.azure.com/openai/models?api-version=2024-10-21");
        row("https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
            "https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
            "https://r.openai.azure.com/openai/models?api-version=2024-10-21");
        row("https://r.openai.azure.com/?api-version=2024-10-21",
            "https://r.openai.azure.com/openai/deployments/m/chat/completions?api-version=2024-10-21",
            "https://r.openai.azure.com/openai/models?api-version=2024-10-21");
        row("https://r.openai.azure.com", "https://r.openai.azure.com/openai/v1/chat/completions",
            "https://r.openai.azure.com/openai/v1/models");
        row("https://api.anthropic.com", "https://api.anthropic.com/v1/messages", "https://api.anthropic.com/v1/models");
        row("https://api.anthropic.com/v1/", "https://api.anthropic.com/v1/messages", "https://api.anthropic.com/v1/models");
        row("https://api.anthropic.com/v1/messages", "https://api.anthropic.com/v1/messages", "https://api.anthropic.com/v1/models");
        row("https://api.deepseek.com/anthropic", "https://api.deepseek.com/anthropic/v1/messages",
            "https://api.deepseek.com/anthropic/v1/models");
    }
    void addresses()
    {
        QFETCH(QString, base);
        QFETCH(QString, chat);
        QFETCH(QString, models);
        const Endpoint endpoint{QUrl(base), QStringLiteral("m"), "k"};
        QCOMPARE(encodeChat(endpoint, question(), {}).url.toString(), chat);
        QCOMPARE(encodeModels(endpoint).url.toString(), models);
    }

    void keys_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        for (int i = 0; i <= int(Profile::Id::Anthropic); ++i) {
            const Profile &profile = profileOf(Profile::Id(i));
            const bool azure = profile.id == Profile::Id::Azure;
            const bool anthropic = profile.id == Profile::Id::Anthropic;
            QTest::newRow(profile.name) << QString::fromLatin1(profile.name)
                                        << QByteArray(azure ? "api-key" : anthropic ? "x-api-key" : "Authorization")
                                        << QByteArray(azure || anthropic ? "sk-secret" : "Bearer sk-secret");
        }
    }
    void keys()
    {
        QFETCH(QString, profile);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        Endpoint endpoint{QUrl(QStringLiteral("https://llm.example.com/v1")), QStringLiteral("m"), "sk-secret", profile};
        for (const net::HttpRequest &http : {encodeChat(endpoint, question(), {}), encodeModels(endpoint)}) {
            QCOMPARE(net::headerValue(http.headers, header), value);
            int carriers = 0;
            for (const net::Header &each : http.headers)
                carriers += each.second.contains("sk-secret");
            QCOMPARE(carriers, 1);
            QVERIFY(!http.body.contains("sk-secret"));
            QVERIFY(!http.url.toString().contains(QLatin1String("sk-secret")));
            QCOMPARE(net::headerValue(http.headers, "anthropic-version").isEmpty(), profile != QLatin1String("anthropic"));
        }
        endpoint.apiKey.clear();
        QVERIFY(net::headerValue(encodeChat(endpoint, question(), {}).headers, header).isEmpty());
    }

    void fields_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QStringList>("sent");
        QTest::addColumn<QStringList>("leftOut");
        const auto row = [](const char *profile, const char *sent, const char *leftOut) {
            QTest::newRow(profile) << QString::fromLatin1(profile) << QString::fromLatin1(sent).split(u' ')
                                   << QString::fromLatin1(leftOut).split(u' ');
        };
        row("openai", "max_completion_tokens seed stream_options response_format logprobs", "max_tokens system");
        for (const char *usual : {"azure", "qwen", "gemini", "openrouter", "vllm", "llama.cpp", "ollama", "lmstudio", "generic", "deepseek"})
            row(usual, "max_tokens seed stream_options response_format logprobs messages model", "max_completion_tokens system");
        row("anthropic", "max_tokens system messages output_config model stream",
            "max_completion_tokens seed stream_options response_format logprobs top_logprobs");
    }
    void fields()
    {
        QFETCH(QString, profile);
        QFETCH(QStringList, sent);
        QFETCH(QStringList, leftOut);
        ChatRequest request = question();
        request.parameters.seed = 7;
        request.parameters.topLogprobs = 5;
        const Json body = bodyFor(toUtf8(profile).c_str(), {}, request);
        for (const QString &field : sent)
            QVERIFY2(body.contains(toUtf8(field)), qPrintable(field));
        for (const QString &field : leftOut)
            QVERIFY2(!body.contains(toUtf8(field)), qPrintable(field));
        // Others may refuse the padding's name.
        const Json *options = member(body, "stream_options");
        QCOMPARE(options && options->contains("include_obfuscation"), profile == QLatin1String("openai"));
    }

    /// A small model that may begin one item after the other does so until its tokens are used up.
    void listsEndWhereTheGrammarKnowsNumbers()
    {
        ChatRequest request = question();
        request.records = 3;
        const Json words{{"type", "array"}, {"items", {{"type", "string"}, {"enum", {"a", "b"}}}}};
        const Json item{{"type", "object"}, {"properties", {{"labels", words}}}};
        request.answerSchema = Json{{"type", "object"}, {"properties", {{"annotations", {{"type", "array"}, {"items", item}}}}}};
        for (const char *local : {"llama.cpp", "ollama", "lmstudio"}) {
            const Json sent = bodyFor(local, {}, request)["response_format"]["json_schema"]["schema"];
            const Json &list = sent["properties"]["annotations"];
            QCOMPARE(list["minItems"], Json(3));
            QCOMPARE(list["maxItems"], Json(3));
            QCOMPARE(list["items"]["properties"]["labels"]["maxItems"], Json(2));
            QVERIFY(!list["items"]["properties"]["labels"].contains("minItems"));
        }
        for (const char *other : {"openai", "azure", "vllm", "generic"})
            QCOMPARE(bodyFor(other, {}, request)["response_format"]["json_schema"]["schema"], request.answerSchema);
        Capabilities learned;
        learned.listLengths = false;
        QCOMPARE(bodyFor("llama.cpp", learned, request)["response_format"]["json_schema"]["schema"], request.answerSchema);
    }

    void deepSeekIsAskedForAnObjectOnly()
    {
        QCOMPARE(bodyFor("deepseek")["response_format"], (Json{{"type", "json_object"}}));
        QCOMPARE(bodyFor("generic")["response_format"]["type"], Json("json_schema"));
    }

    void anthropicsBody()
    {
        const Json body = bodyFor("anthropic");
        QCOMPARE(body["system"], Json("Label."));
        QCOMPARE(body["messages"], Json::array({Json{{"role", "user"}, {"content", "Water is wet."}}}));
        QCOMPARE(body["max_tokens"], Json(64));
        QCOMPARE(body["output_config"]["format"]["schema"], (Json{{"type", "object"}}));
        // It must stand there, whatever was complained of; and there is no json_object to fall back to.
        Capabilities few;
        few.maxTokensField = Capabilities::MaxTokensField::None;
        few.format = Capabilities::Format::JsonObject;
        const Json bare = bodyFor("anthropic", few);
        QVERIFY(bare.contains("max_tokens"));
        QVERIFY(!bare.contains("output_config"));
        // Schema and effort share an object.
        ChatRequest thinks = question();
        thinks.parameters.thinking = Thinking::Low;
        const Json both = bodyFor("anthropic", {}, thinks);
        QVERIFY(both["output_config"].contains("format") && both["output_config"].contains("effort"));
    }

    void logprobsAreThereOnlyWhereAsked()
    {
        QVERIFY(!bodyFor("openai").contains("logprobs"));
        ChatRequest request = question();
        request.parameters.topLogprobs = 5;
        QCOMPARE(bodyFor("openai", {}, request)["top_logprobs"], Json(5));
        Capabilities learned;
        learned = learned.without(complainedField(QStringLiteral("top_logprobs"), {})).value();
        QVERIFY(!bodyFor("openai", learned, request).contains("logprobs"));
    }

    void aPersonsOwnFieldsStandLast()
    {
        ChatRequest request = question();
        request.parameters.extraBody = Json{{"max_tokens", 9}, {"metadata", Json{{"a", 1}}}};
        for (const char *profile : {"generic", "anthropic"}) {
            const Json body = bodyFor(profile, {}, request);
            QCOMPARE(body["max_tokens"], Json(9));
            QCOMPARE(body["metadata"]["a"], Json(1));
        }
        QCOMPARE(mostAnswerTokens({}, request, {}), qint64(9));
    }
};

QTEST_APPLESS_MAIN(TestProvider)
#include "tst_provider.moc"
