// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record.h"

#include "core/base/sha256.h"
#include "core/dataset/byte_count.h"
#include "core/dataset/utf8.h"

#include <algorithm>

namespace lw::dataset {
namespace {

/// A member of an object in the text of it.
struct Member
{
    std::string_view key;
    std::size_t from = 0;     ///< "key":value in the text
    std::size_t size = 0;
    std::string sorted = {};  ///< the same with the keys of the value sorted; empty: it has none
};

/// The text with its members in the order of their keys.
std::string inKeyOrder(std::string_view json, std::vector<Member> members)
{
    std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) { return a.key < b.key; });
    std::string canonical = "{";
    canonical.reserve(json.size());
    for (const Member &member : members) {
        if (canonical.size() > 1)
            canonical += ',';
        canonical += member.sorted.empty() ? json.substr(member.from, member.size) : std::string_view(member.sorted);
    }
    return canonical + '}';
}

} // namespace

QByteArray columnUtf8(const OrderedJson &data, const QString &column)
{
    const auto found = data.find(toUtf8(column));
    if (found == data.end() || found->is_null())
        return {};
    return QByteArray::fromStdString(found->is_string() ? found->get_ref<const std::string &>() : dumpJson(*found));
}

QString columnText(const OrderedJson &data, const QString &column) { return textOfUtf8(columnUtf8(data, column)); }

QString contentHash(const OrderedJson &data)
{
    // Into the DOM that sorts its keys: the order of the columns says nothing about the content.
    return canonicalHash(Json(data));
}

void appendJsonText(std::string &json, std::string_view text)
{
    if (firstBadUtf8(QByteArrayView(text.data(), qsizetype(text.size()))) < 0)
        appendUtf8JsonText(json, text);
    else
        json += dumpJson(OrderedJson(text));
}

// Most texts hold nothing that is to be escaped, and are copied as they are.
void appendUtf8JsonText(std::string &json, std::string_view text)
{
    const char *at = text.data();
    const qint64 escapes = countBytes(qsizetype(text.size()), [at](qsizetype i) {
        return (static_cast<unsigned char>(at[i]) < 0x20) | (at[i] == '"') | (at[i] == '\\');
    });
    if (escapes > 0) {
        json += dumpJson(OrderedJson(text));
        return;
    }
    json += '"';
    json += text;
    json += '"';
}

RecordTexts recordTexts(const OrderedJson &data)
{
    if (!data.is_object())
        return {QByteArray::fromStdString(dumpJson(data)), contentHash(data).toLatin1()};
    std::vector<Member> members;
    members.reserve(data.size());
    std::string json = "{";
    for (const auto &[key, value] : data.items()) {
        if (!members.empty())
            json += ',';
        Member member{key, json.size()};
        appendJsonText(json, key);
        json += ':';
        if (value.is_structured())
            member.sorted = json.substr(member.from) + dumpJson(Json(value));
        if (value.is_string())
            appendJsonText(json, value.get_ref<const std::string &>());
        else
            json += dumpJson(value);
        member.size = json.size() - member.from;
        members.push_back(std::move(member));
    }
    json += '}';
    const std::string canonical = inKeyOrder(json, std::move(members));
    return {QByteArray::fromStdString(json), Sha256::hex(Sha256::of(canonical))};
}

} // namespace lw::dataset
