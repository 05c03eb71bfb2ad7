// SPDX-License-Identifier: Apache-2.0
// Whom a transport trusts and through whom it goes; every test runs with libcurl and with Qt.
#include "core/net/http_transport.h"
#include "core/net/transport_factory.h"
#include "tests/core/net/recorder.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/fake_proxy.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::net;
using lw::test::FakeLlmServer;
using lw::test::FakeProxy;
using lw::test::FakeReply;
using lw::test::FakeRequest;
using lw::test::Recorder;
using Wire = FakeLlmServer::Wire;

class TestTransportRoutes : public QObject
{
    Q_OBJECT

private:
    static HttpRequest request(const FakeLlmServer &server, const Route &route)
    {
        HttpRequest result;
        result.url = server.url(QStringLiteral("/v1/chat/completions"));
        result.headers = {{"Content-Type", "application/json"}};
        result.body = "{\"the\":\"question\"}";
        result.route = route;
        return result;
    }
    static Proxy proxyAt(const FakeProxy &proxy, Proxy::Kind kind)
    {
        return Proxy{kind, QStringLiteral("127.0.0.1"), proxy.port()};
    }
    void serveEcho(FakeLlmServer &server)
    {
        server.setRawHandler([](const FakeRequest &asked) { return test::jsonReply(200, asked.body); });
    }
    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<HttpTransport> m_transport;

private Q_SLOTS:
    void initTestCase_data()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
        QTest::addColumn<TransportKind>("kind");
        if (hasCurl())
            QTest::newRow("curl") << TransportKind::Curl;
        QTest::newRow("qt") << TransportKind::Qt;
    }
    void init()
    {
        QFETCH_GLOBAL(TransportKind, kind);
        m_transport = makeTransport(TransportOptions{kind});
    }
    void cleanup() { m_transport.reset(); }

    // ---- trust

    void aCertificateThatNobodyVouchesForIsRefused()
    {
        FakeLlmServer server(Wire::Tls);
        Recorder sink;
        sink.run(*m_transport, request(server, {}));
        QCOMPARE(sink.log, QByteArray("f"));
        QCOMPARE(sink.code(), Code::Tls);
        QVERIFY(!sink.end.requestSent);
        QVERIFY2(sink.end.error->detail.contains(u"CA file"), qPrintable(sink.end.error->detail));
        QCOMPARE(server.counts().requests, 0);
    }

    void aCertificateOfAnotherHostIsRefused()
    {
        FakeLlmServer server(Wire::TlsElsewhere);
        Recorder sink;
        sink.run(*m_transport, request(server, Route{{}, FakeLlmServer::caFile()}));
        QCOMPARE(sink.code(), Code::Tls);
        QVERIFY(!sink.end.requestSent);
        QCOMPARE(server.counts().requests, 0);
    }

    void theTrustOfOneEndpointIsNotThatOfAnother()
    {
        FakeLlmServer server(Wire::Tls);
        Recorder trusting;
        sink(trusting, server, FakeLlmServer::caFile());
        QCOMPARE(trusting.status, 200);
        Recorder again;
        sink(again, server, FakeLlmServer::caFile());
        QVERIFY(again.end.reusedConnection);
        Recorder other;
        sink(other, server, {});
        QCOMPARE(other.code(), Code::Tls);
        Recorder third;
        sink(third, server, FakeLlmServer::caFile());
        QCOMPARE(third.status, 200);
    }

    void aFileInDerServesToo()
    {
        QFile pem(FakeLlmServer::caFile());
        QVERIFY(pem.open(QIODevice::ReadOnly));
        const QByteArrayList lines = pem.readAll().trimmed().split('\n');
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("authority.cer"));
        write(path, QByteArray::fromBase64(lines.mid(1, lines.size() - 2).join()));
        FakeLlmServer server(Wire::Tls);
        Recorder answered;
        sink(answered, server, path);
        QVERIFY2(!answered.end.error, answered.end.error ? qPrintable(answered.end.error->detail) : "");
        QCOMPARE(answered.status, 200);
    }

    void aFileWithoutCertificatesIsSaidSo_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("missing") << false;
        QTest::newRow("a text") << true;
    }
    void aFileWithoutCertificatesIsSaidSo()
    {
        QFETCH(bool, exists);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("authority.pem"));
        if (exists)
            write(path, "my certificate");
        FakeLlmServer server(Wire::Tls);
        Recorder refused;
        sink(refused, server, path);
        QCOMPARE(refused.log, QByteArray("f"));
        QCOMPARE(refused.code(), Code::Tls);
        QVERIFY2(refused.end.error->detail.contains(path), qPrintable(refused.end.error->detail));
        QCOMPARE(server.counts().connections, 0);

        QFile::remove(path);
        QVERIFY(QFile::copy(FakeLlmServer::caFile(), path));
        Recorder mended;
        sink(mended, server, path);
        QCOMPARE(mended.status, 200);
    }

    // ---- proxies

    void throughAProxy_data()
    {
        QTest::addColumn<Proxy::Kind>("proxyKind");
        QTest::addColumn<Wire>("wire");
        QTest::addColumn<bool>("loggedIn");
        for (const bool loggedIn : {false, true}) {
            const char *how = loggedIn ? " with a password" : "";
            QTest::addRow("http, plain%s", how) << Proxy::Kind::Http << Wire::Plain << loggedIn;
            QTest::addRow("http, TLS%s", how) << Proxy::Kind::Http << Wire::Tls << loggedIn;
            QTest::addRow("socks5, plain%s", how) << Proxy::Kind::Socks5 << Wire::Plain << loggedIn;
            QTest::addRow("socks5, TLS%s", how) << Proxy::Kind::Socks5 << Wire::Tls << loggedIn;
        }
    }
    void throughAProxy()
    {
        QFETCH(Proxy::Kind, proxyKind);
        QFETCH(Wire, wire);
        QFETCH(bool, loggedIn);
        FakeLlmServer server(wire);
        serveEcho(server);
        FakeProxy proxy;
        Route route{proxyAt(proxy, proxyKind), wire == Wire::Tls ? FakeLlmServer::caFile() : QString()};
        if (loggedIn) {
            proxy.setLogIn("anna", "p\"ss:word");
            route.proxy.user = QStringLiteral("anna");
            route.proxy.password = QStringLiteral("p\"ss:word");
        }
        Recorder answered;
        answered.run(*m_transport, request(server, route));
        QVERIFY2(!answered.end.error, answered.end.error ? qPrintable(answered.end.error->detail) : "");
        QCOMPARE(answered.status, 200);
        QCOMPARE(answered.bytes, QByteArray("{\"the\":\"question\"}"));
        QCOMPARE(server.counts().requests, 1);
        QVERIFY(server.requests().at(0).header("proxy-authorization").isEmpty() || wire == Wire::Plain);
        const bool forwards = proxyKind == Proxy::Kind::Http && wire == Wire::Plain;
        QCOMPARE(proxy.forwarded().size(), forwards ? 1 : 0);
        QCOMPARE(proxy.tunnels().size(), forwards ? 0 : 1);
        QVERIFY(answered.end.times.connected >= answered.end.times.begun);
    }

    void aProxyThatWantsAnotherPassword_data()
    {
        QTest::addColumn<Proxy::Kind>("proxyKind");
        QTest::addColumn<Wire>("wire");
        QTest::addColumn<QString>("password");
        for (const char *password : {"", "wrong-secret"}) {
            QTest::addRow("http, TLS, '%s'", password) << Proxy::Kind::Http << Wire::Tls << QString::fromLatin1(password);
            QTest::addRow("socks5, plain, '%s'", password)
                << Proxy::Kind::Socks5 << Wire::Plain << QString::fromLatin1(password);
        }
    }
    void aProxyThatWantsAnotherPassword()
    {
        QFETCH(Proxy::Kind, proxyKind);
        QFETCH(Wire, wire);
        QFETCH(QString, password);
        FakeLlmServer server(wire);
        FakeProxy proxy;
        proxy.setLogIn("anna", "right");
        Route route{proxyAt(proxy, proxyKind), FakeLlmServer::caFile()};
        if (!password.isEmpty()) {
            route.proxy.user = QStringLiteral("anna");
            route.proxy.password = password;
        }
        Recorder refused;
        refused.run(*m_transport, request(server, route));
        QCOMPARE(refused.log, QByteArray("f"));
        QCOMPARE(refused.code(), Code::Auth);
        QVERIFY(!refused.end.requestSent);
        QVERIFY2(refused.end.error->detail.contains(u"proxy"), qPrintable(refused.end.error->detail));
        QVERIFY(!refused.end.error->detail.contains(u"secret"));
        QCOMPARE(server.counts().connections, 0);
        QVERIFY(proxy.turnedAway() > 0);
    }

    void aForwardingProxyThatWantsAPasswordIsAnAnswer()
    {
        FakeLlmServer server;
        FakeProxy proxy;
        proxy.setLogIn("anna", "right");
        Recorder refused;
        refused.run(*m_transport, request(server, Route{proxyAt(proxy, Proxy::Kind::Http), {}}));
        QFETCH_GLOBAL(TransportKind, kind);
        if (kind == TransportKind::Qt) // which takes it for its own affair
            QCOMPARE(refused.code(), Code::Auth);
        else
            QCOMPARE(refused.status, 407);
        QCOMPARE(server.counts().requests, 0);
    }

    void aProxyThatMayNotGoThere()
    {
        FakeLlmServer server(Wire::Tls);
        FakeProxy proxy;
        proxy.refuseWith(403);
        Recorder refused;
        refused.run(*m_transport, request(server, Route{proxyAt(proxy, Proxy::Kind::Http), FakeLlmServer::caFile()}));
        QCOMPARE(refused.log, QByteArray("f"));
        QCOMPARE(refused.code(), Code::Connect);
        QVERIFY(!refused.end.requestSent);
        QVERIFY2(refused.end.error->detail.contains(QStringLiteral("proxy http://127.0.0.1:%1").arg(proxy.port())),
                 qPrintable(refused.end.error->detail));
    }

    void aProxyThatIsNotThere_data()
    {
        QTest::addColumn<Proxy::Kind>("proxyKind");
        QTest::newRow("http") << Proxy::Kind::Http;
        QTest::newRow("socks5") << Proxy::Kind::Socks5;
    }
    void aProxyThatIsNotThere()
    {
        QFETCH(Proxy::Kind, proxyKind);
        FakeLlmServer server;
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        Recorder refused;
        refused.run(*m_transport, request(server, Route{{proxyKind, QStringLiteral("127.0.0.1"), port}, {}}));
        QCOMPARE(refused.code(), Code::Connect);
        QVERIFY2(refused.end.error->detail.contains(QString::number(port)), qPrintable(refused.end.error->detail));
        QCOMPARE(server.counts().connections, 0);
    }

    void theProxyResolvesTheName()
    {
        FakeLlmServer server;
        FakeProxy proxy;
        HttpRequest asked = request(server, Route{proxyAt(proxy, Proxy::Kind::Socks5), {}});
        asked.url.setHost(QStringLiteral("model.example"));
        Recorder answered;
        answered.run(*m_transport, asked);
        QVERIFY2(!answered.end.error, answered.end.error ? qPrintable(answered.end.error->detail) : "");
        const QByteArray wanted = "model.example:" + QByteArray::number(server.port());
        QCOMPARE(proxy.tunnels(), QByteArrayList{wanted});
    }

    void theEnvironmentNamesAProxyForTheWorldOutside()
    {
        FakeLlmServer server;
        FakeProxy proxy;
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
        qputenv("http_proxy", address);
        const auto tidy = qScopeGuard([] { qunsetenv("http_proxy"); });
        Recorder here;
        here.run(*m_transport, request(server, {}));
        QCOMPARE(here.status, 200);
        QVERIFY(proxy.forwarded().isEmpty()); // what is on this computer is not reached through it

        HttpRequest outside = request(server, {});
        outside.url.setHost(QStringLiteral("model.example"));
        Recorder there;
        there.run(*m_transport, outside);
        QCOMPARE(there.status, 200);
        QCOMPARE(proxy.forwarded().size(), 1);

        outside.route.proxy.kind = Proxy::Kind::None;
        Recorder without;
        without.run(*m_transport, outside);
        QCOMPARE(without.code(), Code::Resolve);
    }

    void aProxyWithoutAPortCannotBeMeant()
    {
        FakeLlmServer server;
        Recorder refused;
        refused.run(*m_transport, request(server, Route{{Proxy::Kind::Http, QStringLiteral("proxy")}, {}}));
        QCOMPARE(refused.code(), Code::WrongUse);
    }

    // ---- as it is written

    void whatAPersonWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // empty: refused
        const std::pair<const char *, const char *> all[]{
            {"", "system"},
            {" System ", "system"},
            {"none", "none"},
            {"http://proxy:3128", "http://proxy:3128"},
            {"http://anna:secret@proxy:3128/", "http://proxy:3128"},
            {"socks5://[::1]:1080", "socks5://[::1]:1080"},
            {"socks5h://10.0.0.1:1080", "socks5://10.0.0.1:1080"},
            {"proxy:3128", ""},
            {"http://proxy", ""},
            {"https://proxy:3128", ""},
            {"ftp://proxy:21", ""},
            {"http://:3128", ""},
            {"http://proxy:3128/path", ""},
            {"http://proxy:99999", ""},
        };
        for (const auto &[text, shown] : all)
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(shown);
    }
    void whatAPersonWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const Result<Proxy> proxy = parseProxy(text);
        QCOMPARE(proxy.has_value(), !shown.isEmpty());
        if (!proxy) {
            QCOMPARE(proxy.error().code, Code::WrongUse);
            return;
        }
        QCOMPARE(shownProxy(*proxy), shown);
        if (text.contains(u'@')) {
            QCOMPARE(proxy->user, QStringLiteral("anna"));
            QCOMPARE(proxy->password, QStringLiteral("secret"));
        }
    }

private:
    void sink(Recorder &recorder, const FakeLlmServer &server, const QString &caFile)
    {
        recorder.run(*m_transport, request(server, Route{{}, caFile}));
    }
};

QTEST_GUILESS_MAIN(TestTransportRoutes)
#include "tst_transport_routes.moc"
