// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/token_counter.h"

#include <QString>

#include <vector>

namespace lw::text {

/// A part of a text, in UTF-16 units and in code points; the ends are exclusive.
struct Chunk
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype startCodePoint = 0;
    qsizetype endCodePoint = 0;
    bool operator==(const Chunk &) const = default;
};

/// Cuts a text into chunks of at most `budget` tokens each, as long as they may be: behind a paragraph where one ends
/// in the second half of what fits, else behind a sentence or a line, else behind a word, else between two characters
/// as a person sees them. A single one of those that alone is over the budget is a chunk of its own. The chunks cover
/// the whole text, in order, and each reaches further than the one before it; it repeats up to `overlap` tokens of it
/// (half the budget at most), whole sentences or words. A text within the budget is one chunk, an empty one too. A lone
/// surrogate is a code point. Takes time near linear in the text.
[[nodiscard]] std::vector<Chunk> chunks(const QString &text, qint64 budget, qint64 overlap,
                                        const TokenCounter &counter);

} // namespace lw::text
