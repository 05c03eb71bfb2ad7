// SPDX-License-Identifier: Apache-2.0
#include "core/llm/completion_reader.h"
#include "core/llm/provider.h"
#include "core/local/simulated_server.h"
#include "core/net/transport_factory.h"
#include "core/task/answer_parser.h"
#include "core/task/prompt.h"
#include "tests/support/support.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace lw;
using namespace lw::local;

namespace {

task::TaskSpec mailTask(bool rationale)
{
    task::TaskSpec task = task::parseTask(R"({"labelwright":1,"name":"m","kind":"classification","instructions":"Spam?",
                                              "labels":[{"name":"spam"},{"name":"ham"}]})")
                              .value();
    task.rationale = rationale;
    return task;
}

/// The server on a thread of its own, with a pipe for its input.
class Served final
{
public:
    explicit Served(SimulatedServer::Behaviour behaviour)
    {
        if (::pipe(m_pipe) != 0)
            qFatal("no pipe");
        auto listening = SimulatedServer::listen(0);
        if (!listening)
            qFatal("%s", qPrintable(listening.error().detail));
        m_server = *std::move(listening);
        m_thread = std::thread([this, behaviour = std::move(behaviour)] { m_server->run(behaviour, {}, m_pipe[0]); });
    }
    ~Served()
    {
        ::close(m_pipe[1]);
        m_thread.join();
        ::close(m_pipe[0]);
    }
    llm::Endpoint endpoint() const
    {
        return {QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_server->port())), QStringLiteral("m"), {}};
    }

private:
    int m_pipe[2]{};
    std::unique_ptr<SimulatedServer> m_server;
    std::thread m_thread;
};

struct Sink final : net::HttpSink
{
    void onHead(int status, const net::Headers &headers) override { reader.emplace(status, headers, redactor, [](auto, auto) {}); }
    void onBytes(QByteArrayView bytes) override { reader->feed(bytes); }
    void onFinished(const net::TransferEnd &end) override
    {
        ended = true;
        if (end.error)
            reader.reset();
    }
    net::Redactor redactor;
    std::optional<llm::CompletionReader> reader;
    bool ended = false;
};

} // namespace

class TestSimulatedServer : public QObject
{
    Q_OBJECT

private:
    static Result<llm::Completion> ask(const Served &server, const std::vector<QString> &texts, llm::Streaming streaming,
                                       bool rationale = false)
    {
        const auto transport = net::makeTransport();
        llm::ChatRequest request;
        request.system = task::systemMessage(mailTask(rationale));
        request.user = task::userMessage(texts);
        request.parameters.streaming = streaming;
        Sink sink;
        const auto transfer = transport->start(llm::encodeChat(server.endpoint(), request, {}), sink);
        if (!QTest::qWaitFor([&sink] { return sink.ended; }, 30'000) || !sink.reader)
            return fail(Code::Transport, QStringLiteral("No whole answer came."));
        return sink.reader->result(QDateTime());
    }

private Q_SLOTS:
    void everyRecordGetsItsLabel_data()
    {
        QTest::addColumn<int>("records");
        QTest::addColumn<bool>("stream");
        QTest::newRow("one, whole") << 1 << false;
        QTest::newRow("one, streamed") << 1 << true;
        QTest::newRow("many, whole") << 32 << false;
        QTest::newRow("many, streamed") << 32 << true;
    }
    void everyRecordGetsItsLabel()
    {
        QFETCH(int, records);
        QFETCH(bool, stream);
        std::atomic<int> counted = 0;
        const Served server([&counted](const SimulatedRequest &request) {
            counted = request.records;
            return SimulatedReply{};
        });
        // What a record says does not change what is counted.
        std::vector<QString> texts(std::size_t(records), QStringLiteral("see <record id=\"7\"> there"));
        const auto result = ask(server, texts, stream ? llm::Streaming::On : llm::Streaming::Off);
        LW_VERIFY_RESULT(result);
        QCOMPARE(counted.load(), records);
        QCOMPARE(result->finish, llm::Completion::Finish::Stop);
        const task::Answers answers = task::parseAnswers(mailTask(false), result->text, records);
        for (const auto &[id, answer] : answers) {
            LW_VERIFY_RESULT(answer);
            QCOMPARE(stringOr(answer->value, "label"), QStringLiteral("ham"));
        }
    }

    void wordsComeBeforeTheLabel()
    {
        const Served server([](const SimulatedRequest &) {
            SimulatedReply reply;
            reply.words = 20;
            reply.betweenWords = Instant(100);
            return reply;
        });
        const Instant before = systemClock().now();
        const auto result = ask(server, {QStringLiteral("a"), QStringLiteral("b")}, llm::Streaming::On, true);
        LW_VERIFY_RESULT(result);
        const task::Answers answers = task::parseAnswers(mailTask(false), result->text, 2);
        LW_VERIFY_RESULT(answers.at(1));
        LW_VERIFY_RESULT(answers.at(2));
        // Each word is the time at which it was sent.
        const QStringList words = stringOr((*parseJson(result->text))["annotations"][0], "rationale").split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(words.size(), 20);
        qint64 last = before.count();
        for (const QString &word : words) {
            QVERIFY(word.toLongLong() >= last);
            last = word.toLongLong();
        }
        QVERIFY(last <= systemClock().now().count());
    }

    void errorsAreErrors()
    {
        const Served server([](const SimulatedRequest &) {
            SimulatedReply reply;
            reply.status = 429;
            return reply;
        });
        const auto result = ask(server, {QStringLiteral("a")}, llm::Streaming::On);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::RateLimited);
    }

    void aPortThatIsTakenIsSaid()
    {
        const auto first = SimulatedServer::listen(0);
        LW_VERIFY_RESULT(first);
        const auto second = SimulatedServer::listen((*first)->port());
        QVERIFY(!second);
        QCOMPARE(second.error().code, Code::InUse);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedServer)
#include "tst_simulated_server.moc"
