// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_spec.h"

#include "core/task/prompt.h"
#include "core/text/nearest_word.h"

#include <QLatin1String>
#include <QRegularExpression>
#include <QSet>

#include <optional>
#include <utility>

namespace lw::task {
namespace {

constexpr QLatin1String classificationKind("classification");

/// One object of the file with its place in words. Keeps the first complaint, so that the readers below need not ask
/// after each value whether all is well.
class ObjectReader final
{
public:
    ObjectReader(const Json &object, QString place, std::optional<Error> &error)
        : m_object(object)
        , m_place(std::move(place))
        , m_error(error)
    {}

    void complain(const QString &sentence, Code code = Code::BadTask)
    {
        if (!m_error)
            m_error = Error{code, sentence, {}, {}};
    }

    /// False where this is no object or has a key that is not among `known`.
    bool allow(const QStringList &known)
    {
        if (!m_object.is_object()) {
            complain(QStringLiteral("%1 must be a JSON object.").arg(m_place));
            return false;
        }
        for (const auto &[key, value] : m_object.items()) {
            const QString name = fromUtf8(key);
            if (known.contains(name))
                continue;
            const QString near = text::nearestWord(name, known);
            complain(QStringLiteral("%1 has the unknown key \"%2\"%3. Known keys: %4.")
                         .arg(m_place, name,
                              near.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
                              known.join(QStringLiteral(", "))));
            return false;
        }
        return true;
    }

    QString string(const char *key)
    {
        const Json *value = member(m_object, key);
        if (value && !value->is_string())
            wrongType(key, QStringLiteral("a string"));
        return stringOr(m_object, key);
    }

    bool flag(const char *key)
    {
        const Json *value = member(m_object, key);
        if (value && !value->is_boolean())
            wrongType(key, QStringLiteral("true or false"));
        return value && value->is_boolean() && value->get<bool>();
    }

    /// An empty array where there is none.
    const Json &array(const char *key)
    {
        static const Json none = Json::array();
        const Json *value = member(m_object, key);
        if (value && !value->is_array())
            wrongType(key, QStringLiteral("an array"));
        return value && value->is_array() ? *value : none;
    }

