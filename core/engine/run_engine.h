// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/mailbox.h"
#include "core/cache/response_cache.h"
#include "core/engine/piece_machine.h"
#include "core/engine/piece_request.h"
#include "core/engine/record_job.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_snapshot.h"
#include "core/engine/work_source.h"
#include "core/llm/request_runner.h"
#include "core/store/writer_thread.h"
#include "core/text/token_counter.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <unordered_set>

namespace lw::engine {

/// Many records through one question: leases records, keeps the planned number of requests in flight, and posts every answer
/// to the writer the moment it is there. Lives on the engine thread with everything it makes; the writer must outlive it.
///
/// Signals: progress at most ten times a second while something changes, finished once and last, when all is committed.
class RunEngine final : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        QString projectFile;
        store::RunIds ids;
        store::WriterThread *writer;
        const Clock *clock;
    };

    RunEngine(RunPlan plan, Context context, QObject *parent = nullptr);
    ~RunEngine() override;

    void start();
    /// Asks for nothing more and ends what is on its way; its records become `cancelled`.
    void cancel();

Q_SIGNALS:
    void progress(const lw::engine::RunSnapshot &snapshot);
    void finished(const lw::engine::RunOutcome &outcome);

private:
    struct Question;
    struct Committed
    {
        Result<void> result;
        QString stateBefore;
        QString stateAfter;   ///< empty: the record is not finished by it
    };
    using Ending = RunOutcome::Ending;

    [[nodiscard]] Result<void> open();
    void pump();
    [[nodiscard]] bool askNext();
    [[nodiscard]] bool lease();
    void ask(Question &question, qint64 maxTokens);
    void attemptEnded(Question &question, metrics::Attempt attempt);
    void questionEnded(Question &question, const Result<llm::Completion> &result);
    void answered(Question &question, const llm::Completion &completion, const task::Answer &answer);
    void failed(Question &question, const Error &error);
    [[nodiscard]] bool answerFromCache(const std::shared_ptr<RecordJob> &job, int ordinal, const QString &key);
    [[nodiscard]] store::NewAnswer newAnswer(const RecordJob &job, int ordinal, const task::Answer &answer) const;
    void commit(const RecordJob &job, std::optional<store::NewAnswer> answer, std::vector<metrics::Attempt> attempts,
                int ordinal, int fromCache);
    void onCommitted(std::vector<Committed> letters);
    void release(Question &question);
    void stop(Ending ending, std::optional<Error> error = {});
    void finishIfIdle();
    [[nodiscard]] RunSnapshot snapshot() const;

    RunPlan m_plan;
    Context m_context;
    PieceRequest m_requests;
    std::unique_ptr<text::TokenCounter> m_counter;
    std::unique_ptr<store::Database> m_reader;
    std::unique_ptr<cache::ResponseCache> m_cache;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::shared_ptr<llm::EndpointState> m_endpoint;
    std::optional<WorkSource> m_source;
    std::shared_ptr<Mailbox<Committed>> m_committed;   ///< also of the jobs that the writer still holds when this is gone

    std::shared_ptr<RecordJob> m_current;   ///< the leased record that still has pieces to ask
    std::vector<std::unique_ptr<Question>> m_questions;
    qint64 m_uncommitted = 0;
    bool m_sourceEmpty = false;
    std::optional<Ending> m_stopped;
    bool m_finished = false;
    bool m_modelAnswered = false;
    std::optional<Error> m_error;
    RunSnapshot m_figures;
    Instant m_firstLease{0};
    QTimer m_progressTimer;
};

} // namespace lw::engine
