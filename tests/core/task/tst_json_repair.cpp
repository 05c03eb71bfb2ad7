// SPDX-License-Identifier: Apache-2.0
#include "core/task/json_repair.h"

#include "core/task/answer_parser.h"

#include <QTest>

using namespace lw;
using namespace lw::task;

namespace {

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), std::size_t(bytes.size())}; }

/// The JSON found, as compact text with a ! where it is repaired; "none" where there is none.
QByteArray found(const QByteArray &text)
{
    const auto json = findJson(view(text));
    return json ? QByteArray::fromStdString(dumpJson(json->value)) + (json->repaired ? "!" : "") : QByteArray("none");
}

} // namespace

class TestJsonRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void hostileTextEnds_data();
    void hostileTextEnds();
    void aCutAnswerNeverSaysAnythingElse_data();
    void aCutAnswerNeverSaysAnythingElse();
};

void TestJsonRepair::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    const QByteArray a = R"({"annotations":[1]})";
    row("as it is", a, a);
    row("a list as it is", "[1,2]", "[1,2]");
    row("prose before and behind", "The answer: " + a + ". Done.", a + "!");
    row("nothing", "", "none");
    row("white space", " \n", "none");
    row("a bare word", "spam", "none");
    row("a bare string", "\"spam\"", "none");

    row("brackets in strings", R"(x {"annotations":["}] {[", "\"}", "\\"]})", R"({"annotations":["}] {[","\"}","\\"]}!)");
    row("a quote in the prose", R"(He said "buy. )" + a, a + "!");
    row("an apostrophe in the prose", "It's this: " + a, a + "!");
    row("an open brace in the prose", "A { begins it. " + a, a + "!");
    row("an open bracket in the prose", "A [ begins it. " + a, a + "!");
    row("a closing brace in the prose", "A } ends it. " + a, a + "!");
    row("an open brace and a quote in the prose", R"(A {" begins it. )" + a, a + "!");
    row("a pair of brackets in the prose", "See [the list] {below}: " + a + " [end]", a + "!");
    row("an emoticon", "Easy :-{ " + a + " :-}", a + "!");
    row("an empty object before", "{} " + a, a + "!");
    row("an empty object behind", a + " {}", a + "!");
    row("an object that hides the answer", R"([a "b] )" + a + R"( "] {} )", a + "!");

    row("members before the annotations", R"(x {"a":{"b":{}},"annotations":[1]})", R"({"a":{"b":{}},"annotations":[1]}!)");
    row("the word again behind the answer", a + R"(, where "annotations" is the list.)", a + "!");
    row("two answers: the last", a + R"( No: {"annotations":[2]})", R"({"annotations":[2]}!)");
    row("two objects: the answer", a + R"( {"note":1})", a + "!");
    row("two objects, none an answer: the last", R"({"a":1} {"b":2})", R"({"b":2}!)");
    row("two lines of objects", "{\"a\":1}\n{\"b\":2}\n", R"({"b":2}!)");

    row("a comma behind the last", R"({"annotations":[1 , ],
})", a + "!");
    row("a comma in a string stays", R"({"annotations":[",}",",]",]})", R"({"annotations":[",}",",]"]}!)");
    row("two commas are no trailing comma", R"({"annotations":[1,,]})", "none");
    row("a fence without a language", "```\n" + a + "\n```", a + "!");
    row("a fence that does not end", "```json\n" + a, a + "!");
    row("behind several thoughts", "<think>{}</think><think>{}</think>" + a, a + "!");
    row("thoughts and nothing behind", "<think>" + a + "</think>", "none");
    row("thoughts that do not end", "\n<think>" + a, "none");
    row("nested as deep as is read", QByteArray(100, '[') + QByteArray(100, ']'), QByteArray(100, '[') + QByteArray(100, ']'));
    row("nested deeper", QByteArray(101, '[') + QByteArray(101, ']'), "none");
}

void TestJsonRepair::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(found(text), expected);
}

void TestJsonRepair::hostileTextEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr int size = 1 << 20;
    for (const char *unit : {"{", "[", "\"", "\\", ",", "}", "]", "{\"", "{}", "[}", "{]", "{\"a\":", ",}", "{,", "```", "<think>", "\n",
                             "\"annotations\"", "{\"annotations\"", "{\"annotations\":[", "{ \"annotations\" } "})
        QTest::newRow(unit) << QByteArray(unit).repeated(size / qstrlen(unit));
    QTest::newRow("nested and closed") << QByteArray(size, '{') + QByteArray(size, '}');
    QTest::newRow("one long string") << "{\"annotations\":\"" + QByteArray(size, 'a');
    QTest::newRow("a comma and nothing") << "{," + QByteArray(size, ' ');
}

void TestJsonRepair::hostileTextEnds()
{
    QFETCH(QByteArray, text);
    const auto json = findJson(view(text));
    QVERIFY(!json || !json->value.contains("annotations"));
}

void TestJsonRepair::aCutAnswerNeverSaysAnythingElse_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray plain =
        R"({"annotations":[{"id":1,"rationale":"A {\"id\":1,\"label\":\"b\"} and [] {} } \\ ”引用”","label":"a"},)"
        R"({"id":2,"label":"b"},{"label":"a b","id":3,"rationale":"{\"annotations\":[{\"id\":3,\"label\":\"b\"}]}"}]})";
    QTest::newRow("plain") << plain;
    QTest::newRow("fence") << "Here \"it\" is [1]:\n```json\n" + plain + "\n```\nThat's {it}.";
    QTest::newRow("thinking") << R"(<think>First {"annotations":[{"id":1,"label":"b"},{"id":2,"label":"a"}]}. No.</think>)" + plain;
}

/// Wherever an answer stops: a record is answered as it was in the whole answer, or not at all.
void TestJsonRepair::aCutAnswerNeverSaysAnythingElse()
{
    QFETCH(QByteArray, answer);
    TaskSpec task;
    for (const auto &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a b")})
        task.labels.push_back({name, {}, {}, {}});
    const QStringList labels{{}, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a b")};
    for (qsizetype size = 0; size <= answer.size(); ++size) {
        for (const auto &[id, said] : parseAnswers(task, view(answer.left(size)), 3)) {
            if (said)
                QCOMPARE(said->label(), labels[id]);
            else
                QVERIFY2(size < answer.size(), "the whole answer must be read");
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonRepair)
#include "tst_json_repair.moc"
