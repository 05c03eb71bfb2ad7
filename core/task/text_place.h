// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace lw::task {

/// A place in a text, as an editor counts: both from 1, columns in code points.
struct TextPlace
{
    int line = 1;
    int column = 1;
    bool operator==(const TextPlace &) const = default;
};

/// Where that byte (from 0) of the text's UTF-8 stands; its end for what lies behind. Pure.
[[nodiscard]] TextPlace placeOfByte(const QString &text, qsizetype byte);

/// Where a text stops being JSON; empty: it is JSON, nesting and lone surrogates aside (parseJson() looks at those). Pure.
[[nodiscard]] std::optional<TextPlace> jsonFaultPlace(const QString &text);

} // namespace lw::task
