// SPDX-License-Identifier: Apache-2.0
#include "core/llm/list_lengths.h"

#include <nlohmann/json.hpp>

namespace lw::llm {
namespace {

bool isList(const Json &schema)
{
    const Json *type = member(schema, "type");
    return type && *type == "array" && member(schema, "items");
}

void limitWords(Json &schema)
{
    if (!schema.is_structured())
        return;
    if (schema.is_object() && isList(schema) && !schema.contains("maxItems")) {
        if (const Json *words = member(schema["items"], "enum"); words && words->is_array())
            schema["maxItems"] = words->size();
    }
    for (auto &[name, below] : schema.items())
        limitWords(below);
}

} // namespace

Json withListLengths(Json schema, int records)
{
    limitWords(schema);
    if (const auto properties = schema.is_object() ? schema.find("properties") : schema.end(); properties != schema.end()) {
        for (auto &[name, property] : properties->items()) {
            if (!isList(property))
                continue;
            property["minItems"] = records;
            property["maxItems"] = records;
        }
    }
    return schema;
}

} // namespace lw::llm
