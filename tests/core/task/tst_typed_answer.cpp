// SPDX-License-Identifier: Apache-2.0
#include "core/task/typed_answer.h"

#include <QTest>

using namespace lw;
using namespace lw::task;
using Kind = TypedFault::Kind;

namespace {

TaskSpec spansTask()
{
    TaskSpec task;
    task.kind = TaskKind::Spans;
    task.labels = {{QStringLiteral("PER"), {}, {}, {}}, {QStringLiteral("a:b"), {}, {}, {}}, {QStringLiteral("地点"), {}, {}, {}}};
    return task;
}

} // namespace

class TestTypedAnswer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansAreLines()
    {
        const TaskSpec task = spansTask();
        const auto read = readTypedAnswer(task, QStringLiteral("per: Ada Lovelace\n\na:b: x: y\n地点：伦敦 \n"));
        QVERIFY(read.has_value());
        const Json wanted = {{{"label", "PER"}, {"text", "Ada Lovelace"}}, {{"label", "a:b"}, {"text", "x: y"}}, {{"label", "地点"}, {"text", "伦敦"}}};
        QCOMPARE(*read, wanted);
        const QString typed = typedAnswer(TaskKind::Spans, Json{{"spans", *read}});
        QCOMPARE(typed, QStringLiteral("PER: Ada Lovelace\na:b: x: y\n地点: 伦敦"));
        QCOMPARE(readTypedAnswer(task, typed).value(), *read);
        QCOMPARE(readTypedAnswer(task, QString()).value(), Json::array());
    }

    void faultsHaveTheirPlace_data()
    {
        QTest::addColumn<int>("task");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, TaskKind task, const QString &typed, Kind kind, int line, int column) {
            QTest::newRow(name) << int(task) << typed << int(kind) << line << column;
        };
        row("no such label", TaskKind::Spans, QStringLiteral("PER: Ada\nORG: ACME"), Kind::NoLabel, 2, 1);
        row("no colon", TaskKind::Spans, QStringLiteral("Ada"), Kind::NoLabel, 1, 1);
        row("no words", TaskKind::Spans, QStringLiteral("PER: Ada\nPER: "), Kind::NoText, 2, 6);
        row("a comma too many", TaskKind::Extraction, QStringLiteral("{\n  \"a\": 1,\n}"), Kind::NotJson, 3, 1);
        row("behind what is wide", TaskKind::Extraction, QStringLiteral("{\"价\": \"😀\" x}"), Kind::NotJson, 1, 11);
        row("nothing", TaskKind::Extraction, QString(), Kind::NotJson, 1, 1);
        row("it ends too early", TaskKind::Extraction, QStringLiteral("{\"a\": 1"), Kind::NotJson, 1, 8);
        row("a list", TaskKind::Extraction, QStringLiteral("[1]"), Kind::NotObject, 1, 1);
    }
    void faultsHaveTheirPlace()
    {
        QFETCH(int, task);
        QFETCH(QString, typed);
        TaskSpec spec = spansTask();
        spec.kind = TaskKind(task);
        const auto read = readTypedAnswer(spec, typed);
        QVERIFY(!read);
        QTEST(int(read.error().kind), "kind");
        QTEST(read.error().place.line, "line");
        QTEST(read.error().place.column, "column");
    }

    void fieldsAndTextsComeBack()
    {
        TaskSpec task;
        task.kind = TaskKind::Extraction;
        const Json answer = {{"fields", {{"total", 12.5}, {"names", {"a", "b"}}}}};
        QCOMPARE(readTypedAnswer(task, typedAnswer(task.kind, answer)).value(), answer.at("fields"));
        task.kind = TaskKind::Text;
        QCOMPARE(readTypedAnswer(task, QStringLiteral(" two\nlines ")).value(), Json(" two\nlines "));
        for (const TaskKind kind : {TaskKind::Spans, TaskKind::Extraction, TaskKind::Text})
            QVERIFY(typedAnswer(kind, Json::object()).isEmpty());
        QVERIFY(typedAnswer(TaskKind::Text, Json{{"text", 3}}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTypedAnswer)
#include "tst_typed_answer.moc"
