// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/offset_map.h"

namespace lw::text {

/// The edits that make the text of an HTML page or fragment readable: tags, comments, scripts and styles go, references become
/// their characters, blocks begin on a line of their own, paragraphs behind an empty one, cells of a row stand apart by a tab,
/// list items begin with "- ". Where there are blocks, white space counts as HTML has it (one space, but in <pre>); a plain
/// text with a tag here and there keeps its lines. Pure, linear.
[[nodiscard]] std::vector<Edit> htmlEdits(const QString &text);

} // namespace lw::text
