// SPDX-License-Identifier: Apache-2.0
#include "core/net/sse_parser.h"
#include "tests/support/fake_completion.h"

#include <QTest>

#include <algorithm>

using namespace lw;
using namespace lw::net;

namespace {

/// What came out of a stream, as one text: "name|data" a line, then how it ended.
QByteArray outcome(const QByteArrayList &cuts, qsizetype maxLine = SseParser::defaultMaxLine)
{
    QByteArray result;
    SseParser parser([&result](const SseEvent &event) { result += event.name + '|' + event.data + "~\n"; }, maxLine);
    SseParser::State state = SseParser::State::Open;
    for (const QByteArray &cut : cuts)
        state = parser.feed(cut);
    result += "end:";
    parser.finish();
    return result + (state == SseParser::State::Open ? "" : " too long") +
           " comments=" + QByteArray::number(parser.comments());
}

QByteArrayList singleBytes(const QByteArray &stream)
{
    QByteArrayList result;
    for (const char byte : stream)
        result.append(QByteArray(1, byte));
    return result;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void events_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &stream, const QByteArray &expected) {
            QTest::newRow(name) << stream << expected;
        };
        const QByteArray over = "end: comments=0";

        row("empty", "", over);
        row("LF", "data: a\n\ndata: b\n\n", "|a~\n|b~\n" + over);
        row("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", "|a~\n|b~\n" + over);
        row("CR", "data: a\r\rdata: b\r\r", "|a~\n|b~\n" + over);
        row("mixed breaks", "data: a\r\n\ndata: b\n\r\ndata: c\r\n\r", "|a~\n|b~\n|c~\n" + over);
        row("CR CR is a blank line, CR LF is not", "data: a\r\ndata: b\r\r", "|a\nb~\n" + over);
        row("LF CR is a blank line", "data: a\n\rdata: b\n\r", "|a~\n|b~\n" + over);

        row("UTF-8 of two, three and four bytes", "data: é你𝄞\n\n", "|é你𝄞~\n" + over);
        row("bytes that are no UTF-8 pass", "data: \xFF\xC3\n\n", "|\xFF\xC3~\n" + over);
        row("NUL is data", QByteArray("data: a\0b\n\n", 11), QByteArray("|a\0b~\n", 6) + over);

        row("byte order mark",
            "\xEF\xBB\xBF"
            "data: a\n\n",
            "|a~\n" + over);
        row("byte order mark before a comment", "\xEF\xBB\xBF: ping\n\n", "end: comments=1");
        row("byte order mark, nothing else", "\xEF\xBB\xBF", over);
        row("half a byte order mark", "\xEF\xBB", over);
        row("a second mark is no mark",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "data: a\n\n",
            over);
        row("a mark later is part of the text", "data: \xEF\xBB\xBF\n\n", "|\xEF\xBB\xBF~\n" + over);

        row("comments", ": OPENROUTER PROCESSING\n\n:\n\ndata: a\n: keep-alive\ndata: b\n\n",
            "|a\nb~\nend: comments=3");
        row("no space", "data:a\n\n", "|a~\n" + over);
        row("one space goes, two leave one", "data:  a \n\n", "| a ~\n" + over);
        row("a tab stays", "data:\ta\n\n", "|\ta~\n" + over);
        row("several data lines", "data: {\ndata:   \"a\":1\ndata: }\n\n", "|{\n  \"a\":1\n}~\n" + over);
        row("empty data lines", "data:\ndata\ndata: \n\n", "|\n\n~\n" + over);
        row("one empty data line is an event", "data:\n\n", "|~\n" + over);

        row("only a blank line dispatches", "data: a\nevent: x\ndata: b\n\n", "x|a\nb~\n" + over);
        row("many blank lines", "\n\n\ndata: a\n\n\n\n\n", "|a~\n" + over);
        row("the end without a blank line", "data: [DONE]\n", "end:|[DONE]~\n comments=0");
        row("the end without a line break", "data: {\"error\":{}}", "end:|{\"error\":{}}~\n comments=0");
        row("the end within a line of several", "data: a\ndata: b", "end:|a\nb~\n comments=0");
        row("the end after a CR", "data: a\r", "end:|a~\n comments=0");
        row("the end in a field name", "data: a\n\nda", "|a~\n" + over);
        row("the end in a comment", "data: a\n\n: pi", "|a~\nend: comments=1");

