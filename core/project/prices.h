// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/llm/price_table.h"

namespace lw::project {

/// Gives each endpoint of the plan what its model costs, as far as the table of this program knows it and none was set, and
/// sees to it that the cap of the run can be kept: Code::WrongUse with a sentence where it cannot. A cap in money without a
/// currency is meant in the one in which the first endpoint is billed. What a person's `own` table knows stands above it.
[[nodiscard]] Result<void> priceEndpoints(engine::RunPlan &plan, const llm::PriceTable *own = nullptr);

/// What the endpoints of a plan are reckoned with, for the run to keep: a list of {url, model, …} with the words of a price
/// table, where it stands and of which day it is, as far as the table of this program knows it.
[[nodiscard]] QString pricesUsed(const engine::RunPlan &plan);

} // namespace lw::project
