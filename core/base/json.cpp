// SPDX-License-Identifier: Apache-2.0
// One of the few files that may catch: nlohmann's parser reports by exception, and this is its adapter.
#include "core/base/json.h"

#include "core/base/sha256.h"

#include <nlohmann/json.hpp>

namespace lw {
namespace {

/// The depth is limited before a DOM exists, so that hostile nesting costs neither memory nor stack.
std::optional<std::size_t> tooDeepAt(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxJsonDepth)
                return i;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return {};
}

template <typename Dom>
Result<Dom> parse(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (const auto at = tooDeepAt(text)) {
        return fail(Code::BadFormat, QStringLiteral("The JSON is nested deeper than %1 levels at byte %2.")
                                         .arg(maxJsonDepth)
                                         .arg(*at + 1));
    }
    try {
        return Dom::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &error) {
        // The library's text reads "[json.exception.parse_error.101] parse error at line 1, column 5: reason".
        QString reason = QString::fromUtf8(error.what());
        const qsizetype colon = reason.indexOf(QStringLiteral(": "));
        if (colon >= 0)
            reason = reason.mid(colon + 2);
        return fail(Code::BadFormat,
                    QStringLiteral("This is not valid JSON, at byte %1: %2.").arg(error.byte).arg(reason));
    } catch (const nlohmann::json::exception &error) {
        return fail(Code::BadFormat, QStringLiteral("This JSON cannot be read: %1.").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace

Result<Json> parseJson(std::string_view text) { return parse<Json>(text); }

Result<OrderedJson> parseOrderedJson(std::string_view text) { return parse<OrderedJson>(text); }

std::string dumpJson(const Json &value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string dumpJson(const OrderedJson &value)
{
    return value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

QString sha256Hex(std::string_view bytes)
{
    return QString::fromLatin1(Sha256::hex(Sha256::of(bytes)));
}

QString canonicalHash(const Json &value) { return sha256Hex(dumpJson(value)); }

const Json *member(const Json &object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

QString stringOr(const Json &object, std::string_view key, const QString &fallback)
{
    const Json *value = member(object, key);
    return value && value->is_string() ? fromUtf8(value->get_ref<const std::string &>()) : fallback;
}

qint64 integerOr(const Json &object, std::string_view key, qint64 fallback)
{
    const Json *value = member(object, key);
    return value && value->is_number_integer() ? value->get<qint64>() : fallback;
}

} // namespace lw
