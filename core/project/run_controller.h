// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/engine/finished_record.h"
#include "core/engine/request_view.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_snapshot.h"
#include "core/project/project.h"
#include "core/project/usage_counter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <memory>
#include <variant>

namespace lw::engine {
class RunEngine;
}

namespace lw::project {

/// One run of a project, seen from the thread of the facade: starts the engine on its own thread and brings its news over.
/// The project must outlive it. Deleting it in mid-run cancels, and waits until all that was answered is on the disk.
class RunController final : public QObject
{
    Q_OBJECT

public:
    RunController(Project &project, engine::RunPlan plan, QObject *parent = nullptr);
    ~RunController() override;

    /// Once, this or begin(). Waits until the run is written down: Code::Store where it cannot be; else progress and finished
    /// follow.
    [[nodiscard]] Result<void> start();
    /// The same without waiting: `started` follows, or `finished` with what went wrong.
    void begin();
    /// Asks nothing new; what is in flight ends and is stored. The snapshot's phase says how far that is.
    void pause();
    void resume();
    void cancel();
    /// See engine::RunEngine::setConcurrency().
    void setConcurrency(int number);
    /// Says which of the requests in flight are looked at; `requests` tells of these alone. Begins with nobody looking.
    void watch(const engine::RequestWatch &watch);
    void watch(int first, int count) { watch({first, count, engine::RequestWatch::Which::All}); }
    /// Known from start() or `started` on.
    [[nodiscard]] const store::RunIds &ids() const { return m_ids; }
    /// Before it begins: what the runs of this project use is counted there (platform::usageFile()), as they go on; `finished`
    /// comes when that has ended, too.
    void countInto(const QString &usageFile);

Q_SIGNALS:
    /// After begin().
    void started();
    /// At most ten times a second; not while nothing changes.
    void progress(const lw::engine::RunSnapshot &snapshot);
    /// At most twenty times a second, only while somebody watches and something is in flight; an empty page ends it.
    void requests(const lw::engine::RequestPage &page);
    /// Committed, in that order; at most ten times a second.
    void recordsFinished(const std::vector<lw::engine::FinishedRecord> &records);
    /// Once and last; everything is committed.
    void finished(const lw::engine::RunOutcome &outcome);

private:
    /// Made on the writer's thread, because it takes its time.
    struct Preparation
    {
        store::RunIds ids;
        engine::RunPlan plan;   ///< whole
    };
    struct Prepared
    {
        Result<Preparation> result;
    };
    struct Ended
    {
        engine::RunOutcome outcome;   ///< with its ending written down
        bool counted = false;
    };
    using News = std::variant<Prepared, engine::RunSnapshot, engine::RequestPage, std::vector<engine::FinishedRecord>,
                              engine::RunOutcome, Ended>;

    [[nodiscard]] static Result<Preparation> prepare(store::Database &db, const engine::RunPlan &given);
    void launch(const Preparation &prepared);
    void onNews(std::vector<News> letters);
    void writeEnding(const engine::RunOutcome &outcome);
    void countAtEnd(Ended ended);
    void tell(void (engine::RunEngine::*what)());

    Project &m_project;
    engine::RunPlan m_plan;
    store::RunIds m_ids;
    QThread m_thread;
    std::unique_ptr<engine::RunEngine> m_engine;   ///< lives on m_thread
    enum class Wish { Run, Pause, Cancel };
    Wish m_wish = Wish::Run;                       ///< what was asked for before there was an engine
    engine::RequestWatch m_watch;
    std::unique_ptr<UsageCounter> m_usage;         ///< null: nobody counts
    QElapsedTimer m_sinceCounted;
    std::shared_ptr<Mailbox<News>> m_news;         ///< also of what the writer still holds when this is gone
};

} // namespace lw::project
