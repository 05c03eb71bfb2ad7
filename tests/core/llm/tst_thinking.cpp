// SPDX-License-Identifier: Apache-2.0
#include "core/llm/profile.h"
#include "core/llm/provider.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

Endpoint endpointOf(const QString &profile, const char *model = "some-model")
{
    return {QUrl(QStringLiteral("https://llm.example.com/v1")), QLatin1String(model), {}, profile};
}

ChatRequest asking(Thinking thinking)
{
    ChatRequest request;
    request.maxTokens = 100;
    request.parameters.thinking = thinking;
    return request;
}

/// What of a body speaks of thinking.
QString thinkingOf(const Json &body)
{
    Json words = Json::object();
    for (const char *field : {"reasoning_effort", "reasoning", "enable_thinking", "thinking_budget", "chat_template_kwargs",
                              "thinking", "output_config"}) {
        if (const Json *value = member(body, field))
            words[field] = *value;
    }
    QString text = fromUtf8(dumpJson(words));
    return text.replace(u'"', u'\'');
}

} // namespace

class TestThinking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("off");
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("high");
        const auto row = [](const char *profile, const char *off, const char *low, const char *high) {
            QTest::newRow(profile) << QString::fromLatin1(profile) << QString::fromLatin1(off) << QString::fromLatin1(low)
                                   << QString::fromLatin1(high);
        };
        const char *effortNone = "{'reasoning_effort':'none'}";
        const char *effortLow = "{'reasoning_effort':'low'}";
        const char *effortHigh = "{'reasoning_effort':'high'}";
        row("generic", "{}", effortLow, effortHigh);
        row("lmstudio", "{}", effortLow, effortHigh);
        row("openai", effortNone, effortLow, effortHigh);
        row("azure", effortNone, effortLow, effortHigh);
        row("gemini", effortNone, effortLow, effortHigh);
        row("ollama", effortNone, effortLow, effortHigh);
        row("openrouter", "{'reasoning':{'effort':'none'}}", "{'reasoning':{'effort':'low'}}", "{'reasoning':{'effort':'high'}}");
        row("qwen", "{'enable_thinking':false}", "{'enable_thinking':true,'thinking_budget':2048}",
            "{'enable_thinking':true,'thinking_budget':8192}");
        for (const char *local : {"vllm", "llama.cpp"}) {
            row(local, "{'chat_template_kwargs':{'enable_thinking':false}}",
                "{'chat_template_kwargs':{'enable_thinking':true,'reasoning_effort':'low'}}",
                "{'chat_template_kwargs':{'enable_thinking':true,'reasoning_effort':'high'}}");
        }
        row("deepseek", "{'thinking':{'type':'disabled'}}", "{'reasoning_effort':'low','thinking':{'type':'enabled'}}",
            "{'reasoning_effort':'high','thinking':{'type':'enabled'}}");
        row("anthropic", "{'thinking':{'type':'disabled'}}",
            "{'output_config':{'effort':'low'},'thinking':{'type':'adaptive'}}",
            "{'output_config':{'effort':'high'},'thinking':{'type':'adaptive'}}");
    }
    void words()
    {
        QFETCH(QString, profile);
        QFETCH(QString, off);
        QFETCH(QString, low);
        QFETCH(QString, high);
        const Endpoint endpoint = endpointOf(profile);
        QCOMPARE(thinkingOf(chatBody(endpoint, asking(Thinking::Off), {})), off);
        QCOMPARE(thinkingOf(chatBody(endpoint, asking(Thinking::Low), {})), low);
        QCOMPARE(thinkingOf(chatBody(endpoint, asking(Thinking::High), {})), high);
        QCOMPARE(thinkingOf(chatBody(endpoint, asking(Thinking::ProviderDefault), {})), QStringLiteral("{}"));
    }

    void complaints_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("thinking");
        QTest::addColumn<QString>("complaint");
        QTest::addColumn<QStringList>("tried");
        const auto row = [](const char *title, const char *profile, Thinking thinking, const char *complaint,
                            const QStringList &tried) {
            QTest::newRow(title) << QString::fromLatin1(profile) << int(thinking) << QString::fromLatin1(complaint) << tried;
        };
        const auto effort = [](const char *word) { return QStringLiteral("{'reasoning_effort':'%1'}").arg(QLatin1String(word)); };
        const QString nothing = QStringLiteral("{}");
        row("a model of OpenAI that cannot be silent", "openai", Thinking::Off,
            "Unsupported value: 'reasoning_effort' does not support 'none' with this model.",
            {effort("none"), effort("minimal"), effort("low"), nothing});
        row("a model of Ollama that cannot think", "ollama", Thinking::High, "\"gemma3\" does not support thinking",
            {effort("high"), nothing});
        row("Gemini 2.5 Pro", "gemini", Thinking::Off, "Budget 0 is invalid. This model only works in thinking mode.",
            {effort("none"), effort("minimal"), effort("low"), nothing});
        row("OpenRouter", "openrouter", Thinking::Off, "Reasoning is mandatory for this endpoint and cannot be disabled.",
            {QStringLiteral("{'reasoning':{'effort':'none'}}"), QStringLiteral("{'reasoning':{'effort':'minimal'}}")});
        row("an older model of Anthropic", "anthropic", Thinking::Low, "adaptive thinking is not supported on this model",
            {QStringLiteral("{'output_config':{'effort':'low'},'thinking':{'type':'adaptive'}}"),
             QStringLiteral("{'thinking':{'budget_tokens':2048,'type':'enabled'}}"), nothing});
        row("a server that knows nothing of it", "vllm", Thinking::Off,
            "Extra inputs are not permitted: ('body', 'chat_template_kwargs')",
            {QStringLiteral("{'chat_template_kwargs':{'enable_thinking':false}}"), nothing});
    }
    void complaints()
    {
        QFETCH(QString, profile);
        QFETCH(int, thinking);
        QFETCH(QString, complaint);
        QFETCH(QStringList, tried);
        Capabilities learned;
        for (const QString &words : tried) {
            QCOMPARE(thinkingOf(chatBody(endpointOf(profile), asking(Thinking(thinking)), learned)), words);
            learned = learned.without(complainedField({}, complaint)).value_or(learned);
        }
    }

    void complaintsComeToAnEnd()
    {
        Capabilities learned;
        for (int i = 0; i < maxThinkingForms; ++i) {
            const auto less = learned.without(QStringLiteral("thinking"));
            QVERIFY(less);
            learned = *less;
        }
        QVERIFY(!learned.without(QStringLiteral("thinking")));
    }

    void modelsFromBeforeAreNotAskedForIt()
    {
        QCOMPARE(thinkingOf(chatBody(endpointOf(QStringLiteral("openai"), "gpt-4o-mini"), asking(Thinking::Off), {})),
                 QStringLiteral("{}"));
        QCOMPARE(thinkingOf(chatBody(endpointOf(QStringLiteral("gemini"), "gemini-2.0-flash"), asking(Thinking::Off), {})),
                 QStringLiteral("{}"));
        QVERIFY(thinkingOf(chatBody(endpointOf(QStringLiteral("openai"), "gpt-5-mini"), asking(Thinking::Off), {})) != QStringLiteral("{}"));
    }

    void whatAPersonSaysOfItStandsAlone()
    {
        ChatRequest request = asking(Thinking::Off);
        request.parameters.extraBody = Json{{"reasoning_effort", "medium"}};
        QCOMPARE(thinkingOf(chatBody(endpointOf(QStringLiteral("openrouter")), request, {})),
                 QStringLiteral("{'reasoning_effort':'medium'}"));
        request.parameters.extraBody = Json{{"top_k", 1}};
        QCOMPARE(thinkingOf(chatBody(endpointOf(QStringLiteral("qwen")), request, {})), QStringLiteral("{'enable_thinking':false}"));
    }

    void thoughtsHaveRoomBesideTheAnswer()
    {
        const Endpoint qwen = endpointOf(QStringLiteral("qwen"));
        QCOMPARE(chatBody(qwen, asking(Thinking::Off), {})["max_tokens"], Json(100));
        QCOMPARE(chatBody(qwen, asking(Thinking::Low), {})["max_tokens"], Json(100 + 2048));
        QCOMPARE(chatBody(qwen, asking(Thinking::ProviderDefault), {})["max_tokens"], Json(100));
        QCOMPARE(mostAnswerTokens(qwen, asking(Thinking::High), {}), qint64(100 + 8192));
        // Anthropic's budget must be below max_tokens.
        const Json old = chatBody(endpointOf(QStringLiteral("anthropic")), asking(Thinking::High),
                                  Capabilities{}.without(QStringLiteral("thinking")).value());
        QVERIFY(old["thinking"]["budget_tokens"].get<int>() < old["max_tokens"].get<int>());
    }

    void everyWordIsReadBack()
    {
        for (const Thinking each : {Thinking::Off, Thinking::Low, Thinking::High, Thinking::ProviderDefault})
            QCOMPARE(thinkingNamed(thinkingName(each)), std::optional(each));
        QVERIFY(!thinkingNamed(QStringLiteral("very much")));
    }
};

QTEST_APPLESS_MAIN(TestThinking)
#include "tst_thinking.moc"
