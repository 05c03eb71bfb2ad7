// SPDX-License-Identifier: Apache-2.0
#include "core/task/gold_answer.h"

#include "core/task/answer_parser.h"
#include "core/task/fields_schema.h"
#include "core/task/label_match.h"
#include "core/task/questions.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lw::task {
namespace {

std::optional<QString> cellOf(const Json &kept)
{
    const Json *label = member(kept, "label");
    return label && label->is_string() ? std::optional(fromUtf8(label->get_ref<const std::string &>()).trimmed()) : std::nullopt;
}

Json only(TaskKind kind, Json value)
{
    Json answer = Json::object();
    answer[answerField(kind)] = std::move(value);
    return answer;
}

/// A gold label of another spelling is the task's; one that is none of the task's stays: the answer is wrong then.
QString asTheTaskSays(const TaskSpec &task, const QString &label) { return matchLabel(task, label).value_or(label); }

Json labelsInOrder(const TaskSpec &task, QStringList names)
{
    for (QString &name : names)
        name = asTheTaskSays(task, name);
    names.removeDuplicates();
    const QStringList known = task.labelNames();
    std::stable_sort(names.begin(), names.end(), [&known](const QString &a, const QString &b) {
        return std::make_tuple(!known.contains(a), known.indexOf(a), a) < std::make_tuple(!known.contains(b), known.indexOf(b), b);
    });
    Json list = Json::array();
    for (const QString &name : names)
        list.push_back(toUtf8(name));
    return list;
}

std::optional<Json> goldLabels(const TaskSpec &task, const Json &kept)
{
    QStringList names;
    if (const Json *list = member(kept, "labels"); list && list->is_array()) {
        for (const Json &each : *list)
            names += each.is_string() ? fromUtf8(each.get_ref<const std::string &>()) : fromUtf8(dumpJson(each));
    } else if (const auto cell = cellOf(kept)) {
        // A label may have the mark in its name.
        names = matchLabel(task, *cell) ? QStringList{*cell} : cell->split(u'|', Qt::SkipEmptyParts);
        for (QString &name : names)
            name = name.trimmed();
    } else {
        return {};
    }
    return labelsInOrder(task, names);
}

std::optional<Json> goldSpans(const TaskSpec &task, const Json &kept)
{
    const Json *list = member(kept, "spans");
    if (!list || !list->is_array())
        return {};
    std::vector<Json> spans;
    for (const Json &each : *list) {
        Json span = Json{{"label", toUtf8(asTheTaskSays(task, stringOr(each, "label")))}};
        for (const char *key : {"start", "end", "text"}) {
            if (const Json *value = member(each, key))
                span[key] = *value;
        }
        spans.push_back(std::move(span));
    }
    std::sort(spans.begin(), spans.end(), [](const Json &a, const Json &b) {
        return std::make_tuple(integerOr(a, "start"), integerOr(a, "end"), stringOr(a, "label"))
            < std::make_tuple(integerOr(b, "start"), integerOr(b, "end"), stringOr(b, "label"));
    });
    return Json(spans);
}

std::optional<Json> goldScore(const Json &kept)
{
    if (const Json *score = member(kept, "score"); score && score->is_number_integer())
        return *score;
    bool isNumber = false;
    const double number = cellOf(kept).value_or(QString()).toDouble(&isNumber);
    constexpr double farthest = 1e15;
    if (!isNumber || !(std::abs(number) < farthest) || double(qint64(number)) != number)
        return {};
    return Json(qint64(number));
}

std::optional<Json> goldFields(const TaskSpec &task, const Json &kept)
{
    const Json *fields = member(kept, "fields");
    if (!fields)
        fields = &kept;
    if (!fields->is_object())
        return {};
    Json meant = *fields;
    // Tools that have no yes and no have two choices.
    for (const TaskQuestion &question : questions(task)) {
        const auto said = meant.find(toUtf8(question.name));
        if (question.type == TaskQuestion::Type::YesNo && said != meant.end() && (*said == "true" || *said == "false"))
            *said = *said == "true";
    }
    const auto schema = FieldsSchema::compile(task.schema);
    return schema ? schema->settled(meant) : meant;
}

std::optional<Json> goldText(const Json &kept)
{
    const Json *text = member(kept, "text");
    if (text && text->is_string())
        return *text;
    const auto cell = cellOf(kept);
    return cell ? std::optional(Json(toUtf8(*cell))) : std::nullopt;
}

std::optional<Json> goldChoice(const Json &kept)
{
    const Json *choice = member(kept, "choice");
    const QString said = choice ? stringOr(kept, "choice") : cellOf(kept).value_or(QString());
    const auto meant = matchName({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("tie")}, said);
    return meant ? std::optional(Json(toUtf8(*meant))) : std::nullopt;
}

std::optional<Json> goldValue(const TaskSpec &task, const Json &kept)
{
    switch (task.kind) {
    case TaskKind::Classification: {
        // Other tools write the one label as a list.
        if (const Json *list = member(kept, "labels"); list && list->is_array() && list->size() == 1 && list->front().is_string())
            return list->front();
        const auto cell = cellOf(kept);
        return cell ? std::optional(Json(toUtf8(*cell))) : std::nullopt;
    }
    case TaskKind::Multilabel: return goldLabels(task, kept);
    case TaskKind::Spans: return goldSpans(task, kept);
    case TaskKind::Rating: return goldScore(kept);
    case TaskKind::Extraction: return goldFields(task, kept);
    case TaskKind::Text: return goldText(kept);
    case TaskKind::Preference: return goldChoice(kept);
    }
    return {};
}

} // namespace

std::optional<Json> goldAnswer(const TaskSpec &task, const Json &kept)
{
    auto value = goldValue(task, kept);
    return value ? std::optional(only(task.kind, *std::move(value))) : std::nullopt;
}

bool sameAnswer(const TaskSpec &task, const Json &one, const Json &other)
{
    const auto said = goldValue(task, one);
    return said && said == goldValue(task, other);
}

} // namespace lw::task
