// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/prompt_advice_of.h"
#include "core/project/run_forecast.h"

namespace lw::project {

/// Everything that is said of a run before it begins.
struct PlanOutlook
{
    engine::RunPlan plan;   ///< completed
    RunForecast forecast;
    AdviceOfPlan advice;
    bool isOther = false;   ///< the answers that are there are of another task, model or parameters
    int picked = 0;         ///< examples that were picked, or that can be for a record; at most as many as are wanted
};

/// Reads alone; not for the GUI's thread. Errors as those of completePlan().
[[nodiscard]] Result<PlanOutlook> planOutlook(store::Database &database, const engine::RunPlan &given, const QDateTime &now);

} // namespace lw::project
