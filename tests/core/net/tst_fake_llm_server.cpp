// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "tests/support/fail_device.h"
#include "tests/support/fake_llm_server.h"

#include <QTcpSocket>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace lw;
using namespace lw::test;

namespace {

/// A client that blocks the test's thread, as a program beside it would: the server must not need this event loop.
class Client final
{
public:
    explicit Client(const FakeLlmServer &server)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        socket.waitForConnected(5000);
    }
    void post(const QByteArray &body)
    {
        socket.write("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
        socket.flush();
    }
    /// Until the text ends so, or the server closes.
    QByteArray readUntil(const QByteArray &end)
    {
        while (!text.endsWith(end) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5000)))
            text += socket.readAll();
        return std::exchange(text, {});
    }

    QTcpSocket socket;
    QByteArray text;
};

QByteArray chat(const QByteArray &records, bool stream)
{
    const Json body{
        {"model", "m"},
        {"stream", stream},
        {"stream_options", {{"include_usage", stream}}},
        {"messages",
         {{{"role", "system"}, {"content", "Label it."}}, {{"role", "user"}, {"content", records.toStdString()}}}}};
    return QByteArray::fromStdString(dumpJson(body));
}

} // namespace

class TestFakeLlmServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachRecordOnOneConnection()
    {
        FakeLlmServer server;
        server.setLabel(
            [](const QString &text) { return text.contains(u"buy") ? QStringLiteral("spam") : QStringLiteral("ham"); });
        const QByteArray spam = "\\\"id\\\":1,\\\"label\\\":\\\"spam\\\"}";
        const QByteArray ham = "\\\"id\\\":2,\\\"label\\\":\\\"ham\\\"}";
        Client client(server);
        for (int i = 0; i < 2; ++i) {
            client.post(
                chat("<record id=\"1\">\nbuy &lt;record>\n</record>\n<record id=\"2\">\nhello\n</record>", false));
            const QByteArray answer = client.readUntil("}}");
            QVERIFY2(answer.contains(spam), answer.constData());
            QVERIFY2(answer.contains(ham), answer.constData());
        }
        QCOMPARE(server.counts().chats, 2);
        QCOMPARE(server.counts().connections, 1);
        QCOMPARE(FakeLlmServer::records(server.chats().at(0)).at(0).second, QStringLiteral("buy <record>"));
    }

    void streamsInEveryDialect()
    {
        FakeLlmServer server;
        FakeCompletion style;
        style.azureFirstChunk = true;
        style.byteOrderMark = true;
        style.commentEvery = 2;
        style.lineBreak = "\r\n";
        server.setStyle(style);
        Client client(server);
        client.post(chat("<record id=\"7\">x</record>", true));
        const QByteArray stream = client.readUntil("0\r\n\r\n");
        QVERIFY(stream.contains("\xEF\xBB\xBF"
                                "data: {\"choices\":[]"));
        QVERIFY(stream.contains(": keep-alive\r\n\r\n"));
        QVERIFY(stream.contains("\"choices\":[],\"created\":1700000000,"));
        QVERIFY(stream.contains("\"total_tokens\""));
        QVERIFY(stream.contains("data: [DONE]\r\n\r\n"));
    }

    void cutsAtEveryByteOfTheBody()
    {
        FakeLlmServer server;
        FakeCompletion completion;
        completion.text = QStringLiteral("一二三四五");
        const FakeReply whole = streamReply(completion);
        const QByteArray body = whole.body();
        for (qsizetype at = 0; at <= body.size(); at += 7) {
            FakeReply cut = replies::cutAfter(whole, at);
            cut.pieces = {body};
            cut.framing = FakeReply::Framing::ContentLength;
            server.enqueue(cut);
            Client client(server);
            client.post(chat("x", true));
            const QByteArray answer = client.readUntil("never");
            QCOMPARE(answer.mid(answer.indexOf("\r\n\r\n") + 4), body.first(at));
        }
        QCOMPARE(server.counts().cancelled, 0);
    }

    void seesACancel()
    {
        FakeLlmServer server;
        server.enqueue(replies::neverAnswers());
        Client client(server);
        client.post(chat("x", false));
        QTRY_COMPARE(server.counts().inFlight, 1);
        client.socket.abort();
        QTRY_COMPARE(server.counts().cancelled, 1);
        QCOMPARE(server.counts().inFlight, 0);
        QTRY_COMPARE(server.counts().openConnections, 0);
    }

    void canBeDeaf()
    {
        FakeLlmServer server;
        server.stopAccepting();
        Client halfOpen(server);
        QCOMPARE(halfOpen.socket.state(), QAbstractSocket::ConnectedState);
        halfOpen.post(chat("<record id=\"1\">x</record>", false));
        server.listen();
        QVERIFY(halfOpen.readUntil("}}").contains("200 Fake"));

        server.stopListening();
        QTcpSocket refused;
        refused.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        QVERIFY(!refused.waitForConnected(5000));
        server.listen();
        Client again(server);
        again.post(chat("<record id=\"1\">x</record>", false));
        QVERIFY(again.readUntil("}}").contains("200 Fake"));
    }

    void asksForTheKey()
    {
        FakeLlmServer server;
        server.setKey("secret");
        Client client(server);
        client.post(chat("x", false));
        QVERIFY(client.readUntil("}}").startsWith("HTTP/1.1 401"));
    }

    void failDeviceFails()
    {
        FailDevice reader("0123456789", 4);
        QVERIFY(reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        char buffer[10];
        QCOMPARE(reader.read(buffer, 10), 4);
        QCOMPARE(reader.read(buffer, 10), -1);
        QVERIFY(!reader.errorString().isEmpty());

        FailDevice writer({}, FailDevice::never, 3);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(writer.write("ab"), 2);
        QCOMPARE(writer.write("cd"), 1);
        QCOMPARE(writer.write("d"), -1);
        QCOMPARE(writer.bytes(), QByteArray("abc"));
    }
};

QTEST_GUILESS_MAIN(TestFakeLlmServer)
#include "tst_fake_llm_server.moc"
