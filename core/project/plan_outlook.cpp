// SPDX-License-Identifier: Apache-2.0
#include "core/project/plan_outlook.h"

#include "core/project/example_picking.h"
#include "core/project/plan_completion.h"

namespace lw::project {
namespace {

Result<bool> isOther(store::Database &database, const engine::RunPlan &plan)
{
    const auto active = store::activeConfiguration(database);
    const auto own = store::findConfiguration(database, plan.configuration().hash());
    if (!active || !own)
        return fail(!active ? active.error() : own.error());
    return *active && *own != *active;
}

/// For each record others are picked; as many as of those that are picked once there are for all.
Result<int> picksOf(store::Database &database, engine::RunPlan plan)
{
    if (plan.nearest) {
        plan.task.select->how = task::ExampleRule::How::Diverse;
        if (auto picked = pickExamples(database, plan); !picked)
            return fail(picked.error());
    }
    return int(plan.picked.size());
}

} // namespace

Result<PlanOutlook> planOutlook(store::Database &database, const engine::RunPlan &given, const QDateTime &now)
{
    auto plan = completePlan(database, given);
    if (!plan)
        return fail(plan.error());
    auto forecast = forecastCompleted(database, *plan, now);
    auto advice = adviceOfCompleted(database, *plan);
    const auto other = isOther(database, *plan);
    const auto picked = picksOf(database, *plan);
    if (!forecast || !advice || !other || !picked)
        return fail(!forecast ? forecast.error() : !advice ? advice.error() : !other ? other.error() : picked.error());
    return PlanOutlook{*std::move(plan), *std::move(forecast), *std::move(advice), *other, *picked};
}

} // namespace lw::project
