// SPDX-License-Identifier: Apache-2.0
// How many connections a transport makes, keeps and drops; every test runs with libcurl and with Qt.
#include "core/net/http_transport.h"
#include "core/net/transport_factory.h"
#include "core/net/warm_up.h"
#include "tests/core/net/recorder.h"
#include "tests/support/fake_llm_server.h"

#include <QTest>

#include <vector>

using namespace lw;
using namespace lw::net;
using lw::test::FakeLlmServer;
using lw::test::FakeReply;
using lw::test::FakeRequest;
using lw::test::Recorder;
namespace replies = lw::test::replies;
using std::chrono::milliseconds;

class TestTransportConnections : public QObject
{
    Q_OBJECT

private:
    static HttpRequest request(const FakeLlmServer &server)
    {
        HttpRequest result;
        result.url = server.url(QStringLiteral("/v1/chat/completions"));
        result.headers = {{"Content-Type", "application/json"}};
        result.body = "{}";
        return result;
    }
    void open(int connections = 0, int perHost = 0)
    {
        QFETCH_GLOBAL(TransportKind, kind);
        TransportOptions options{kind};
        options.connections = connections;
        options.connectionsPerHost = perHost;
        m_transport = makeTransport(options);
    }
    void start(std::vector<Recorder> &sinks, const HttpRequest &asked)
    {
        for (Recorder &sink : sinks)
            m_transfers.push_back(m_transport->start(asked, sink));
    }
    static int finished(const std::vector<Recorder> &sinks)
    {
        return static_cast<int>(
            std::count_if(sinks.begin(), sinks.end(), [](const Recorder &sink) { return sink.finished(); }));
    }

