// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/local/embedded_model.h"
#include "core/local/embedded_server.h"
#include "core/local/http_request_parser.h"
#include "core/task/prompt.h"
#include "tests/support/support.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>

using namespace lw;
using namespace lw::local;

namespace {

struct Reply
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    Json json() const { return parseJson(body.toStdString()).value_or(Json()); }
    /// The data of the events of a stream.
    QList<QByteArray> events() const
    {
        QList<QByteArray> list;
        for (const QByteArray &line : body.split('\n')) {
            if (line.startsWith("data: "))
                list += line.mid(6);
        }
        return list;
    }
};

/// A client that knows nothing but bytes. It may block: the server has its own thread.
class RawClient final
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_connected = m_socket.waitForConnected(10'000);
    }
    bool connected() const { return m_connected; }
    QTcpSocket &socket() { return m_socket; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    Reply receive()
    {
        Reply reply;
        while (!m_bytes.contains("\r\n\r\n")) {
            if (!more())
                return reply;
        }
        const qsizetype headEnd = m_bytes.indexOf("\r\n\r\n");
        reply.head = m_bytes.left(headEnd);
        m_bytes.remove(0, headEnd + 4);
        reply.status = reply.head.mid(9, 3).toInt();
        if (reply.status == 100)
            return reply;
        const QByteArray head = reply.head.toLower();
        if (head.contains("transfer-encoding: chunked")) {
            receiveChunks(reply.body);
        } else if (const qsizetype at = head.indexOf("content-length: "); at >= 0) {
            const qsizetype length = head.mid(at + 16).split('\r').first().toLongLong();
            while (m_bytes.size() < length && more()) { }
            reply.body = m_bytes.left(length);
            m_bytes.remove(0, length);
        } else {
            while (more()) { }
            reply.body = std::exchange(m_bytes, {});
        }
        return reply;
    }
    bool waitForClose() { return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(10'000); }

private:
    bool more()
    {
        if (!m_socket.bytesAvailable() && !m_socket.waitForReadyRead(10'000))
            return false;
        m_bytes += m_socket.readAll();
        return true;
    }
    void receiveChunks(QByteArray &body)
    {
        for (;;) {
            while (!m_bytes.contains("\r\n")) {
                if (!more())
                    return;
            }
            const qsizetype lineEnd = m_bytes.indexOf("\r\n");
            const qsizetype size = m_bytes.left(lineEnd).toLongLong(nullptr, 16);
            while (m_bytes.size() < lineEnd + 2 + size + 2) {
                if (!more())
                    return;
            }
            body += m_bytes.mid(lineEnd + 2, size);
            m_bytes.remove(0, lineEnd + 2 + size + 2);
            if (size == 0)
                return;
        }
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
    bool m_connected = false;
};

QByteArray post(const QByteArray &body, const QByteArray &path = "/v1/chat/completions")
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

task::TaskSpec weatherTask()
{
    task::TaskSpec task;
    task.instructions = u"Decide what this is about."_qs;
    task.labels = {{u"weather"_qs, u"rain, sun and wind, 天气"_qs, {}, {}}, {u"food"_qs, u"cooking and eating, 吃饭"_qs, {}, {}}};
    task.examples = {{u"It rained all day and the wind was cold."_qs, Json{{"label", "weather"}}},
                     {u"We cooked noodles and ate them with soup."_qs, Json{{"label", "food"}}}};
    return task;
}

Json chatBody(const task::TaskSpec &task, const std::vector<QString> &texts)
{
    return Json{{"model", embeddedModelId},
                {"messages", Json::array({Json{{"role", "system"}, {"content", task::systemMessage(task)}},
                                          Json{{"role", "user"}, {"content", task::userMessage(texts)}}})}};
}

QByteArray bytesOf(const Json &json) { return QByteArray::fromStdString(dumpJson(json)); }

const std::vector<QString> threeTexts = {u"The rain and the wind"_qs, u"noodles and soup"_qs, u"今天天气很好"_qs};

/// A value somewhere inside, by member names and array positions; null where the way does not lead on.
Json inside(const Json &json, const QList<QByteArray> &way)
{
    Json node = json;
    for (const QByteArray &step : way) {
        Json next;
        if (node.is_array() && std::size_t(step.toInt()) < node.size())
            next = node[std::size_t(step.toInt())];
        else if (const Json *value = member(node, step.toStdString()))
            next = *value;
        node = std::move(next);
    }
    return node;
}

std::string contentOf(const Reply &reply)
{
    const Json content = inside(reply.json(), {"choices", "0", "message", "content"});
    return content.is_string() ? content.get<std::string>() : std::string();
}

std::string streamedContentOf(const Reply &reply)
{
    std::string text;
    for (const QByteArray &event : reply.events()) {
        const Json delta = inside(parseJson(event.toStdString()).value_or(Json()), {"choices", "0", "delta", "content"});
        if (delta.is_string())
            text += delta.get<std::string>();
    }
    return text;
}

} // namespace

class TestEmbeddedServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void listsItsOneModel();
    void answersEveryRecord();
    void streamAndWholeAreEqual();
    void sendsUsageWhenAsked();
    void stopsAtMaxTokens();
    void saysConfidenceAndRationaleWhereAsked();
    void learnsFromExamplesBesideTheRecords();
    void keepsTheConnection();
    void servesManyAtOnce();
    void errors_data();
    void errors();
    void brokenHttp_data();
    void brokenHttp();
    void refusesALargeBodyWhileItComes();
    void letsTheClientContinue();
    void closesWhenAsked();
    void streamsToHttp10();
    void survivesClientsThatLeave();
    void stopsAndStartsAgain();
    void aTakenPortIsAnError();

private:
    Reply ask(const Json &body)
    {
        RawClient client(m_port);
        client.send(post(bytesOf(body)));
        return client.receive();
    }

    std::unique_ptr<EmbeddedServer> m_server;
    quint16 m_port = 0;
};

void TestEmbeddedServer::init()
{
    m_server = std::make_unique<EmbeddedServer>();
    const auto port = m_server->start();
    LW_VERIFY_RESULT(port);
    m_port = *port;
    QCOMPARE(m_server->url(), QUrl(u"http://127.0.0.1:%1/v1"_qs.arg(m_port)));
}

void TestEmbeddedServer::cleanup() { m_server.reset(); }

void TestEmbeddedServer::listsItsOneModel()
{
    RawClient client(m_port);
    client.send("GET /v1/models?limit=5 HTTP/1.1\r\n\r\nGET /v1/models/embedded-baseline HTTP/1.1\r\n\r\n");
    const Reply list = client.receive();
    QCOMPARE(list.status, 200);
    QCOMPARE(inside(list.json(), {"object"}), Json("list"));
    QCOMPARE(inside(list.json(), {"data"}).size(), std::size_t(1));
    QCOMPARE(inside(list.json(), {"data", "0", "id"}), Json("embedded-baseline"));
    QCOMPARE(inside(list.json(), {"data", "0", "name"}), Json("embedded baseline, not a language model"));
    const Reply one = client.receive();
    QCOMPARE(one.status, 200);
    QCOMPARE(one.json(), inside(list.json(), {"data", "0"}));
}

void TestEmbeddedServer::answersEveryRecord()
{
    const std::string expected = R"({"annotations":[{"id":1,"label":"weather"},{"id":2,"label":"food"},{"id":3,"label":"weather"}]})";
    const Reply reply = ask(chatBody(weatherTask(), threeTexts));
    QCOMPARE(reply.status, 200);
    QCOMPARE(contentOf(reply), expected);
    QCOMPARE(inside(reply.json(), {"object"}), Json("chat.completion"));
    QCOMPARE(inside(reply.json(), {"model"}), Json("embedded-baseline"));
    QCOMPARE(inside(reply.json(), {"choices", "0", "finish_reason"}), Json("stop"));
    QCOMPARE(inside(reply.json(), {"choices", "0", "message", "role"}), Json("assistant"));
    const std::string none = R"({"annotations":[]})";
    QCOMPARE(contentOf(ask(chatBody(weatherTask(), {}))), none);
}

void TestEmbeddedServer::streamAndWholeAreEqual()
{
    Json body = chatBody(weatherTask(), threeTexts);
    const Reply whole = ask(body);
    body["stream"] = true;
    const Reply stream = ask(body);
    QCOMPARE(stream.status, 200);
    QVERIFY(stream.head.contains("text/event-stream"));
    QCOMPARE(streamedContentOf(stream), contentOf(whole));
    const QList<QByteArray> events = stream.events();
    QVERIFY(events.size() > 20);
    QCOMPARE(events.last(), QByteArray("[DONE]"));
    const Json last = parseJson(events[events.size() - 2].toStdString()).value_or(Json());
    QCOMPARE(inside(last, {"object"}), Json("chat.completion.chunk"));
    QCOMPARE(inside(last, {"choices", "0", "finish_reason"}), Json("stop"));
    QVERIFY(!stream.body.contains("usage"));
}

void TestEmbeddedServer::sendsUsageWhenAsked()
{
    Json body = chatBody(weatherTask(), threeTexts);
    const Json usage = inside(ask(body).json(), {"usage"});
    body["stream"] = true;
    body["stream_options"] = Json{{"include_usage", true}};
    const QList<QByteArray> events = ask(body).events();
    QCOMPARE(events.last(), QByteArray("[DONE]"));
    const Json last = parseJson(events[events.size() - 2].toStdString()).value_or(Json());
    QCOMPARE(inside(last, {"choices"}), Json::array());
    QCOMPARE(inside(last, {"usage"}), usage);
    // All but the role, the finish_reason, the usage and [DONE] are one token each.
    QCOMPARE(inside(usage, {"completion_tokens"}), Json(events.size() - 4));
    QCOMPARE(integerOr(usage, "total_tokens"), integerOr(usage, "prompt_tokens") + integerOr(usage, "completion_tokens"));
    QVERIFY(integerOr(usage, "prompt_tokens") > 100);
}

void TestEmbeddedServer::stopsAtMaxTokens()
{
    for (const char *name : {"max_tokens", "max_completion_tokens"}) {
        Json body = chatBody(weatherTask(), threeTexts);
        body[name] = 3;
        const Reply reply = ask(body);
        QCOMPARE(contentOf(reply), std::string("{\"annota"));
        QCOMPARE(inside(reply.json(), {"choices", "0", "finish_reason"}), Json("length"));
        QCOMPARE(inside(reply.json(), {"usage", "completion_tokens"}), Json(3));
    }
}

void TestEmbeddedServer::saysConfidenceAndRationaleWhereAsked()
{
    const std::vector<QString> one = {threeTexts[0]};
    const auto item = [&](const Json &body) {
        return inside(parseJson(contentOf(ask(body))).value_or(Json()), {"annotations", "0"});
    };
    QCOMPARE(item(chatBody(weatherTask(), one)), (Json{{"id", 1}, {"label", "weather"}}));

    task::TaskSpec task = weatherTask();
    task.confidence = true;
    const Json byRules = item(chatBody(task, one));
    const Json *confidence = member(byRules, "confidence");
    QVERIFY(confidence && confidence->is_number() && *confidence > 0.5 && *confidence <= 1.0);
    QVERIFY(!member(byRules, "rationale"));
    task.rationale = true;
    QVERIFY(member(item(chatBody(task, one)), "rationale"));

    Json body = chatBody(weatherTask(), one);
    const Json properties = {{"id", Json{{"type", "integer"}}}, {"label", Json::object()}, {"confidence", Json::object()}};
    const Json items = {{"type", "object"}, {"properties", properties}};
    const Json schema = {{"properties", Json{{"annotations", Json{{"type", "array"}, {"items", items}}}}}};
    body["response_format"] = Json{{"type", "json_schema"}, {"json_schema", Json{{"name", "a"}, {"schema", schema}}}};
    QCOMPARE(inside(item(body), {"confidence"}), *confidence);
    body["response_format"] = Json{{"type", "json_object"}};
    QVERIFY(!member(item(body), "confidence"));
}

void TestEmbeddedServer::learnsFromExamplesBesideTheRecords()
{
    const QString record = u"<record id=\"1\">\nquark and zither\n</record>"_qs;
    const auto labelWith = [&](const char *label) {
        Json body = chatBody(weatherTask(), {});
        body["messages"][1]["content"] = toUtf8(u"<example>\n"_qs + record + u"\n{\"annotations\":[{\"id\":1,\"label\":\""_qs
                                                + QLatin1String(label) + u"\"}]}\n</example>\n"_qs + record);
        return contentOf(ask(body));
    };
    const std::string food = R"({"annotations":[{"id":1,"label":"food"}]})";
    const std::string weather = R"({"annotations":[{"id":1,"label":"weather"}]})";
    QCOMPARE(labelWith("food"), food);
    QCOMPARE(labelWith("weather"), weather);
}

void TestEmbeddedServer::keepsTheConnection()
{
    Json body = chatBody(weatherTask(), threeTexts);
    const QByteArray whole = post(bytesOf(body));
    body["stream"] = true;
    const QByteArray stream = post(bytesOf(body));
    RawClient client(m_port);
    // One after the other, then all at once: the answers come in order.
    client.send(whole);
    const std::string expected = contentOf(client.receive());
    QVERIFY(!expected.empty());
    client.send(stream + whole + stream);
    QCOMPARE(streamedContentOf(client.receive()), expected);
    QCOMPARE(contentOf(client.receive()), expected);
    QCOMPARE(streamedContentOf(client.receive()), expected);
    QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
}

void TestEmbeddedServer::servesManyAtOnce()
{
    Json body = chatBody(weatherTask(), threeTexts);
    const std::string expected = contentOf(ask(body));
    body["stream"] = true;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 32; ++i)
        clients.push_back(std::make_unique<RawClient>(m_port));
    for (int turn = 0; turn < 4; ++turn) {
        for (const auto &client : clients)
            client->send(post(bytesOf(body)));
        for (const auto &client : clients)
            QCOMPARE(streamedContentOf(client->receive()), expected);
    }
}

void TestEmbeddedServer::errors_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("param");
    const auto row = [](const char *name, const QByteArray &request, int status, const char *code, const char *param) {
        QTest::newRow(name) << request << status << QByteArray(code) << QByteArray(param);
    };
    row("unknown path", "GET /v2 HTTP/1.1\r\n\r\n", 404, "unknown_url", "");
    row("root", "GET / HTTP/1.1\r\n\r\n", 404, "unknown_url", "");
    row("wrong method", "GET /v1/chat/completions HTTP/1.1\r\n\r\n", 405, "method_not_allowed", "");
    row("post to models", post("{}", "/v1/models"), 405, "method_not_allowed", "");
    row("unknown path with a body", post("{}", "/v1/embeddings"), 404, "unknown_url", "");
    row("empty body", post(""), 400, "", "");
    row("no JSON", post("{\"messages\":"), 400, "", "");
    row("bad UTF-8", post("{\"model\":\"\xff\"}"), 400, "", "");
    row("deep JSON", post(QByteArray("[").repeated(100'000)), 400, "", "");
    row("not an object", post("[1]"), 400, "", "");
    row("no messages", post("{\"model\":\"embedded-baseline\"}"), 400, "", "messages");
    row("empty messages", post("{\"messages\":[]}"), 400, "", "messages");
    row("messages of another kind", post("{\"messages\":[3]}"), 400, "", "messages");
    row("model of another kind", post("{\"model\":1}"), 400, "", "model");
    row("stream of another kind", post("{\"stream\":\"yes\",\"messages\":[]}"), 400, "", "stream");
    row("no labels", post(R"({"messages":[{"role":"user","content":"Hello!"}]})"), 400, "", "messages");
    row("content in parts", post(R"({"messages":[{"role":"user","content":[{"type":"text","text":"Hello!"}]}]})"), 400, "", "messages");
    row("another model", post(R"({"model":"gpt-4.1","messages":[{"role":"user","content":"x"}]})"), 404, "model_not_found", "model");
    // It gives labels; what is asked for something else is told so, by the shape in the prompt and by the schema.
    for (const char *shape : {"labels", "spans", "score", "fields", "text", "choice"}) {
        const std::string system = "Labels:\n- \"a\"\n- \"b\"\n\nAnswer in this shape:\n{\"annotations\":[{\"id\":1,\"rationale\":\"REASON\",\""
            + std::string(shape) + "\":[{\"label\":\"LABEL\",\"text\":\"PASSAGE\"}]}]}\n";
        const Json body{{"messages", Json::array({Json{{"role", "system"}, {"content", system}}, Json{{"role", "user"}, {"content", "x"}}})}};
        row(shape, post(QByteArray::fromStdString(dumpJson(body))), 400, "", "messages");
    }
    Json schema{{"id", Json::object()}, {"spans", Json::object()}};
    for (const char *outer : {"properties", "items", "annotations", "properties", "schema", "json_schema", "response_format"})
        schema = Json{{outer, schema}};
    schema["messages"] = Json::array({Json{{"role", "user"}, {"content", "Labels:\n- \"a\"\n- \"b\""}}});
    row("spans by the schema", post(QByteArray::fromStdString(dumpJson(schema))), 400, "", "messages");
    row("no tokens", post(R"({"max_tokens":0,"messages":[{"role":"user","content":"x"}]})"), 400, "", "max_tokens");
}

void TestEmbeddedServer::errors()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, param);
    RawClient client(m_port);
    client.send(request);
    const Reply reply = client.receive();
    QCOMPARE(reply.status, status);
    const Json error = inside(reply.json(), {"error"});
    QCOMPARE(stringOr(error, "type"), u"invalid_request_error"_qs);
    QVERIFY(!stringOr(error, "message").isEmpty());
    QCOMPARE(stringOr(error, "code").toUtf8(), code);
    QCOMPARE(stringOr(error, "param").toUtf8(), param);
    // A wrong question is no reason to hang up.
    client.send("GET /v1/models HTTP/1.1\r\n\r\n");
    QCOMPARE(client.receive().status, 200);
}

void TestEmbeddedServer::brokenHttp_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("what\r\n\r\n") << 400;
    QTest::newRow("bytes") << QByteArray("\x16\x03\x01\x02\n\n") << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("endless head") << QByteArray(100'000, 'a') << 431;
}

void TestEmbeddedServer::brokenHttp()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RawClient client(m_port);
    client.send(request);
    const Reply reply = client.receive();
    QCOMPARE(reply.status, status);
    QVERIFY(reply.head.contains("Connection: close"));
    QVERIFY(member(inside(reply.json(), {"error"}), "message"));
}

void TestEmbeddedServer::refusesALargeBodyWhileItComes()
{
    RawClient client(m_port);
    // All of it is sent, as simple clients do, and the answer is still read.
    client.send(post(QByteArray(HttpRequestParser::maxBody + 1, ' ')));
    QCOMPARE(client.receive().status, 413);
}

void TestEmbeddedServer::letsTheClientContinue()
{
    const QByteArray body = bytesOf(chatBody(weatherTask(), threeTexts));
    RawClient client(m_port);
    client.send("POST /v1/chat/completions HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n");
    QCOMPARE(client.receive().status, 100);
    client.send(body);
    QCOMPARE(client.receive().status, 200);
}

void TestEmbeddedServer::closesWhenAsked()
{
    RawClient client(m_port);
    client.send("GET /v1/models HTTP/1.1\r\nConnection: close\r\n\r\n");
    const Reply reply = client.receive();
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.head.contains("Connection: close"));
    QVERIFY(client.waitForClose());
}

