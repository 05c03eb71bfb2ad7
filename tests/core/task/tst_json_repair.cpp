// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"
#include "core/task/json_mender.h"
#include "core/task/json_repair.h"

#include <QRandomGenerator>
#include <QTest>

using lw::task::findJson;

namespace {

std::string bytes(const QByteArray &text)
{
    return text.toStdString();
}

const QByteArray answer = R"({"annotations":[{"id":1,"label":"spam"}]})";

} // namespace

class tst_json_repair : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFound_data();
    void isFound();
    void isNotFound_data();
    void isNotFound();
    void cleanJsonIsNotCalledRepaired();
    void anyEndAndAnyBeginningIsSurvived();
    void aCutAnswerNeverSaysAnythingElse_data();
    void aCutAnswerNeverSaysAnythingElse();
    void hostileTextsAreReadAFewTimesOnly_data();
    void hostileTextsAreReadAFewTimesOnly();
    void aMenderStopsBehindItsBracket();
};

void tst_json_repair::isFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    const auto same = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text << answer; };
    same("prose before", "Sure! Here is the answer:\n" + answer);
    same("prose behind", answer + "\n\nLet me know if you need more.");
    same("prose with brackets", "I read [1] and {that} {\"too\": 1}. " + answer + " See [2].");
    same("prose with a quote", "The mail says \"buy { now. " + answer);
    same("a code fence", "```json\n" + answer + "\n```");
    same("a fence without a language", "```\n" + answer + "\n```\n");
    same("a byte order mark and prose", "\xEF\xBB\xBFok: " + answer);
    same("thinking", "<think>Maybe {\"annotations\":[{\"id\":1,\"label\":\"ham\"}]}?</think>\n" + answer);
    same("thinking whose beginning the server took away", "Maybe {\"annotations\":[]}\n</think>\n\n" + answer);
    same("a draft, then the answer", "{\"annotations\":[{\"id\":1,\"label\":\"ham\"}]} No, rather: " + answer);
    same("goes on with a record of its own",
         answer + "\n</example>\n<example>\n<record "
                  "id=\"1\">\nx\n</record>\n{\"annotations\":[{\"id\":1,\"label\":\"ham\"}]}");
    same("a comma too many", R"({"annotations":[{"id":1,"label":"spam",},],})");
    same("a comma and a line break too many", "{\"annotations\":[{\"id\":1,\n\"label\":\"spam\",\n},\n]\n,\n}");
    same("comments", "{\"annotations\": /* all, \"of\" } them */ [{\"id\":1, // the first }\n\"label\":\"spam\"}]}");
    same("a comma before a comment", "{\"annotations\":[{\"id\":1,\"label\":\"spam\"}, // that is all\n]}");
    same("single quotes", "{'annotations': [{'id': 1, 'label': 'spam'}]}");
    same("typographic quotes", "{“annotations”: [{“id”: 1, “label”: “spam”}]}");
    same("an apostrophe in the prose", "It's this: " + answer);
    same("an open brace in the prose", "A { begins it. " + answer);
    same("an open bracket in the prose", "A [ begins it. " + answer);
    same("a closing brace in the prose", "A } ends it. " + answer);
    same("an open brace and a quote in the prose", R"(A {" begins it. )" + answer);
    same("an emoticon", "Easy :-{ " + answer + " :-}");
    same("an empty object before and behind", "{} " + answer + " {}");
    same("an object that hides the answer", R"([a "b] )" + answer + R"( "] {} )");
    same("the word again behind the answer", answer + R"(, where "annotations" is the list.)");
    same("a fence that does not end", "```json\n" + answer);
    same("behind several thoughts", "<think>{}</think><think>{}</think>" + answer);
    same("in an object of the model's own", "{\"result\": " + answer + "}");
    same("in an object that is no JSON", "{answer: " + answer + "}");

    const auto row = [](const char *name, const QByteArray &text, const QByteArray &json) {
        QTest::newRow(name) << text << json;
    };
    row("brackets in a string", R"(Ok {"annotations":[{"id":1,"label":"a}]{\"b"}]} bye)",
        R"({"annotations":[{"id":1,"label":"a}]{\"b"}]})");
    row("a comma in a string stays", R"(Ok {"annotations":[{"label":"a,]"}]})", R"({"annotations":[{"label":"a,]"}]})");
    row("slashes in a string stay", R"(Ok {"annotations":[{"label":"http://x /* y */"}]})",
        R"({"annotations":[{"label":"http://x /* y */"}]})");
    row("a raw line break in a string", "{\"annotations\":[{\"id\":1,\"rationale\":\"one\ntwo\",\"label\":\"spam\"}]}",
        R"({"annotations":[{"id":1,"label":"spam","rationale":"one\ntwo"}]})");
    row("an apostrophe in single quotes", "{'annotations': [{'rationale': 'it's \"odd\"', 'label': 'don\\'t'}]}",
        R"({"annotations":[{"label":"don't","rationale":"it's \"odd\""}]})");
    row("the word for thinking in a string", R"({"annotations":[{"id":1,"label":"</think>"}],})",
        R"({"annotations":[{"id":1,"label":"</think>"}]})");
    row("a bare list", R"([{"id":1,"label":"spam"},{"id":2,"label":"ham"}])",
        R"([{"id":1,"label":"spam"},{"id":2,"label":"ham"}])");
    row("a bare annotation and a footnote", R"({"label":"spam"} [1])", R"([{"label":"spam"}])");
    row("one object a line", "{\"id\":1,\"label\":\"a\"}\n{\"id\":2,\"label\":\"b\"}\n",
        R"([{"id":1,"label":"a"},{"id":2,"label":"b"}])");
    row("cut off behind the first", R"({"annotations":[{"id":1,"label":"a"},{"id":2,"la)", R"([{"id":1,"label":"a"}])");
    row("members before the annotations", R"(x {"a":{"b":{}},"annotations":[1]})",
        R"({"a":{"b":{}},"annotations":[1]})");
    row("some other object", R"(Here: {"x": 1})", R"({"x":1})");
    row("some other objects: the last", "{\"a\":1}\n{\"b\":2}\n", R"({"b":2})");
}

