// SPDX-License-Identifier: Apache-2.0
#include "core/llm/profile.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *url, const char *name) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(name);
        };
        row("https://api.openai.com/v1", "openai");
        row("https://eu.api.openai.com/v1", "openai");
        row("https://API.OpenAI.com/v1", "openai");
        row("https://my-resource.openai.azure.com/openai/v1", "azure");
        row("https://my-resource.cognitiveservices.azure.com", "azure");
        row("https://my-resource.services.ai.azure.com/openai/v1", "azure");
        row("https://my-resource.services.ai.azure.com/anthropic", "anthropic");
        row("https://api.deepseek.com", "deepseek");
        row("https://api.deepseek.com/v1", "deepseek");
        row("https://api.deepseek.com/anthropic", "anthropic");
        row("https://dashscope.aliyuncs.com/compatible-mode/v1", "qwen");
        row("https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "qwen");
        row("https://generativelanguage.googleapis.com/v1beta/openai", "gemini");
        row("https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/endpoints/openapi", "gemini");
        row("https://openrouter.ai/api/v1", "openrouter");
        row("https://api.anthropic.com", "anthropic");
        row("https://api.anthropic.com/v1", "anthropic");
        row("http://localhost:11434/v1", "ollama");
        row("http://127.0.0.1:8000/v1", "vllm");
        row("http://192.168.1.20:8000/v1", "vllm");
        row("http://[::1]:8080/v1", "llama.cpp");
        row("http://gpu-box:9931", "llama.cpp");
        row("http://gpu.lan:1234/v1", "lmstudio");
        // A port says something only where one chooses it oneself.
        row("https://llm.example.com:8000/v1", "generic");
        row("http://8.8.8.8:11434/v1", "generic");
        row("http://127.0.0.1:40123/v1", "generic");
        row("https://api.groq.com/openai/v1", "generic");
        // Not below the host, only written like it.
        row("https://notapi.openai.com/v1", "generic");
        row("https://api.openai.com.example.org/v1", "generic");
        row("", "generic");
    }
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, name);
        QCOMPARE(QString::fromLatin1(profileOf(QUrl(url)).name), name);
    }

    void aChosenProfileStandsAboveTheAddress()
    {
        Endpoint endpoint{QUrl(QStringLiteral("http://127.0.0.1:8000/v1")), QStringLiteral("m"), {}};
        QCOMPARE(profileOf(endpoint).id, Profile::Id::VLlm);
        endpoint.profile = QStringLiteral("llama.cpp");
        QCOMPARE(profileOf(endpoint).id, Profile::Id::LlamaCpp);
        endpoint.profile = QStringLiteral("what a later version knows");
        QCOMPARE(profileOf(endpoint).id, Profile::Id::VLlm);
    }

    void everyProfileIsFoundByItsName()
    {
        for (int i = 0; i <= int(Profile::Id::Anthropic); ++i) {
            const Profile &profile = profileOf(Profile::Id(i));
            QCOMPARE(int(profile.id), i);
            QCOMPARE(profileNamed(QLatin1String(profile.name)), std::optional(Profile::Id(i)));
        }
        QVERIFY(!profileNamed(QString()));
    }

    void limits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("maxTokensCount");
        QTest::addColumn<bool>("unusedIsCredited");
        QTest::addColumn<int>("headers");
        QTest::addColumn<int>("unsaid");
        using Headers = Profile::RateHeaders;
        const auto row = [](const char *name, bool maxTokens, bool credited, Headers headers, Throttle unsaid) {
            QTest::newRow(name) << QString::fromLatin1(name) << maxTokens << credited << int(headers) << int(unsaid);
        };
        row("openai", true, false, Headers::XRateLimit, Throttle::Requests);
        row("azure", true, false, Headers::XRateLimit, Throttle::Requests);
        row("anthropic", false, true, Headers::Anthropic, Throttle::Requests);
        row("deepseek", false, true, Headers::None, Throttle::Concurrency);
        row("qwen", false, true, Headers::None, Throttle::Requests);
        row("gemini", false, true, Headers::None, Throttle::Requests);
        row("vllm", false, true, Headers::None, Throttle::Concurrency);
        row("ollama", false, true, Headers::None, Throttle::Concurrency);
        // Unknown servers are often gateways, and those send the headers of OpenAI.
        row("generic", false, true, Headers::XRateLimit, Throttle::Requests);
    }
    void limits()
    {
        QFETCH(QString, name);
        QFETCH(bool, maxTokensCount);
        QFETCH(bool, unusedIsCredited);
        QFETCH(int, headers);
        QFETCH(int, unsaid);
        const Profile &profile = profileOf(*profileNamed(name));
        QCOMPARE(profile.maxTokensCount, maxTokensCount);
        QCOMPARE(profile.unusedIsCredited, unusedIsCredited);
        QCOMPARE(int(profile.rateHeaders), headers);
        QCOMPARE(int(profile.unsaid), unsaid);
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
