// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_draft.h"

#include "core/task/prompt.h"

#include <QRegularExpression>
#include <QSet>

namespace lw::task {
namespace {

bool flagOf(const Json &object, std::string_view key)
{
    const Json *value = member(object, key);
    return value && value->is_boolean() && value->get<bool>();
}

const Json &arrayOf(const Json &object, std::string_view key)
{
    static const Json none = Json::array();
    const Json *value = member(object, key);
    return value && value->is_array() ? *value : none;
}

MergeRule readMerge(const QString &rule)
{
    const QString anyOf = QStringLiteral("any:");
    if (rule == QLatin1String("longest"))
        return {MergeRule::Kind::Longest, {}};
    if (rule.startsWith(anyOf))
        return {MergeRule::Kind::Any, rule.mid(anyOf.size())};
    return {};
}

void findLabelFaults(const TaskSpec &task, std::vector<TaskFault> &faults)
{
    static const QRegularExpression colour(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    if (task.labels.empty())
        faults.push_back({TaskFault::Kind::NoLabels, -1, {}});
    QSet<QString> names;
    QSet<QString> keys;
    for (int i = 0; i < int(task.labels.size()); ++i) {
        const Label &label = task.labels[std::size_t(i)];
        if (label.name.trimmed().isEmpty())
            faults.push_back({TaskFault::Kind::EmptyLabel, i, {}});
        else if (names.contains(label.name))
            faults.push_back({TaskFault::Kind::LabelTwice, i, label.name});
        if (!label.key.isEmpty() && keys.contains(label.key))
            faults.push_back({TaskFault::Kind::KeyTwice, i, label.key});
        if (!label.color.isEmpty() && !colour.match(label.color).hasMatch())
            faults.push_back({TaskFault::Kind::BadColour, i, label.color});
        names.insert(label.name);
        keys.insert(label.key);
    }
}

} // namespace

TaskSpec readTaskDraft(const Json &json)
{
    TaskSpec task;
    task.name = stringOr(json, "name");
    task.instructions = stringOr(json, "instructions");
    task.templateText = stringOr(json, "template");
    task.rationale = flagOf(json, "rationale");
    task.confidence = flagOf(json, "confidence");
    task.merge = readMerge(stringOr(json, "merge"));
    for (const Json &label : arrayOf(json, "labels")) {
        task.labels.push_back({stringOr(label, "name"), stringOr(label, "description"), stringOr(label, "color"),
                               stringOr(label, "key")});
    }
    for (const Json &example : arrayOf(json, "examples")) {
        const Json *answer = member(example, "answer");
        task.examples.push_back({stringOr(example, "text"), answer && answer->is_object() ? *answer : Json::object()});
    }
    return task;
}

std::vector<TaskFault> taskFaults(const TaskSpec &task)
{
    using Kind = TaskFault::Kind;
    std::vector<TaskFault> faults;
    findLabelFaults(task, faults);
    if (task.instructions.trimmed().isEmpty())
        faults.push_back({Kind::EmptyInstructions, -1, {}});
    const QStringList labels = task.labelNames();
    for (int i = 0; i < int(task.examples.size()); ++i) {
        const QString label = stringOr(task.examples[std::size_t(i)].answer, "label");
        if (!labels.contains(label))
            faults.push_back({Kind::ExampleLabel, i, label});
    }
    if (!task.templateText.isEmpty() && templateColumns(task.templateText).isEmpty())
        faults.push_back({Kind::TemplateNoColumn, -1, {}});
    if (task.merge.kind == MergeRule::Kind::Any && !labels.contains(task.merge.label))
        faults.push_back({Kind::MergeLabel, -1, task.merge.label});
    return faults;
}

Error taskError(const TaskFault &fault)
{
    using Kind = TaskFault::Kind;
    const QString number = QString::number(fault.index + 1);
    QString sentence;
    switch (fault.kind) {
    case Kind::NoLabels: sentence = QStringLiteral("The task has no labels; add at least one."); break;
    case Kind::EmptyLabel: sentence = QStringLiteral("Label %1 has no name.").arg(number); break;
    case Kind::LabelTwice: sentence = QStringLiteral("The label \"%1\" is there twice.").arg(fault.value); break;
    case Kind::KeyTwice: sentence = QStringLiteral("The key \"%1\" is given to two labels.").arg(fault.value); break;
    case Kind::BadColour:
        sentence = QStringLiteral("Label %1: the colour \"%2\" must look like \"#1f77b4\".").arg(number, fault.value);
        break;
    case Kind::EmptyInstructions:
        sentence = QStringLiteral("The task has no instructions; say what is to be decided.");
        break;
    case Kind::ExampleLabel:
        sentence = QStringLiteral("Example %1 says \"%2\", which is none of the task's labels.").arg(number, fault.value);
        break;
    case Kind::MergeLabel:
        sentence = QStringLiteral("The rule for chunks names \"%1\", which is none of the task's labels.").arg(fault.value);
        break;
    case Kind::TemplateNoColumn:
        sentence = QStringLiteral("The task's template names no column; write for example {{text}}.");
        break;
    }
    return {Code::BadTask, sentence, {}, {}};
}

Result<void> validateTask(const TaskSpec &task)
{
    const std::vector<TaskFault> faults = taskFaults(task);
    return faults.empty() ? Result<void>{} : Result<void>(fail(taskError(faults.front())));
}

} // namespace lw::task
