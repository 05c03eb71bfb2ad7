// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"
#include "core/task/answer_schema.h"
#include "core/task/answer_text.h"
#include "core/task/gold_answer.h"
#include "core/task/prompt.h"
#include "core/task/questions.h"
#include "tests/core/task/kind_tasks.h"

#include <QTest>

using namespace lw;
using test::taskOf;
using Kind = task::TaskKind;
Q_DECLARE_METATYPE(lw::task::TaskKind)

namespace {

QString json(const Json &value) { return fromUtf8(dumpJson(value)); }

/// The answer as it is stored with its flags, or the word of the failure.
QString told(const Result<task::Answer> &answer)
{
    if (!answer)
        return codeName(answer.error().code);
    return json(answer->value) + (answer->flags.isEmpty() ? QString() : u' ' + answer->flags.join(u' '));
}

} // namespace

class tst_answer_kinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRead_data();
    void isRead();
    void whatIsOutsideTheTaskIsQuoted_data();
    void whatIsOutsideTheTaskIsQuoted();
    void spansOfABatchAreSearchedInTheirOwnRecords();
    void whatTheSystemMessageSays_data();
    void whatTheSystemMessageSays();
    void whatTheSchemaSays_data();
    void whatTheSchemaSays();
    void inOneLine_data();
    void inOneLine();
    void gold_data();
    void gold();
    void sameness();
    void questionsOfATask();
};

void tst_answer_kinds::isRead_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("expected");
    const auto row = [](Kind kind, const char *item, const char *expected) {
        QTest::newRow(item) << kind << QByteArray(item) << QString::fromUtf8(expected);
    };
    row(Kind::Multilabel, R"("labels":["LOC","PER"])", R"({"labels":["PER","LOC"]})");
    row(Kind::Multilabel, R"("labels":[])", R"({"labels":[]})");
    row(Kind::Multilabel, R"("labels":["per","PER."])", R"({"labels":["PER"]})");
    row(Kind::Multilabel, R"("labels":"PER")", R"({"labels":["PER"]} repaired)");
    row(Kind::Multilabel, R"("labels":["PER","ORG"])", "label");
    row(Kind::Multilabel, R"("labels":[["PER"]])", "parse");
    row(Kind::Multilabel, R"("labels":null)", "parse");
    row(Kind::Multilabel, R"("label":"PER")", "parse");
    row(Kind::Spans, R"("spans":[{"label":"PER","text":"Ada"},{"label":"LOC","text":"Rome"}])",
        R"({"spans":[{"end":3,"label":"PER","start":0,"text":"Ada"},{"end":13,"label":"LOC","start":9,"text":"Rome"}]})");
    row(Kind::Spans, R"("spans":[])", R"({"spans":[]})");
    row(Kind::Spans, R"("spans":[{"label":"per","text":"ADA"}])", R"({"spans":[{"end":3,"label":"PER","start":0,"text":"Ada"}]})");
    row(Kind::Spans, R"("spans":[{"label":"PER","text":"Eve"}])", R"({"spans":[]} ungrounded)");
    row(Kind::Spans, R"("spans":{"label":"PER","text":"Ada"})", R"({"spans":[{"end":3,"label":"PER","start":0,"text":"Ada"}]} repaired)");
    row(Kind::Spans, R"("spans":[{"label":"ORG","text":"Ada"}])", "label");
    row(Kind::Spans, R"("spans":[{"text":"Ada"}])", "parse");
    row(Kind::Spans, R"("spans":["Ada"])", "parse");
    row(Kind::Spans, R"("spans":null)", "parse");
    row(Kind::Rating, R"("score":4)", R"({"score":4})");
    row(Kind::Rating, R"("score":"4")", R"({"score":4} repaired)");
    row(Kind::Rating, R"("score":4.0)", R"({"score":4} repaired)");
    row(Kind::Rating, R"("score":4.5)", "label");
    row(Kind::Rating, R"("score":0)", "label");
    row(Kind::Rating, R"("score":6)", "label");
    row(Kind::Rating, R"("score":1e300)", "label");
    row(Kind::Rating, R"("score":18446744073709551615)", "label");
    row(Kind::Rating, R"("score":"four")", "label");
    row(Kind::Rating, R"("score":true)", "parse");
    row(Kind::Rating, R"("score":null)", "parse");
    row(Kind::Extraction, R"("fields":{"vendor":"ACME","total":12.5,"currency":"EUR","paid":true,"items":["a"]})",
        R"({"fields":{"currency":"EUR","items":["a"],"paid":true,"total":12.5,"vendor":"ACME"}})");
    row(Kind::Extraction, R"("fields":{"vendor":"ACME","total":null})", R"({"fields":{"vendor":"ACME"}})");
    row(Kind::Extraction, R"("fields":{"vendor":"ACME","currency":"eur"})", R"({"fields":{"currency":"EUR","vendor":"ACME"}})");
    row(Kind::Extraction, R"("fields":{"vendor":"ACME","currency":"GBP"})", "label");
    row(Kind::Extraction, R"("fields":{"vendor":null})", "label");
    row(Kind::Extraction, R"("fields":{"total":1})", "label");
    row(Kind::Extraction, R"("fields":{"vendor":"ACME","total":"12.5"})", "label");
    row(Kind::Extraction, R"("fields":"ACME")", "parse");
    row(Kind::Extraction, R"("vendor":"ACME")", "parse");
    row(Kind::Text, R"("text":" Short.\nVery. ")", R"({"text":" Short.\nVery. "})");
    row(Kind::Text, R"("text":"see [1] and {2}")", R"({"text":"see [1] and {2}"})");
    row(Kind::Text, R"("text":" \n")", "parse");
    row(Kind::Text, R"("text":7)", "parse");
    row(Kind::Preference, R"("choice":"B")", R"({"choice":"B"})");
    row(Kind::Preference, R"("choice":"b")", R"({"choice":"B"})");
    row(Kind::Preference, R"("choice":"TIE.")", R"({"choice":"tie"})");
    row(Kind::Preference, R"("choice":"C")", "label");
    row(Kind::Preference, R"("choice":null)", "parse");
}

