// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_probability.h"

#include "core/task/value_places.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>

using namespace lw;
using namespace lw::task;
using text::SaidToken;

namespace {

using Others = std::vector<std::pair<std::string, double>>;

SaidToken token(const std::string &bytes, double probability = 1, const Others &others = {})
{
    SaidToken made{{bytes, std::log(probability)}, {}};
    for (const auto &[other, chance] : others)
        made.others.push_back({other, std::log(chance)});
    return made;
}

TaskSpec taskOf(TaskKind kind, const QStringList &labels = {})
{
    TaskSpec task;
    task.kind = kind;
    for (const QString &name : labels) {
        Label label;
        label.name = name;
        task.labels.push_back(label);
    }
    if (kind == TaskKind::Rating)
        task.scale = Scale{1, 10};
    return task;
}

std::string joined(const std::vector<SaidToken> &tokens)
{
    std::string all;
    for (const SaidToken &each : tokens)
        all += each.said.bytes;
    return all;
}

/// "1: 0.600, 2: none"
QString words(const Answers &answers)
{
    QStringList all;
    for (const auto &[id, answer] : answers) {
        const Json *probability = answer ? member(answer->value, "probability") : nullptr;
        all.append(QStringLiteral("%1: %2").arg(id).arg(probability ? QString::number(probability->get<double>(), 'f', 3)
                                                        : answer    ? QStringLiteral("none")
                                                                    : QStringLiteral("no answer")));
    }
    return all.join(QStringLiteral(", "));
}

const std::string head = "{\"annotations\":[{\"id\":1,\"label\":\"";

} // namespace

