// SPDX-License-Identifier: Apache-2.0
#include "core/llm/request_runner.h"
#include "core/net/transport_factory.h"
#include "tests/support/fake_llm_server.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;
using lw::test::FakeCompletion;
using lw::test::FakeLlmServer;
using lw::test::FakeReply;
using lw::test::FakeRequest;
namespace replies = lw::test::replies;

namespace {

QStringList steps(const char *words) { return QString::fromLatin1(words).split(u' '); }

FakeCompletion saying(const char *text)
{
    FakeCompletion completion;
    completion.text = QString::fromLatin1(text);
    return completion;
}

/// The rules of the product at a hundredth of their times.
RequestRunner::Policy quick()
{
    return {{5, 2, 1, 5ms, 10ms, 300ms, 3000ms}, {2000ms, 1200ms, 600ms, 1800ms, 6000ms, 36000ms}};
}

/// One question and all that was heard of it.
class Asked final : public QObject
{
public:
    Asked(net::HttpTransport &transport, std::shared_ptr<EndpointState> state, Streaming streaming,
          const RequestRunner::Policy &policy)
    {
        ChatRequest request;
        request.system = "system";
        request.user = "user";
        request.answerSchema = Json{{"type", "object"}};
        request.parameters.streaming = streaming;
        runner = std::make_unique<RequestRunner>(transport, systemClock(), std::move(state), request, policy);
        connect(runner.get(), &RequestRunner::attemptStarted, this, [this](int n) {
            log.append(QStringLiteral("start%1").arg(n));
            if (onStart)
                onStart(n);
        });
        connect(runner.get(), &RequestRunner::text, this, [this](CompletionReader::Part, const QString &piece) {
            if (log.last() != QLatin1String("text"))
                log.append(QStringLiteral("text"));
            text += piece;
            if (onText)
                onText();
        });
        connect(runner.get(), &RequestRunner::restarted, this, [this] {
            log.append(QStringLiteral("restarted"));
            text.clear();
        });
        connect(runner.get(), &RequestRunner::attemptFinished, this, [this](const metrics::Attempt &attempt) {
            log.append(QStringLiteral("end:") + (attempt.failure ? codeName(*attempt.failure) : QStringLiteral("ok")));
            attempts.push_back(attempt);
        });
        connect(runner.get(), &RequestRunner::finished, this, [this](const Result<Completion> &ended) {
            log.append(QStringLiteral("finished:") + (ended ? QStringLiteral("ok") : codeName(ended.error().code)));
            result = ended;
        });
    }
    void run()
    {
        runner->start();
        if (!QTest::qWaitFor([this] { return result.has_value(); }, 20'000))
            qFatal("the runner never finished");
    }

    std::unique_ptr<RequestRunner> runner;
    QStringList log;
    QString text;
    std::vector<metrics::Attempt> attempts;
    std::optional<Result<Completion>> result;
    std::function<void(int)> onStart;
    std::function<void()> onText;
};

} // namespace

class TestRequestRunner : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeLlmServer> m_server;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::shared_ptr<EndpointState> m_state;

    std::unique_ptr<Asked> question(Streaming streaming = Streaming::On, const RequestRunner::Policy &policy = quick())
    {
        return std::make_unique<Asked>(*m_transport, m_state, streaming, policy);
    }
    FakeReply stream(const FakeCompletion &completion) { return test::streamReply(completion); }
    void always(const FakeReply &reply)
    {
        m_server->setHandler([reply](const FakeRequest &) { return reply; });
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeLlmServer>();
        m_server->setHandler([](const FakeRequest &request) { return test::completionReply(saying("Hello world"), request); });
        m_transport = net::makeTransport();
        m_state = std::make_shared<EndpointState>(Endpoint{m_server->url(), QStringLiteral("fake-model"), "test-key-123456"});
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void anAnswer_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::newRow("streamed") << true;
        QTest::newRow("whole") << false;
    }
    void anAnswer()
    {
        QFETCH(bool, streamed);
        const auto asked = question(streamed ? Streaming::On : Streaming::Off);
        asked->run();
        QCOMPARE(asked->log, steps("start1 text end:ok finished:ok"));
        QCOMPARE(asked->result->value().text, std::string("Hello world"));
        QCOMPARE(asked->text, QStringLiteral("Hello world"));
        const metrics::Attempt &attempt = asked->attempts.front();
        QCOMPARE(attempt.httpStatus, 200);
        QVERIFY(attempt.reachedSocket && !attempt.possiblyBilled && !attempt.failure);
        QVERIFY(attempt.firstByte && attempt.firstToken && *attempt.firstByte <= *attempt.firstToken);
        QVERIFY(*attempt.firstToken <= attempt.total);
        QVERIFY(attempt.usage.prompt && attempt.usage.completion);
        QCOMPARE(attempt.endpoint, m_server->url().toString());
        QCOMPARE(m_server->chats().front().header("authorization"), QByteArray("Bearer test-key-123456"));
    }

