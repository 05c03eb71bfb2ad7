// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/range.h"
#include "core/dataset/column_map.h"
#include "core/engine/run_plan.h"
#include "core/llm/chat_request.h"
#include "core/llm/endpoint.h"
#include "core/llm/price.h"
#include "core/llm/rate_limiter.h"
#include "core/llm/spend_cap.h"
#include "core/project/sharing.h"
#include "core/project/token_settings.h"
#include "core/settings/endpoint_entry.h"
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
    int concurrency = 0;             ///< requests in flight, exactly; 0: as many as the endpoint takes well
    int batch = 0;                   ///< records in one request; 0: auto
    int connections = 0;             ///< open at the same time, to all endpoints; 0: one for each request in flight
    llm::Deadlines deadlines;        ///< a person's are connect, firstToken, idle and total; the others follow from them
    llm::RetryPolicy retry;          ///< a person's are transient and base
    engine::CacheMode cache = engine::CacheMode::Exact;
    int cacheMaxAgeDays = 0;         ///< engine::CachePolicy; 0: no limit
    llm::SpendLimit cap;             ///< what a run may use up; its currency empty: as the endpoint bills
    Sharing sharing;                 ///< what may leave this computer; the cli sets it, too
    Tokenizers tokenizers;           ///< the vocabularies of models; the cli sets them, too
};


// What makePlan() accepts.
inline constexpr Range concurrencyRange{1, 4096};
inline constexpr Range batchRange{1, engine::BatchPolicy::largest};
inline constexpr Range connectionRange{1, 4096};
inline constexpr Range deadlineRange{0, 86'400'000};   ///< ms; 0: no deadline
inline constexpr Range firstDelayRange{0, 86'400'000};   ///< ms
inline constexpr Range retryRange{0, 100};
inline constexpr Range capRange{1, 1'000'000'000'000};                         ///< requests or tokens
inline constexpr Range moneyCapRange{1'000'000, 1'000'000'000'000'000};        ///< billionths of the currency

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
    QString profile;                 ///< llm::Profile::name; empty: by the URL
    llm::RateLimits limits;          ///< that a person set for it
    std::optional<int> mostAtOnce;   ///< requests in flight to it that a person allows
    std::optional<int> connections;  ///< to it, open at the same time
    std::optional<std::chrono::seconds> keepAlive;   ///< of an idle connection; 0: none is kept
    QString caFile;                  ///< as settings::EndpointEntry has it …
    QString proxy;                   ///< … and this one too
    llm::Price price;                ///< of its model, where a person said it; else the table's
    QString cacheFolder;             ///< empty: the user's
    QString projectFile;             ///< beside which what is sent is written down; empty: it is not
    store::Failed failed = store::Failed::LeaveAlone;
    qint64 limit = 0;                ///< records to ask at most; 0: all
    std::shared_ptr<const engine::ChosenRecords> chosen = {};   ///< these alone; null: whoever is waiting
};

/// What the settings say of an endpoint. The embedded baseline has no URL before it listens, and nobody has a key here.
[[nodiscard]] PlanContext planContext(const settings::EndpointEntry &entry);

/// What the kind of a task asks of the endpoint (Code::BadTask: the embedded baseline answers classifications alone) and of the
/// text columns (Code::NoColumn: a preference without a template has two).
[[nodiscard]] Result<void> checkKind(const task::TaskSpec &task, const QStringList &textColumns, PlanContext::Kind endpoint);

/// How many records go into one request: `records`, or what is found out where it is 0 (of the embedded baseline always one).
[[nodiscard]] engine::BatchPolicy batchPolicy(int records, PlanContext::Kind kind);

/// Code::BadTask (the first of task::taskFaults(); missing instructions are none here, since task files may do without),
/// NoColumn (no text column and no template), WrongUse (no model, no URL, an overlap that is not below half of the chunk,
/// a parameter, a number or a deadline out of its range, a proxy that is none, what Setup::sharing forbids). The embedded baseline has its own model's name.
[[nodiscard]] Result<engine::RunPlan> makePlan(const Setup &setup, const PlanContext &context);

} // namespace lw::project
