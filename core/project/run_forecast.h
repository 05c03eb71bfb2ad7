// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/price.h"
#include "core/project/prompt_estimate.h"
#include "core/store/measured_run.h"

#include <optional>

namespace lw::project {

/// A figure, and how far it may be off on either side 95 times of 100; empty: that is not known.
struct Expected
{
    double value = 0;
    std::optional<double> margin;
    bool operator==(const Expected &) const = default;
};

/// What the records that are still to be asked will take. What is not known is empty; nothing in it is a promise.
struct RunForecast
{
    qint64 records = 0;
    qint64 ruled = 0;                   ///< of them, that a rule answers
    qint64 cached = 0;                  ///< answers that the cache has, as far as it was looked into
    std::optional<qint64> requests;
    std::optional<Expected> promptTokens;
    text::TokenCounting::Basis counting = text::TokenCounting::Basis::Estimated;   ///< of the prompts, where nothing was measured
    std::optional<Expected> completionTokens;
    std::optional<Expected> cost;       ///< billionths of `currency`
    bool alone = false;                 ///< each record has its own examples, so that it is asked alone
    QString currency;                   ///< of a known cost; empty: free
    std::optional<Expected> seconds;
    int sample = 0;                     ///< records that were counted
    int measured = 0;                   ///< requests of an earlier run that it is scaled up from; 0: only prompts were counted
    bool operator==(const RunForecast &) const = default;
};

/// Of what was counted in the prompts, what the last run with the same configuration was like, and the price at `now`. Mean of
/// what each answer took, times the answers still wanted; failed requests and retries are in it as they were. Pure.
[[nodiscard]] RunForecast forecastRun(const RunEstimate &counted, const std::optional<store::MeasuredRun> &earlier,
                                      const llm::Price &price, engine::BatchPolicy::Mode batch, const QDateTime &now);

/// The same for a plan in its project, read from a sample of the records that it would ask, without those that rules or the cache
/// answer; nothing is sent, and no use of the cache is counted.
[[nodiscard]] Result<RunForecast> forecastRun(store::Database &database, const engine::RunPlan &given, const QDateTime &now);
/// Of a plan that completePlan() has completed.
[[nodiscard]] Result<RunForecast> forecastCompleted(store::Database &database, const engine::RunPlan &plan, const QDateTime &now);

/// As `annotate --estimate` prints it.
[[nodiscard]] OrderedJson forecastJson(const RunForecast &forecast);
[[nodiscard]] QString forecastText(const RunForecast &forecast);

} // namespace lw::project