void tst_answer_kinds::isRead()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, item);
    QFETCH(QString, expected);
    const std::vector<QString> texts{QStringLiteral("Ada left Rome.")};
    const std::string whole = "{\"annotations\":[{\"id\":1," + item.toStdString() + "}]}";
    QCOMPARE(told(task::parseAnswers(taskOf(kind), whole, texts).at(1)), expected);
    // One that stands alone, without the frame, is found as well.
    const Result<task::Answer> bare = task::parseAnswers(taskOf(kind), "Here: {" + item.toStdString() + "}", texts).at(1);
    const QString same = expected.contains(QLatin1String("repaired")) || !bare ? expected : expected.section(u'}', 0, -2) + u'}';
    if (bare)
        QVERIFY2(told(bare).startsWith(same.section(u' ', 0, 0)), qPrintable(told(bare)));
    else
        QCOMPARE(told(bare), expected);
}

void tst_answer_kinds::whatIsOutsideTheTaskIsQuoted_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("words");
    QTest::newRow("multilabel") << Kind::Multilabel << QByteArray(R"("labels":["PER","ORG"])") << QStringLiteral("\"ORG\"|no label");
    QTest::newRow("spans") << Kind::Spans << QByteArray(R"("spans":[{"label":"ORG","text":"Ada"}])") << QStringLiteral("\"ORG\"");
    QTest::newRow("rating") << Kind::Rating << QByteArray(R"("score":6)") << QStringLiteral("\"6\"|1 to 5");
    QTest::newRow("extraction") << Kind::Extraction << QByteArray(R"("fields":{"vendor":7})") << QStringLiteral("\"vendor\"|schema");
    QTest::newRow("a field that is missing") << Kind::Extraction << QByteArray(R"("fields":{})") << QStringLiteral("vendor|schema");
    QTest::newRow("preference") << Kind::Preference << QByteArray(R"("choice":"both")") << QStringLiteral("\"both\"|A, B and tie");
}

