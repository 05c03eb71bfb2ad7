// SPDX-License-Identifier: Apache-2.0
#include "core/llm/completion_reader.h"
#include "tests/core/llm/completion_rows.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

const QByteArray eventStream = "text/event-stream; charset=utf-8";

/// What a reader made of an answer, as words that can be compared.
QStringList read(int status, const QByteArray &type, const QByteArray &bytes, qsizetype step)
{
    net::Redactor redactor;
    redactor.addSecret("very-secret-key");
    std::string content;
    std::string reasoning;
    CompletionReader reader(status, {{"Content-Type", type}}, redactor,
                            [&](CompletionReader::Part part, std::string_view text) {
                                (part == CompletionReader::Part::Content ? content : reasoning) += text;
                            });
    for (qsizetype at = 0; at < bytes.size(); at += step)
        reader.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
    const auto result = reader.result(QDateTime::currentDateTimeUtc());
    if (!result)
        return {QStringLiteral("error:") + codeName(result.error().code), result.error().detail};
    const auto number = [](const char *name, std::optional<qint64> value) {
        return value ? QStringLiteral(" %1=%2").arg(QLatin1String(name)).arg(*value) : QString();
    };
    const metrics::Usage &usage = result->usage;
    QString words = fromUtf8(result->text);
    if (!reasoning.empty())
        words += QStringLiteral(" thought:") + fromUtf8(reasoning);
    if (result->finish == Completion::Finish::Length)
        words += QStringLiteral(" cut-off");
    words += number("prompt", usage.prompt) + number("completion", usage.completion) + number("cached", usage.cached)
        + number("reasoning", usage.reasoning);
    // What was shown while it came is what the whole holds.
    if (content != result->text || reasoning != result->reasoning)
        return {QStringLiteral("shown and kept differ")};
    return {words, {}};
}

} // namespace

class TestCompletionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data() { completionRows(); }
    void answers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const QStringList atOnce = read(status, type, body, std::max<qsizetype>(body.size(), 1));
        QCOMPARE(atOnce.front(), expected);
        QVERIFY2(!atOnce.join(u' ').contains(QLatin1String("very-secret-key")), "a key came through");
        for (const qsizetype step : {1, 2, 3, 7})
            QCOMPARE(read(status, type, body, step), atOnce);
    }

    void logProbabilitiesOfTheContent()
    {
        const net::Redactor redactor;
        const auto tokensOf = [&redactor](const QByteArray &type, const QByteArray &bytes) {
            CompletionReader reader(200, {{"content-type", type}}, redactor, [](CompletionReader::Part, std::string_view) {});
            reader.feed(bytes);
            QStringList words;
            const auto result = reader.result(QDateTime::currentDateTimeUtc());
            for (const text::SaidToken &token : result ? result->tokens : std::vector<text::SaidToken>()) {
                QString word = QString::fromLatin1(QByteArray::fromStdString(token.said.bytes).toPercentEncoding()) + u':' + QString::number(token.said.logprob);
                for (const text::TokenChance &other : token.others)
                    word += u'/' + fromUtf8(other.bytes) + u':' + QString::number(other.logprob);
                words.append(word);
            }
            return words.join(u' ');
        };
        // A character of two tokens: the text comes with the second, the bytes with each. DeepSeek tells its thoughts' too.
        QCOMPARE(tokensOf(eventStream, R"(data: {"choices":[{"delta":{"content":""},"logprobs":null}]}

data: {"choices":[{"delta":{"content":"x"},"logprobs":{"content":[{"token":"x","logprob":-0.5,"bytes":null,"top_logprobs":[{"token":"y","logprob":-2,"bytes":[121]}]}],"reasoning_content":[{"token":"r","logprob":-1}]}}]}

data: {"choices":[{"delta":{"content":"\u00e9"},"logprobs":{"content":[{"token":"\ufffd","logprob":-1,"bytes":[195]},{"token":"\ufffd","logprob":0,"bytes":[169],"top_logprobs":[]}]}}]}

data: {"choices":[{"delta":{},"finish_reason":"stop","logprobs":{"content":[]}}]}

data: [DONE]

)"), QStringLiteral("x:-0.5/y:-2 %C3:-1 %A9:0"));
        QCOMPARE(tokensOf("application/json", R"({"choices":[{"message":{"content":"a b"},"finish_reason":"stop","logprobs":{"content":[{"token":"a","logprob":-0.25},{"token":"?","logprob":"often"},{"token":" b","logprob":-9999.0}]}}]})"),
                 QStringLiteral("a:-0.25 %20b:-9999"));
        for (const char *none : {"null", "{}", R"({"content":null})", R"({"content":"x"})", R"({"tokens":["a"],"token_logprobs":[-1]})", "[]", "1"})
            QCOMPARE(tokensOf("application/json", R"({"choices":[{"message":{"content":"a"},"finish_reason":"stop","logprobs":)" + QByteArray(none) + "}]}"), QString());
    }

    void itIsOverAtDoneAndNotBefore()
    {
        const net::Redactor redactor;
        CompletionReader reader(200, {{"content-type", eventStream}}, redactor, [](CompletionReader::Part, std::string_view) {});
        reader.feed("data: {\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}\n\n");
        QVERIFY(!reader.isOver());
        reader.feed("data: [DONE]\n\n");
        QVERIFY(reader.isOver());
    }

    void aServerThatNeverStopsIsLeft()
    {
        const net::Redactor redactor;
        CompletionReader reader(200, {{"content-type", eventStream}}, redactor, [](CompletionReader::Part, std::string_view) {});
        const QByteArray chunk = "data: {\"choices\":[{\"delta\":{\"content\":\"" + QByteArray(100'000, 'x') + "\"}}]}\n\n";
        int fed = 0;
        while (!reader.isOver() && fed < 1000) {
            reader.feed(chunk);
            ++fed;
        }
        QVERIFY(reader.isOver());
    }
};

QTEST_APPLESS_MAIN(TestCompletionReader)
#include "tst_completion_reader.moc"
