// SPDX-License-Identifier: Apache-2.0
#include "core/project/local_servers.h"
#include "core/project/provider_presets.h"
#include "tests/support/fake_llm_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::project;

class TestLocalServers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyServersOfModelsAreFound()
    {
        test::FakeLlmServer ollama;
        ollama.setModels({QStringLiteral("qwen3:8b"), QStringLiteral("phi4")});
        test::FakeLlmServer empty;
        empty.setRawHandler([](const test::FakeRequest &) { return test::jsonReply(200, R"({"object":"list","data":null})"); });
        test::FakeLlmServer web;
        web.setRawHandler([](const test::FakeRequest &) { return test::replies::html(); });
        test::FakeLlmServer json;
        json.setRawHandler([](const test::FakeRequest &) { return test::jsonReply(200, R"({"data":[{"user":1}]})"); });
        test::FakeLlmServer missing;
        missing.setRawHandler([](const test::FakeRequest &) { return test::jsonReply(404, "{}"); });
        test::FakeLlmServer silent;
        silent.setRawHandler([](const test::FakeRequest &) { return test::replies::neverAnswers(); });
        test::FakeLlmServer closed;
        closed.stopListening();

        LocalServers servers({{LocalServerKind::Ollama, ollama.port()},
                              {LocalServerKind::LmStudio, empty.port()},
                              {LocalServerKind::LlamaCpp, web.port()},
                              {LocalServerKind::LlamaCpp, json.port()},
                              {LocalServerKind::VLlm, missing.port()},
                              {LocalServerKind::VLlm, silent.port()},
                              {LocalServerKind::VLlm, closed.port()}});
        std::vector<LocalServer> found;
        connect(&servers, &LocalServers::found, this, [&](const LocalServer &server) { found.push_back(server); });
        QSignalSpy finished(&servers, &LocalServers::finished);
        servers.start(std::chrono::milliseconds(700));
        QVERIFY(servers.isLooking());
        QVERIFY(finished.wait(5'000));
        QCOMPARE(found.size(), std::size_t(2));
        std::sort(found.begin(), found.end(), [](const LocalServer &a, const LocalServer &b) { return a.kind < b.kind; });
        QCOMPARE(found[0].name, QStringLiteral("Ollama"));
        QCOMPARE(found[0].url, ollama.url());
        QCOMPARE(found[0].models, (QStringList{QStringLiteral("qwen3:8b"), QStringLiteral("phi4")}));
        QCOMPARE(found[1].name, QStringLiteral("LM Studio"));
        QVERIFY(found[1].models.isEmpty());
        // Once more, and away in the middle of it.
        servers.start(std::chrono::milliseconds(700));
        QVERIFY(servers.isLooking());
    }

    void aProxyIsNotAsked()
    {
        qputenv("http_proxy", "http://127.0.0.1:1");
        test::FakeLlmServer server;
        LocalServers servers({{LocalServerKind::VLlm, server.port()}});
        QSignalSpy found(&servers, &LocalServers::found);
        servers.start();
        QVERIFY(found.wait(5'000));
        qunsetenv("http_proxy");
    }

    void nowhereToLook()
    {
        LocalServers servers(std::vector<LocalServers::Place>{});
        QSignalSpy finished(&servers, &LocalServers::finished);
        servers.start();
        QVERIFY(finished.wait(1'000));
    }

    void presetsAreUrls()
    {
        for (const ProviderPreset &preset : providerPresets()) {
            QVERIFY(preset.url.startsWith(QStringLiteral("https://")));
            QVERIFY(preset.placeholder.isEmpty() || preset.url.contains(preset.placeholder));
        }
    }
};

QTEST_GUILESS_MAIN(TestLocalServers)
#include "tst_local_servers.moc"
