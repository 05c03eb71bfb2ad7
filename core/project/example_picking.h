// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/store/database.h"

namespace lw::project {

/// An accepted record as a model may be shown it: its text as it would be sent, and what of the answer the task's kind has. Empty
/// where the task has no such answer, where the text is longer than a quarter of a chunk, and where the answer quotes what the
/// task masks. Pure.
[[nodiscard]] std::optional<task::Example> exampleOf(const engine::RunPlan &plan, const OrderedJson &data, const Json &value);

/// Gives the plan the examples that its task has picked from accepted records (task::ExampleRule). Those that are picked once for a
/// run are those of the run before, as long as they are accepted as they were: so a run goes on with the prompt that it began with.
/// Reads at most `mostCandidates` records; not for the GUI's thread.
inline constexpr int mostCandidates = 1000;
[[nodiscard]] Result<void> pickExamples(store::Database &database, engine::RunPlan &plan);
/// Keeps what was picked once for a run, where there were enough of them. As a job of the writer.
[[nodiscard]] Result<void> keepPicks(store::Database &database, const engine::RunPlan &plan);

} // namespace lw::project
