// SPDX-License-Identifier: Apache-2.0
#include "core/local/http_request_parser.h"

#include <QTest>

using namespace lw::local;

namespace {

/// Everything a parser makes of bytes that come in pieces of `step`, as text; a fault ends it.
QByteArray readAll(const QByteArray &bytes, qsizetype step)
{
    HttpRequestParser parser;
    QByteArray log;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        while (const auto request = parser.next()) {
            log += request->method + ' ' + request->target + ' ' + QByteArray::number(request->minorVersion)
                   + (request->keepAlive ? " keep" : " close") + " [" + request->body + "]\n";
        }
    }
    if (parser.fault())
        log += QByteArray::number(parser.fault()->status);
    return log;
}

} // namespace

class TestHttpRequestParser final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRequests_data();
    void readsRequests();
    void limits_data();
    void limits();
    void headersAreFoundByLowerCaseName();
    void saysOnceThatTheClientWaits();
};

void TestHttpRequestParser::readsRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *bytes, const char *expected) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(expected);
    };
    row("get", "GET /v1/models HTTP/1.1\r\nHost: x\r\n\r\n", "GET /v1/models 1 keep []\n");
    row("no headers", "GET / HTTP/1.1\r\n\r\n", "GET / 1 keep []\n");
    row("bare line feeds", "GET / HTTP/1.1\nHost: x\n\n", "GET / 1 keep []\n");
    row("empty lines first", "\r\n\r\nGET / HTTP/1.1\r\n\r\n", "GET / 1 keep []\n");
    row("post", "POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello", "POST /a 1 keep [hello]\n");
    row("post of nothing", "POST /a HTTP/1.1\r\ncontent-length: 0\r\n\r\n", "POST /a 1 keep []\n");
    row("two in one", "POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nabGET /b HTTP/1.1\r\n\r\n",
        "POST /a 1 keep [ab]\nGET /b 1 keep []\n");
    row("close", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n", "GET / 1 close []\n");
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "GET / 0 close []\n");
    row("HTTP/1.0 that stays", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET / 0 keep []\n");
    row("chunks", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\nGET /n HTTP/1.1\r\n\r\n",
        "POST / 1 keep [abc0123456789]\nGET /n 1 keep []\n");
    row("chunks with a trailer", "POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n", "POST / 1 keep [a]\n");
    row("the same length twice", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", "POST / 1 keep [a]\n");
    row("not yet whole", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhell", "");
    row("head not yet whole", "GET / HTTP/1.1\r\nHost: x\r\n", "");

    row("no HTTP", "hello there\r\n\r\n", "400");
    row("TLS", "\x16\x03\x01\x02\n\n", "400");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", "505");
    row("no version", "GET /\r\n\r\n", "400");
    row("two spaces", "GET  / HTTP/1.1\r\n\r\n", "400");
    row("space before the colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "400");
    row("folded header", "GET / HTTP/1.1\r\nA: x\r\n y\r\n\r\n", "400");
    row("header without a colon", "GET / HTTP/1.1\r\nnonsense\r\n\r\n", "400");
    row("length is no number", "POST / HTTP/1.1\r\nContent-Length: five\r\n\r\n", "400");
    row("length below zero", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400");
    row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400");
    row("length and chunks", "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "400");
    row("other coding", "POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "501");
    row("too large", "POST / HTTP/1.1\r\nContent-Length: 8388609\r\n\r\n", "413");
    row("chunk without a size", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "400");
    row("chunk longer than it says", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n", "400");
    row("chunk too large", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n", "413");
    row("huge chunk", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\n", "400");
    row("a good one before a bad one", "GET / HTTP/1.1\r\n\r\nbad\r\n\r\n", "GET / 1 keep []\n400");
}

void TestHttpRequestParser::readsRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QCOMPARE(readAll(bytes, bytes.size()), expected);
    for (const qsizetype step : {1, 2, 3, 7})
        QCOMPARE(readAll(bytes, step), expected);
}

void TestHttpRequestParser::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("end");
    const QByteArray chunkedHead = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray mebibyte = "100000\r\n" + QByteArray(1024 * 1024, 'x') + "\r\n";
    QTest::newRow("8 MiB with a length") << "POST / HTTP/1.1\r\nContent-Length: 8388608\r\n\r\n" + QByteArray(8388608, 'x')
                                         << QByteArray("x]\n");
    QTest::newRow("8 MiB in chunks") << chunkedHead + mebibyte.repeated(8) + "0\r\n\r\n" << QByteArray("x]\n");
    QTest::newRow("more in chunks") << chunkedHead + mebibyte.repeated(8) + "1\r\nx\r\n0\r\n\r\n" << QByteArray("413");
    QTest::newRow("a long head") << "GET / HTTP/1.1\r\nA: " + QByteArray(60'000, 'a') + "\r\n\r\n" << QByteArray("[]\n");
    QTest::newRow("too long a head") << "GET / HTTP/1.1\r\nA: " + QByteArray(70'000, 'a') + "\r\n\r\n" << QByteArray("431");
    QTest::newRow("a head without end") << QByteArray(70'000, 'a') << QByteArray("431");
    QTest::newRow("a trailer without end")
        << chunkedHead + "0\r\n" + QByteArray("A: aaaaaaaaaaaa\r\n").repeated(6000) << QByteArray("431");
    QTest::newRow("a chunk line without end") << chunkedHead + QByteArray(5000, '0') << QByteArray("400");
}

void TestHttpRequestParser::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, end);
    for (const qsizetype step : {bytes.size(), qsizetype(4096)})
        QVERIFY(readAll(bytes, step).endsWith(end));
}

void TestHttpRequestParser::headersAreFoundByLowerCaseName()
{
    HttpRequestParser parser;
    parser.feed("GET / HTTP/1.1\r\nX-One:  a b \r\nx-one: second\r\nEmpty:\r\n\r\n");
    const auto request = parser.next();
    QVERIFY(request.has_value());
    QCOMPARE(request->header("x-one"), QByteArray("a b"));
    QCOMPARE(request->header("empty"), QByteArray());
    QCOMPARE(request->header("absent"), QByteArray());
}

void TestHttpRequestParser::saysOnceThatTheClientWaits()
{
    HttpRequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(!parser.next());
    QVERIFY(parser.takeContinueWish());
    QVERIFY(!parser.takeContinueWish());
    parser.feed("ab");
    QVERIFY(parser.next().has_value());
    // Who sends the body at once does not wait.
    parser.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(parser.next().has_value());
    QVERIFY(!parser.takeContinueWish());
}

QTEST_GUILESS_MAIN(TestHttpRequestParser)
#include "tst_http_request_parser.moc"
