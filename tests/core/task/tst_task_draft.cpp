// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_draft.h"
#include "tests/support/support.h"

#include <QTest>

using namespace lw;
using namespace lw::task;
using Kind = TaskFault::Kind;

namespace {

TaskSpec whole()
{
    TaskSpec task;
    task.name = QStringLiteral("Mail");
    task.instructions = QStringLiteral("Is it spam?");
    task.labels = {{QStringLiteral("spam"), QStringLiteral("unwanted"), QStringLiteral("#c4500c"), QStringLiteral("1")},
                   {QStringLiteral("ham"), {}, {}, {}}};
    task.examples = {{QStringLiteral("Buy"), Json{{"label", "spam"}, {"confidence", 0.5}}}};
    task.templateText = QStringLiteral("{{subject}}: {{body}}");
    task.merge = {MergeRule::Kind::Any, QStringLiteral("spam")};
    task.rationale = true;
    task.clean.html = true;
    task.mask.phone = true;
    task.rules = {{QStringLiteral("^buy"), QStringLiteral("spam"), true}};
    return task;
}

} // namespace

class TestTaskDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsRead()
    {
        const TaskSpec task = whole();
        QCOMPARE(readTaskDraft(task.toJson()).toJson(), task.toJson());
        QVERIFY(validateTask(task));
        QVERIFY(parseTask(dumpJson(task.toJson())));
    }

    void anythingIsRead()
    {
        for (const char *text : {"{}", "[]", "null", "7", R"({"labels":[1,{"name":2}],"examples":[{}],"merge":9,"rationale":"x"})"}) {
            const TaskSpec task = readTaskDraft(parseJson(text).value());
            QVERIFY(task.name.isEmpty());
            QVERIFY(!task.rationale);
        }
        const TaskSpec far = readTaskDraft(
            parseJson(R"({"kind":"rating","scale":{"min":-9223372036854775808,"max":9223372036854775807}})").value());
        QVERIFY(far.scale->max - far.scale->min > 0);
        QVERIFY(!validateTask(far));
        QVERIFY(readTaskDraft(parseJson(R"({"mask":{"phones":true}})").value()).mask.phone);
        TaskSpec half;
        half.labels = {{QStringLiteral("a"), {}, {}, {}}, {{}, {}, {}, {}}};
        QCOMPARE(readTaskDraft(half.toJson()).labels.size(), std::size_t(2));
    }

    void faultsAreFound()
    {
        using Change = void (*)(TaskSpec &);
        struct Row
        {
            Change change;
            TaskFault fault;
        };
        const std::vector<Row> rows{
            {[](TaskSpec &t) { t.labels.clear(); t.examples.clear(); t.merge = {}; }, {Kind::NoLabels, -1, {}}},
            {[](TaskSpec &t) { t.labels.push_back({QStringLiteral(" "), {}, {}, {}}); }, {Kind::EmptyLabel, 2, {}}},
            {[](TaskSpec &t) { t.labels.push_back({QStringLiteral("ham"), {}, {}, {}}); }, {Kind::LabelTwice, 2, QStringLiteral("ham")}},
            {[](TaskSpec &t) { t.labels[1].key = QStringLiteral("1"); }, {Kind::KeyTwice, 1, QStringLiteral("1")}},
            {[](TaskSpec &t) { t.labels[1].color = QStringLiteral("red"); }, {Kind::BadColour, 1, QStringLiteral("red")}},
            {[](TaskSpec &t) { t.instructions = QStringLiteral(" \n"); }, {Kind::EmptyInstructions, -1, {}}},
            {[](TaskSpec &t) { t.examples.push_back({QStringLiteral("x"), Json{{"label", "eggs"}}}); },
             {Kind::ExampleLabel, 1, QStringLiteral("eggs")}},
            {[](TaskSpec &t) { t.merge.label = QStringLiteral("eggs"); }, {Kind::MergeLabel, -1, QStringLiteral("eggs")}},
            {[](TaskSpec &t) { t.templateText = QStringLiteral("text"); }, {Kind::TemplateNoColumn, -1, {}}},
        };
        for (const Row &row : rows) {
            TaskSpec task = whole();
            row.change(task);
            QCOMPARE(taskFaults(task), std::vector<TaskFault>{row.fault});
            const auto valid = validateTask(task);
            QVERIFY(!valid);
            QCOMPARE(valid.error().code, Code::BadTask);
            QVERIFY(valid.error().detail.endsWith(u'.'));
            // What is kept from running is what a task file may not hold either.
            if (row.fault.kind != Kind::EmptyInstructions)
                QVERIFY(!parseTask(dumpJson(task.toJson())));
        }
    }
};

QTEST_APPLESS_MAIN(TestTaskDraft)
#include "tst_task_draft.moc"
