// SPDX-License-Identifier: Apache-2.0
#include "core/task/kind_stash.h"
#include "core/task/label_links.h"
#include "core/task/task_draft.h"

#include <QTest>

using namespace lw;
using namespace lw::task;

namespace {

TaskSpec mail()
{
    TaskSpec task;
    task.instructions = QStringLiteral("Is it spam?");
    task.labels = {{QStringLiteral("spam"), {}, {}, {}}, {QStringLiteral("ham"), {}, {}, {}}};
    task.examples = {{QStringLiteral("Buy"), Json{{"label", "spam"}, {"rationale", "it sells"}}},
                     {QStringLiteral("Hello"), Json{{"label", "ham"}}}};
    task.rules = {{QStringLiteral("^buy"), QStringLiteral("spam"), false}};
    task.merge = {MergeRule::Kind::Any, QStringLiteral("spam")};
    return task;
}

} // namespace

class TestKindStash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBackIsTheSame_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &name : kindNames())
            QTest::newRow(name.toUtf8().constData()) << name;
    }
    void thereAndBackIsTheSame()
    {
        QFETCH(QString, kind);
        KindStash stash;
        const TaskSpec there = stash.changed(mail(), *kindNamed(kind));
        QCOMPARE(kindName(there.kind), kind);
        QCOMPARE(there.instructions, mail().instructions);
        QCOMPARE(there.examples.size(), std::size_t(2));
        // Nothing is left that such a task does not have.
        for (const TaskFault &fault : taskFaults(there)) {
            QVERIFY(fault.kind != TaskFault::Kind::NeedlessLabels && fault.kind != TaskFault::Kind::NeedlessScale
                    && fault.kind != TaskFault::Kind::NeedlessSchema && fault.kind != TaskFault::Kind::MergeKind
                    && fault.kind != TaskFault::Kind::NoScale);
        }
        QCOMPARE(stash.changed(there, TaskKind::Classification).toJson(), mail().toJson());
    }

    void overManyKindsNothingIsLost()
    {
        KindStash stash;
        TaskSpec task = stash.changed(mail(), TaskKind::Rating);
        task.scale = Scale{0, 10};
        task.examples[0].answer = {{"score", 9}};
        task = stash.changed(task, TaskKind::Extraction);
        task.schema = {{"type", "object"}, {"properties", {{"a", {{"type", "string"}}}}}};
        task.normalise.dates = {QStringLiteral("a")};
        task.examples[0].text = QStringLiteral("Buy now"); // and what it was before is known by its place
        task = stash.changed(task, TaskKind::Text);
        task = stash.changed(task, TaskKind::Rating);
        QCOMPARE(*task.scale, (Scale{0, 10}));
        QCOMPARE(task.examples[0].answer.at("score"), 9);
        task = stash.changed(task, TaskKind::Extraction);
        QCOMPARE(task.schema.at("properties").size(), std::size_t(1));
        QVERIFY(!task.normalise.isOff());
        task = stash.changed(task, TaskKind::Classification);
        QCOMPARE(task.labels.size(), std::size_t(2));
        QCOMPARE(task.rules.size(), std::size_t(1));
        QCOMPARE(task.examples[0].answer.at("label"), "spam");
        QCOMPARE(task.examples[1].answer.at("label"), "ham");
    }

    void oneLabelIsAListOfOne()
    {
        KindStash stash;
        TaskSpec task = stash.changed(mail(), TaskKind::Multilabel);
        QCOMPARE(task.examples[0].answer.at("labels"), (Json{"spam"}));
        QVERIFY(validateTask(task));
        QCOMPARE(task.rules.size(), std::size_t(1));
        // What was said last counts.
        task.examples[0].answer["labels"] = {"ham"};
        task.examples[1].answer["labels"] = {"ham", "spam"};
        task = stash.changed(task, TaskKind::Classification);
        QCOMPARE(task.examples[0].answer.at("label"), "ham");
        QVERIFY(!task.examples[1].answer.contains("label"));
        task = stash.changed(task, TaskKind::Multilabel);
        QCOMPARE(task.examples[1].answer.at("labels").size(), std::size_t(2));
    }

    void aRenamedLabelIsRenamedWhereverItIsSaid()
    {
        TaskSpec task = mail();
        const LabelLinks links(task);
        links.rename(task, 0, QStringLiteral("ham")); // as the other one, for a key
        links.rename(task, 0, QStringLiteral("bulk"));
        QCOMPARE(task.labelNames(), (QStringList{QStringLiteral("bulk"), QStringLiteral("ham")}));
        QCOMPARE(task.examples[0].answer.at("label"), "bulk");
        QCOMPARE(task.examples[1].answer.at("label"), "ham");
        QCOMPARE(task.rules[0].label, QStringLiteral("bulk"));
        QCOMPARE(task.merge.label, QStringLiteral("bulk"));
        KindStash stash;
        task = stash.changed(task, TaskKind::Spans);
        task.examples[0].answer = {{"spans", {{{"label", "ham"}, {"text", "Buy"}}, {{"label", "bulk"}, {"text", "Buy"}}}}};
        LabelLinks(task).rename(task, 1, QStringLiteral("friend"));
        QCOMPARE(task.examples[0].answer.at("spans").at(0).at("label"), "friend");
        QCOMPARE(task.examples[0].answer.at("spans").at(1).at("label"), "bulk");
    }
};

QTEST_GUILESS_MAIN(TestKindStash)
#include "tst_kind_stash.moc"