void tst_answer_kinds::whatIsOutsideTheTaskIsQuoted()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, item);
    QFETCH(QString, words);
    const std::string whole = "{\"annotations\":[{\"id\":1," + item.toStdString() + "}]}";
    const Result<task::Answer> answer = task::parseAnswers(taskOf(kind), whole, {QStringLiteral("Ada")}).at(1);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Code::Label);
    for (const QString &word : words.split(u'|'))
        QVERIFY2(answer.error().detail.contains(word), qPrintable(answer.error().detail));
}

void tst_answer_kinds::spansOfABatchAreSearchedInTheirOwnRecords()
{
    const std::string text = R"({"annotations":[{"id":2,"spans":[{"label":"PER","text":"Ada"}]},{"id":1,"spans":[{"label":"PER","text":"Ada"}]}]})";
    const auto answers = task::parseAnswers(taskOf(Kind::Spans), text, {QStringLiteral("Ada"), QStringLiteral("by Ada")});
    QCOMPARE(integerOr(answers.at(1)->value["spans"][0], "start"), 0);
    QCOMPARE(integerOr(answers.at(2)->value["spans"][0], "start"), 3);
}

void tst_answer_kinds::whatTheSystemMessageSays_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("shape");
    QTest::newRow("multilabel") << Kind::Multilabel << QByteArray(R"({"labels":["PER"]})") << QStringLiteral(R"("labels":["LABEL","LABEL"]})");
    QTest::newRow("spans") << Kind::Spans << QByteArray(R"({"spans":[{"label":"PER","text":"Ada"}]})")
                           << QStringLiteral(R"("spans":[{"label":"LABEL","text":"PASSAGE"}]})");
    QTest::newRow("rating") << Kind::Rating << QByteArray(R"({"score":2})") << QStringLiteral("from 1 to 5");
    QTest::newRow("extraction") << Kind::Extraction << QByteArray(R"({"fields":{"vendor":"ACME"}})")
                                << QStringLiteral(R"("currency":{"enum":["EUR","USD"],"type":"string"})");
    QTest::newRow("text") << Kind::Text << QByteArray(R"({"text":"short"})") << QStringLiteral(R"("text":"TEXT"})");
    QTest::newRow("preference") << Kind::Preference << QByteArray(R"({"choice":"A"})") << QStringLiteral(R"("choice":"A"})");
}

void tst_answer_kinds::whatTheSystemMessageSays()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, answer);
    QFETCH(QString, shape);
    task::TaskSpec task = taskOf(kind);
    task.examples = {{QStringLiteral("Ada"), parseJson(answer.toStdString()).value()}};
    const QString said = fromUtf8(task::systemMessage(task));
    QVERIFY2(said.startsWith(QStringLiteral("Do it.\n\n")), qPrintable(said));
    QVERIFY2(said.contains(shape), qPrintable(said));
    QCOMPARE(said.contains(QStringLiteral("Labels:\n- \"PER\": a person\n")), task::takesLabels(kind));
    const QString example = QStringLiteral("<example>\n<record id=\"1\">\nAda\n</record>\n{\"annotations\":[{\"id\":1,")
        + QString::fromUtf8(answer.mid(1)) + QStringLiteral("]}\n</example>\n");
    QVERIFY2(said.endsWith(example), qPrintable(said));
    task.instructions.clear();
    QVERIFY(fromUtf8(task::systemMessage(task)).size() > 200);
    task.rationale = true;
    QVERIFY(fromUtf8(task::systemMessage(task)).contains(QStringLiteral("{\"annotations\":[{\"id\":1,\"rationale\":\"REASON\",")));
}

