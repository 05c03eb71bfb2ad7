// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/column_map.h"
#include "core/engine/run_plan.h"
#include "core/llm/chat_request.h"
#include "core/llm/endpoint.h"
#include "core/task/task_spec.h"

namespace lw::project {

/// What a person set up for the runs of a project; kept in it, so that the window opens as it was closed. A draft: nothing in
/// it need be complete. No key is in it.
struct Setup
{
    task::TaskSpec task;
    dataset::ColumnMap columns;      ///< as the import mapped them
    QString endpointId;              ///< settings::EndpointEntry::id; empty: none was chosen
    QString endpointUrl;             ///< its URL as shown, by which it is known again on another computer or after the cli
    QString model;
    llm::Parameters parameters;
    engine::ChunkSettings chunks;
    int concurrency = 0;             ///< 0: auto, that is autoConcurrency
    engine::CacheMode cache = engine::CacheMode::Exact;
};

inline constexpr int autoConcurrency = 16;

/// Reads what saveSetup() wrote; where it never did (the project is the cli's), what the active configuration says; in a new
/// project the defaults. What cannot be understood is left at its default. Fails only where the file does.
[[nodiscard]] Result<Setup> loadSetup(store::Database &database);
/// As a job of the writer: `project.writer().post({[setup](auto &db) { return saveSetup(db, setup); }, {}})`.
[[nodiscard]] Result<void> saveSetup(store::Database &database, const Setup &setup);

/// What a plan needs beside the setup. The one plan is made in one place, so that the window and the cli make the same prompts, the same cache keys and
/// the same configuration of the same choices.
struct PlanContext
{
    enum class Kind { Server, Embedded };
    Kind kind = Kind::Server;
    QUrl url;                        ///< of the endpoint; of the embedded server the one it listens on
    QByteArray apiKey;
    QString cacheFolder;             ///< empty: the user's
    store::Failed failed = store::Failed::LeaveAlone;
    qint64 limit = 0;                ///< records to ask at most; 0: all
};

/// Code::BadTask (the first of task::taskFaults(); missing instructions are none here, since task files may do without),
/// NoColumn (no text column and no template), WrongUse (no model, no URL, an overlap that is not below half of the chunk,
/// a parameter out of its range). The embedded baseline has its own model's name.
[[nodiscard]] Result<engine::RunPlan> makePlan(const Setup &setup, const PlanContext &context);

} // namespace lw::project