    void whatMayPassIsAskedAgain_data()
    {
        QTest::addColumn<FakeReply>("fault");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char *title, const FakeReply &fault, const char *failure, int status, bool shown = false) {
            QTest::newRow(title) << fault << QString::fromLatin1(failure) << status << shown;
        };
        row("500", replies::serverError(), "server", 500);
        row("429", replies::azureRateLimit(20ms), "rate_limited", 429);
        row("HTML", replies::html(), "server", 200);
        row("dropped before an answer", replies::closesWithoutAnswer(), "transport", 0);
        row("reset before an answer", replies::resetsWithoutAnswer(), "transport", 0);
        row("silent", replies::neverAnswers(), "first_token_timeout", 0);
        const FakeReply whole = test::streamReply(saying("Hello world"));
        row("cut after some text", replies::cutAfter(whole, whole.body().size() / 2), "transport", 200, true);
        row("stands still after some text", replies::cutAfter(whole, whole.body().size() / 2, FakeReply::Cut::Hang),
            "idle_timeout", 200, true);
        row("the last chunk of the framing is missing", replies::withoutLastChunk(test::eventsReply({"{\"choices\":[]}"})), "transport", 200);
    }
    void whatMayPassIsAskedAgain()
    {
        QFETCH(FakeReply, fault);
        QFETCH(QString, failure);
        QFETCH(int, status);
        QFETCH(bool, shown);
        m_server->enqueue(fault);
        const auto asked = question();
        asked->run();
        const QString first = shown ? QStringLiteral("start1 text end:%1 restarted") : QStringLiteral("start1 end:%1");
        QCOMPARE(asked->log, first.arg(failure).split(u' ') + steps("start2 text end:ok finished:ok"));
        QCOMPARE(asked->text, QStringLiteral("Hello world"));
        QCOMPARE(m_server->counts().chats, 2);
        const metrics::Attempt &attempt = asked->attempts.front();
        QVERIFY2(attempt.reachedSocket, "it was sent");
        QCOMPARE(attempt.httpStatus, status);
        QCOMPARE(attempt.possiblyBilled, status == 0 || status == 200);
        QVERIFY(attempt.total.count() > 0 && (!attempt.firstToken || *attempt.firstToken <= attempt.total));
    }

    void aWholeAnswerMayBeSilentUntilItsTotal()
    {
        RequestRunner::Policy policy = quick();
        policy.deadlines.total = 700ms;
        m_server->enqueue(replies::neverAnswers());
        const auto asked = question(Streaming::Off, policy);
        asked->run();
        QCOMPARE(asked->log, steps("start1 end:total_timeout start2 text end:ok finished:ok"));
    }

    void commentsShowLifeButAreNoToken()
    {
        RequestRunner::Policy policy = quick();
        policy.deadlines.idle = 300ms;
        FakeReply pings;
        pings.headers = {{"Content-Type", "text/event-stream"}};
        for (int i = 0; i < 100; ++i)
            pings.pieces.append(": ping\n\n");
        pings.betweenPieces = 50ms;
        m_server->enqueue(pings);
        const auto asked = question(Streaming::On, policy);
        asked->run();
        QCOMPARE(asked->log, steps("start1 end:first_token_timeout start2 text end:ok finished:ok"));
    }

