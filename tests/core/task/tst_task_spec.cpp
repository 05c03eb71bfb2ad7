// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_spec.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

using namespace lw;
using task::MergeRule;
using task::parseTask;

namespace {

/// A task file that is right, with members put in or, where they are null, taken out.
std::string fileWith(const QByteArray &members = "{}")
{
    auto file =
        parseJson(R"({"labelwright": 1, "kind": "classification", "labels": [{"name": "spam"}, {"name": "ham"}]})");
    const auto patch = parseJson(members.toStdString());
    if (!file || !patch)
        return "the test itself is wrong";
    file->merge_patch(*patch);
    return dumpJson(*file);
}

} // namespace

class tst_task_spec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyField();
    void theLeastFile();
    void goesOutAsItCameIn();
    void defaultsAreLeftOut();
    void realTask();
    void isRefused_data();
    void isRefused();
    void everyKind_data();
    void everyKind();
    void aKindIsRefused_data();
    void aKindIsRefused();
    void mergeRules_data();
    void mergeRules();
};

void tst_task_spec::everyField()
{
    const auto task =
        parseTask(R"({"labelwright": 1, "name": "邮件", "kind": "classification", "instructions": "Decide.",
        "labels": [{"name": "spam", "description": "bulk", "color": "#D62728", "key": "1"}, {"name": "ham", "key": "2"}],
        "examples": [{"text": "Buy", "answer": {"label": "spam", "rationale": "sells", "confidence": 1}}],
        "template": "{{subject}}", "rationale": true, "confidence": true, "merge": "any:spam"})");
    LW_VERIFY_RESULT(task);
    QCOMPARE(task->name, QStringLiteral("邮件"));
    QCOMPARE(task->instructions, QStringLiteral("Decide."));
    QCOMPARE(task->labelNames(), QStringList({QStringLiteral("spam"), QStringLiteral("ham")}));
    QCOMPARE(task->labels[0].description, QStringLiteral("bulk"));
    QCOMPARE(task->labels[0].color, QStringLiteral("#D62728"));
    QCOMPARE(task->labels[1].key, QStringLiteral("2"));
    QCOMPARE(task->examples.size(), 1u);
    QCOMPARE(task->examples[0].text, QStringLiteral("Buy"));
    QCOMPARE(stringOr(task->examples[0].answer, "label"), QStringLiteral("spam"));
    QCOMPARE(task->templateText, QStringLiteral("{{subject}}"));
    QVERIFY(task->rationale);
    QVERIFY(task->confidence);
    QCOMPARE(task->merge, (MergeRule{MergeRule::Kind::Any, QStringLiteral("spam")}));
}

void tst_task_spec::theLeastFile()
{
    const auto task = parseTask(fileWith());
    LW_VERIFY_RESULT(task);
    QVERIFY(!task->rationale);
    QVERIFY(!task->confidence);
    QCOMPARE(task->merge, MergeRule());
    QVERIFY(task->examples.empty());
}

void tst_task_spec::goesOutAsItCameIn()
{
    const std::string text = fileWith(R"({"name": "n", "instructions": "i", "template": "{{a}}", "rationale": true,
        "confidence": true, "merge": "longest", "clean": {"html": true, "head": 500}, "mask": {"phone": true, "words": ["Ada"]},
        "rules": [{"pattern": "x+", "label": "a b"}, {"pattern": "^y", "label": "a b", "case": true}], "labels": [{"name": "a b", "color": "#000000", "key": "x", "description": "d"}],
        "examples": [{"text": "t", "answer": {"label": "a b"}}]})");
    const auto task = parseTask(text);
    LW_VERIFY_RESULT(task);
    QCOMPARE(QByteArray::fromStdString(dumpJson(task->toJson())), QByteArray::fromStdString(text));
}

void tst_task_spec::defaultsAreLeftOut()
{
    const auto task =
        parseTask(fileWith(R"({"name": "", "template": "", "rationale": false, "confidence": false, "merge": "vote",
        "examples": [], "clean": {"quotes": false, "tail": 0}, "mask": {"words": []}, "rules": [],
        "labels": [{"name": "spam", "description": "", "color": "", "key": ""}, {"name": "ham"}]})"));
    LW_VERIFY_RESULT(task);
    QCOMPARE(QByteArray::fromStdString(dumpJson(task->toJson())), QByteArray::fromStdString(fileWith()));
}

