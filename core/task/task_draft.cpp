// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_draft.h"

#include "core/task/answer_reader.h"
#include "core/task/fields_schema.h"
#include "core/task/prompt.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

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

std::optional<Scale> draftScale(const Json &json)
{
    const Json *value = member(json, "scale");
    if (!value || !value->is_object())
        return {};
    // So far from the ends of the numbers that the preview of a wrong scale can reckon with it.
    constexpr qint64 farthest = 1'000'000'000'000;
    return Scale{std::clamp(integerOr(*value, "min", Scale().min), -farthest, farthest),
                 std::clamp(integerOr(*value, "max", Scale().max), -farthest, farthest)};
}

void findLabelFaults(const TaskSpec &task, std::vector<TaskFault> &faults)
{
    static const QRegularExpression colour(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    if (takesLabels(task.kind) == task.labels.empty())
        faults.push_back({task.labels.empty() ? TaskFault::Kind::NoLabels : TaskFault::Kind::NeedlessLabels, -1, {}});
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

/// Of what only one kind has.
void findKindFaults(const TaskSpec &task, std::vector<TaskFault> &faults)
{
    using Kind = TaskFault::Kind;
    constexpr qint64 farthest = 1'000'000'000;
    if ((task.kind == TaskKind::Rating) != task.scale.has_value())
        faults.push_back({task.scale ? Kind::NeedlessScale : Kind::NoScale, -1, {}});
    else if (task.scale && (task.scale->min >= task.scale->max || task.scale->min < -farthest || task.scale->max > farthest))
        faults.push_back({Kind::BadScale, -1, QStringLiteral("%1 to %2").arg(task.scale->min).arg(task.scale->max)});
    if ((task.kind == TaskKind::Extraction) == task.schema.is_null()) {
        faults.push_back({task.schema.is_null() ? Kind::NoSchema : Kind::NeedlessSchema, -1, {}});
    } else if (!task.schema.is_null()) {
        if (const auto schema = FieldsSchema::compile(task.schema); !schema)
            faults.push_back({Kind::BadSchema, -1, schema.error().detail});
    }
}

void findExampleFaults(const TaskSpec &task, std::vector<TaskFault> &faults)
{
    const QStringList labels = task.labelNames();
    for (int i = 0; i < int(task.examples.size()); ++i) {
        const Example &example = task.examples[std::size_t(i)];
        if (task.kind == TaskKind::Classification) {
            const QString label = stringOr(example.answer, "label");
            if (!labels.contains(label))
                faults.push_back({TaskFault::Kind::ExampleLabel, i, label});
            continue;
        }
        const auto answer = readAnswer(task, example.answer, example.text);
        if (!answer) {
            faults.push_back({TaskFault::Kind::ExampleAnswer, i, answer.error().detail + u'.'});
        } else if (answer->flags.contains(ungroundedFlag())) {
            faults.push_back({TaskFault::Kind::ExampleAnswer, i,
                              QStringLiteral("One of its spans is not in its text, or more often than the text has it.")});
        }
    }
}

const Json &draftObject(const Json &json, std::string_view key)
{
    static const Json none = Json::object();
    const Json *value = member(json, key);
    return value ? *value : none;
}

} // namespace

TaskSpec readTaskDraft(const Json &json)
{
    TaskSpec task;
    task.kind = kindNamed(stringOr(json, "kind")).value_or(TaskKind::Classification);
    task.name = stringOr(json, "name");
    task.instructions = stringOr(json, "instructions");
    task.templateText = stringOr(json, "template");
    task.rationale = flagOf(json, "rationale");
    task.confidence = flagOf(json, "confidence");
    task.merge = mergeNamed(task.kind, stringOr(json, "merge")).value_or(MergeRule());
    task.scale = draftScale(json);
    task.clean = CleaningRules::fromJson(draftObject(json, "clean")).value_or(CleaningRules());
    // Masking that cannot be read must not mean that all is sent.
    task.mask = MaskingRules::fromJson(draftObject(json, "mask")).value_or(MaskingRules{true, true, true, true, {}});
    task.normalise = NormalisationRules::fromJson(draftObject(json, "normalise")).value_or(NormalisationRules());
    task.rules = rulesFromJson(arrayOf(json, "rules")).value_or(std::vector<LabelRule>());
    if (const Json *select = member(json, "select")) {
        if (const auto rule = ExampleRule::fromJson(*select))
            task.select = *rule;
    }
    if (const Json *schema = member(json, "schema"))
        task.schema = *schema;
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
    findKindFaults(task, faults);
    // What an example's answer is worth shows only against a task that is otherwise right.
    if (task.kind == TaskKind::Classification || faults.empty()
        || (faults.size() == 1 && faults.front().kind == Kind::EmptyInstructions))
        findExampleFaults(task, faults);
    if (const qsizetype columns = templateColumns(task.templateText).size(); !task.templateText.isEmpty()) {
        if (columns == 0)
            faults.push_back({Kind::TemplateNoColumn, -1, {}});
        else if (columns == 1 && task.kind == TaskKind::Preference)
            faults.push_back({Kind::TemplateOneText, -1, {}});
    }
    if (const auto matcher = RuleMatcher::compiled(task.rules, task.labelNames()); !matcher)
        faults.push_back({Kind::BadRule, -1, matcher.error().detail});
    const std::vector<MergeRule::Kind> rules = mergeKinds(task.kind);
    if (task.merge.kind != MergeRule::Kind::Usual && std::find(rules.begin(), rules.end(), task.merge.kind) == rules.end())
        faults.push_back({Kind::MergeKind, -1, mergeName(task.merge)});
    else if (task.merge.kind == MergeRule::Kind::Any && !task.labelNames().contains(task.merge.label))
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
    case Kind::BadRule: sentence = fault.value; break;
    case Kind::MergeLabel:
        sentence = QStringLiteral("The rule for chunks names \"%1\", which is none of the task's labels.").arg(fault.value);
        break;
    case Kind::TemplateNoColumn:
        sentence = QStringLiteral("The task's template names no column; write for example {{text}}.");
        break;
    case Kind::NeedlessLabels: sentence = QStringLiteral("A task of this kind has no labels; take them out."); break;
    case Kind::NoScale:
        sentence = QStringLiteral("The task has no scale; say \"scale\": {\"min\": 1, \"max\": 5}.");
        break;
    case Kind::BadScale:
        sentence = QStringLiteral("The scale %1 is none: its \"min\" must be below its \"max\", both within a billion.").arg(fault.value);
        break;
    case Kind::NeedlessScale: sentence = QStringLiteral("A task of this kind has no scale; take it out."); break;
    case Kind::NoSchema:
        sentence = QStringLiteral("The task has no schema; say in \"schema\", a JSON Schema, which fields are to be extracted.");
        break;
    case Kind::BadSchema: sentence = QStringLiteral("The schema cannot be used. ") + fault.value; break;
    case Kind::NeedlessSchema: sentence = QStringLiteral("A task of this kind has no schema; take it out."); break;
    case Kind::ExampleAnswer: sentence = QStringLiteral("The answer of example %1 is none. %2").arg(number, fault.value); break;
    case Kind::MergeKind:
        sentence = QStringLiteral("The rule for chunks \"%1\" is not one of this kind of task; take it out.").arg(fault.value);
        break;
    case Kind::TemplateOneText:
        sentence = QStringLiteral("The task's template names one column; a preference compares two texts, so name both.");
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