    void aDroppedRequestIsRepeatedOnce()
    {
        always(replies::closesWithoutAnswer());
        const auto asked = question();
        asked->run();
        QCOMPARE(codeName(asked->result->error().code), codeName(Code::Transport));
        QCOMPARE(m_server->counts().chats, 2);
    }

    void attemptsAreUsedUp()
    {
        always(replies::serverError());
        const auto asked = question();
        asked->run();
        QCOMPARE(codeName(asked->result->error().code), codeName(Code::Server));
        QCOMPARE(m_server->counts().chats, 6);
    }

    void aWrongKeyIsNotTriedTwice()
    {
        m_server->setKey("another-key");
        const auto asked = question();
        asked->run();
        QCOMPARE(codeName(asked->result->error().code), codeName(Code::Auth));
        QCOMPARE(m_server->counts().chats, 1);
    }

    void whatAnEndpointDoesNotKnowIsLeftOutFromThenOn()
    {
        m_server->setHandler([](const FakeRequest &request) {
            return request.body.contains("response_format") ? replies::unsupportedField("response_format")
                                                            : test::completionReply(saying("plain"), request);
        });
        const auto first = question();
        first->run();
        QCOMPARE(first->text, QStringLiteral("plain"));
        QCOMPARE(m_server->counts().chats, 3);   // json_schema, json_object, none
        const auto second = question();
        second->run();
        QCOMPARE(second->log, steps("start1 text end:ok finished:ok"));
    }

    void aComplaintThatCannotBeMetIsNotMetForEver()
    {
        always(replies::unsupportedField("response_format"));
        const auto asked = question();
        asked->run();
        QCOMPARE(codeName(asked->result->error().code), codeName(Code::Request));
        QCOMPARE(m_server->counts().chats, 3);
    }

    void cancelClosesTheConnection()
    {
        m_server->enqueue(replies::neverAnswers());
        const auto asked = question();
        asked->runner->start();
        QTRY_COMPARE(m_server->counts().inFlight, 1);
        asked->runner->cancel();
        QCOMPARE(asked->log, steps("start1 end:cancelled finished:cancelled"));
        QVERIFY(asked->attempts.front().reachedSocket);
        QTRY_COMPARE(m_server->counts().cancelled, 1);
    }

    void cancelFromInsideTheText()
    {
        const auto asked = question();
        asked->onText = [&asked] { asked->runner->cancel(); };
        asked->run();
        QCOMPARE(asked->log, steps("start1 text end:cancelled finished:cancelled"));
    }

    void cancelWhenAnAttemptBegins()
    {
        const auto asked = question();
        asked->onStart = [&asked](int) { asked->runner->cancel(); };
        asked->run();
        QTest::qWait(50);
        QCOMPARE(asked->log, steps("start1 end:cancelled finished:cancelled"));
        QCOMPARE(m_server->counts().chats, 0);
    }

    void deletingIsSilent()
    {
        m_server->enqueue(replies::neverAnswers());
        const auto asked = question();
        asked->runner->start();
        QTRY_COMPARE(m_server->counts().inFlight, 1);
        asked->runner.reset();
        QTRY_COMPARE(m_server->counts().cancelled, 1);
        QCOMPARE(asked->log, steps("start1"));
    }

    void aBodyThatLingersAfterDoneIsNotWaitedFor()
    {
        const FakeReply reply = test::streamReply(saying("Hello world"));
        m_server->enqueue(replies::cutAfter(reply, reply.body().size(), FakeReply::Cut::Hang));
        const auto asked = question();
        asked->run();
        QCOMPARE(asked->log, steps("start1 text end:ok finished:ok"));
        QVERIFY2(asked->attempts.front().total < quick().deadlines.idle, "the answer was over at [DONE]");
    }

    void nobodyListens()
    {
        m_server->stopListening();
        RequestRunner::Policy policy = quick();
        policy.retry.transient = 2;
        const auto asked = question(Streaming::On, policy);
        asked->run();
        QCOMPARE(asked->log, steps("start1 end:connect start2 end:connect start3 end:connect finished:connect"));
        QVERIFY(!asked->attempts.front().reachedSocket && !asked->attempts.front().possiblyBilled);
    }
};

QTEST_GUILESS_MAIN(TestRequestRunner)
#include "tst_request_runner.moc"
