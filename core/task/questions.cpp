// SPDX-License-Identifier: Apache-2.0
#include "core/task/questions.h"

#include <algorithm>

namespace lw::task {
namespace {

/// A scale with more scores than that is a number, not a choice.
constexpr qint64 mostScores = 20;

QString asWord(const Json &value)
{
    return value.is_string() ? fromUtf8(value.get_ref<const std::string &>()) : fromUtf8(dumpJson(value));
}

bool isOfType(const Json &schema, const char *name)
{
    const Json *type = member(schema, "type");
    return type && (*type == name || (type->is_array() && std::find(type->begin(), type->end(), Json(name)) != type->end()));
}

std::optional<TaskQuestion> questionOf(const QString &name, const Json &schema)
{
    TaskQuestion question{name, TaskQuestion::Type::Choice, {}, stringOr(schema, "description")};
    if (const Json *words = member(schema, "enum"); words && words->is_array()) {
        for (const Json &word : *words) {
            if (!word.is_null())
                question.choices += asWord(word);
        }
        return question;
    }
    if (isOfType(schema, "boolean"))
        question.type = TaskQuestion::Type::YesNo;
    else if (isOfType(schema, "integer"))
        question.type = TaskQuestion::Type::Number;
    else if (isOfType(schema, "string"))
        question.type = TaskQuestion::Type::Words;
    else
        return {};
    return question;
}

std::vector<TaskQuestion> questionsOfFields(const Json &schema)
{
    std::vector<TaskQuestion> asked;
    const Json *properties = member(schema, "properties");
    if (!properties || !properties->is_object())
        return asked;
    for (const auto &[name, property] : properties->items()) {
        if (auto question = questionOf(fromUtf8(name), property))
            asked.push_back(*std::move(question));
    }
    return asked;
}

TaskQuestion scoreQuestion(const Scale &scale)
{
    TaskQuestion question{{}, TaskQuestion::Type::Number, {}, {}};
    if (scale.max - scale.min >= mostScores)
        return question;
    question.type = TaskQuestion::Type::Choice;
    for (qint64 score = scale.min; score <= scale.max; ++score)
        question.choices += QString::number(score);
    return question;
}

} // namespace

std::vector<TaskQuestion> questions(const TaskSpec &task)
{
    using Type = TaskQuestion::Type;
    switch (task.kind) {
    case TaskKind::Classification: return {TaskQuestion{{}, Type::Choice, task.labelNames(), {}}};
    case TaskKind::Rating: return {scoreQuestion(task.scale.value_or(Scale()))};
    case TaskKind::Preference:
        return {TaskQuestion{{}, Type::Choice, {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("tie")}, {}}};
    case TaskKind::Extraction: return questionsOfFields(task.schema);
    case TaskKind::Multilabel:
    case TaskKind::Spans:
    case TaskKind::Text: return {};
    }
    return {};
}

std::optional<QString> saidTo(const TaskQuestion &question, const Json &value)
{
    if (!question.name.isEmpty()) {
        const Json *fields = member(value, "fields");
        const Json *said = fields ? member(*fields, toUtf8(question.name)) : nullptr;
        return said && !said->is_null() ? std::optional(asWord(*said)) : std::nullopt;
    }
    for (const char *field : {"label", "score", "choice"}) {
        if (const Json *said = member(value, field))
            return asWord(*said);
    }
    return {};
}

} // namespace lw::task
