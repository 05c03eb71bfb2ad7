// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace lw {

/// Keys sorted: for the wire and for hashes.
using Json = nlohmann::json;
/// Keys in the order of the file: for what a person wrote and wants back as it was.
using OrderedJson = nlohmann::ordered_json;

/// The deepest nesting that is read; a DOM of `[[[[…` costs 17 times its text and can overflow the stack when written.
inline constexpr int maxJsonDepth = 100;

/// UTF-8 text to a DOM. Never throws. Code::BadFormat with the byte (from 1) and the reason: not JSON, deeper than
/// maxJsonDepth, bad UTF-8, or a lone surrogate escape. A leading BOM is skipped. NUL inside strings (\u0000) is data.
[[nodiscard]] Result<Json> parseJson(std::string_view text);
[[nodiscard]] Result<OrderedJson> parseOrderedJson(std::string_view text);

/// Compact text. Bytes that are no UTF-8 become U+FFFD, so this cannot fail.
[[nodiscard]] std::string dumpJson(const Json &value);
[[nodiscard]] std::string dumpJson(const OrderedJson &value);

/// SHA-256 of the compact text with sorted keys, as 64 hex digits.
[[nodiscard]] QString canonicalHash(const Json &value);

/// SHA-256 of bytes as 64 hex digits.
[[nodiscard]] QString sha256Hex(std::string_view bytes);

// Members, without exceptions: the value if it is there and has that type, else the fallback.
[[nodiscard]] const Json *member(const Json &object, std::string_view key);
[[nodiscard]] QString stringOr(const Json &object, std::string_view key, const QString &fallback = {});
[[nodiscard]] qint64 integerOr(const Json &object, std::string_view key, qint64 fallback = 0);

// QString and UTF-8 std::string, the text type of the DOM.
[[nodiscard]] inline std::string toUtf8(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return std::string(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}
[[nodiscard]] inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace lw
