// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lw::dataset {

/// Whether a character is of a script that is written without spaces between words, or its punctuation: Chinese and Japanese.
/// (Blocks of the Unicode Standard: CJK Symbols to Katakana, the ideographs, half- and full-width forms.)
[[nodiscard]] constexpr bool isWide(char32_t c)
{
    return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Whether a space divides two words, the first of which ends with `before` and the second begins with `behind`.
[[nodiscard]] constexpr bool isSpaced(char32_t before, char32_t behind) { return !(isWide(before) && isWide(behind)); }

} // namespace lw::dataset
