// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_snapshot.h"

#include <chrono>
#include <optional>

namespace lw::project {

/// Fewer answers say little about the longest one to come.
inline constexpr qint64 answersForAdvice = 50;

/// The deadline of a whole request that is to be advised: twice the longest answer, rounded up to a tenth of a second. Empty
/// where `total` is that long already or there is none (0), and before answersForAdvice answers.
[[nodiscard]] std::optional<std::chrono::milliseconds> advisedTotal(const engine::RunSnapshot &snapshot,
                                                                    std::chrono::milliseconds total);

} // namespace lw::project
