// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/settings/settings_fixture.h"
#include "ui/pages/settings/endpoint_words.h"
#include "ui/pages/settings/endpoints_presenter.h"

#include <QSignalSpy>

using namespace lw;
using namespace lw::ui;
using project::StepResult;
using KeyState = EndpointsPresenter::KeyState;
using Use = EndpointsPresenter::Use;

namespace {

const project::ProviderPreset &preset(project::ProviderPreset::Kind kind)
{
    for (const project::ProviderPreset &one : project::providerPresets()) {
        if (one.kind == kind)
            return one;
    }
    return project::providerPresets().front();
}

bool testIt(EndpointsPresenter &presenter)
{
    presenter.test();
    return QTest::qWaitFor([&] { return !presenter.isTesting() && presenter.report(); }, 15'000);
}

} // namespace

/// What the section of the endpoints knows and does, without a widget.
class TestSettingsPresenter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesThatAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *text, AddressFault fault) {
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << int(fault);
        };
        row("", AddressFault::Empty);
        row("   ", AddressFault::Empty);
        row("api.openai.com/v1", AddressFault::NoScheme);
        row("localhost:11434/v1", AddressFault::NoScheme);
        row("ftp://example.com/v1", AddressFault::NoScheme);
        row("https://", AddressFault::NoHost);
        row("https:///v1", AddressFault::NoHost);
        row("http://exa mple.com/v1", AddressFault::NoHost);
        row("https://me:sk-secret@example.com/v1", AddressFault::Secret);
        row("https://example.com/v1?api-key=sk-secret", AddressFault::Secret);
        row("https://example.com/v1/chat/completions", AddressFault::Path);
        row("https://RESOURCE.openai.azure.com/openai/v1", AddressFault::Placeholder);
        row("https://HOST/v1", AddressFault::Placeholder);
        row("https://host/v1", AddressFault::None);
        row(" https://api.openai.com/v1/ ", AddressFault::None);
        row("http://127.0.0.1:11434/v1", AddressFault::None);
    }
    void addressesThatAreNone()
    {
        QFETCH(QString, text);
        QFETCH(int, fault);
        const Address address = readAddress(text);
        QCOMPARE(int(address.fault), fault);
        QCOMPARE(addressSentence(address.fault).isEmpty(), address.fault == AddressFault::None);
        if (address.fault == AddressFault::None)
            QVERIFY(!address.url.toString().endsWith(u'/'));
    }

    void proxiesThatAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *text, const char *kept, AddressFault fault) {
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << QString::fromLatin1(kept) << int(fault);
        };
        row("", "", AddressFault::None);
        row("  None ", "none", AddressFault::None);
        row("http://proxy.example:3128/", "http://proxy.example:3128", AddressFault::None);
        row(" socks5://127.0.0.1:1080", "socks5://127.0.0.1:1080", AddressFault::None);
        row("proxy.example:3128", "", AddressFault::NoHost);
        row("ftp://proxy.example:21", "", AddressFault::NoHost);
        row("http://proxy.example", "", AddressFault::NoHost);
        row("system", "", AddressFault::None);
        row("http://", "", AddressFault::NoHost);
        row("http://me:sk-secret@proxy.example:3128", "", AddressFault::Secret);
        row("http://proxy.example:3128/path", "", AddressFault::NoHost);
    }
    void proxiesThatAreNone()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QFETCH(int, fault);
        QCOMPARE(int(readProxy(text).fault), fault);
        QCOMPARE(readProxy(text).text, kept);
        QCOMPARE(proxySentence(readProxy(text).fault).isEmpty(), fault == int(AddressFault::None));
    }

    void theLimitsAreStoredWithTheEndpoint()
    {
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("https://example.com/v1")));
        EndpointsPresenter presenter(fixture.workspace);
        presenter.setNumber(&settings::EndpointEntry::requestsPerMinute, 600);
        presenter.setProfile(QStringLiteral("vllm"));
        presenter.setProxy(QStringLiteral("NONE"));
        presenter.setCaFile(fixture.path(QStringLiteral("missing.pem")));
        QVERIFY(!presenter.isCaFileReadable());
        settings::EndpointEntry entry = fixture.settings.endpoint(id);
        QCOMPARE(entry.requestsPerMinute, std::optional<qint64>(600));
        QCOMPARE(entry.profile, QStringLiteral("vllm"));
        QCOMPARE(entry.proxy, QStringLiteral("none"));
        QVERIFY(entry.caFile.isEmpty());
        QFile pem(fixture.path(QStringLiteral("own.pem")));
        QVERIFY(pem.open(QIODevice::WriteOnly));
        presenter.setCaFile(pem.fileName());
        QCOMPARE(fixture.settings.endpoint(id).caFile, pem.fileName());
        // A password is neither kept nor does it take the place of what was right.
        presenter.setProxy(QStringLiteral("http://me:sk-secret@proxy.example"));
        QCOMPARE(presenter.proxyFault(), AddressFault::Secret);
        QCOMPARE(fixture.settings.endpoint(id).proxy, QStringLiteral("none"));
        presenter.setNumber(&settings::EndpointEntry::requestsPerMinute, std::nullopt);
        QVERIFY(!fixture.settings.endpoint(id).requestsPerMinute);
    }

    void anotherKindOfServerIsNotTestedYet()
    {
        test::FakeLlmServer server;
        test::SettingsFixture::answerRightly(server);
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("fake"), server.url(), QStringLiteral("fake-model"));
        EndpointsPresenter presenter(fixture.workspace);
        QVERIFY(testIt(presenter));
        QVERIFY(!fixture.settings.endpoint(id).testedAt.isEmpty());
        presenter.setProfile(QStringLiteral("azure"));
        QVERIFY(fixture.settings.endpoint(id).testedAt.isEmpty());
        QVERIFY(!presenter.report());
        presenter.setKey("sk-right");
        QVERIFY(testIt(presenter));
        // Azure's way of handing the key over.
        QVERIFY(server.chats().last().header("api-key") == "sk-right");
    }

    void whoIsNewIsOfferedAnEndpoint()
    {
        test::SettingsFixture fixture;
        EndpointsPresenter presenter(fixture.workspace);
        QVERIFY(presenter.isAdding());
        fixture.add(QStringLiteral("mine"), QUrl(QStringLiteral("http://127.0.0.1:1/v1")));
        EndpointsPresenter later(fixture.workspace);
        QVERIFY(!later.isAdding());
        QCOMPARE(later.entry().name, QStringLiteral("mine"));
    }

    void aDraftIsStoredWhenItsAddressIsRight()
    {
        test::SettingsFixture fixture;
        EndpointsPresenter presenter(fixture.workspace);
        presenter.add(preset(project::ProviderPreset::Kind::Azure), QStringLiteral("Azure"));
        QVERIFY(presenter.isDraft());
        QCOMPARE(presenter.fault(), AddressFault::Placeholder);
        QCOMPARE(presenter.useState(), Use::Draft);
        QCOMPARE(presenter.entries().size(), std::size_t(1));
        presenter.setKey("sk-too-early");
        QCOMPARE(presenter.keyState(), KeyState::None);
        presenter.setAddress(QStringLiteral("https://mine.openai.azure.com/openai/v1"));
        QVERIFY(!presenter.isDraft());
        QCOMPARE(presenter.entries().size(), std::size_t(2));
        // A wrong one is not taken, and what was there stays.
        presenter.setAddress(QStringLiteral("https://mine.openai.azure.com/?key=sk-secret"));
        QCOMPARE(presenter.fault(), AddressFault::Secret);
        QCOMPARE(fixture.settings.endpoints().front().url, QUrl(QStringLiteral("https://mine.openai.azure.com/openai/v1")));
    }

    void keysAreInTheStoreAndInNoFile()
    {
        test::SettingsFixture fixture;
        EndpointsPresenter presenter(fixture.workspace);
        presenter.add(preset(project::ProviderPreset::Kind::OpenAi), QStringLiteral("OpenAI"));
        const QString id = presenter.entry().id;
        presenter.setKey("  sk-long-secret-a41f\n");
        QCOMPARE(presenter.keyState(), KeyState::Stored);
        QCOMPARE(fixture.key(id), QByteArray("sk-long-secret-a41f"));
        fixture.settings.setTheme(settings::ThemeChoice::Dark);
        QTRY_VERIFY(fixture.settingsFile().contains("OpenAI"));
        QVERIFY(!fixture.settingsFile().contains("a41f"));
        // Found again by another window, and missed when the store has lost it.
        EndpointsPresenter again(fixture.workspace);
        QTRY_COMPARE(again.keyState(), KeyState::Stored);
        fixture.secrets.remove(secrets::endpointKeyName(id), this, [](const Result<void> &) {});
        EndpointsPresenter lost(fixture.workspace);
        QTRY_COMPARE(lost.keyState(), KeyState::Lost);
        lost.removeKey();
        QCOMPARE(lost.keyState(), KeyState::None);
        QVERIFY(!fixture.settings.endpoint(id).hasKey);
    }

    void deletingTakesTheKeyAlong()
    {
        test::SettingsFixture fixture;
        EndpointsPresenter presenter(fixture.workspace);
        presenter.add(preset(project::ProviderPreset::Kind::DeepSeek), QStringLiteral("DeepSeek"));
        const QString id = presenter.entry().id;
        presenter.setKey("sk-x");
        presenter.use();
        QCOMPARE(fixture.settings.lastEndpoint(), id);
        presenter.remove();
        QVERIFY(!fixture.settings.hasEndpoint(id));
        QVERIFY(fixture.settings.lastEndpoint().isEmpty());
        QTRY_VERIFY(fixture.key(id).isEmpty());
        QVERIFY(presenter.entry().isEmbedded());
        presenter.remove();
        presenter.setName(QStringLiteral("mine"));
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(1));
    }

    void aGoodEndpointIsReadyForRuns()
    {
        test::FakeLlmServer server;
        test::SettingsFixture::answerRightly(server);
        server.setKey("sk-right");
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("fake"), server.url());
        EndpointsPresenter presenter(fixture.workspace);
        // The store is asked first: the key that was given a moment ago is used.
        presenter.setKey("sk-right");
        QVERIFY(testIt(presenter));
        const TestVerdict verdict = verdictOf(*presenter.report());
        QCOMPARE(verdict.tone, ChipTone::Ok);
        QVERIFY(!fixture.settings.endpoint(id).testedAt.isEmpty());
        QCOMPARE(presenter.entry().model, QStringLiteral("fake-model"));
        QCOMPARE(presenter.models(), QStringList{QStringLiteral("fake-model")});
        for (const StepResult &step : presenter.report()->steps)
            QVERIFY2(!stepSentence(step).isEmpty(), stepName(step.step).toUtf8().constData());
        const QString report = reportText(presenter.entry(), *presenter.report());
        QVERIFY(report.contains(QStringLiteral("fake-model")));
        QVERIFY(!report.contains(QStringLiteral("sk-right")));
    }

    void failuresSayWhatToDo()
    {
        test::FakeLlmServer server;
        server.setKey("sk-right");
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("fake"), server.url(), QStringLiteral("fake-model"));
        EndpointsPresenter presenter(fixture.workspace);
        QVERIFY(testIt(presenter));
        QCOMPARE(verdictOf(*presenter.report()).tone, ChipTone::Bad);
        QVERIFY(verdictOf(*presenter.report()).sentence.contains(QStringLiteral("Enter it above")));
        QVERIFY(fixture.settings.endpoint(id).testedAt.isEmpty());
        presenter.setKey("sk-wrong-one");
        QVERIFY(!presenter.report());
        QVERIFY(testIt(presenter));
        QVERIFY(verdictOf(*presenter.report()).sentence.contains(QStringLiteral("does not accept the key")));
        QVERIFY(!reportText(presenter.entry(), *presenter.report()).contains(QStringLiteral("sk-wrong-one")));
        server.stopListening();
        QVERIFY(testIt(presenter));
        QVERIFY(verdictOf(*presenter.report()).sentence.contains(QStringLiteral("Nobody answers")));
    }

    void aTestThatIsStoppedPromisesNothing()
    {
        test::FakeLlmServer server;
        server.setHandler([](const test::FakeRequest &request) {
            test::FakeCompletion completion;
            completion.text = QStringLiteral("late");
            test::FakeReply reply = completionReply(completion, request);
            reply.beforeHead = std::chrono::seconds(20);
            return reply;
        });
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("slow"), server.url(), QStringLiteral("fake-model"));
        EndpointsPresenter presenter(fixture.workspace);
        presenter.test();
        QTRY_COMPARE(server.counts().chats, 1);
        presenter.stopTest();
        QTRY_VERIFY(!presenter.isTesting());
        QVERIFY(presenter.report()->stopped);
        QCOMPARE(verdictOf(*presenter.report()).tone, ChipTone::Neutral);
        QVERIFY(fixture.settings.endpoint(id).testedAt.isEmpty());
    }

    void theProjectAsksWhomOneUses()
    {
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("fake"), QUrl(QStringLiteral("http://127.0.0.1:1/v1")), QStringLiteral("m1"));
        EndpointsPresenter presenter(fixture.workspace);
        QVERIFY(fixture.workspace.open(fixture.path(QStringLiteral("p.lwproj"))));
        QCOMPARE(presenter.useState(), Use::Possible);
        presenter.use();
        QCOMPARE(presenter.useState(), Use::InUse);
        QCOMPARE(fixture.workspace.setup().endpointId, id);
        QCOMPARE(fixture.workspace.setup().model, QStringLiteral("m1"));
        presenter.setModel(QStringLiteral("m2"));
        QCOMPARE(presenter.useState(), Use::Possible);
        presenter.use();
        QCOMPARE(fixture.workspace.setup().model, QStringLiteral("m2"));
        fixture.workspace.close();
        QCOMPARE(presenter.useState(), Use::InUse);
    }

    void aServerThatIsKnownIsNotAddedTwice()
    {
        test::SettingsFixture fixture;
        EndpointsPresenter presenter(fixture.workspace);
        const project::LocalServer ollama{project::LocalServerKind::Ollama, QStringLiteral("Ollama"),
                                          QUrl(QStringLiteral("http://127.0.0.1:11434/v1")),
                                          {QStringLiteral("qwen3"), QStringLiteral("llama3")}};
        presenter.add(ollama);
        QCOMPARE(presenter.entry().model, QStringLiteral("qwen3"));
        QCOMPARE(presenter.models().size(), 2);
        presenter.startAdding();
        presenter.add(ollama);
        QVERIFY(!presenter.isAdding());
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(2));
    }
};

QTEST_MAIN(TestSettingsPresenter)
#include "tst_settings_presenter.moc"
