// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace lw::text {

/// How good a place is to cut a text, better ones higher.
enum class Break : quint8 {
    None,
    Grapheme,    ///< between two characters as a person sees them
    Word,
    Sentence,    ///< behind the mark that ends it, with its closing quotes and spaces
    Paragraph,   ///< behind an empty line
};

/// For every UTF-16 position from 0 to text.size() the kind of boundary that lies before it. Graphemes and words after
/// UAX #29 as Qt knows it; sentences by the marks . ! ? … and 。！？；｡, Latin ones only before a space. A line break ends a
/// sentence.
[[nodiscard]] std::vector<Break> boundaries(const QString &text);

} // namespace lw::text