void tst_task_spec::realTask()
{
    if (test::dataDir().isEmpty())
        QSKIP(test::noData);
    QFile file(test::dataDir() + QStringLiteral("/mail.task.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto task = parseTask(file.readAll().toStdString());
    LW_VERIFY_RESULT(task);
    QCOMPARE(task->labels.size(), 2u);
    QCOMPARE(task->examples.size(), 20u);
    const auto again = parseTask(dumpJson(task->toJson()));
    LW_VERIFY_RESULT(again);
    QCOMPARE(again->toJson(), task->toJson());
}

void tst_task_spec::isRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &words) {
        QTest::newRow(name) << text << words;
    };
    const auto patched = [&](const char *name, const QByteArray &patch, const QStringList &words) {
        row(name, QByteArray::fromStdString(fileWith(patch)), words);
    };
    const auto w = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };
    row("nothing", "", w("task file"));
    row("no JSON", "{\"labelwright\": 1,", w("JSON"));
    row("a list", "[]", w("object"));
    row("deep", QByteArray(100'000, '['), w("deeper"));
    patched("another file", R"({"labelwright": null})", w("labelwright"));
    patched("cleaning without such a rule", R"({"clean": {"htlm": true}})", w("\"clean\"|htlm|html"));
    patched("masking by a word", R"({"mask": "phone"})", w("\"mask\"|object"));
    patched("a rule for no label", R"({"rules": [{"pattern": "a", "label": "eggs"}]})", w("Rule 1|eggs|spam, ham"));
    patched("a rule that cannot be read", R"({"rules": [{"pattern": "a(", "label": "ham"}]})", w("rule 1|character"));
    patched("a newer file", R"({"labelwright": 2})", w("labelwright|2"));
    patched("a word for the version", R"({"labelwright": "1"})", w("labelwright"));
    patched("no kind", R"({"kind": null})", w("kind"));
    patched("an unknown kind", R"({"kind": "clasification"})", w("clasification|did you mean \"classification\""));
    patched("an unknown key", R"({"lables": []})", w("\"lables\"|did you mean \"labels\"|template"));
    patched("an unknown key like none", R"({"zebra": 1})", w("\"zebra\"|Known keys"));
    patched("an unknown key of a label", R"({"labels": [{"name": "a"}, {"name": "b", "colour": "#000000"}]})",
            w("Label 2|\"colour\"|\"color\""));
    patched("an unknown key of an example", R"({"examples": [{"txt": "x", "answer": {"label": "spam"}}]})",
            w("Example 1|\"txt\""));
    patched("an unknown key of an answer", R"({"examples": [{"text": "x", "answer": {"labels": ["spam"]}}]})",
            w("example 1|\"labels\"|\"label\""));
    patched("a key of another kind", R"({"scale": {"min": 1, "max": 5}})", w("\"scale\"|rating"));
    patched("a schema", R"({"schema": {}})", w("\"schema\"|extraction"));
    patched("no labels", R"({"labels": null})", w("no labels"));
    patched("an empty list of labels", R"({"labels": []})", w("no labels"));
    patched("labels that are a word", R"({"labels": "spam"})", w("\"labels\"|array"));
    patched("a label that is a word", R"({"labels": ["spam"]})", w("Label 1|object"));
    patched("a label without a name", R"({"labels": [{"description": "x"}]})", w("Label 1|name"));
    patched("a label of spaces", R"({"labels": [{"name": " "}]})", w("Label 1|name"));
    patched("a name that is a number", R"({"labels": [{"name": 1}]})", w("Label 1|\"name\"|string"));
    patched("a label twice", R"({"labels": [{"name": "a"}, {"name": "b"}, {"name": "a"}]})", w("\"a\"|twice"));
    patched("a key for two labels", R"({"labels": [{"name": "a", "key": "1"}, {"name": "b", "key": "1"}]})",
            w("\"1\"|two"));
    patched("a colour by name", R"({"labels": [{"name": "a", "color": "red"}]})", w("Label 1|color"));
    patched("an example of no label", R"({"examples": [{"text": "x", "answer": {"label": "junk"}}]})",
            w("example 1|\"junk\"|spam, ham"));
    patched("an example without an answer", R"({"examples": [{"text": "x"}]})", w("Example 1|answer"));
    patched("an example without a text", R"({"examples": [{"answer": {"label": "spam"}}]})", w("Example 1|text"));
    patched("an example with a list", R"({"examples": [{"text": "x", "answer": ["spam"]}]})", w("example 1|object"));
    patched("a confidence of 2", R"({"examples": [{"text": "x", "answer": {"label": "spam", "confidence": 2}}]})",
            w("confidence"));
    patched("an unknown merge", R"({"merge": "mean"})", w("\"merge\"|\"mean\"|vote"));
    patched("a merge of no label", R"({"merge": "any:junk"})", w("\"junk\"|spam, ham"));
    patched("a merge of nothing", R"({"merge": "any:"})", w("merge"));
    patched("a rationale in words", R"({"rationale": "yes"})", w("\"rationale\"|true or false"));
    patched("a template without a column", R"({"template": "text"})", w("template|column"));
    patched("instructions that are a list", R"({"instructions": ["a"]})", w("\"instructions\"|string"));
}

void tst_task_spec::isRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, words);
    const auto task = parseTask(text.toStdString());
    QVERIFY(!task);
    QCOMPARE(task.error().code, Code::BadTask);
    for (const QString &word : words)
        QVERIFY2(task.error().detail.contains(word), qPrintable(word + QStringLiteral(": ") + task.error().detail));
    QVERIFY2(!task.error().detail.contains(u'\n'), qPrintable(task.error().detail));
}

void tst_task_spec::everyKind_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *kind, const char *members) {
        QTest::newRow(kind) << QByteArray("{\"labelwright\":1,\"kind\":\"") + kind + "\"," + members + "}";
    };
    row("multilabel", R"("labels":[{"name":"a"},{"name":"b"}],"examples":[{"text":"x","answer":{"labels":["b"]}}],"merge":"vote")");
    row("spans", R"("labels":[{"name":"PER"}],"examples":[{"text":"Ada met Bob","answer":{"spans":[{"label":"PER","text":"Ada"}]}}])");
    row("rating", R"("scale":{"min":0,"max":10},"examples":[{"text":"x","answer":{"score":10}}],"merge":"mean")");
    row("extraction", R"("schema":{"type":"object","properties":{"total":{"type":"number"}},"required":["total"]},
        "examples":[{"text":"x","answer":{"fields":{"total":2.5}}}])");
    row("text", R"("examples":[{"text":"x","answer":{"text":"y","rationale":"short"}}],"rationale":true)");
    row("preference", R"("template":"A: {{a}} B: {{b}}","examples":[{"text":"x","answer":{"choice":"tie"}}],"merge":"longest")");
}

