// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/llm/price.h"

#include <nlohmann/json.hpp>

namespace lw::llm {

/// A price in the words of a price table (PriceTable): its kind, its currency, and decimal amounts for a million tokens or for
/// one request.
[[nodiscard]] OrderedJson toJson(const Price &price);

} // namespace lw::llm
