// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/record_text.h"
#include "ui/pages/review/review_desk.h"

namespace lw::ui {

/// What is marked in the text of a record: the spans of the answer; of an extraction where its values stand, the first place of
/// each. Pure.
[[nodiscard]] std::vector<Passage> passagesOf(const ReviewDesk &desk, const QString &text, Scheme scheme);

/// Where the chunks of a record begin, the first aside. `text`: the one that they are chunks of. Pure.
[[nodiscard]] std::vector<Seam> seamsOf(const store::RecordDetail &detail, const QString &text);

} // namespace lw::ui
