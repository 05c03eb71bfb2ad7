// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_server.h"
#include "core/project/endpoint_test.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/fake_proxy.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace lw;
using namespace lw::project;
using Step = StepResult::Step;
using State = StepResult::State;
using Finding = StepResult::Finding;

namespace {

/// One letter a step: waiting, running, ok, warning, failed, skipped.
QString states(const EndpointTest &test)
{
    QString letters;
    for (const StepResult &step : test.steps())
        letters += QStringLiteral("?roWF-").at(int(step.state));
    return letters;
}

const StepResult &step(const EndpointTest &test, Step which) { return test.steps()[std::size_t(which)]; }

State run(EndpointTest &test, const QUrl &url, const QByteArray &key = {}, const QString &model = {})
{
    QSignalSpy finished(&test, &EndpointTest::finished);
    test.start(url, key, model);
    if (!finished.wait(10'000) || finished.count() != 1)
        return State::Running;
    return qvariant_cast<State>(finished.first().first());
}

constexpr std::chrono::milliseconds patience{1500};

QString labelled(QStringView label)
{
    return QStringLiteral(R"({"annotations":[{"id":1,"rationale":"It is so.","label":"%1"}]})").arg(label);
}

/// Answers with text that keeps the schema of the test, where it is asked for.
void answerRightly(test::FakeLlmServer &server)
{
    server.setHandler([](const test::FakeRequest &request) {
        test::FakeCompletion completion;
        completion.text = request.body.contains("json_schema") ? labelled(u"yes") : QStringLiteral("1 2 3 4 5 6");
        return test::completionReply(completion, request);
    });
}

} // namespace

class TestEndpointTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void throughAProxyAndWithACaFile()
    {
        test::FakeLlmServer server(test::FakeLlmServer::Wire::Tls);
        answerRightly(server);
        test::FakeProxy proxy;
        QUrl url = server.url();
        url.setHost(QStringLiteral("localhost"));
        net::Route route{{net::Proxy::Kind::Http, QStringLiteral("127.0.0.1"), proxy.port()}, server.caFile()};
        EndpointTest test(patience);
        QSignalSpy finished(&test, &EndpointTest::finished);
        test.start(url, {}, {}, {}, route);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(states(test), QStringLiteral("ooooooo"));
        QCOMPARE(step(test, Step::Connection).values.value(1), QString::number(proxy.port()));
        QVERIFY(!proxy.tunnels().isEmpty());

        route.caFile.clear();
        test.start(url, {}, {}, {}, route);
        QTRY_COMPARE(finished.count(), 2);
        QCOMPARE(step(test, Step::Tls).finding, Finding::TlsRefused);
        QVERIFY2(step(test, Step::Tls).words.contains(u"CA file"), qPrintable(step(test, Step::Tls).words));
    }

    void allIsWell()
    {
        test::FakeLlmServer server;
        answerRightly(server);
        server.setKey("sk-right-key");
        EndpointTest test(patience);
        QStringList told;
        connect(&test, &EndpointTest::stepChanged, this,
                [&](const StepResult &s) { told.append(QString::number(int(s.step)) + QStringLiteral("?roWF-").at(int(s.state))); });
        QCOMPARE(run(test, server.url(), "sk-right-key", QStringLiteral("fake-model")), State::Ok);
        QCOMPARE(states(test), QStringLiteral("oo-oooo"));
        QCOMPARE(told.join(u' '), QStringLiteral("0r 0o 1r 1o 2- 3r 3o 4r 4o 5r 5o 6r 6o"));
        QCOMPARE(step(test, Step::Name).values, QStringList{QStringLiteral("127.0.0.1")});
        QCOMPARE(step(test, Step::Tls).finding, Finding::PlainHttp);
        QCOMPARE(step(test, Step::Key).finding, Finding::KeyAccepted);
        QCOMPARE(step(test, Step::Models).values, QStringList{QStringLiteral("fake-model")});
        QCOMPARE(step(test, Step::Streaming).finding, Finding::Streams);
        QVERIFY(step(test, Step::Streaming).firstToken);
        QCOMPARE(step(test, Step::Streaming).usageReported, std::optional(true));
        QCOMPARE(step(test, Step::JsonSchema).finding, Finding::SchemaKept);
        QCOMPARE(server.counts().requests, 3);
        QVERIFY(!test.isRunning());
        // Again with the only model, unnamed.
        QCOMPARE(run(test, server.url(), "sk-right-key"), State::Ok);
    }

    /// It labels and does nothing else, and that is all that a run needs.
    void theEmbeddedBaseline()
    {
        local::EmbeddedServer server;
        QVERIFY(server.start());
        EndpointTest test(std::chrono::milliseconds(5000));
        QCOMPARE(run(test, server.url()), State::Ok);
        QCOMPARE(states(test), QStringLiteral("oo-oooo"));
    }

    void noAddress()
    {
        EndpointTest test(patience);
        for (const char *url : {"", "example", "ftp://example.com/v1", "http:///v1"}) {
            QCOMPARE(run(test, QUrl(QString::fromLatin1(url))), State::Failed);
            QCOMPARE(states(test), QStringLiteral("F------"));
            QCOMPARE(step(test, Step::Name).finding, Finding::BadAddress);
        }
    }

    void unknownName()
    {
        EndpointTest test(std::chrono::milliseconds(5000));
        QCOMPARE(run(test, QUrl(QStringLiteral("http://no-such-host.invalid/v1"))), State::Failed);
        QCOMPARE(states(test), QStringLiteral("F------"));
        // Where there is no network at all, the resolver may take longer than anybody waits.
        const Finding finding = step(test, Step::Name).finding;
        QVERIFY(finding == Finding::UnknownName || finding == Finding::NoAnswerInTime);
    }

    void nobodyListens()
    {
        test::FakeLlmServer server;
        server.stopListening();
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url()), State::Failed);
        QCOMPARE(states(test), QStringLiteral("oF-----"));
        QCOMPARE(step(test, Step::Connection).finding, Finding::NobodyListens);
    }

    void noTls()
    {
        QTcpServer plain; // as most servers without TLS do
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        EndpointTest test(patience);
        QCOMPARE(run(test, QUrl(QStringLiteral("https://127.0.0.1:%1/v1").arg(plain.serverPort()))), State::Failed);
        QCOMPARE(states(test), QStringLiteral("ooF----"));
        QCOMPARE(step(test, Step::Tls).finding, Finding::TlsRefused);
        QVERIFY(!step(test, Step::Tls).words.isEmpty());
    }

    void silence()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        EndpointTest test(std::chrono::milliseconds(300));
        QCOMPARE(run(test, QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(silent.serverPort()))), State::Failed);
        QCOMPARE(states(test), QStringLiteral("oo-F---"));
        QCOMPARE(step(test, Step::Key).finding, Finding::NoAnswerInTime);
        QCOMPARE(run(test, QUrl(QStringLiteral("https://127.0.0.1:%1/v1").arg(silent.serverPort()))), State::Failed);
        QCOMPARE(states(test), QStringLiteral("ooF----"));
    }

    void key_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("finding");
        QTest::newRow("wrong") << QByteArray("sk-wrong-key-1234") << int(Finding::KeyRefused);
        QTest::newRow("none") << QByteArray() << int(Finding::KeyMissing);
    }

    void key()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const int, finding);
        test::FakeLlmServer server;
        server.setRawHandler([](const test::FakeRequest &request) {
            return test::jsonReply(401, R"({"error":{"message":"Incorrect API key: )" + request.header("authorization").mid(7) + R"("}})");
        });
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url(), key), State::Failed);
        QCOMPARE(states(test), QStringLiteral("oo-F---"));
        QCOMPARE(int(step(test, Step::Key).finding), finding);
        QCOMPARE(step(test, Step::Key).httpStatus, 401);
        QVERIFY(step(test, Step::Key).words.startsWith(QStringLiteral("Incorrect")));
        QVERIFY(!step(test, Step::Key).words.contains(QStringLiteral("wrong-key")));
    }

    void keyThatOnlyQuestionsNeed()
    {
        test::FakeLlmServer server;
        server.setHandler([](const test::FakeRequest &) { return test::replies::unauthorized(); });
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url(), "sk-wrong-key"), State::Failed);
        QCOMPARE(step(test, Step::Key).finding, Finding::KeyRefused);
        QCOMPARE(states(test), QStringLiteral("oo-Fo--"));
    }

    void models()
    {
        test::FakeLlmServer server;
        answerRightly(server);
        server.setModels({QStringLiteral("a"), QStringLiteral("b")});
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url()), State::Warning);
        QCOMPARE(states(test), QStringLiteral("oo-oW--"));
        QCOMPARE(step(test, Step::Models).finding, Finding::ModelNotChosen);
        QCOMPARE(test.models(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        // An alias: the list does not have it, the server does.
        QCOMPARE(run(test, server.url(), {}, QStringLiteral("alias")), State::Warning);
        QCOMPARE(states(test), QStringLiteral("oo-oWoo"));
        QCOMPARE(step(test, Step::Models).finding, Finding::ModelMissing);
        server.setHandler([](const test::FakeRequest &) { return test::replies::modelNotFound("alias"); });
        QCOMPARE(run(test, server.url(), {}, QStringLiteral("alias")), State::Failed);
        QCOMPARE(states(test), QStringLiteral("oo-oF--"));
        QCOMPARE(step(test, Step::Models).finding, Finding::ModelMissing);
    }

    void noModelList()
    {
        test::FakeLlmServer server;
        server.setRawHandler([&server](const test::FakeRequest &request) {
            if (request.path.endsWith("/models"))
                return test::jsonReply(404, R"({"detail":"Not Found"})");
            test::FakeCompletion completion;
            completion.text = request.body.contains("json_schema") ? labelled(u"no") : QStringLiteral("1 2");
            return test::completionReply(completion, request);
        });
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url(), "sk-some-key", QStringLiteral("m")), State::Warning);
        QCOMPARE(states(test), QStringLiteral("oo-oWoo"));
        QCOMPARE(step(test, Step::Models).finding, Finding::NoModelList);
        QCOMPARE(step(test, Step::Key).finding, Finding::KeyAccepted);
        QCOMPARE(run(test, server.url()), State::Warning);
        QCOMPARE(states(test), QStringLiteral("oo--W--"));
        QCOMPARE(step(test, Step::Key).finding, Finding::KeyUnknown);
    }

    void notStreamedAndNoSchema()
    {
        test::FakeLlmServer server;
        server.setHandler([](const test::FakeRequest &request) {
            if (request.body.contains("response_format"))
                return test::replies::unsupportedField("response_format");
            test::FakeCompletion completion;
            completion.text = QStringLiteral("1 2 3");
            return test::wholeReply(completion, request);
        });
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url()), State::Warning);
        QCOMPARE(states(test), QStringLiteral("oo-ooWW"));
        QCOMPARE(step(test, Step::Streaming).finding, Finding::NotStreamed);
        QCOMPARE(step(test, Step::JsonSchema).finding, Finding::NoJsonMode);
        server.setHandler([](const test::FakeRequest &request) {
            if (request.body.contains("json_schema"))
                return test::replies::unsupportedField("response_format");
            return test::completionReply({}, request);
        });
        QCOMPARE(run(test, server.url()), State::Warning);
        QCOMPARE(step(test, Step::JsonSchema).finding, Finding::JsonModeOnly);
        server.setHandler([](const test::FakeRequest &request) {
            test::FakeCompletion completion;
            completion.text = QStringLiteral("Yes, it is.");
            return test::completionReply(completion, request);
        });
        QCOMPARE(run(test, server.url()), State::Warning);
        QCOMPARE(step(test, Step::JsonSchema).finding, Finding::SchemaNotKept);
    }

    void troubleOfTheServer()
    {
        test::FakeLlmServer server;
        server.setHandler([](const test::FakeRequest &) { return test::replies::insufficientQuota(); });
        EndpointTest test(patience);
        QCOMPARE(run(test, server.url()), State::Failed);
        QCOMPARE(states(test), QStringLiteral("oo-ooF-"));
        QCOMPARE(step(test, Step::Streaming).code, std::optional(Code::Quota));
        server.forget();
        server.setHandler([](const test::FakeRequest &) { return test::replies::openAiRateLimit(); });
        QCOMPARE(run(test, server.url()), State::Failed);
        QCOMPARE(step(test, Step::Streaming).code, std::optional(Code::RateLimited));
        QCOMPARE(server.counts().requests, 2);
        server.setHandler([](const test::FakeRequest &) { return test::replies::closesWithoutAnswer(); });
        QCOMPARE(run(test, server.url()), State::Failed);
        QCOMPARE(step(test, Step::Streaming).finding, Finding::BrokeOff);
        server.setRawHandler([](const test::FakeRequest &) { return test::replies::badGateway(); });
        QCOMPARE(run(test, server.url()), State::Failed);
        QCOMPARE(step(test, Step::Models).finding, Finding::ServerError);
        QCOMPARE(step(test, Step::Models).httpStatus, 502);
    }

    void cancelAndBeginAnew()
    {
        test::FakeLlmServer server;
        server.setHandler([](const test::FakeRequest &) { return test::replies::neverAnswers(); });
        EndpointTest test(std::chrono::milliseconds(20'000));
        QSignalSpy finished(&test, &EndpointTest::finished);
        test.start(server.url(), {}, {});
        QTRY_COMPARE(step(test, Step::Streaming).state, State::Running);
        test.cancel();
        QVERIFY(finished.wait(1'000));
        QCOMPARE(states(test), QStringLiteral("oo-oo--"));
        QCOMPARE(step(test, Step::Streaming).finding, Finding::Stopped);
        test.start(server.url(), {}, {});
        test.start(server.url(), {}, {});
        QTRY_COMPARE(step(test, Step::Streaming).state, State::Running);
        answerRightly(server);
        test.start(server.url(), {}, {});
        QVERIFY(finished.wait(5'000));
        QCOMPARE(finished.count(), 2);
        test.start(server.url(), {}, {}); // deleted in the middle
        QTRY_VERIFY(step(test, Step::Name).state != State::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestEndpointTest)
#include "tst_endpoint_test.moc"
