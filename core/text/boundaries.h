// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace lw::text {

/// How good a place is to cut a text, better ones higher.
enum class Break : quint8 {
    None,
    Grapheme,  ///< between two characters as a person sees them
    Word,      ///< behind a word or a mark, with its spaces
    Line,      ///< behind a line break
    Sentence,  ///< behind the mark that ends it, with its closing quotes and spaces
    Paragraph, ///< behind an empty line
};

/// For every UTF-16 position from 0 to text.size() the kind of boundary that lies before it. Graphemes and words after
/// UAX #29 as Qt knows it, and what Qt 6.4 gets wrong of it put right (joined emoji, anything beside Indic letters);
/// sentences by the marks . ! ? … and 。！？；, the former only before white space. Takes time linear in the text.
[[nodiscard]] std::vector<Break> boundaries(const QString &text);

} // namespace lw::text