void tst_task_spec::everyKind()
{
    QFETCH(QByteArray, text);
    const auto task = parseTask(text.toStdString());
    LW_VERIFY_RESULT(task);
    QCOMPARE(task::kindName(task->kind), QString::fromLatin1(QTest::currentDataTag()));
    const auto written = parseJson(text.toStdString());
    QVERIFY(written.has_value());
    QCOMPARE(QByteArray::fromStdString(dumpJson(task->toJson())), QByteArray::fromStdString(dumpJson(*written)));
}

void tst_task_spec::aKindIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *kind, const char *members, const char *words) {
        QTest::newRow(name) << QByteArray("{\"labelwright\":1,\"kind\":\"") + kind + "\"" + members + "}"
                            << QString::fromUtf8(words).split(u'|');
    };
    row("multilabel without labels", "multilabel", "", "no labels");
    row("spans without labels", "spans", R"(,"labels":[])", "no labels");
    row("a rating without a scale", "rating", "", "no scale|\"min\"");
    row("a scale upside down", "rating", R"(,"scale":{"min":5,"max":1})", "5 to 1|below");
    row("a scale of one", "rating", R"(,"scale":{"min":3,"max":3})", "3 to 3|below");
    row("a scale without its end", "rating", R"(,"scale":{"min":3})", "scale|\"max\"|whole number");
    row("a scale of halves", "rating", R"(,"scale":{"min":0.5,"max":1.5})", "scale|whole number");
    row("a scale with another key", "rating", R"(,"scale":{"min":1,"max":3,"step":1})", "scale|\"step\"");
    row("a scale that is a number", "rating", R"(,"scale":5)", "scale|object");
    row("labels of a rating", "rating", R"(,"scale":{"min":1,"max":3},"labels":[{"name":"a"}])", "\"labels\"|rating");
    row("labels of a preference", "preference", R"(,"labels":[{"name":"a"}])", "\"labels\"|preference");
    row("no schema", "extraction", "", "no schema|JSON Schema");
    row("a schema of a text", "extraction", R"(,"schema":{"type":"string"})", "schema|object with fields");
    row("a schema that is a list", "extraction", R"(,"schema":[])", "schema|object");
    row("a type that is none", "extraction", R"(,"schema":{"type":"object","properties":{"a":{"type":"strin"}}})", "schema");
    row("properties that are a list", "extraction", R"(,"schema":{"type":"object","properties":[]})", "properties|object");
    row("a reference", "extraction", R"(,"schema":{"type":"object","properties":{"a":{"$ref":"#/definitions/a"}}})", "$ref");
    row("a broken pattern", "extraction", R"(,"schema":{"type":"object","properties":{"a":{"type":"string","pattern":"(a"}}})",
        "pattern|(a|character");
    row("a scale of spans", "spans", R"(,"labels":[{"name":"a"}],"scale":{"min":1,"max":3})", "\"scale\"|rating|spans");
    row("normalising of a text", "text", R"(,"normalise":{"dates":["a"]})", "\"normalise\"|extraction|text");
    row("normalising by a slip", "extraction", R"(,"schema":{"type":"object","properties":{"a":{"type":"string"}}},"normalise":{"date":[]})",
        "\"normalise\"|dates");
    row("rules of a rating", "rating", R"(,"scale":{"min":1,"max":3},"rules":[])", "\"rules\"|classification|rating");
    row("a merge of another kind", "rating", R"(,"scale":{"min":1,"max":3},"merge":"vote")", "\"merge\"|\"median\"|\"vote\"");
    row("an example out of the scale", "rating", R"(,"scale":{"min":1,"max":3},"examples":[{"text":"x","answer":{"score":4}}])",
        "example 1|4|1 to 3");
    row("an example of no label", "multilabel", R"(,"labels":[{"name":"a"}],"examples":[{"text":"x","answer":{"labels":["b"]}}])",
        "example 1|\"b\"");
    row("an example of another kind", "multilabel", R"(,"labels":[{"name":"a"}],"examples":[{"text":"x","answer":{"label":"a"}}])",
        "example 1|\"label\"|\"labels\"");
    row("a span that is not there", "spans", R"(,"labels":[{"name":"a"}],"examples":[{"text":"x","answer":{"spans":[{"label":"a","text":"y"}]}}])",
        "example 1|span|not in its text");
    row("an example against its schema", "extraction", R"(,"schema":{"type":"object","properties":{"n":{"type":"integer"}}},
        "examples":[{"text":"x","answer":{"fields":{"n":"many"}}}])", "example 1|\"n\"");
    row("an example without a choice", "preference", R"(,"examples":[{"text":"x","answer":{"choice":"C"}}])", "example 1|\"C\"");
    row("a template with one text", "preference", R"(,"template":"{{a}}")", "template|two texts");
}

void tst_task_spec::aKindIsRefused() { isRefused(); }

void tst_task_spec::mergeRules_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<MergeRule>("merge");
    QTest::newRow("vote") << QByteArray("vote") << MergeRule();
    QTest::newRow("longest") << QByteArray("longest") << MergeRule{MergeRule::Kind::Longest, {}};
    QTest::newRow("any") << QByteArray("any:ham") << MergeRule{MergeRule::Kind::Any, QStringLiteral("ham")};
}

void tst_task_spec::mergeRules()
{
    QFETCH(QByteArray, rule);
    QFETCH(MergeRule, merge);
    const auto task = parseTask(fileWith("{\"merge\": \"" + rule + "\"}"));
    LW_VERIFY_RESULT(task);
    QCOMPARE(task->merge, merge);
}

QTEST_APPLESS_MAIN(tst_task_spec)
#include "tst_task_spec.moc"