void tst_json_repair::isFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    const auto found = findJson(bytes(text));
    QVERIFY(found.has_value());
    QCOMPARE(QByteArray::fromStdString(lw::dumpJson(found->value)), json);
    QVERIFY(found->repaired);
}

void tst_json_repair::isNotFound_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("nothing", "");
    row("prose", "This mail is spam.");
    row("a word in quotes", "\"spam\"");
    row("a number", "1");
    row("HTML", "<html><body>502 Bad Gateway</body></html>");
    row("a bracket never closed", R"({"annotations":[{"id":1,"label":"sp)");
    row("the wrong bracket", R"({"annotations":[{"id":1,"label":"spam"]}])");
    row("only thought", "<think>Maybe " + answer + " but");
    row("thought, then nothing", "<think>Maybe " + answer + "</think>\n");
    row("braces of prose", "{spam}");
    row("two commas are no trailing comma", R"({"annotations":{"id":1,,}})");
}

void tst_json_repair::isNotFound()
{
    QFETCH(QByteArray, text);
    const auto found = findJson(bytes(text));
    QVERIFY2(!found, found ? lw::dumpJson(found->value).c_str() : "");
}

void tst_json_repair::cleanJsonIsNotCalledRepaired()
{
    for (const QByteArray &text : {answer, QByteArray("  \n" + answer + "\n"), QByteArray("\xEF\xBB\xBF" + answer)}) {
        const auto found = findJson(bytes(text));
        QVERIFY(found.has_value());
        QVERIFY(!found->repaired);
    }
}

