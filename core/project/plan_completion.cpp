// SPDX-License-Identifier: Apache-2.0
#include "core/project/plan_completion.h"

#include "core/project/example_picking.h"
#include "core/project/token_settings.h"

namespace lw::project {

Result<engine::RunPlan> completePlan(store::Database &database, engine::RunPlan plan)
{
    auto tokens = tokenCounting(database, plan.endpoint().model, plan.tokenizer);
    if (!tokens)
        return fail(tokens.error());
    plan.tokens = *std::move(tokens);
    if (auto picked = pickExamples(database, plan); !picked)
        return fail(picked.error());
    const bool anew = plan.chosen && plan.chosen->cached == engine::ChosenRecords::Cached::AskAnew;
    if (anew && plan.cache == engine::CacheMode::Exact) {
        const auto known = store::findConfiguration(database, plan.configuration().hash());
        if (!known)
            return fail(known.error());
        // Else the cache would give back the very answer that is not wanted.
        if (*known)
            plan.cache = engine::CacheMode::Refresh;
    }
    return plan;
}

} // namespace lw::project
