// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/store/database.h"
#include "core/task/prompt_advice.h"

namespace lw::project {

/// What is to be said of a plan's prompt, and what it is followed with (task::followed()).
struct AdviceOfPlan
{
    task::PromptSituation situation;
    std::vector<task::PromptAdvice> advice;
};

/// Looks the prompt of a plan over in its project: by the texts of some records as they would be sent, by what answers took in the
/// last run with the same configuration, and with examples to offer that people accepted. Reads alone; not for the GUI's thread.
[[nodiscard]] Result<AdviceOfPlan> promptAdvice(store::Database &database, const engine::RunPlan &plan);

/// Of a plan that completePlan() has completed.
[[nodiscard]] Result<AdviceOfPlan> adviceOfCompleted(store::Database &database, const engine::RunPlan &plan);

/// Tokens of an answer that ninety-nine of a hundred stay within; empty without a reported one. What came in one request is shared
/// out evenly. Pure.
[[nodiscard]] std::optional<qint64> longestAnswer(const std::vector<metrics::Attempt> &attempts);

} // namespace lw::project
