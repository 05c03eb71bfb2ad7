// SPDX-License-Identifier: Apache-2.0
#include "core/llm/chat_encoder.h"
#include "core/llm/provider.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

ChatRequest question(const std::string &user)
{
    ChatRequest request;
    request.system = "Label it.";
    request.user = user;
    request.answerSchema = Json{{"type", "object"},
                                {"properties", {{"annotations", {{"type", "array"}, {"items", {{"type", "object"}}}}}}}};
    return request;
}

} // namespace

/// It must send what encodeChat() would send, whatever was sent before.
class TestChatEncoder : public QObject
{
    Q_OBJECT

private:
    static void same(ChatEncoder &encoder, const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned = {})
    {
        const net::HttpRequest quick = encoder.encode(endpoint, request, learned);
        const net::HttpRequest plain = encodeChat(endpoint, request, learned);
        QCOMPARE(quick.body, plain.body);
        QCOMPARE(quick.url, plain.url);
        QCOMPARE(quick.headers, plain.headers);
        QCOMPARE(int(quick.encoding), int(plain.encoding));
    }

private Q_SLOTS:
    void sendsTheSame_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char *profile : {"openai", "azure", "anthropic", "ollama", "deepseek"})
            QTest::newRow(profile) << QString::fromLatin1(profile);
    }
    void sendsTheSame()
    {
        QFETCH(QString, profile);
        const Endpoint endpoint{QUrl(QStringLiteral("https://llm.example.com/v1")), QStringLiteral("m"), "key", profile};
        ChatEncoder encoder;
        Capabilities less;
        less.format = Capabilities::Format::JsonObject;
        for (int round = 0; round < 2; ++round) {
            same(encoder, endpoint, question("first"));
            same(encoder, endpoint, question("second \"quoted\"\n"));
            same(encoder, endpoint, question("first"), less);
            ChatRequest other = question("third");
            other.maxTokens = 640;
            same(encoder, endpoint, other);
            other.parameters.temperature = 0.5;
            same(encoder, endpoint, other);
            other.parameters.streaming = Streaming::Off;
            same(encoder, endpoint, other);
            other.records = 7;
            same(encoder, endpoint, other);
            other.system = "Label it well.";
            same(encoder, endpoint, other);
            other.answerSchema = nullptr;
            same(encoder, endpoint, other);
            other.parameters.extraBody = Json{{"messages", Json::array()}};
            same(encoder, endpoint, other);
        }
    }

    void manyKinds()
    {
        const Endpoint endpoint{QUrl(QStringLiteral("https://llm.example.com/v1")), QStringLiteral("m"), {}};
        ChatEncoder encoder;
        for (int i = 0; i < 100; ++i) {
            ChatRequest request = question(std::to_string(i));
            request.maxTokens = 100 + i % 40;
            same(encoder, endpoint, request);
        }
    }
};

QTEST_GUILESS_MAIN(TestChatEncoder)
#include "tst_chat_encoder.moc"
