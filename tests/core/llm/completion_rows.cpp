// SPDX-License-Identifier: Apache-2.0
#include "tests/core/llm/completion_rows.h"

#include <QTest>

namespace {

const QByteArray eventStream = "text/event-stream; charset=utf-8";
const QByteArray json = "application/json";

QByteArray events(const QByteArrayList &all)
{
    QByteArray bytes;
    for (const QByteArray &each : all)
        bytes += "data: " + each + "\n\n";
    return bytes;
}

QByteArray delta(const QByteArray &members, const QByteArray &finish = "null")
{
    return R"({"object":"chat.completion.chunk","choices":[{"index":0,"delta":{)" + members + R"(},"finish_reason":)"
        + finish + "}]}";
}

QByteArray whole(const QByteArray &message, const QByteArray &finish = R"("stop")", const QByteArray &more = {})
{
    return R"({"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant",)" + message
        + R"(},"finish_reason":)" + finish + "}]" + more + "}";
}

const QByteArray role = delta(R"("role":"assistant","content":"")");
const QByteArray hel = delta(R"("content":"Hel")");
const QByteArray lo = delta(R"("content":"lo")");
const QByteArray stop = delta("", R"("stop")");
const QByteArray usage = R"({"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,)"
                         R"("prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":1}}})";
const QByteArray serverError = R"({"error":{"message":"It broke, very-secret-key","type":"server_error","code":null}})";

} // namespace

