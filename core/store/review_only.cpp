// SPDX-License-Identifier: Apache-2.0
#include "core/store/review_only.h"

#include "core/base/json.h"
#include "core/store/record_store.h"

#include <nlohmann/json.hpp>

namespace lw::store {
namespace {

QString reviewOnlyKey() { return QStringLiteral("review_only"); }
QString handedOutKey() { return QStringLiteral("handed_out"); }

/// Null where nothing stands under the key.
Result<Json> jsonUnder(Database &database, const QString &key)
{
    const auto text = meta(database, key);
    if (!text)
        return fail(text.error());
    return *text ? parseJson(toUtf8(**text)).value_or(Json()) : Json();
}

} // namespace

Result<std::optional<ReviewOnly>> reviewOnly(Database &database)
{
    const auto json = jsonUnder(database, reviewOnlyKey());
    if (!json)
        return fail(json.error());
    if (!json->is_object())
        return std::nullopt;
    return ReviewOnly{stringOr(*json, "person"), stringOr(*json, "at"), integerOr(*json, "suggestions", 1) != 0};
}

Result<void> setReviewOnly(Database &database, const ReviewOnly &mark)
{
    const Json json{{"person", toUtf8(mark.person)}, {"at", toUtf8(mark.at)}, {"suggestions", mark.hasSuggestions ? 1 : 0}};
    return setMeta(database, reviewOnlyKey(), fromUtf8(dumpJson(json)));
}

Result<std::vector<HandedOut>> handedOut(Database &database)
{
    const auto json = jsonUnder(database, handedOutKey());
    if (!json)
        return fail(json.error());
    std::vector<HandedOut> files;
    if (json->is_array()) {
        for (const Json &file : *json)
            files.push_back({stringOr(file, "person"), stringOr(file, "at"), stringOr(file, "file"), integerOr(file, "records", 0), integerOr(file, "gold", 0)});
    }
    return files;
}

Result<void> addHandedOut(Database &database, const std::vector<HandedOut> &files)
{
    auto json = jsonUnder(database, handedOutKey());
    if (!json)
        return fail(json.error());
    if (!json->is_array())
        *json = Json::array();
    for (const HandedOut &file : files) {
        json->push_back({{"person", toUtf8(file.person)}, {"at", toUtf8(file.at)}, {"file", toUtf8(file.file)}, {"records", file.records},
                         {"gold", file.gold}});
    }
    return setMeta(database, handedOutKey(), fromUtf8(dumpJson(*json)));
}

} // namespace lw::store
