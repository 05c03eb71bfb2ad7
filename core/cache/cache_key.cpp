// SPDX-License-Identifier: Apache-2.0
#include "core/cache/cache_key.h"

namespace lw::cache {
namespace {

void eraseIrrelevant(Json &object)
{
    for (const char *name : {"stream", "stream_options", "user", "metadata"})
        object.erase(name);
}

Json relevant(Json parameters)
{
    if (!parameters.is_object())
        return parameters;
    eraseIrrelevant(parameters);
    if (const auto extra = parameters.find("extra_body"); extra != parameters.end() && extra->is_object())
        eraseIrrelevant(*extra);
    return parameters;
}

Json canonical(const KeyParts &parts)
{
    Json messages = Json::array();
    messages.push_back(Json{{"role", "system"}, {"content", parts.system}});
    messages.push_back(Json{{"role", "user"}, {"content", parts.user}});
    return Json{
        {"version", 1},
        {"family", parts.family},
        {"revision", parts.revision},
        {"repeat", parts.repeat},
        {"request", Json{{"model", parts.model},
                         {"messages", std::move(messages)},
                         {"answer_schema", parts.answerSchema},
                         {"parameters", relevant(parts.parameters)}}},
    };
}

} // namespace

QString cacheKey(const KeyParts &parts) { return canonicalHash(canonical(parts)); }

CacheKeys::CacheKeys(KeyParts common)
    : m_canonical([&common](const std::string &user) {
        common.user = user;
        return canonical(common);
    })
{
}

} // namespace lw::cache
