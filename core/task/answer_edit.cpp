// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_edit.h"

#include <algorithm>

namespace lw::task {
namespace {

Label plain(const QString &name, const QString &key = {}) { return {name, {}, {}, key}; }

std::optional<TaskQuestion> questionOf(const TaskSpec &task, int place)
{
    const std::vector<TaskQuestion> all = questions(task);
    return place >= 0 && std::size_t(place) < all.size() ? std::optional(all[std::size_t(place)]) : std::nullopt;
}

std::vector<Label> fieldChoices(const TaskQuestion &question)
{
    std::vector<Label> all;
    if (question.type == TaskQuestion::Type::Choice) {
        for (const QString &choice : question.choices)
            all.push_back(plain(choice));
    } else if (question.type == TaskQuestion::Type::YesNo) {
        all = {plain(QStringLiteral("true")), plain(QStringLiteral("false"))};
    }
    return all;
}

std::vector<Label> scores(const Scale &scale)
{
    constexpr qint64 most = 100;   // behind it nobody looks for a button
    std::vector<Label> all;
    for (qint64 score = scale.min; score <= scale.max && score - scale.min < most; ++score)
        all.push_back(plain(QString::number(score), score >= 0 && score <= 9 ? QString::number(score) : QString()));
    return all;
}

} // namespace

std::vector<Label> choices(const TaskSpec &task, int question)
{
    switch (task.kind) {
    case TaskKind::Classification:
    case TaskKind::Multilabel:
    case TaskKind::Spans: return task.labels;
    case TaskKind::Rating: return scores(task.scale.value_or(Scale{}));
    case TaskKind::Preference: return {plain(QStringLiteral("A")), plain(QStringLiteral("B")), plain(QStringLiteral("tie"))};
    case TaskKind::Extraction: {
        const std::optional<TaskQuestion> asked = questionOf(task, question);
        return asked ? fieldChoices(*asked) : std::vector<Label>();
    }
    case TaskKind::Text: break;
    }
    return {};
}

bool decidesAtOnce(TaskKind kind)
{
    return kind == TaskKind::Classification || kind == TaskKind::Rating || kind == TaskKind::Preference;
}

Json bareAnswer(Json value)
{
    if (value.is_object()) {
        value.erase("rationale");
        value.erase("confidence");
        value.erase("probability");
    }
    return value;
}

QStringList chosen(const TaskSpec &task, const Json &value, int question)
{
    switch (task.kind) {
    case TaskKind::Multilabel: {
        QStringList names;
        if (const Json *list = member(value, "labels"); list && list->is_array()) {
            for (const Json &item : *list)
                names.append(item.is_string() ? fromUtf8(item.get_ref<const std::string &>()) : QString());
        }
        return names;
    }
    case TaskKind::Extraction:
    case TaskKind::Classification:
    case TaskKind::Rating:
    case TaskKind::Preference: {
        const std::optional<TaskQuestion> asked = questionOf(task, task.kind == TaskKind::Extraction ? question : 0);
        const std::optional<QString> said = asked ? saidTo(*asked, value) : std::nullopt;
        return said ? QStringList{*said} : QStringList();
    }
    case TaskKind::Spans:
    case TaskKind::Text: break;
    }
    return {};
}

Json withField(const Json &value, const QString &name, const Json &field)
{
    Json fields = Json::object();
    if (const Json *known = member(value, "fields"); known && known->is_object())
        fields = *known;
    if (field.is_null())
        fields.erase(toUtf8(name));
    else
        fields[toUtf8(name)] = field;
    return Json{{"fields", std::move(fields)}};
}

Json withChoice(const TaskSpec &task, const Json &value, const QString &choice, int question)
{
    const std::vector<Label> all = choices(task, question);
    if (std::none_of(all.begin(), all.end(), [&choice](const Label &label) { return label.name == choice; }))
        return {};
    switch (task.kind) {
    case TaskKind::Classification: return Json{{"label", toUtf8(choice)}};
    case TaskKind::Rating: return Json{{"score", choice.toLongLong()}};
    case TaskKind::Preference: return Json{{"choice", toUtf8(choice)}};
    case TaskKind::Multilabel: {
        const QStringList before = chosen(task, value);
        Json labels = Json::array();
        for (const Label &label : all) {
            if (before.contains(label.name) != (label.name == choice))
                labels.push_back(toUtf8(label.name));
        }
        return Json{{"labels", std::move(labels)}};
    }
    case TaskKind::Extraction: {
        const TaskQuestion asked = *questionOf(task, question);
        const bool yesNo = asked.type == TaskQuestion::Type::YesNo;
        return withField(value, asked.name, yesNo ? Json(choice == QLatin1String("true")) : Json(toUtf8(choice)));
    }
    case TaskKind::Spans:
    case TaskKind::Text: break;
    }
    return {};
}

} // namespace lw::task