        row("event names", "event: message_start\ndata: {}\n\ndata: {}\n\n", "message_start|{}~\n|{}~\n" + over);
        row("an event without data is none, and its name does not stay", "event: ping\n\ndata: a\n\n", "|a~\n" + over);
        row("id, retry and unknown fields", "id: 1\nretry: 10\nfoo: bar\ndata: a\n\n", "|a~\n" + over);
        row("a field name is exact", "Data: a\n data: b\ndatax: c\ndata : d\n\n", over);
        row("a colon in the value", "data: {\"a\":\"b: c\"}\n\n", "|{\"a\":\"b: c\"}~\n" + over);

        row("several events at once", "data: 1\n\ndata: 2\n\ndata: 3\n\n", "|1~\n|2~\n|3~\n" + over);
        row("[DONE] after spaces is given as it is", "data:   [DONE]\n\n", "|  [DONE]~\n" + over);
        row("an error in the stream", "event: error\ndata: {\"error\":{\"message\":\"x\"}}\n\n",
            "error|{\"error\":{\"message\":\"x\"}}~\n" + over);
        row("no event stream at all", "{\"error\":\"text\"}", over);
        row("NDJSON", "{\"a\":1}\n{\"b\":2}\n", over);
        row("blank lines, then JSON", "\n\n\n{\"a\":1}", over);
    }
    void events()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        QCOMPARE(outcome({stream}), expected);
        QCOMPARE(outcome(singleBytes(stream)), expected);
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            for (qsizetype second = first; second <= stream.size(); ++second)
                QCOMPARE(outcome({stream.first(first), stream.sliced(first, second - first), stream.sliced(second)}),
                         expected);
        }
    }

    void wholeCompletions_data()
    {
        QTest::addColumn<QByteArray>("lineBreak");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }
    void wholeCompletions()
    {
        QFETCH(QByteArray, lineBreak);
        test::FakeCompletion completion;
        completion.text = QStringLiteral("标签是“垃圾邮件” 🙂, and so on");
        completion.azureFirstChunk = true;
        completion.byteOrderMark = true;
        completion.commentEvery = 2;
        completion.lineBreak = lineBreak;
        completion.usage = test::FakeCompletion::Usage::Always;
        const QByteArray stream = test::streamReply(completion).body();
        const QByteArray whole = outcome({stream});
        QVERIFY(whole.contains("|[DONE]~\n"));
        QCOMPARE(whole.count("~\n"), 1 + 1 + test::fakeTokens(completion.text).size() + 1 + 1 + 1);
        QCOMPARE(outcome(singleBytes(stream)), whole);
        for (qsizetype at = 0; at <= stream.size(); ++at)
            QCOMPARE(outcome({stream.first(at), stream.sliced(at)}), whole);
    }

    void linesHaveALimit_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("at the limit") << QByteArray("data: 3456789\n\n") << QByteArray("|3456789~\nend: comments=0");
        QTest::newRow("over it, what came before stays")
            << QByteArray("data: a\n\ndata: 34567890123\n\ndata: b\n\n") << QByteArray("|a~\nend: too long comments=0");
        QTest::newRow("over it without an end") << QByteArray(100, 'x') << QByteArray("end: too long comments=0");
        QTest::newRow("an event of many lines")
            << QByteArray("data: 1234\n").repeated(10) << QByteArray("end: too long comments=0");
        QTest::newRow("many events") << QByteArray("data: 1\n\n").repeated(3)
                                     << QByteArray("|1~\n|1~\n|1~\nend: comments=0");
    }
    void linesHaveALimit()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, expected);
        constexpr qsizetype limit = 13;
        QCOMPARE(outcome({stream}, limit), expected);
        QCOMPARE(outcome(singleBytes(stream), limit), expected);
        for (qsizetype at = 0; at <= stream.size(); ++at)
            QCOMPARE(outcome({stream.first(at), stream.sliced(at)}, limit), expected);
    }
};

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sse_parser.moc"
