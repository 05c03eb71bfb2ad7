// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record.h"

#include "core/dataset/utf8.h"

#include <algorithm>

namespace lw::dataset {
namespace {

/// The JSON of a text. Most hold nothing that is to be escaped, and are copied as they are.
std::string quoted(const std::string &text)
{
    bool isPlain = true;
    for (const char c : text)
        isPlain = isPlain & (static_cast<unsigned char>(c) >= 0x20) & (c != '"') & (c != '\\');
    if (!isPlain || firstBadUtf8(QByteArrayView(text.data(), qsizetype(text.size()))) >= 0)
        return dumpJson(OrderedJson(text));
    std::string json;
    json.reserve(text.size() + 2);
    json += '"';
    json += text;
    json += '"';
    return json;
}

} // namespace

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
        Member member{key, quoted(key) + ':', {}};
        if (value.is_structured())
            member.sorted = member.text + dumpJson(Json(value));
        member.text += value.is_string() ? quoted(value.get_ref<const std::string &>()) : dumpJson(value);
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