void completionRows()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto stream = [](const char *title, const QByteArrayList &all, const char *expected) {
        QTest::newRow(title) << 200 << eventStream << events(all) << QString::fromUtf8(expected);
    };
    const auto body = [](const char *title, const QByteArray &bytes, const char *expected, const QByteArray &type = json) {
        QTest::newRow(title) << 200 << type << bytes << QString::fromUtf8(expected);
    };

    stream("a stream", {role, hel, lo, stop, "[DONE]"}, "Hello");
    stream("usage in a chunk of its own", {role, hel, lo, stop, usage, "[DONE]"},
           "Hello prompt=9 completion=2 cached=4 reasoning=1");
    stream("usage null everywhere else", {R"({"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}],"usage":null})", usage},
           "x prompt=9 completion=2 cached=4 reasoning=1");
    stream("usage twice: the last counts",
           {hel, stop, R"({"choices":[],"usage":{"prompt_tokens":1}})", R"({"choices":[],"usage":{"prompt_tokens":2}})"}, "Hel prompt=2");
    stream("DeepSeek's word for cached", {hel, stop, R"({"choices":[],"usage":{"prompt_tokens":5,"prompt_cache_hit_tokens":3}})"},
           "Hel prompt=5 cached=3");
    stream("Azure: empty choices first",
           {R"({"choices":[],"prompt_filter_results":[{"prompt_index":0}],"id":"","model":""})", hel, lo, stop, "[DONE]"}, "Hello");
    stream("content null, absent, empty",
           {delta(R"("content":null)"), delta(""), delta(R"("content":"")"), hel, stop, "[DONE]"}, "Hel");
    stream("delta null", {R"({"choices":[{"delta":null,"finish_reason":null}]})", hel, stop}, "Hel");
    stream("reasoning_content", {delta(R"("reasoning_content":"hm","content":null)"), hel, stop}, "Hel thought:hm");
    stream("reasoning", {delta(R"("reasoning":"hm")"), hel, stop}, "Hel thought:hm");
    stream("both, one of them null", {delta(R"("reasoning_content":null,"reasoning":"hm")"), hel, stop}, "Hel thought:hm");
    stream("no [DONE]", {hel, lo, stop}, "Hello");
    stream("spaces before [DONE]", {hel, stop, "  [DONE]"}, "Hel");
    stream("what follows [DONE] is not read", {hel, stop, "[DONE]", lo, serverError}, "Hel");
    stream("the finish said twice", {hel, stop, stop, "[DONE]"}, "Hel");
    stream("the finish with the last text", {hel, delta(R"("content":"lo")", R"("stop")"), "[DONE]"}, "Hello");
    stream("no text at all, but finished", {role, stop, "[DONE]"}, "");
    stream("characters of every length", {delta("\"content\":\"é漢🙂\""), stop}, "é漢🙂");
    stream("escaped characters", {delta(R"("content":"\ud83d\ude42\n")"), stop}, "🙂\n");
    stream("length", {hel, delta("", R"("length")"), "[DONE]"}, "Hel cut-off");
    stream("a stray line", {hel, "ping", lo, stop}, "Hello");
    stream("error null is no error", {R"({"error":null,"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]})"}, "x");
    QTest::newRow("comments, CRLF, event names, an end without blank line")
        << 200 << eventStream
        << QByteArray(": ping\r\n\r\nevent: chunk\r\nid: 7\r\ndata:" + hel + "\r\n\r\n: ping\r\ndata: " + stop)
        << QStringLiteral("Hel");

    stream("no finish_reason", {hel, lo, "[DONE]"}, "error:transport");
    stream("cut before anything", {}, "error:server");
    stream("cut after the role", {role}, "error:transport");
    stream("an error first", {serverError}, "error:server");
    stream("an error later", {hel, serverError, "[DONE]"}, "error:server");
    stream("a flat error later", {hel, R"({"object":"error","message":"boom","type":"InternalServerError","code":500})"},
           "error:server");
    stream("an error as text", {hel, R"({"error":"boom"})"}, "error:server");
    stream("too fast, in mid-stream", {hel, R"({"error":{"message":"slow down","type":"rate_limit_error"}})"},
           "error:rate_limited");
    stream("content_filter", {hel, delta("", R"("content_filter")")}, "error:refused");
    stream("a refusal in pieces", {delta(R"("refusal":"I can")"), delta(R"("refusal":"not.")"), stop}, "error:refused");
    stream("insufficient_system_resource", {hel, delta("", R"("insufficient_system_resource")")}, "error:server");
    stream("aborted", {hel, delta("", R"("abort")")}, "error:server");
    stream("an event stream of somebody else", {R"(hello)", R"(world)"}, "error:server");

    body("a whole answer", whole(R"("content":"Hello")", R"("stop")", R"(,"usage":{"prompt_tokens":3,"completion_tokens":1})"),
         "Hello prompt=3 completion=1");
    body("blank lines before it", "\n\n\r\n  " + whole(R"("content":"Hello")"), "Hello");
    body("refusal null", whole(R"("content":"Hello","refusal":null)"), "Hello");
    body("whole, reasoning", whole(R"("content":"Hello","reasoning":"hm")"), "Hello thought:hm");
    body("whole, content null", whole(R"("content":null)"), "");
    body("whole, cut off", whole(R"("content":"Hel")", R"("length")"), "Hel cut-off");
    body("no content type", whole(R"("content":"Hello")"), "Hello", "");
    body("whole, no finish", whole(R"("content":"Hello")", "null"), "error:transport");
    body("whole, refused", whole(R"("content":null,"refusal":"No.")"), "error:refused");
    body("whole, filtered", whole(R"("content":"")", R"("content_filter")"), "error:refused");
    body("whole, the server was out of breath", whole(R"("content":"Hel")", R"("insufficient_system_resource")"), "error:server");
    body("an error inside a 200", serverError, "error:server");
    body("no choices", R"({"choices":[]})", "error:server");
    body("other JSON", R"({"status":"ok"})", "error:server");
    body("JSON cut off", R"({"choices":[{"mess)", "error:server");
    body("HTML", "<html><body>Welcome</body></html>", "error:server", "text/html");
    body("nothing", "", "error:server");
    body("random bytes", QByteArray::fromHex("00ff8090deadbeef0a0d"), "error:server");

    QTest::newRow("429 as an event stream") << 429 << eventStream << QByteArray(R"({"error":{"message":"slower"}})")
                                            << QStringLiteral("error:rate_limited");
    QTest::newRow("500 without a body") << 500 << QByteArray() << QByteArray() << QStringLiteral("error:server");
    QTest::newRow("302 is not followed and not repeated") << 302 << QByteArray("text/html") << QByteArray("Moved")
                                                          << QStringLiteral("error:request");
}
