// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/engine/run_plan.h"
#include "core/task/task_spec.h"

#include <nlohmann/json.hpp>

#include <QStringList>

#include <functional>
#include <vector>

namespace lw::project {

/// What of a set-up makes the prompt.
struct PromptSetup
{
    task::TaskSpec task;
    QStringList textColumns;
    engine::ChunkSettings chunks;
    int batch = 1;           ///< records in one request
    text::TokenCounting tokens = {};
    std::shared_ptr<const engine::NearestExamples> nearest = {};   ///< of each piece; null: none
};
/// Of an adaptive batch, the size with which it begins.
[[nodiscard]] PromptSetup promptSetup(const engine::RunPlan &plan);

/// The user's message that asks one piece, with its own examples where it has them.
[[nodiscard]] QString promptMessage(const PromptSetup &setup, const QString &piece);

/// What is asked of one record: itself, or its chunks.
[[nodiscard]] QStringList promptPieces(const PromptSetup &setup, const OrderedJson &data);

/// What asking so many records would take, by a sample of them; all of it estimates, however its tokens were counted.
struct RunEstimate
{
    qint64 records = 0;
    qint64 requests = 0;
    qint64 promptTokens = 0;
    qint64 pieces = 0;       ///< answers that are asked for: of records, or of chunks of them
    qint64 ruled = 0;        ///< records that a rule of the task answers
    qint64 cached = 0;       ///< answers that the cache has
    int sample = 0;          ///< records that were counted
    int longRecords = 0;     ///< of those, how many are cut into chunks
    text::TokenCounting::Basis counting = text::TokenCounting::Basis::Estimated;
    bool operator==(const RunEstimate &) const = default;
};
/// Whether the text of a piece needs no asking, because the cache has its answer.
using IsCached = std::function<bool(const QString &piece)>;
/// Empty `sample`: nothing but `records` is known. Without `isCached` no answer is taken for known.
[[nodiscard]] RunEstimate estimateRun(const PromptSetup &setup, const std::vector<OrderedJson> &sample, qint64 records,
                                      const IsCached &isCached = {});

} // namespace lw::project
