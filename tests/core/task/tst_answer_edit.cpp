// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_edit.h"

#include <QTest>

using namespace lw;
using namespace lw::task;

namespace {

QStringList names(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *name : list)
        all.append(QString::fromUtf8(name));
    return all;
}

TaskSpec taskOf(const char *json)
{
    const Result<TaskSpec> task = parseTask(json);
    if (!task)
        qFatal("%s", qPrintable(task.error().detail));
    return *task;
}

TaskSpec multilabel()
{
    return taskOf(R"({"labelwright":1,"kind":"multilabel","name":"t","instructions":"?","labels":[{"name":"a"},{"name":"b"},{"name":"c"}]})");
}
TaskSpec rating(int min, int max)
{
    TaskSpec task = taskOf(R"({"labelwright":1,"kind":"rating","name":"t","instructions":"?","scale":{"min":1,"max":5}})");
    task.scale = Scale{min, max};
    return task;
}
TaskSpec fields()
{
    return taskOf(R"({"labelwright":1,"kind":"extraction","name":"t","instructions":"?","schema":{"type":"object","properties":{
        "topic":{"enum":["sport","news"]},"harmful":{"type":"boolean"},"note":{"type":"string"}}}})");
}

QStringList namesOf(const std::vector<Label> &labels)
{
    QStringList names;
    for (const Label &label : labels)
        names.append(label.name);
    return names;
}

int questionNamed(const TaskSpec &task, const QString &name)
{
    const auto all = questions(task);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].name == name)
            return int(i);
    }
    qFatal("no such question");
}

} // namespace

class tst_answer_edit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ratings();
    void preferences();
    void severalLabels();
    void fieldsByQuestion();
    void whatIsSaidOfAnAnswerIsNoPartOfIt();
};

void tst_answer_edit::ratings()
{
    QCOMPARE(namesOf(choices(rating(1, 5))), names({"1", "2", "3", "4", "5"}));
    QCOMPARE(choices(rating(0, 10))[0].key, QStringLiteral("0"));
    QCOMPARE(choices(rating(0, 10))[10].key, QString());
    QCOMPARE(choices(rating(-1, 1))[0].key, QString());
    QCOMPARE(withChoice(rating(1, 5), Json(), QStringLiteral("4")), Json({{"score", 4}}));
    QCOMPARE(withChoice(rating(1, 5), Json(), QStringLiteral("6")), Json());
    QCOMPARE(chosen(rating(1, 5), Json{{"score", 4}}), names({"4"}));
    QVERIFY(decidesAtOnce(TaskKind::Rating));
}

void tst_answer_edit::preferences()
{
    const TaskSpec task = taskOf(R"({"labelwright":1,"kind":"preference","name":"t","instructions":"?"})");
    QCOMPARE(namesOf(choices(task)), names({"A", "B", "tie"}));
    QCOMPARE(withChoice(task, Json{{"choice", "A"}}, QStringLiteral("tie")), Json({{"choice", "tie"}}));
    QCOMPARE(chosen(task, Json{{"choice", "B"}}), names({"B"}));
}

void tst_answer_edit::severalLabels()
{
    const TaskSpec task = multilabel();
    Json value = withChoice(task, Json(), QStringLiteral("c"));
    value = withChoice(task, value, QStringLiteral("a"));
    QCOMPARE(value, Json({{"labels", {"a", "c"}}}));   // in the task's order
    QCOMPARE(chosen(task, value), names({"a", "c"}));
    value = withChoice(task, value, QStringLiteral("a"));
    value = withChoice(task, value, QStringLiteral("c"));
    QCOMPARE(value, Json({{"labels", Json::array()}}));
    QCOMPARE(withChoice(task, value, QStringLiteral("d")), Json());
    QVERIFY(!decidesAtOnce(TaskKind::Multilabel));
}

void tst_answer_edit::fieldsByQuestion()
{
    const TaskSpec task = fields();
    const int topic = questionNamed(task, QStringLiteral("topic"));
    const int harmful = questionNamed(task, QStringLiteral("harmful"));
    const int note = questionNamed(task, QStringLiteral("note"));
    QCOMPARE(namesOf(choices(task, topic)), names({"sport", "news"}));
    QCOMPARE(namesOf(choices(task, harmful)), names({"true", "false"}));
    QVERIFY(choices(task, note).empty());
    QVERIFY(choices(task, 99).empty());
    Json value = withChoice(task, Json{{"fields", {{"note", "x"}}}}, QStringLiteral("news"), topic);
    value = withChoice(task, value, QStringLiteral("false"), harmful);
    QCOMPARE(value, Json({{"fields", {{"harmful", false}, {"note", "x"}, {"topic", "news"}}}}));
    QCOMPARE(chosen(task, value, harmful), names({"false"}));
    QCOMPARE(withField(value, QStringLiteral("note"), Json()), Json({{"fields", {{"harmful", false}, {"topic", "news"}}}}));
    QCOMPARE(withField(Json(), QStringLiteral("note"), Json("y")), Json({{"fields", {{"note", "y"}}}}));
}

void tst_answer_edit::whatIsSaidOfAnAnswerIsNoPartOfIt()
{
    QCOMPARE(bareAnswer(Json{{"score", 4}, {"rationale", "because"}, {"confidence", 0.5}}), Json({{"score", 4}}));
    QCOMPARE(bareAnswer(Json()), Json());
}

QTEST_GUILESS_MAIN(tst_answer_edit)
#include "tst_answer_edit.moc"
