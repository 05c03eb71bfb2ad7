// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"

namespace lw::project {

/// Gives each endpoint of the plan what its model costs, as far as the table of this program knows it and none was set, and
/// sees to it that the cap of the run can be kept: Code::WrongUse with a sentence where it cannot. A cap in money without a
/// currency is meant in the one in which the first endpoint is billed.
[[nodiscard]] Result<void> priceEndpoints(engine::RunPlan &plan);

} // namespace lw::project
