// SPDX-License-Identifier: Apache-2.0
#include "core/llm/anthropic_provider.h"
#include "core/llm/completion_reader.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

const QByteArray eventStream = "text/event-stream; charset=utf-8";

QByteArray events(const QByteArrayList &all)
{
    QByteArray bytes;
    for (const QByteArray &data : all) {
        const auto json = parseJson({data.constData(), std::size_t(data.size())});
        bytes += "event: " + stringOr(json.value_or(Json()), "type").toUtf8() + "\ndata: " + data + "\n\n";
    }
    return bytes;
}

QByteArray blockDelta(const QByteArray &members) { return R"({"type":"content_block_delta","index":0,"delta":{)" + members + "}}"; }

QByteArray messageDelta(const QByteArray &reason, const QByteArray &usage = R"({"output_tokens":15})")
{
    return R"({"type":"message_delta","delta":{"stop_reason":)" + reason + R"(,"stop_sequence":null},"usage":)" + usage + "}";
}

QByteArray whole(const QByteArray &content, const QByteArray &reason)
{
    return R"({"id":"msg_1","type":"message","role":"assistant","model":"served","content":[)" + content + R"(],"stop_reason":)"
        + reason + R"(,"usage":{"input_tokens":10,"output_tokens":3}})";
}

const QByteArray start = R"({"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],)"
                         R"("model":"served","stop_reason":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":100,)"
                         R"("cache_read_input_tokens":2000,"output_tokens":1}}})";
const QByteArray blockStart = R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})";
const QByteArray blockStop = R"({"type":"content_block_stop","index":0})";
const QByteArray ping = R"({"type":"ping"})";
const QByteArray hel = blockDelta(R"("type":"text_delta","text":"Hel")");
const QByteArray lo = blockDelta(R"("type":"text_delta","text":"lo")");
const QByteArray stop = R"({"type":"message_stop"})";
const QByteArray overloaded = R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})";

struct Read
{
    QString words;
    std::optional<Throttle> throttle;
    bool over = false;
};

Read read(const QByteArray &type, const QByteArray &bytes, qsizetype step)
{
    const net::Redactor redactor;
    std::string shown;
    std::string thought;
    CompletionReader reader(200, {{"content-type", type}}, redactor, [&](CompletionReader::Part part, std::string_view text) {
        (part == CompletionReader::Part::Content ? shown : thought) += text;
    });
    for (qsizetype at = 0; at < bytes.size(); at += step)
        reader.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
    const bool over = reader.isOver();
    const auto result = reader.result(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    if (!result)
        return {QStringLiteral("error:") + codeName(result.error().code), reader.throttle(), over};
    if (shown != result->text || thought != result->reasoning)
        return {QStringLiteral("shown and kept differ"), {}, over};
    QString words = fromUtf8(result->text);
    if (!thought.empty())
        words += QStringLiteral(" thought:") + fromUtf8(thought);
    if (result->finish == Completion::Finish::Length)
        words += QStringLiteral(" cut-off");
    const auto number = [&words](const char *name, std::optional<qint64> value) {
        if (value)
            words += QStringLiteral(" %1=%2").arg(QLatin1String(name)).arg(*value);
    };
    number("prompt", result->usage.prompt);
    number("cached", result->usage.cached);
    number("completion", result->usage.completion);
    if (result->servedModel != QLatin1String("served"))
        words += QStringLiteral(" without its model");
    return {words, reader.throttle(), over};
}

} // namespace

class TestAnthropicProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto stream = [](const char *title, const QByteArrayList &all, const char *expected) {
            QTest::newRow(title) << eventStream << events(all) << QString::fromLatin1(expected);
        };
        const auto body = [](const char *title, const QByteArray &bytes, const char *expected) {
            QTest::newRow(title) << QByteArray("application/json") << bytes << QString::fromLatin1(expected);
        };
        const QByteArray end = messageDelta(R"("end_turn")");
        stream("a stream", {start, blockStart, ping, hel, lo, blockStop, end, stop},
               "Hello prompt=2125 cached=2000 completion=15");
        stream("thoughts before it",
               {start, R"({"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}})",
                blockDelta(R"("type":"thinking_delta","thinking":"hm")"), blockDelta(R"("type":"signature_delta","signature":"x")"),
                blockStop, blockStart, hel, lo, blockStop, end, stop},
               "Hello thought:hm prompt=2125 cached=2000 completion=15");
        stream("usage counts on", {start, hel, messageDelta("null", R"({"output_tokens":3})"), lo, end, stop},
               "Hello prompt=2125 cached=2000 completion=15");
        stream("usage of the prompt only at the end",
               {R"({"type":"message_start","message":{"model":"served","usage":{"input_tokens":0,"output_tokens":0}}})", hel,
                messageDelta(R"("end_turn")", R"({"input_tokens":9,"output_tokens":2})"), stop},
               "Hel prompt=9 completion=2");
        stream("a stop sequence", {start, hel, messageDelta(R"("stop_sequence")"), stop}, "Hel prompt=2125 cached=2000 completion=15");
        stream("cut off", {start, hel, messageDelta(R"("max_tokens")"), stop}, "Hel cut-off prompt=2125 cached=2000 completion=15");
        stream("an event of tomorrow", {start, R"({"type":"mood","mood":"good"})", hel, end, stop},
               "Hel prompt=2125 cached=2000 completion=15");
        stream("no message_stop", {start, hel, end}, "Hel prompt=2125 cached=2000 completion=15");
        stream("what follows message_stop is not read", {start, hel, end, stop, lo, overloaded},
               "Hel prompt=2125 cached=2000 completion=15");

        stream("no stop_reason", {start, hel, stop}, "error:transport");
        stream("broken off", {start, blockStart, hel}, "error:transport");
        stream("refused", {start, hel, messageDelta(R"("refusal")"), stop}, "error:refused");
        stream("refused without a word", {start, messageDelta(R"("refusal")"), stop}, "error:refused");
        stream("longer than the context", {start, hel, messageDelta(R"("model_context_window_exceeded")"), stop}, "error:context");
        stream("a tool it was not given", {start, messageDelta(R"("tool_use")"), stop}, "error:server");
        stream("paused", {start, hel, messageDelta(R"("pause_turn")"), stop}, "error:server");
        stream("overloaded, in mid-stream", {start, hel, overloaded}, "error:server");
        stream("too fast, in mid-stream",
               {start, R"({"type":"error","error":{"type":"rate_limit_error","message":"slower"}})"}, "error:rate_limited");

        body("whole", whole(R"({"type":"text","text":"Hello"})", R"("end_turn")"), "Hello prompt=10 completion=3");
        body("whole, in blocks", whole(R"({"type":"thinking","thinking":"hm","signature":"x"},{"type":"text","text":"Hel"},)"
                                       R"({"type":"text","text":"lo"})", R"("end_turn")"),
             "Hello thought:hm prompt=10 completion=3");
        body("whole, cut off", whole(R"({"type":"text","text":"Hel"})", R"("max_tokens")"), "Hel cut-off prompt=10 completion=3");
        body("whole, refused", whole("", R"("refusal")"), "error:refused");
        body("whole, no reason", whole(R"({"type":"text","text":"Hel"})", "null"), "error:transport");
        body("whole, overloaded", overloaded, "error:server");
        body("JSON of another type", R"({"type":"page"})", "error:server");
    }
    void answers()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        for (const qsizetype step : {std::max<qsizetype>(body.size(), 1), qsizetype(1), qsizetype(7)})
            QCOMPARE(read(type, body, step).words, expected);
    }

    void itIsOverWithTheMessage()
    {
        const QByteArrayList open{start, hel, messageDelta(R"("end_turn")")};
        QVERIFY(!read(eventStream, events(open), 1000).over);
        QVERIFY(read(eventStream, events(open + QByteArrayList{stop}), 1000).over);
    }

    void whatItHasTooMuchOfIsTold()
    {
        QCOMPARE(read(eventStream, events({start, overloaded}), 1000).throttle, std::optional(Throttle::Concurrency));
        QVERIFY(!read(eventStream, events({start, hel, messageDelta(R"("end_turn")"), stop}), 1000).throttle);
    }

    void othersAnswersAreLeftToOthers()
    {
        QVERIFY(!anthropic::readPart(Json{{"choices", Json::array()}}));
        QVERIFY(!anthropic::readPart(Json{{"type", "chunk"}, {"choices", Json::array()}}));
        QVERIFY(!anthropic::readPart(Json("message_stop")));
    }
};

QTEST_APPLESS_MAIN(TestAnthropicProvider)
#include "tst_anthropic_provider.moc"