void TestEmbeddedServer::streamsToHttp10()
{
    Json body = chatBody(weatherTask(), threeTexts);
    const std::string expected = contentOf(ask(body));
    body["stream"] = true;
    RawClient client(m_port);
    client.send(post(bytesOf(body)).replace("HTTP/1.1", "HTTP/1.0"));
    const Reply reply = client.receive();
    QVERIFY(!reply.head.contains("chunked"));
    QCOMPARE(streamedContentOf(reply), expected);
    QVERIFY(client.waitForClose());
}

void TestEmbeddedServer::survivesClientsThatLeave()
{
    Json body = chatBody(weatherTask(), std::vector<QString>(200, threeTexts[0]));
    const std::string expected = contentOf(ask(body));
    body["stream"] = true;
    const QByteArray request = post(bytesOf(body));
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_port);
        QVERIFY(client.connected());
        if (i % 2 == 0) {
            client.send(request);
            QVERIFY(client.socket().waitForReadyRead(10'000)); // in the middle of the stream
        } else {
            client.send(request.left(request.size() / 2)); // in the middle of the question
        }
        client.socket().abort();
    }
    QCOMPARE(streamedContentOf(ask(body)), expected);
}

void TestEmbeddedServer::stopsAndStartsAgain()
{
    const std::string before = contentOf(ask(chatBody(weatherTask(), threeTexts)));
    QCOMPARE(m_server->start().value_or(0), m_port);
    RawClient client(m_port);
    QVERIFY(client.connected());
    m_server->stop();
    m_server->stop();
    QVERIFY(client.waitForClose());
    QVERIFY(!m_server->isRunning());
    QVERIFY(m_server->url().isEmpty());
    QVERIFY(!RawClient(m_port).connected());

    const auto port = m_server->start();
    LW_VERIFY_RESULT(port);
    m_port = *port;
    QCOMPARE(contentOf(ask(chatBody(weatherTask(), threeTexts))), before);
}

void TestEmbeddedServer::aTakenPortIsAnError()
{
    EmbeddedServer second;
    const auto port = second.start(m_port);
    QVERIFY(!port);
    QVERIFY(port.error().code == Code::InUse);
    QVERIFY(port.error().detail.contains(QString::number(m_port)));
    QVERIFY(!second.isRunning());
    LW_VERIFY_RESULT(second.start());
}

QTEST_GUILESS_MAIN(TestEmbeddedServer)
#include "tst_embedded_server.moc"
