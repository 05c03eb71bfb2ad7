// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/store/database.h"

namespace lw::project {

/// The plan with what only its project knows: how the model's tokens are counted, and the examples that its task has picked. What
/// a run does, what it is told to be (RunPlan::configuration()) and what is said of it before it begins all follow from the plan
/// that comes out. Reads alone; not for the GUI's thread. Errors as those of tokenCounting().
[[nodiscard]] Result<engine::RunPlan> completePlan(store::Database &database, engine::RunPlan plan);

} // namespace lw::project
