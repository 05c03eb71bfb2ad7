// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/merge.h"

namespace lw::task {

/// The spans of chunks as those of their record: places counted in the record's text, what two chunks hold once, and what
/// the edge of a chunk cut off of a longer one with the same label not at all. By start, then end, then label. Pure.
[[nodiscard]] Json mergedSpans(const std::vector<PieceAnswer> &answers);

} // namespace lw::task
