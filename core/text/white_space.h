// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/offset_map.h"
#include "core/text/token_counter.h"

namespace lw::text {

/// The edits that take out white space nobody reads: at both ends of the text and at the end of lines, all but one of spaces
/// in a row (at the beginning of a line too), all but one of empty lines in a row; line breaks become "\n". Pure, linear.
[[nodiscard]] std::vector<Edit> whiteSpaceEdits(const QString &text);

/// The edit that leaves the first `head` and the last `tail` tokens of a text, whole words, and puts "[…]" on a line of its own
/// for what was between; none where the text is hardly longer. 0 for both leaves all. Pure, near linear.
[[nodiscard]] std::vector<Edit> middleEdits(const QString &text, qint64 head, qint64 tail, const TokenCounter &counter);

} // namespace lw::text