/// Which tokens of a completion say a label, and how probable they made it.
class TestLabelProbability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) { QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected); };
        row("one", R"({"annotations":[{"id":1,"label":"spam"}]})", "1=spam");
        row("several, in any order of members", R"({"annotations": [ {"label" : "a", "id": 2}, {"id":"3","label":"b","rationale":"}{"} ]})", "2=a 3=b");
        row("escapes", "{\"annotations\":[{\"id\":1,\"label\":\"a\\\"b\\\\\"}]}", "1=a\\\"b\\\\");
        row("a number", R"({"annotations":[{"id":1,"label":4}]})", "1=#4");
        row("bare", R"({"label":"spam"})", "1=spam");
        row("a list", R"([{"id":1,"label":"x"}])", "1=x");
        row("prose and fence", "Sure, {here} it is:\n```json\n{\"annotations\":[{\"id\":1,\"label\":\"x\"}]}\n```", "1=x");
        row("the last one counts", R"({"annotations":[{"id":1,"label":"x"}]} no: {"annotations":[{"id":1,"label":"y"}]})", "1=y");
        row("in thoughts", R"(<think>{"annotations":[{"id":1,"label":"x"}]}?</think>{"annotations":[{"id":1,"label":"z"}]})", "1=z");
        row("cut off", R"({"annotations":[{"id":1,"label":"spam"},{"id":2,"la)", "1=spam");
        row("mended", R"({'annotations':[{'id':1,'label':'spam'}]})", "");
        row("other JSON", R"({"error":[1,{"x":null}]})", "");
        row("nothing", "no idea", "");
        row("a value that is no word", R"({"annotations":[{"id":1,"label":{"label":"x"}}]})", "");
    }
    void places()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QStringList found;
        for (const ValuePlace &place : valuePlaces({text.constData(), std::size_t(text.size())}, "label"))
            found.append(QStringLiteral("%1=%2%3").arg(place.id).arg(place.isString ? QString() : QStringLiteral("#"),
                                                                    QString::fromUtf8(text.mid(qsizetype(place.begin), qsizetype(place.end - place.begin)))));
        QCOMPARE(found.join(u' '), expected);
    }

    void placesOfManyBracketsTakeNoTime()
    {
        QVERIFY(valuePlaces(std::string(200'000, '['), "label").empty());
        std::string nested;
        for (int i = 0; i < 50'000; ++i)
            nested += "{\"a\":";
        QVERIFY(valuePlaces(nested, "label").empty());
    }

    void probabilities_data()
    {
        QTest::addColumn<TaskSpec>("task");
        QTest::addColumn<std::vector<SaidToken>>("tokens");
        QTest::addColumn<QString>("expected");
        using Tokens = std::vector<SaidToken>;
        const auto row = [](const char *name, const TaskSpec &task, const Tokens &tokens, const char *expected) {
            QTest::newRow(name) << task << tokens << QString::fromLatin1(expected);
        };
        const TaskSpec mail = taskOf(TaskKind::Classification, {u"spam"_qs, u"ham"_qs, u"spam-ads"_qs});
        row("one token, and another label", mail, {token(head), token("ham", 0.6, {{"ham", 0.6}, {"spam", 0.2}, {"eggs", 0.1}}), token("\"}]}")}, "1: 0.750");
        row("no others are told: the tokens' own", mail, {token(head), token("ham", 0.6), token("\"", 0.5), token("}]}", 0.1)}, "1: 0.300");
        row("a label that another begins with is said by its quote", mail,
            {token(head), token("spam", 0.5, {{"ham", 0.5}}), token("\"}", 0.9, {{"-ads", 0.1}}), token("]}", 0.2)}, "1: 0.450");
        row("what may still become this one or another is left out", mail, {token(head), token("spam", 0.6, {{"sp", 0.3}}), token("\"}]}")}, "1: 1.000");
        row("what may become several others is another", mail, {token(head), token("ham", 0.6, {{"sp", 0.2}}), token("\"}]}")}, "1: 0.750");
        row("two ways to the same label are one", mail, {token(head), token("h", 0.5, {{"ham", 0.25}, {"spam-", 0.25}}), token("am", 1, {{"um", 0.5}}), token("\"}]}")}, "1: 0.750");
        row("another case is the same label", mail, {token(head), token("ham", 0.5, {{"Ham", 0.25}, {"HAM", 0.05}, {"Spam-A", 0.2}}), token("\"}]}")}, "1: 0.800");
        row("the quote within the first token", mail,
            {token("{\"annotations\":[{\"id\":1,\"label\":"), token(" \"ham", 0.5, {{"\"ham", 0.1}, {" \"spam\"", 0.2}, {"ham", 0.2}, {" \"", 0.1}}), token("\"}]}")}, "1: 0.750");
        row("the label within a token of more", mail, {token("{\"annotations\":[{\"id\":1,\""), token("label\":\"ham\"}]}", 0.7)}, "1: 0.700");
        row("thoughts before it, an end behind it", mail,
            {token("<think>"), token("is it spam", 0.1), token("</think>"), token(head), token("ham", 0.9), token("\"}]}"), token("<|end|>", 0.2)}, "1: 0.900");
        row("several records of one request", mail,
            {token("{\"annotations\":[{\"id\":2,\"label\":\""), token("ham", 0.9, {{"spam\"", 0.1}}), token("\"},{\"id\":"), token("1", 0.5), token(",\"label\":\""),
             token("ham", 0.6, {{"spam\"", 0.4}}), token("\"}]}")},
            "1: 0.600, 2: 0.900");
        row("said in another way than the task writes it", mail, {token(head), token("Ham!", 0.8, {{"spam\"", 0.2}}), token("\"}]}")}, "1: 0.800");
        row("not in the likeliest, says the server", mail, {token(head), {{"ham", -9999.0}, {{"spam-", -0.1}}}, token("\"}]}")}, "1: none");
        row("the tokens are not the text", mail, {token(head), token("\xEF\xBF\xBD", 0.5), token("am\"}]}")}, "1: none");

        const TaskSpec quoted = taskOf(TaskKind::Classification, {u"say \"no\""_qs, u"say \"yes\""_qs});
        row("escaped quotes", quoted, {token(head), token("say \\\"", 1, {{"say", 0.5}}), token("no", 0.6, {{"yes", 0.2}, {"\"", 0.2}}), token("\\\"\"}]}")}, "1: 0.750");

        const TaskSpec chinese = taskOf(TaskKind::Classification, {u"\u6295\u8BC9"_qs, u"\u8868\u626C"_qs}); // 投诉 表扬
        row("a character of several tokens", chinese,
            {token(head), token("\xE6", 0.6, {{"\xE8", 0.2}}), token("\x8A\x95", 1), token("\xE8\xAF\x89", 0.5, {{"\xE8", 0.1}}), token("\"}]}")}, "1: 0.750");
        row("characters as escapes", chinese, {token(head), token("\\u6295", 0.8, {{"\\u8868", 0.2}}), token("\\u8bc9\"}]}")}, "1: 0.800");

        const std::string rated = R"({"annotations":[{"id":1,"score":)";
        const TaskSpec rating = taskOf(TaskKind::Rating);
        row("a score", rating, {token(rated), token("4", 0.6, {{"5", 0.3}, {" 4", 0.1}}), token("}]}")}, "1: 0.700");
        row("1 is not 10", rating, {token(rated), token("1", 0.5, {{"2", 0.5}}), token("}]}", 0.75, {{"0", 0.25}})}, "1: 0.375");

        const TaskSpec pair = taskOf(TaskKind::Preference);
        row("the better of two", pair, {token("{\"annotations\":[{\"id\":1,\"choice\":\""), token("A", 0.7, {{"B", 0.2}, {"tie", 0.1}}), token("\"}]}")}, "1: 0.700");

        const TaskSpec multi = taskOf(TaskKind::Multilabel, {u"a"_qs, u"b"_qs});
        row("of several labels there is none", multi, {token(R"({"annotations":[{"id":1,"labels":["a"]}]})", 0.5)}, "1: none");
        row("mended", mail, {token("{'annotations':[{'id':1,'label':'"), token("ham", 0.5), token("'}]}")}, "1: none");
        row("no label of the task", mail, {token(head), token("eggs", 0.5), token("\"}]}")}, "1: no answer");
    }
    void probabilities()
    {
        QFETCH(TaskSpec, task);
        QFETCH(std::vector<SaidToken>, tokens);
        QFETCH(QString, expected);
        std::string completion = joined(tokens);
        if (const auto thought = completion.find("</think>"); thought != std::string::npos)
            completion = completion.substr(thought + 8, completion.find("<|end|>") - thought - 8);
        if (const auto broken = completion.find("\xEF\xBF\xBD"); broken != std::string::npos)
            completion.replace(broken, 3, "h");
        Answers answers = parseAnswers(task, completion, completion.find("\"id\":2") == std::string::npos ? 1 : 2);
        addProbabilities(task, completion, tokens, answers);
        QCOMPARE(words(answers), expected);
    }
};

QTEST_APPLESS_MAIN(TestLabelProbability)
#include "tst_label_probability.moc"
