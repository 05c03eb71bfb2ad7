// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/engine/answer_desk.h"
#include "core/engine/audit_trail.h"
#include "core/engine/batch_size.h"
#include "core/engine/busy_share.h"
#include "core/engine/finished_record.h"
#include "core/engine/piece_book.h"
#include "core/engine/piece_feed.h"
#include "core/engine/piece_request.h"
#include "core/engine/question_list.h"
#include "core/engine/request_watcher.h"
#include "core/engine/run_ledger.h"
#include "core/engine/run_meter.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_snapshot.h"
#include "core/engine/warm_start.h"
#include "core/platform/sleep_clock.h"
#include "core/store/writer_thread.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace lw::engine {

/// Many records through one question: leases records, keeps as many requests waiting as Admission has places for, and posts
/// every answer to the writer the moment it is there. Lives on the engine thread with everything it makes; the writer must outlive it.
///
/// Signals: progress and recordsFinished at most ten times a second while something changes, requests at most twenty times a
/// second while somebody watches and something is in flight (an empty page ends it), finished once and last, when all is
/// committed.
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
        /// How it is found out that the computer has slept.
        std::function<platform::SleepReading()> sleepReading = platform::readSleepClocks;
    };

    RunEngine(RunPlan plan, Context context, QObject *parent = nullptr);
    ~RunEngine() override;

    void start();
    /// Asks nothing new; what is in flight ends as it would have, its retries included.
    void pause();
    void resume();
    /// Which of the requests in flight are told of. Any thread.
    void watch(const RequestWatch &watch) { m_watcher->watch(watch); }
    /// From now on `number` requests in flight, exactly; 0: as many as the endpoints take well. What is in flight beyond it ends as
    /// it would have.
    void setConcurrency(int number);
    /// Asks for nothing more and ends what is on its way; its records become `cancelled`.
    void cancel();

Q_SIGNALS:
    void progress(const lw::engine::RunSnapshot &snapshot);
    void requests(const lw::engine::RequestPage &page);
    void recordsFinished(const std::vector<lw::engine::FinishedRecord> &records);
    void finished(const lw::engine::RunOutcome &outcome);

private:
    using Ending = RunOutcome::Ending;

    [[nodiscard]] Result<void> open();
    void warmUp();
    [[nodiscard]] bool isWarming() const { return m_warmStart && !m_warmStart->isReady(); }
    void lookForSleep();
    void pump();
    [[nodiscard]] bool mayAsk() const;
    [[nodiscard]] int mostUnderWay() const;
    void noteLimit();
    void onOver(const Error &error);
    void ask(std::vector<PieceJob> pieces, bool canary);
    void leased(const std::shared_ptr<RecordJob> &job);
    void attemptEnded(Question &question, metrics::Attempt attempt);
    void questionEnded(Question &question, const Result<llm::Completion> &result);
    void cancelQuestions(QuestionList::Which which);
    void onCommitted(std::vector<RunLedger::Committed> letters);
    void stop(Ending ending, std::optional<Error> error = {});
    void finishIfIdle();
    void onProgressTimer();
    void tellFinished();
    /// Nothing but what waits for its first place.
    [[nodiscard]] bool nothingUnderWay() const;
    [[nodiscard]] RunSnapshot snapshot();
    [[nodiscard]] RequestPage picture(const RequestWatch &watch) const;

    RunPlan m_plan;
    Context m_context;
    PieceRequest m_requests;
    std::unique_ptr<store::Database> m_reader;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::unique_ptr<llm::Admission> m_admission;
    LimitTimes m_limits;
    BusyShare m_busy;
    PaceLog m_pace;
    std::optional<PieceFeed> m_feed;
    BatchSize m_batches;
    RunLedger m_ledger;
    PieceBook m_book;
    AnswerDesk m_desk;
    std::unique_ptr<WarmStart> m_warmStart;   ///< null: there was nothing to open connections for
    platform::SleepClock m_sleepClock;

    QuestionList m_questions;
    bool m_paused = false;
    std::optional<Ending> m_stopped;
    bool m_finished = false;
    std::optional<Error> m_error;
    RunSnapshot m_figures;
    RunMeter m_meter;
    text::TokenCalibration m_calibration;
    qint64 m_questionsAsked = 0;
    std::vector<FinishedRecord> m_justFinished;   ///< not told of yet
    QTimer m_progressTimer;
    RequestWatcher *m_watcher;
    AuditTrail *m_trail;
};

} // namespace lw::engine
