// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/price.h"

#include <optional>

namespace lw::llm {

/// Whether an attempt that failed can be on the bill. It cannot where nothing was sent, or where the provider itself refused
/// it by a status: providers bill what a model wrote, and their 4xx and 5xx bring none of it. It can where no head came, where
/// a 200 went wrong behind its head, and where somebody in between gave up waiting for a model that may go on: 408, 502, 504,
/// and the 520 and 524 of a well-known gateway.
[[nodiscard]] bool mayBeBilled(const metrics::Attempt &attempt);

/// What an attempt cost, of whatever came of it. Empty where the price is not known or where it may be billed and nobody said
/// how many tokens it took; nothing, in the currency of the price, where it cannot be on the bill. An attempt that reached no
/// socket costs nothing also at an unknown price.
[[nodiscard]] std::optional<metrics::Cost> attemptCost(const Price &price, const metrics::Attempt &attempt);

} // namespace lw::llm
