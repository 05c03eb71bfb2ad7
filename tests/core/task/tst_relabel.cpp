// SPDX-License-Identifier: Apache-2.0
#include "core/task/relabel.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace lw;
using namespace lw::task;

namespace {

TaskSpec taskOf(TaskKind kind)
{
    TaskSpec task;
    task.kind = kind;
    for (const auto &name : {u"a"_qs, u"b"_qs, u"c"_qs}) {
        Label label;
        label.name = name;
        label.description = name + u" it is"_qs;
        task.labels.push_back(label);
    }
    task.rules = {{u"x"_qs, u"a"_qs}, {u"y"_qs, u"b"_qs}};
    task.merge = {MergeRule::Kind::Any, u"a"_qs};
    return task;
}

} // namespace

/// One label in the place of another, in answers and in tasks.
class TestRelabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<TaskKind>("kind");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, TaskKind kind, const char *value, const char *expected) {
            QTest::newRow(name) << kind << QByteArray(value) << QByteArray(expected);
        };
        row("a label, and nothing else that was said", TaskKind::Classification, R"({"label":"a","confidence":0.9,"rationale":"r","probability":0.5})", R"({"label":"b"})");
        row("another label", TaskKind::Classification, R"({"label":"c"})", "null");
        row("in the task's order, each once", TaskKind::Multilabel, R"({"labels":["a","c"]})", R"({"labels":["b","c"]})");
        row("it was there already", TaskKind::Multilabel, R"({"labels":["a","b"]})", R"({"labels":["b"]})");
        row("what the task does not know stays", TaskKind::Multilabel, R"({"labels":["a","old"]})", R"({"labels":["b","old"]})");
        row("none", TaskKind::Multilabel, R"({"labels":[]})", "null");
        row("spans, equal ones once", TaskKind::Spans,
            R"({"spans":[{"label":"a","start":0,"end":2,"text":"xy"},{"label":"b","start":0,"end":2,"text":"xy"},{"label":"a","start":5,"end":6,"text":"z"}]})",
            R"({"spans":[{"label":"b","start":0,"end":2,"text":"xy"},{"label":"b","start":5,"end":6,"text":"z"}]})");
        row("spans stay sorted", TaskKind::Spans,
            R"({"spans":[{"label":"a","start":0,"end":2,"text":"xy"},{"label":"c","start":0,"end":2,"text":"xy"}]})",
            R"({"spans":[{"label":"b","start":0,"end":2,"text":"xy"},{"label":"c","start":0,"end":2,"text":"xy"}]})");
        row("no spans of it", TaskKind::Spans, R"({"spans":[{"label":"c","start":0,"end":2,"text":"xy"}]})", "null");
        row("texts have no labels", TaskKind::Text, R"({"text":"a"})", "null");
        row("another shape", TaskKind::Multilabel, R"({"labels":"a"})", "null");
    }
    void answers()
    {
        QFETCH(TaskKind, kind);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        const Json changed = relabelled(taskOf(kind), parseJson(value.toStdString()).value(), u"a"_qs, u"b"_qs);
        QCOMPARE(fromUtf8(dumpJson(changed)), fromUtf8(dumpJson(parseJson(expected.toStdString()).value())));
    }

    void scoresAndChoices()
    {
        TaskSpec rating;
        rating.kind = TaskKind::Rating;
        rating.scale = Scale{1, 5};
        QCOMPARE(relabelled(rating, Json{{"score", 4}}, u"4"_qs, u"5"_qs), (Json{{"score", 5}}));
        QVERIFY(relabelled(rating, Json{{"score", 4}}, u"4"_qs, u"6"_qs).is_null());
        TaskSpec pair;
        pair.kind = TaskKind::Preference;
        QCOMPARE(relabelled(pair, Json{{"choice", "A"}}, u"A"_qs, u"tie"_qs), (Json{{"choice", "tie"}}));
        // What it becomes must be a label of the task, what it was need not be one any more.
        QVERIFY(relabelled(taskOf(TaskKind::Classification), Json{{"label", "a"}}, u"a"_qs, u"none"_qs).is_null());
        QCOMPARE(relabelled(taskOf(TaskKind::Classification), Json{{"label", "old"}}, u"old"_qs, u"c"_qs), (Json{{"label", "c"}}));
    }

    void tasks()
    {
        TaskSpec task = taskOf(TaskKind::Multilabel);
        task.examples = {{u"t"_qs, Json{{"labels", {"a", "c"}}, {"rationale", "r"}}}, {u"u"_qs, Json{{"labels", {"b"}}}}};
        const TaskSpec renamed = withLabelRenamed(task, u"a"_qs, u"z"_qs);
        QCOMPARE(renamed.labelNames(), (QStringList{u"z"_qs, u"b"_qs, u"c"_qs}));
        QCOMPARE(renamed.labels.front().description, u"a it is"_qs);
        QCOMPARE(renamed.rules.front().label, u"z"_qs);
        QCOMPARE(renamed.merge.label, u"z"_qs);
        QCOMPARE(renamed.examples.front().answer, (Json{{"labels", {"z", "c"}}, {"rationale", "r"}}));
        QCOMPARE(renamed.examples.back().answer, task.examples.back().answer);
        const TaskSpec merged = withLabelRenamed(task, u"a"_qs, u"b"_qs);
        QCOMPARE(merged.labelNames(), (QStringList{u"b"_qs, u"c"_qs}));
        QCOMPARE(merged.labels.front().description, u"b it is"_qs);
        QCOMPARE(merged.rules.front().label, u"b"_qs);
        QCOMPARE(merged.examples.front().answer, (Json{{"labels", {"b", "c"}}, {"rationale", "r"}}));
        QCOMPARE(withLabelRenamed(task, u"none"_qs, u"b"_qs).toJson(), task.toJson());
        QCOMPARE(withLabelRenamed(task, u"a"_qs, u"a"_qs).toJson(), task.toJson());
    }
};

QTEST_APPLESS_MAIN(TestRelabel)
#include "tst_relabel.moc"