void tst_answer_kinds::whatTheSchemaSays_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, Kind kind, const char *field) { QTest::newRow(name) << kind << QString::fromUtf8(field); };
    row("multilabel", Kind::Multilabel, R"({"items":{"enum":["PER","LOC"],"type":"string"},"type":"array"})");
    row("spans", Kind::Spans,
        R"({"items":{"additionalProperties":false,"properties":{"label":{"enum":["PER","LOC"],"type":"string"},"text":{"type":"string"}},)"
        R"("required":["label","text"],"type":"object"},"type":"array"})");
    row("rating", Kind::Rating, R"({"enum":[1,2,3,4,5],"type":"integer"})");
    // Strict modes want every property; what need not be there may be null.
    row("extraction", Kind::Extraction,
        R"({"additionalProperties":false,"properties":{"currency":{"enum":["EUR","USD",null],"type":["string","null"]},)"
        R"("items":{"items":{"type":"string"},"type":["array","null"]},"paid":{"type":["boolean","null"]},"total":{"type":["number","null"]},)"
        R"("vendor":{"type":"string"}},"required":["currency","items","paid","total","vendor"],"type":"object"})");
    row("text", Kind::Text, R"({"type":"string"})");
    row("preference", Kind::Preference, R"({"enum":["A","B","tie"],"type":"string"})");
}

void tst_answer_kinds::whatTheSchemaSays()
{
    QFETCH(Kind, kind);
    QFETCH(QString, field);
    const Json item = task::answerSchema(taskOf(kind))["properties"]["annotations"]["items"];
    QCOMPARE(json(item["properties"][task::answerField(kind)]), field);
    QCOMPARE(item["required"].size(), std::size_t(2));
}

void tst_answer_kinds::inOneLine_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *value, const char *line) { QTest::newRow(value) << QByteArray(value) << QString::fromUtf8(line); };
    row(R"({"label":"spam","confidence":0.5})", "spam");
    row(R"({"labels":["b","a"]})", "a|b");
    row(R"({"labels":[]})", "∅");
    row(R"({"spans":[{"label":"PER","start":0,"end":3,"text":"Ada\nL."},{"label":"LOC","start":4,"end":8,"text":"Rome"}]})", "PER: Ada L.; LOC: Rome");
    row(R"({"spans":[]})", "∅");
    row(R"({"score":4})", "4");
    row(R"({"fields":{"vendor":"ACME","total":12.5,"items":["a"]}})", "items: [\"a\"]; total: 12.5; vendor: ACME");
    row(R"({"text":"one\ntwo"})", "one two");
    row(R"({"choice":"tie"})", "tie");
    row(R"({})", "");
    row("null", "");
    const QByteArray emoji = QByteArray("\xF0\x9F\x98\x80").repeated(200);
    QTest::newRow("long") << QByteArray("{\"text\":\"" + emoji + "\"}") << QString::fromUtf8(emoji).left(158) + u'…';
}

void tst_answer_kinds::inOneLine()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, line);
    QCOMPARE(task::answerText(parseJson(value.toStdString()).value()), line);
}

void tst_answer_kinds::gold_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QString>("answer");
    const auto row = [](Kind kind, const char *kept, const char *answer) {
        QTest::addRow("%d %s", int(kind), kept) << kind << QByteArray(kept) << QString::fromUtf8(answer);
    };
    row(Kind::Classification, R"({"label":"PER","rationale":"x"})", R"({"label":"PER"})");
    row(Kind::Classification, R"({"labels":["PER"]})", R"({"label":"PER"})");
    row(Kind::Classification, R"({"labels":["PER","LOC"]})", "none");
    row(Kind::Multilabel, R"({"label":"LOC | PER"})", R"({"labels":["PER","LOC"]})");
    row(Kind::Multilabel, R"({"label":"per"})", R"({"labels":["PER"]})");
    row(Kind::Multilabel, R"({"label":"ORG|PER"})", R"({"labels":["PER","ORG"]})");
    row(Kind::Multilabel, R"({"labels":[]})", R"({"labels":[]})");
    row(Kind::Multilabel, R"({"score":1})", "none");
    row(Kind::Spans, R"({"spans":[{"label":"LOC","start":9,"end":13,"text":"Rome"},{"label":"PER","start":0,"end":3,"text":"Ada"}]})",
        R"({"spans":[{"end":3,"label":"PER","start":0,"text":"Ada"},{"end":13,"label":"LOC","start":9,"text":"Rome"}]})");
    row(Kind::Spans, R"({"label":"PER"})", "none");
    row(Kind::Rating, R"({"label":"4"})", R"({"score":4})");
    row(Kind::Rating, R"({"label":"4.0"})", R"({"score":4})");
    row(Kind::Rating, R"({"score":4})", R"({"score":4})");
    row(Kind::Rating, R"({"label":"good"})", "none");
    row(Kind::Extraction, R"({"fields":{"vendor":"ACME","total":null}})", R"({"fields":{"vendor":"ACME"}})");
    row(Kind::Extraction, R"({"vendor":"ACME","currency":"usd"})", R"({"fields":{"currency":"USD","vendor":"ACME"}})");
    row(Kind::Text, R"({"label":"a summary"})", R"({"text":"a summary"})");
    row(Kind::Preference, R"({"label":"b"})", R"({"choice":"B"})");
    row(Kind::Preference, R"({"label":"left"})", "none");
}