    void wrongType(const char *key, const QString &expected)
    {
        complain(QStringLiteral("%1: \"%2\" must be %3.").arg(m_place, QString::fromUtf8(key), expected));
    }

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const Json &object() const { return m_object; }

private:
    const Json &m_object;
    QString m_place;
    std::optional<Error> &m_error;
};

void checkHead(ObjectReader &file)
{
    static const QStringList kinds = {QString(classificationKind),  QStringLiteral("multilabel"),
                                      QStringLiteral("spans"),      QStringLiteral("rating"),
                                      QStringLiteral("extraction"), QStringLiteral("text"),
                                      QStringLiteral("preference")};
    const Json *version = member(file.object(), "labelwright");
    if (!version || !version->is_number_integer()) {
        file.complain(QStringLiteral("This is no task file: it must begin with \"labelwright\": 1."));
    } else if (*version != 1) {
        file.complain(QStringLiteral("The task file says \"labelwright\": %1; this version of the program reads 1.")
                          .arg(fromUtf8(dumpJson(*version))));
    }
    const QString kind = file.string("kind");
    if (kind == classificationKind)
        return;
    if (kind.isEmpty()) {
        file.complain(QStringLiteral("The task file does not say its \"kind\", for example \"classification\"."));
    } else if (kinds.contains(kind)) {
        file.complain(
            QStringLiteral("Tasks of kind \"%1\" are not served by this version yet; \"classification\" is.").arg(kind),
            Code::NotServed);
    } else {
        const QString near = text::nearestWord(kind, kinds);
        file.complain(QStringLiteral("The task's kind \"%1\" is unknown%2. Known kinds: %3.")
                          .arg(kind, near.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
                               kinds.join(QStringLiteral(", "))));
    }
}

/// Keys that are right in a task of another kind get a better sentence than "unknown".
void checkKeysOfOtherKinds(ObjectReader &file)
{
    const auto belongsTo = [&](const char *key, const QString &kind) {
        if (member(file.object(), key)) {
            file.complain(
                QStringLiteral("The key \"%1\" belongs to tasks of kind \"%2\"; this one is a classification.")
                    .arg(QString::fromUtf8(key), kind));
        }
    };
    belongsTo("schema", QStringLiteral("extraction"));
    belongsTo("scale", QStringLiteral("rating"));
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

void checkExampleAnswer(ObjectReader reader, const QStringList &labels)
{
    if (!reader.allow({QStringLiteral("label"), QStringLiteral("rationale"), QStringLiteral("confidence")}))
        return;
    if (const Json *value = member(reader.object(), "label"); !value || !value->is_string()) {
        reader.wrongType("label", QStringLiteral("the name of a label"));
    } else if (const QString label = reader.string("label"); !labels.contains(label)) {
        reader.complain(QStringLiteral("%1 says \"%2\", which is none of the task's labels: %3.")
                            .arg(reader.place(), label, labels.join(QStringLiteral(", "))));
    }
    static_cast<void>(reader.string("rationale"));
    const Json *confidence = member(reader.object(), "confidence");
    if (confidence && (!confidence->is_number() || *confidence < 0 || *confidence > 1))
        reader.wrongType("confidence", QStringLiteral("a number from 0 to 1"));
}

MergeRule readMerge(ObjectReader &file, const QStringList &labels)
{
    const QString anyOf = QStringLiteral("any:");
    if (!member(file.object(), "merge"))
        return {};
    const QString rule = file.string("merge");
    if (rule == QLatin1String("vote"))
        return {};
    if (rule == QLatin1String("longest"))
        return {MergeRule::Kind::Longest, {}};
    if (!rule.startsWith(anyOf)) {
        file.complain(
            QStringLiteral("\"merge\" must be \"vote\", \"longest\" or \"any:\" with a label, not \"%1\".").arg(rule));
        return {};
    }
    const QString label = rule.mid(anyOf.size());
    if (!labels.contains(label)) {
        file.complain(QStringLiteral("\"merge\" names \"%1\", which is none of the task's labels: %2.")
                          .arg(label, labels.join(QStringLiteral(", "))));
    }
    return {MergeRule::Kind::Any, label};
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
    if (task.labels.empty())
        file.complain(QStringLiteral("The task has no labels: \"labels\" must name at least one."));
}

void readExamples(ObjectReader &file, std::optional<Error> &error, TaskSpec &task)
{
    const QStringList labels = task.labelNames();
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
            labels);
        task.examples.push_back({reader.string("text"), *answer});
    }
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
    checkHead(file);
    if (error)
        return fail(std::move(*error)); // what else is wrong with it depends on the kind
    checkKeysOfOtherKinds(file);
    file.allow({QStringLiteral("labelwright"), QStringLiteral("name"), QStringLiteral("kind"),
                QStringLiteral("instructions"), QStringLiteral("labels"), QStringLiteral("examples"),
                QStringLiteral("template"), QStringLiteral("rationale"), QStringLiteral("confidence"),
                QStringLiteral("merge")});

    TaskSpec task;
    task.name = file.string("name");
    task.instructions = file.string("instructions");
    task.templateText = file.string("template");
    task.rationale = file.flag("rationale");
    task.confidence = file.flag("confidence");
    readLabels(file, error, task);
    if (!error)
        readExamples(file, error, task);
    task.merge = readMerge(file, task.labelNames());
    if (!task.templateText.isEmpty() && templateColumns(task.templateText).isEmpty())
        file.complain(QStringLiteral("The task's \"template\" names no column; write for example {{text}}."));
    if (error)
        return fail(std::move(*error));
    return task;
}

Json TaskSpec::toJson() const
{
    Json out = {{"labelwright", 1}, {"kind", "classification"}, {"labels", Json::array()}};
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
    if (merge.kind == MergeRule::Kind::Any)
        out["merge"] = "any:" + toUtf8(merge.label);
    else if (merge.kind == MergeRule::Kind::Longest)
        out["merge"] = "longest";
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
