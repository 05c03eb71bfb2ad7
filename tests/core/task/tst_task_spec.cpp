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
    void otherKindsAreNotServed_data();
    void otherKindsAreNotServed();
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
        "confidence": true, "merge": "longest", "labels": [{"name": "a b", "color": "#000000", "key": "x", "description": "d"}],
        "examples": [{"text": "t", "answer": {"label": "a b"}}]})");
    const auto task = parseTask(text);
    LW_VERIFY_RESULT(task);
    QCOMPARE(QByteArray::fromStdString(dumpJson(task->toJson())), QByteArray::fromStdString(text));
}

void tst_task_spec::defaultsAreLeftOut()
{
    const auto task =
        parseTask(fileWith(R"({"name": "", "template": "", "rationale": false, "confidence": false, "merge": "vote",
        "examples": [], "labels": [{"name": "spam", "description": "", "color": "", "key": ""}, {"name": "ham"}]})"));
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
        QVERIFY2(task.error().detail.contains(word), qPrintable(task.error().detail));
    QVERIFY2(!task.error().detail.contains(u'\n'), qPrintable(task.error().detail));
}

void tst_task_spec::otherKindsAreNotServed_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"multilabel", "spans", "rating", "extraction", "text", "preference"})
        QTest::newRow(kind) << QByteArray(kind);
}

/// A right task of a kind that comes later is not called wrong for the keys of its kind.
void tst_task_spec::otherKindsAreNotServed()
{
    QFETCH(QByteArray, kind);
    const auto task = parseTask(fileWith(R"({"scale": {"min": 1, "max": 5}, "schema": {}, "kind": ")" + kind + "\"}"));
    QVERIFY(!task);
    QCOMPARE(task.error().code, Code::NotServed);
    QVERIFY(task.error().detail.contains(QString::fromLatin1(kind)));
}

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
