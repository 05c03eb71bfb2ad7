// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/shapes.h"

namespace lw::dataset {

bool isOwnItem(const OrderedJson &item)
{
    const auto is = [&item](const char *key, auto test) {
        const auto found = item.find(key);
        return found != item.end() && test(*found);
    };
    const auto isText = [](const OrderedJson &value) { return value.is_string(); };
    return item.is_object() && is("id", isText) && is("data", [](const OrderedJson &value) { return value.is_object(); }) && is("state", isText)
        && is("reviewed", [](const OrderedJson &value) { return value.is_boolean(); });
}

Result<Record> ownShape(OrderedJson item)
{
    if (!isOwnItem(item))
        return fail(Code::BadFormat, QStringLiteral("There is no \"id\", \"data\", \"state\" and \"reviewed\", as every line of this program's export has them."));
    Record record;
    record.data = std::move(item["data"]);
    item.erase("data");
    record.own = Json(item);
    return record;
}

} // namespace lw::dataset
