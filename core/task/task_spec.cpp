// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_spec.h"

#include "core/task/object_reader.h"
#include "core/task/task_draft.h"
#include "core/text/nearest_word.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

namespace lw::task {
namespace {

/// The kind that the file says; what else is wrong with it depends on that.
TaskKind readHead(ObjectReader &file)
{
    const Json *version = member(file.object(), "labelwright");
    if (!version || !version->is_number_integer()) {
        file.complain(QStringLiteral("This is no task file: it must begin with \"labelwright\": 1."));
    } else if (*version != 1) {
        file.complain(QStringLiteral("The task file says \"labelwright\": %1; this version of the program reads 1.")
                          .arg(fromUtf8(dumpJson(*version))));
    }
    const QString name = file.string("kind");
    const std::optional<TaskKind> kind = kindNamed(name);
    if (name.isEmpty()) {
        file.complain(QStringLiteral("The task file does not say its \"kind\", for example \"classification\"."));
    } else if (!kind) {
        const QString near = text::nearestWord(name, kindNames());
        file.complain(QStringLiteral("The task's kind \"%1\" is unknown%2. Known kinds: %3.")
                          .arg(name, near.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
                               kindNames().join(QStringLiteral(", "))));
    }
    return kind.value_or(TaskKind::Classification);
}

/// Keys that are right in a task of another kind get a better sentence than "unknown".
void checkKeysOfOtherKinds(ObjectReader &file, TaskKind kind)
{
    const auto belongsTo = [&](const char *key, TaskKind owner) {
        if (kind != owner && member(file.object(), key)) {
            file.complain(QStringLiteral("The key \"%1\" belongs to tasks of kind \"%2\"; this one is of kind \"%3\".")
                              .arg(QString::fromUtf8(key), kindName(owner), kindName(kind)));
        }
    };
    belongsTo("schema", TaskKind::Extraction);
    belongsTo("scale", TaskKind::Rating);
    belongsTo("normalise", TaskKind::Extraction);
    if (!takesLabels(kind) && member(file.object(), "labels")) {
        file.complain(QStringLiteral("The key \"labels\" belongs to tasks of kind \"classification\", \"multilabel\" or \"spans\"; "
                                     "this one is of kind \"%1\".")
                          .arg(kindName(kind)));
    }
}

Label readLabel(ObjectReader reader)
{
    static const QRegularExpression colour(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    Label label;
    if (!reader.allow(
            {QStringLiteral("name"), QStringLiteral("description"), QStringLiteral("color"), QStringLiteral("key")}))
        return label;
    label.name = reader.string("name");
    label.description = reader.string("description");
    label.color = reader.string("color");
    label.key = reader.string("key");
    if (label.name.trimmed().isEmpty())
        reader.complain(QStringLiteral("%1 has no \"name\".").arg(reader.place()));
    if (!label.color.isEmpty() && !colour.match(label.color).hasMatch())
        reader.complain(QStringLiteral("%1: \"color\" must look like \"#1f77b4\".").arg(reader.place()));
    return label;
}

void checkLabelOfExample(ObjectReader &reader, const QStringList &labels)
{
    if (const Json *value = member(reader.object(), "label"); !value || !value->is_string()) {
        reader.wrongType("label", QStringLiteral("the name of a label"));
    } else if (const QString label = reader.string("label"); !labels.contains(label)) {
        reader.complain(QStringLiteral("%1 says \"%2\", which is none of the task's labels: %3.")
                            .arg(reader.place(), label, labels.join(QStringLiteral(", "))));
    }
}

void checkExampleAnswer(ObjectReader reader, const TaskSpec &task)
{
    if (!reader.allow({QString::fromLatin1(answerField(task.kind)), QStringLiteral("rationale"), QStringLiteral("confidence")}))
        return;
    if (task.kind == TaskKind::Classification)
        checkLabelOfExample(reader, task.labelNames());
    static_cast<void>(reader.string("rationale"));
    const Json *confidence = member(reader.object(), "confidence");
    if (confidence && (!confidence->is_number() || *confidence < 0 || *confidence > 1))
        reader.wrongType("confidence", QStringLiteral("a number from 0 to 1"));
}

MergeRule readMerge(ObjectReader &file, const TaskSpec &task)
{
    if (!member(file.object(), "merge"))
        return {};
    const QString name = file.string("merge");
    const std::optional<MergeRule> rule = mergeNamed(task.kind, name);
    if (!rule) {
        file.complain(QStringLiteral("\"merge\" must be %1, not \"%2\".").arg(mergeChoices(task.kind), name));
        return {};
    }
    if (rule->kind == MergeRule::Kind::Any && !task.labelNames().contains(rule->label)) {
        file.complain(QStringLiteral("\"merge\" names \"%1\", which is none of the task's labels: %2.")
                          .arg(rule->label, task.labelNames().join(QStringLiteral(", "))));
    }
    return *rule;
}

std::optional<Scale> readScale(ObjectReader &file, std::optional<Error> &error)
{
    const Json *value = member(file.object(), "scale");
    if (!value)
        return {};
    ObjectReader reader(*value, QStringLiteral("The scale"), error);
    if (!reader.allow({QStringLiteral("min"), QStringLiteral("max")}))
        return {};
    Scale scale;
    const auto read = [&](const char *key, qint64 &into) {
        const Json *number = member(*value, key);
        if (number && number->is_number_integer())
            into = number->get<qint64>();
        else
            reader.wrongType(key, QStringLiteral("a whole number"));
    };
    read("min", scale.min);
    read("max", scale.max);
    return scale;
}

void readLabels(ObjectReader &file, std::optional<Error> &error, TaskSpec &task)
{
    QSet<QString> names;
    QSet<QString> keys;
    for (const Json &item : file.array("labels")) {
        Label label = readLabel(ObjectReader(item, QStringLiteral("Label %1").arg(task.labels.size() + 1), error));
        if (names.contains(label.name))
            file.complain(QStringLiteral("The label \"%1\" is there twice.").arg(label.name));
        if (!label.key.isEmpty() && keys.contains(label.key))
            file.complain(QStringLiteral("The key \"%1\" is given to two labels.").arg(label.key));
        names += label.name;
        keys += label.key;
        task.labels.push_back(std::move(label));
    }
    if (takesLabels(task.kind) && task.labels.empty())
        file.complain(QStringLiteral("The task has no labels: \"labels\" must name at least one."));
}

void readExamples(ObjectReader &file, std::optional<Error> &error, TaskSpec &task)
{
    for (const Json &item : file.array("examples")) {
        ObjectReader reader(item, QStringLiteral("Example %1").arg(task.examples.size() + 1), error);
        if (!reader.allow({QStringLiteral("text"), QStringLiteral("answer")}))
            return;
        if (!member(item, "text"))
            reader.complain(QStringLiteral("%1 has no \"text\".").arg(reader.place()));
        const Json *answer = member(item, "answer");
        if (!answer) {
            reader.complain(QStringLiteral("%1 has no \"answer\".").arg(reader.place()));
            return;
        }
        checkExampleAnswer(
            ObjectReader(*answer, QStringLiteral("The answer of example %1").arg(task.examples.size() + 1), error),
            task);
        task.examples.push_back({reader.string("text"), *answer});
    }
}

/// What is done with a text before a model sees it.
void readTextRules(ObjectReader &file, TaskSpec &task)
{
    const auto take = [&file](auto &into, auto read) {
        if (read)
            into = *std::move(read);
        else
            file.complain(read.error().detail, read.error().code);
    };
    if (const Json *clean = member(file.object(), "clean"))
        take(task.clean, CleaningRules::fromJson(*clean));
    if (const Json *mask = member(file.object(), "mask"))
        take(task.mask, MaskingRules::fromJson(*mask));
    if (const Json *normalise = member(file.object(), "normalise"))
        take(task.normalise, NormalisationRules::fromJson(*normalise));
    if (const Json *select = member(file.object(), "select"))
        take(task.select, ExampleRule::fromJson(*select));
    const Json *rules = member(file.object(), "rules");
    if (!rules)
        return;
    if (task.kind != TaskKind::Classification && task.kind != TaskKind::Multilabel) {
        file.complain(QStringLiteral("The key \"rules\" belongs to tasks of kind \"classification\" or \"multilabel\"; this one is of "
                                     "kind \"%1\".")
                          .arg(kindName(task.kind)));
        return;
    }
    take(task.rules, rulesFromJson(*rules));
}

} // namespace

Result<TaskSpec> parseTask(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return fail(Code::BadTask, QStringLiteral("The task file cannot be read. ") + json.error().detail);

    std::optional<Error> error;
    ObjectReader file(*json, QStringLiteral("The task file"), error);
    if (!json->is_object())
        return fail(Code::BadTask, QStringLiteral("The task file must be a JSON object."));
    TaskSpec task;
    task.kind = readHead(file);
    if (error)
        return fail(std::move(*error));
    checkKeysOfOtherKinds(file, task.kind);
    file.allow({QStringLiteral("labelwright"), QStringLiteral("name"), QStringLiteral("kind"),
                QStringLiteral("instructions"), QStringLiteral("labels"), QStringLiteral("examples"),
                QStringLiteral("template"), QStringLiteral("schema"), QStringLiteral("scale"),
                QStringLiteral("rationale"), QStringLiteral("confidence"), QStringLiteral("merge"),
                QStringLiteral("clean"), QStringLiteral("mask"), QStringLiteral("rules"),
                QStringLiteral("normalise"), QStringLiteral("select")});

    task.name = file.string("name");
    task.instructions = file.string("instructions");
    task.templateText = file.string("template");
    task.rationale = file.flag("rationale");
    task.confidence = file.flag("confidence");
    task.scale = readScale(file, error);
    if (const Json *schema = member(*json, "schema"))
        task.schema = *schema;
    readLabels(file, error, task);
    if (!error)
        readExamples(file, error, task);
    task.merge = readMerge(file, task);
    readTextRules(file, task);
    if (error)
        return fail(std::move(*error));
    // What depends on more than one key. A task file may do without instructions.
    for (const TaskFault &fault : taskFaults(task)) {
        if (fault.kind != TaskFault::Kind::EmptyInstructions)
            return fail(taskError(fault));
    }
    return task;
}

Json TaskSpec::toJson() const
{
    Json out = {{"labelwright", 1}, {"kind", toUtf8(kindName(kind))}};
    if (takesLabels(kind) || !labels.empty())
        out["labels"] = Json::array();
    const auto put = [](Json &object, const char *key, const QString &value) {
        if (!value.isEmpty())
            object[key] = toUtf8(value);
    };
    put(out, "name", name);
    put(out, "instructions", instructions);
    put(out, "template", templateText);
    for (const Label &label : labels) {
        Json item = {{"name", toUtf8(label.name)}};
        put(item, "description", label.description);
        put(item, "color", label.color);
        put(item, "key", label.key);
        out["labels"].push_back(std::move(item));
    }
    for (const Example &example : examples)
        out["examples"].push_back({{"text", toUtf8(example.text)}, {"answer", example.answer}});
    if (const QString rule = mergeName(merge); !rule.isEmpty() && merge.kind != mergeKinds(kind).front())
        out["merge"] = toUtf8(rule);
    if (!schema.is_null())
        out["schema"] = schema;
    if (scale)
        out["scale"] = Json{{"min", scale->min}, {"max", scale->max}};
    if (!clean.isOff())
        out["clean"] = clean.toJson();
    if (!mask.isOff())
        out["mask"] = mask.toJson();
    if (!rules.empty())
        out["rules"] = rulesToJson(rules);
    if (!normalise.isOff())
        out["normalise"] = normalise.toJson();
    if (select)
        out["select"] = select->toJson();
    if (rationale)
        out["rationale"] = true;
    if (confidence)
        out["confidence"] = true;
    return out;
}

QStringList TaskSpec::labelNames() const
{
    QStringList names;
    for (const Label &label : labels)
        names += label.name;
    return names;
}

} // namespace lw::task
