// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_schema.h"

#include <algorithm>

namespace lw::task {
namespace {

Json object(const Json &properties)
{
    Json required = Json::array();
    for (const auto &[name, schema] : properties.items())
        required.push_back(name);
    return Json{{"type", "object"},
                {"properties", properties},
                {"required", std::move(required)},
                {"additionalProperties", false}};
}

Json listOf(Json items) { return Json{{"type", "array"}, {"items", std::move(items)}}; }

Json oneOf(Json words) { return Json{{"type", "string"}, {"enum", std::move(words)}}; }

Json labelWord(const TaskSpec &task)
{
    Json labels = Json::array();
    for (const Label &label : task.labels)
        labels.push_back(toUtf8(label.name));
    return oneOf(std::move(labels));
}

Json orNull(Json schema)
{
    const auto type = schema.find("type");
    if (type == schema.end() || !(type->is_string() || type->is_array()))
        return Json{{"anyOf", Json::array({std::move(schema), Json{{"type", "null"}}})}};
    if (type->is_string())
        *type = Json::array({*type});
    if (std::find(type->begin(), type->end(), Json("null")) == type->end())
        type->push_back("null");
    if (const auto words = schema.find("enum"); words != schema.end() && words->is_array()
        && std::find(words->begin(), words->end(), Json(nullptr)) == words->end())
        words->push_back(nullptr);
    return schema;
}

/// A schema of fields as strict modes take it: every property required, one that need not be there may be null instead;
/// and without the words that they do not know, which the answer is checked against here.
Json strict(const Json &schema)
{
    if (!schema.is_object())
        return schema;
    Json out = Json::object();
    for (const char *word : {"type", "enum", "const", "description"}) {
        if (const Json *value = member(schema, word))
            out[word] = *value;
    }
    if (const Json *items = member(schema, "items"))
        out["items"] = strict(*items);
    if (const Json *choices = member(schema, "anyOf")) {
        out["anyOf"] = Json::array();
        for (const Json &each : *choices)
            out["anyOf"].push_back(strict(each));
    }
    const Json *properties = member(schema, "properties");
    if (!properties)
        return out;
    const Json *list = member(schema, "required");
    Json all = Json::object();
    for (const auto &[name, property] : properties->items()) {
        const bool required = list && list->is_array() && std::find(list->begin(), list->end(), Json(name)) != list->end();
        all[name] = required ? strict(property) : orNull(strict(property));
    }
    out.update(object(all));
    return out;
}

Json fieldsOf(const TaskSpec &task)
{
    Json fields = strict(task.schema);
    fields["type"] = "object";
    return fields;
}

/// What the field of the answer may hold.
Json fieldSchema(const TaskSpec &task)
{
    const Json word{{"type", "string"}};
    switch (task.kind) {
    case TaskKind::Classification: return labelWord(task);
    case TaskKind::Multilabel: return listOf(labelWord(task));
    case TaskKind::Spans: return listOf(object(Json{{"label", labelWord(task)}, {"text", word}}));
    case TaskKind::Rating: {
        // As a list of words rather than a range: not every strict mode knows minimum and maximum.
        constexpr qint64 mostWords = 100;
        const Scale scale = task.scale.value_or(Scale());
        Json score{{"type", "integer"}};
        for (qint64 i = scale.min; scale.max - scale.min < mostWords && i <= scale.max; ++i)
            score["enum"].push_back(i);
        return score;
    }
    case TaskKind::Extraction: return fieldsOf(task);
    case TaskKind::Text: return word;
    case TaskKind::Preference: return oneOf(Json::array({"A", "B", "tie"}));
    }
    return {};
}

} // namespace

Json answerSchema(const TaskSpec &task)
{
    Json fields{{"id", Json{{"type", "integer"}}}};
    fields[answerField(task.kind)] = fieldSchema(task);
    if (task.rationale)
        fields["rationale"] = Json{{"type", "string"}};
    if (task.confidence)
        fields["confidence"] = Json{{"type", "number"}};
    return object(Json{{"annotations", listOf(object(fields))}});
}

} // namespace lw::task
