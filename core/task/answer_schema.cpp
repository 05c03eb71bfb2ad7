// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_schema.h"

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

} // namespace

Json answerSchema(const TaskSpec &task)
{
    Json labels = Json::array();
    for (const Label &label : task.labels)
        labels.push_back(toUtf8(label.name));
    Json fields{{"id", Json{{"type", "integer"}}}, {"label", Json{{"type", "string"}, {"enum", std::move(labels)}}}};
    if (task.rationale)
        fields["rationale"] = Json{{"type", "string"}};
    if (task.confidence)
        fields["confidence"] = Json{{"type", "number"}};
    return object(Json{{"annotations", Json{{"type", "array"}, {"items", object(fields)}}}});
}

} // namespace lw::task
