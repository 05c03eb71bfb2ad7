// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record.h"

#include "core/dataset/utf8.h"

#include <algorithm>

namespace lw::dataset {

QString columnText(const OrderedJson &data, const QString &column)
{
    const auto found = data.find(toUtf8(column));
    if (found == data.end() || found->is_null())
        return {};
    return textOfUtf8(found->is_string() ? found->get_ref<const std::string &>() : dumpJson(*found));
}

QString contentHash(const OrderedJson &data)
{
    // Into the DOM that sorts its keys: the order of the columns says nothing about the content.
    return canonicalHash(Json(data));
}

RecordTexts recordTexts(const OrderedJson &data)
{
    if (!data.is_object())
        return {fromUtf8(dumpJson(data)), contentHash(data)};
    struct Member
    {
        std::string_view key;
        std::string text;       ///< "key":value
        std::string sorted;     ///< the same with the keys of the value sorted; empty: it has none
    };
    std::vector<Member> members;
    std::string json = "{";
    for (const auto &[key, value] : data.items()) {
        Member member{key, dumpJson(OrderedJson(key)) + ':', {}};
        if (value.is_structured())
            member.sorted = member.text + dumpJson(Json(value));
        member.text += dumpJson(value);
        json += (members.empty() ? "" : ",") + member.text;
        members.push_back(std::move(member));
    }
    std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) { return a.key < b.key; });
    std::string canonical = "{";
    for (const Member &member : members)
        canonical += (canonical.size() == 1 ? "" : ",") + (member.sorted.empty() ? member.text : member.sorted);
    return {fromUtf8(json + '}'), sha256Hex(canonical + '}')};
}

} // namespace lw::dataset
