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
