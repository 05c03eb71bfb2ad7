// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/task/piece.h"
#include "core/text/token_counter.h"

#include <vector>

namespace lw::engine {

/// A record's text as the pieces that are asked: itself, or its chunks. Never empty. Pure.
[[nodiscard]] std::vector<task::Piece> cutRecord(qint64 record, const QString &text, const ChunkSettings &settings,
                                                 const text::TokenCounter &counter);

} // namespace lw::engine
