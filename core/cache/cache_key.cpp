// SPDX-License-Identifier: Apache-2.0
#include "core/cache/cache_key.h"

namespace lw::cache {

QString cacheKey(const KeyParts &parts)
{
    Json messages = Json::array();
    messages.push_back(Json{{"role", "system"}, {"content", parts.system}});
    messages.push_back(Json{{"role", "user"}, {"content", parts.user}});
    return canonicalHash(Json{
        {"version", 1},
        {"family", parts.family},
        {"revision", parts.revision},
        {"repeat", parts.repeat},
        {"request", Json{{"model", parts.model},
                         {"messages", std::move(messages)},
                         {"answer_schema", parts.answerSchema},
                         {"parameters", parts.parameters}}},
    });
}

} // namespace lw::cache