void tst_json_repair::anyEndAndAnyBeginningIsSurvived()
{
    const std::string text =
        bytes("<think>“hm”</think> Sure: ```json\n{'annotations': [{\"id\":1, // é\n “label”: “don't”,},"
              "{\"id\":\"2\",\"label\":\"\\u00e9 \\\"x\\\" \xF0\x9F\x98\x80\"}]}``` [1]");
    for (std::size_t i = 0; i <= text.size(); ++i) {
        static_cast<void>(findJson(std::string_view(text).substr(0, i)));
        static_cast<void>(findJson(std::string_view(text).substr(i)));
    }
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string changed = text;
        for (int change = 0; change < 4; ++change)
            changed[std::size_t(random.bounded(int(changed.size())))] = "{}[]\"'\\,:/*\n "[random.bounded(13)];
        static_cast<void>(findJson(changed));
    }
    const auto whole = findJson(text);
    QVERIFY(whole.has_value());
    QCOMPARE(whole->value["annotations"].size(), 2u);
}

void tst_json_repair::aCutAnswerNeverSaysAnythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray plain =
        R"({"annotations":[{"id":1,"rationale":"A {\"id\":1,\"label\":\"b\"} and [] {} } \\ ”引用”","label":"a"},)"
        R"({"id":2,"label":"b"},{"label":"a b","id":3,"rationale":"{\"annotations\":[{\"id\":3,\"label\":\"b\"}]}"}]})";
    QTest::newRow("plain") << plain;
    QTest::newRow("fence") << QByteArray("Here \"it\" is [1]:\n```json\n" + plain + "\n```\nThat's {it}.");
    QTest::newRow("thinking") << QByteArray(
        R"(<think>First {"annotations":[{"id":1,"label":"b"},{"id":2,"label":"a"}]}. No.</think>)" + plain);
}

/// Wherever an answer stops: a record is answered as it was in the whole answer, or not at all.
void tst_json_repair::aCutAnswerNeverSaysAnythingElse()
{
    QFETCH(QByteArray, text);
    lw::task::TaskSpec task;
    for (const auto &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a b")})
        task.labels.push_back({name, {}, {}, {}});
    const QStringList labels{{}, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a b")};
    for (qsizetype size = 0; size <= text.size(); ++size) {
        for (const auto &[id, said] : lw::task::parseAnswers(task, bytes(text.left(size)), 3)) {
            if (said)
                QCOMPARE(said->label(), labels[id]);
            else
                QVERIFY2(size < text.size(), "the whole answer must be read");
        }
    }
}

void tst_json_repair::hostileTextsAreReadAFewTimesOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *part) {
        QTest::newRow(part) << QByteArray(part).repeated(60'000 / int(qstrlen(part)));
    };
    for (const char *part : {"{",
                             "[",
                             "[{",
                             "{\"",
                             "{'",
                             "{“",
                             "{/*",
                             "{//",
                             "\"",
                             "{\"a\":",
                             "{}",
                             "{\"a\":1},",
                             "<think>",
                             "</think>{",
                             "{\"a\\",
                             "{' ",
                             "{\"annotations\":[",
                             "[<record ",
                             "\\",
                             ",",
                             "}",
                             "[}",
                             "{]",
                             ",}",
                             "{,",
                             "```",
                             "\n",
                             "{ \"annotations\" } "})
        row(part);
    constexpr int size = 60'000;
    QTest::newRow("nested and closed") << QByteArray(QByteArray(size, '{') + QByteArray(size, '}'));
    QTest::newRow("one long string") << QByteArray("{\"annotations\":\"" + QByteArray(size, 'a'));
    QTest::newRow("a comma and nothing") << QByteArray("{," + QByteArray(size, ' '));
}

/// Read anew from each bracket on, even this little takes minutes; the time limit of the test is the judge.
void tst_json_repair::hostileTextsAreReadAFewTimesOnly()
{
    QFETCH(QByteArray, text);
    const auto found = findJson(bytes(text));
    QVERIFY(!found || found->repaired);
}

void tst_json_repair::aMenderStopsBehindItsBracket()
{
    const std::string text = "x {\"a\": [1, 2,]} y";
    lw::task::JsonMender mender(text, 2);
    QCOMPARE(mender.mend(), std::optional<std::string>("{\"a\": [1, 2 ]}"));
    QCOMPARE(mender.position(), text.size() - 2);
}

QTEST_APPLESS_MAIN(tst_json_repair)
#include "tst_json_repair.moc"