    std::unique_ptr<HttpTransport> m_transport;
    std::vector<std::unique_ptr<HttpTransfer>> m_transfers;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<TransportKind>("kind");
        if (hasCurl())
            QTest::newRow("curl") << TransportKind::Curl;
        QTest::newRow("qt") << TransportKind::Qt;
    }
    void cleanup()
    {
        m_transfers.clear();
        m_transport.reset();
    }

    // ---- how many

    void noMoreThanAllowed()
    {
        FakeLlmServer server;
        FakeReply slow = test::jsonReply(200, "{}");
        slow.beforeHead = milliseconds(60);
        server.setRawHandler([slow](const FakeRequest &) { return slow; });
        open(3);
        std::vector<Recorder> sinks(12);
        HttpRequest asked = request(server);
        asked.connectTimeout = milliseconds(100); // does not run while one waits for its turn
        start(sinks, asked);
        QTRY_COMPARE(finished(sinks), 12);
        for (const Recorder &sink : sinks) {
            QCOMPARE(sink.status, 200);
            QVERIFY(sink.end.times.started <= sink.end.times.begun);
            QVERIFY(sink.end.times.begun <= sink.end.times.connected);
        }
        QCOMPARE(server.counts().maxInFlight, 3);
        QVERIFY(server.counts().connections <= 3 || m_transport->counts().opened > 3);
    }

    void oneHostThatHangsLeavesRoomForAnother()
    {
        FakeLlmServer hanging;
        hanging.setRawHandler([](const FakeRequest &) { return replies::neverAnswers(); });
        FakeLlmServer good;
        open(6, 2);
        std::vector<Recorder> stuck(10);
        start(stuck, request(hanging));
        std::vector<Recorder> sinks(5);
        start(sinks, request(good));
        QTRY_COMPARE(finished(sinks), 5);
        QTRY_COMPARE(hanging.counts().inFlight, 2);
        QCOMPARE(hanging.counts().maxInFlight, 2);
        QCOMPARE(finished(stuck), 0);
    }

    void oneThatWaitsCanBeCancelled()
    {
        FakeLlmServer server;
        server.setRawHandler([](const FakeRequest &) { return replies::neverAnswers(); });
        open(1);
        Recorder first;
        Recorder second;
        Recorder third;
        auto begun = m_transport->start(request(server), first);
        auto waiting = m_transport->start(request(server), second);
        auto last = m_transport->start(request(server), third);
        QTRY_COMPARE(server.counts().inFlight, 1);
        QVERIFY(!waiting->requestSent());
        waiting.reset();
        server.setRawHandler({});
        begun.reset();
        QTRY_VERIFY(third.finished());
        QCOMPARE(third.status, 200);
        QCOMPARE(second.log, QByteArray());
        QCOMPARE(server.counts().requests, 2);
    }

    // ---- new and kept ones

    void newAndKeptOnesAreCounted()
    {
        FakeLlmServer server;
        open();
        for (int i = 0; i < 3; ++i) {
            Recorder sink;
            sink.run(*m_transport, request(server));
        }
        QCOMPARE(m_transport->counts().opened, 1);
        QCOMPARE(m_transport->counts().reused, 2);
        server.closeAll();
        server.stopListening();
        Recorder refused;
        refused.run(*m_transport, request(server));
        QVERIFY(!refused.end.reusedConnection);
        QCOMPARE(m_transport->counts().opened, 1);
    }

    // ---- warm-up

    void aWarmUpLeavesConnectionsForTheRun()
    {
        FakeLlmServer server(FakeLlmServer::Wire::Tls);
        FakeReply slow = test::modelsReply({QStringLiteral("m")});
        slow.beforeHead = milliseconds(20);
        server.setRawHandler([slow](const FakeRequest &) { return slow; });
        open();
        HttpRequest models = request(server);
        models.method = HttpRequest::Method::Get;
        models.url = server.url(QStringLiteral("/v1/models"));
        models.route.caFile = FakeLlmServer::caFile();
        std::optional<WarmUpReport> report;
        std::unique_ptr<WarmUp> warmUp;
        warmUp = std::make_unique<WarmUp>(*m_transport, models, 5, systemClock(), [&](const WarmUpReport &all) {
            report = all;
            warmUp.reset();
        });
        QTRY_VERIFY(report);
        QFETCH_GLOBAL(TransportKind, kind);
        if (kind == TransportKind::Curl)
            QCOMPARE(report->opened, 5);
        else
            QVERIFY(report->opened >= 1); // Qt does not tell of each, see qt_transport.h
        QCOMPARE(report->opened + report->kept, 5);
        QCOMPARE(report->failed, 0);
        QVERIFY(!report->firstError);
        QVERIFY(report->shortest.count() > 0);
        QVERIFY(report->shortest <= report->longest);
        QVERIFY(report->longest <= report->whole);
        QCOMPARE(server.counts().openConnections, 5);

        std::vector<Recorder> sinks(5);
        HttpRequest asked = request(server);
        asked.route = models.route;
        start(sinks, asked);
        QTRY_COMPARE(finished(sinks), 5);
        for (const Recorder &sink : sinks)
            QVERIFY(sink.end.reusedConnection);
        QCOMPARE(server.counts().connections, 5);
    }

    void aWarmUpThatFailsSaysWhy()
    {
        FakeLlmServer server;
        server.stopListening();
        open();
        std::optional<WarmUpReport> report;
        const WarmUp warmUp(*m_transport, request(server), 3, systemClock(),
                            [&report](const WarmUpReport &all) { report = all; });
        QTRY_VERIFY(report);
        QCOMPARE(report->failed, 3);
        QCOMPARE(report->firstError->code, Code::Connect);
        QCOMPARE(report->longest.count(), 0);
    }

    void aWarmUpCanBeGivenUp()
    {
        FakeLlmServer server;
        server.setRawHandler([](const FakeRequest &) { return replies::neverAnswers(); });
        open();
        auto warmUp = std::make_unique<WarmUp>(*m_transport, request(server), 3, systemClock(),
                                               [](const WarmUpReport &) { QFAIL("it was given up"); });
        QTRY_COMPARE(server.counts().inFlight, 3);
        warmUp.reset();
        QTRY_COMPARE(server.counts().cancelled, 3);
    }

    // ---- kept or not

    void noneIsKeptWhereNoneShallBe()
    {
        QFETCH_GLOBAL(TransportKind, kind);
        TransportOptions options{kind};
        options.keepIdle = std::chrono::seconds(0);
        m_transport = makeTransport(options);
        FakeLlmServer server;
        for (int i = 1; i <= 2; ++i) {
            Recorder sink;
            sink.run(*m_transport, request(server));
            QCOMPARE(sink.status, 200);
            QVERIFY(!sink.end.reusedConnection);
            QTRY_COMPARE(server.counts().openConnections, 0);
            QCOMPARE(server.counts().connections, i);
        }
    }

    // ---- all away

    void resetClosesWhatRests()
    {
        FakeLlmServer server;
        open();
        Recorder before;
        before.run(*m_transport, request(server));
        QCOMPARE(server.counts().openConnections, 1);
        m_transport->reset();
        QTRY_COMPARE(server.counts().openConnections, 0);
        Recorder after;
        after.run(*m_transport, request(server));
        QCOMPARE(after.status, 200);
        QVERIFY(!after.end.reusedConnection);
    }

    void resetEndsWhatIsUnderWayAndNotWhatWaits()
    {
        FakeLlmServer server;
        server.setRawHandler([](const FakeRequest &) { return replies::neverAnswers(); });
        open(3);
        std::vector<Recorder> broken(3);
        start(broken, request(server));
        std::vector<Recorder> waiting(4);
        start(waiting, request(server));
        QTRY_COMPARE(server.counts().inFlight, 3);
        server.setRawHandler({});
        m_transport->reset();
        QCOMPARE(finished(broken), 0); // never from inside the call
        QTRY_COMPARE(finished(broken), 3);
        for (const Recorder &sink : broken) {
            QCOMPARE(sink.log, QByteArray("f"));
            QCOMPARE(sink.code(), Code::Transport);
            QVERIFY(sink.end.requestSent);
        }
        QTRY_COMPARE(finished(waiting), 4);
        for (const Recorder &sink : waiting)
            QCOMPARE(sink.status, 200);
        QTRY_COMPARE(server.counts().cancelled, 3);
    }

    void aSinkMayReset()
    {
        FakeLlmServer server;
        // One is answered; were all, they might all have ended before the first sink hears of it.
        server.setRawHandler([asked = std::make_shared<int>(0)](const FakeRequest &) {
            return ++*asked == 20 ? FakeReply{} : replies::neverAnswers();
        });
        open(20);
        std::vector<Recorder> sinks(20);
        int resets = 0;
        for (Recorder &sink : sinks) {
            sink.inHead = [&] {
                if (resets++ == 0)
                    m_transport->reset();
            };
        }
        start(sinks, request(server));
        QTRY_COMPARE(finished(sinks), 20);
        int broken = 0;
        for (const Recorder &sink : sinks) {
            QVERIFY(sink.end.error ? sink.code() == Code::Transport : sink.status == 200);
            broken += sink.end.error ? 1 : 0;
        }
        QVERIFY(broken >= 19);
        server.setRawHandler({});
        Recorder after;
        after.run(*m_transport, request(server));
        QCOMPARE(after.status, 200);
    }

    void resetOverAndOver()
    {
        FakeLlmServer server;
        open(8);
        std::vector<Recorder> sinks(60);
        start(sinks, request(server));
        while (finished(sinks) < 60) {
            const int before = finished(sinks);
            QTRY_VERIFY(finished(sinks) > before);
            m_transport->reset();
        }
        for (const Recorder &sink : sinks)
            QVERIFY(sink.end.error ? sink.code() == Code::Transport : sink.status == 200);
        QTRY_COMPARE(server.counts().inFlight, 0);
        Recorder after;
        after.run(*m_transport, request(server));
        QCOMPARE(after.status, 200);
    }
};

QTEST_GUILESS_MAIN(TestTransportConnections)
#include "tst_transport_connections.moc"