void tst_answer_kinds::gold()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, kept);
    QFETCH(QString, answer);
    const auto gold = task::goldAnswer(taskOf(kind), parseJson(kept.toStdString()).value());
    QCOMPARE(gold ? json(*gold) : QStringLiteral("none"), answer);
}

void tst_answer_kinds::sameness()
{
    const auto same = [](Kind kind, const char *one, const char *other) {
        return task::sameAnswer(taskOf(kind), parseJson(one).value(), parseJson(other).value());
    };
    QVERIFY(same(Kind::Multilabel, R"({"labels":["PER","LOC"],"confidence":1})", R"({"labels":["LOC","PER"]})"));
    QVERIFY(!same(Kind::Multilabel, R"({"labels":["PER"]})", R"({"labels":["LOC","PER"]})"));
    QVERIFY(!same(Kind::Spans, R"({"spans":[{"label":"PER","start":0,"end":3}]})", R"({"spans":[{"label":"PER","start":1,"end":3}]})"));
    QVERIFY(same(Kind::Extraction, R"({"fields":{"total":1}})", R"({"fields":{"total":1.0}})"));
    QVERIFY(!same(Kind::Text, R"({"text":"a"})", R"({"text":"A"})"));
    QVERIFY(!same(Kind::Rating, R"({})", R"({})"));
}

void tst_answer_kinds::questionsOfATask()
{
    using Type = task::TaskQuestion::Type;
    const auto asked = task::questions(taskOf(Kind::Extraction));
    QStringList names;
    for (const task::TaskQuestion &question : asked)
        names.append(question.name);
    QCOMPARE(names, QStringList({QStringLiteral("currency"), QStringLiteral("paid"), QStringLiteral("vendor")}));
    QCOMPARE(asked[0].choices, QStringList({QStringLiteral("EUR"), QStringLiteral("USD")}));
    QCOMPARE(asked[1].type, Type::YesNo);
    QCOMPARE(asked[2].type, Type::Words);
    const Json answer = parseJson(R"({"fields":{"vendor":"ACME","paid":false}})").value();
    QCOMPARE(task::saidTo(asked[0], answer), std::nullopt);
    QCOMPARE(task::saidTo(asked[1], answer).value_or(QString()), QStringLiteral("false"));
    QCOMPARE(task::questions(taskOf(Kind::Rating)).front().choices.size(), 5);
    QCOMPARE(task::questions(taskOf(Kind::Classification)).front().choices.size(), 2);
    QCOMPARE(task::saidTo(task::questions(taskOf(Kind::Rating)).front(), Json{{"score", 4}}).value_or(QString()), QStringLiteral("4"));
    QVERIFY(task::questions(taskOf(Kind::Spans)).empty());
}

QTEST_APPLESS_MAIN(tst_answer_kinds)
#include "tst_answer_kinds.moc"
