// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/batch_size.h"
#include "core/engine/cache_mode.h"
#include "core/engine/chosen_records.h"
#include "core/engine/nearest_examples.h"
#include "core/llm/request_runner.h"
#include "core/net/transport_options.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "core/task/task_spec.h"
#include "core/text/token_counting.h"
#include "core/text/tokenizer_choice.h"

#include <QStringList>

#include <memory>

namespace lw::engine {

/// How long records become chunks.
struct ChunkSettings
{
    int tokens = 2048;    ///< at most, of a piece's text; from 16
    int overlap = 0;      ///< tokens that a chunk repeats of the one before; a label needs none, below half of `tokens`
};

/// Everything a run needs to know before it begins; a value.
struct RunPlan
{
    task::TaskSpec task;
    std::vector<RecordExample> picked;                ///< by task::ExampleRule, once for the run: go along with those of the task
    std::shared_ptr<const NearestExamples> nearest;   ///< by task::ExampleRule, for each record; null: none
    QStringList textColumns;          ///< of the prompt, where the task has no template
    std::optional<QStringList> sharedColumns;   ///< nothing else of a record is ever sent; empty: all that the prompt names is
    QString auditFile;                ///< where every attempt is written down before it is sent; empty: nowhere
    /// Who is asked; one at least. The model and the family of the first stand for all: they serve the same model.
    std::vector<llm::EndpointSetup> endpoints;
    net::TransportOptions transport;  ///< how many connections, and how long they are kept
    QString family;                   ///< of the endpoint, for the cache key
    QString modelRevision;            ///< where it is known
    llm::Parameters parameters;
    llm::RequestRunner::Policy policy;
    llm::PoolPolicy pool;
    ChunkSettings chunks;
    text::TokenizerChoice tokenizer;  ///< by which the model's tokens are counted; none: estimated …
    text::TokenCounting tokens;       ///< … and what it comes to once it is read, before the run begins
    int concurrency = 0;              ///< requests in flight, exactly; 0: as many as the endpoints take well
    BatchPolicy batch;                ///< records in one request
    CacheMode cache = CacheMode::Exact;
    CachePolicy cachePolicy;
    QString cacheFolder;
    store::Failed failed = store::Failed::LeaveAlone;
    qint64 limit = 0;                 ///< records to ask at most; 0: all
    std::shared_ptr<const ChosenRecords> chosen = {};   ///< these alone; null: whoever is waiting

    /// Whether records that have an answer are asked, too.
    [[nodiscard]] store::Asks asks() const;
    [[nodiscard]] const llm::Endpoint &endpoint() const { return endpoints.front().endpoint; }
    /// The task with all examples that are the same for every record.
    [[nodiscard]] task::TaskSpec promptTask() const;
    /// Records in one request: one, where each has its own examples.
    [[nodiscard]] BatchPolicy batching() const;
    /// One endpoint alone, with nothing known of it.
    void ask(llm::Endpoint endpoint) { endpoints = {llm::EndpointSetup{std::move(endpoint)}}; }
    /// What the answers depend on.
    [[nodiscard]] store::Configuration configuration() const;
    /// The parameters as they stand in cache keys, with the word "auto" for those that are not set.
    [[nodiscard]] Json keyParameters() const;
};

} // namespace lw::engine
