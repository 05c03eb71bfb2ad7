// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_snapshot.h"
#include "core/project/project.h"

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

    /// Once. Code::Store where the run cannot be written down; else progress and finished follow.
    [[nodiscard]] Result<void> start();
    void cancel();
    [[nodiscard]] const store::RunIds &ids() const { return m_ids; }

Q_SIGNALS:
    /// At most ten times a second.
    void progress(const lw::engine::RunSnapshot &snapshot);
    /// Once and last; everything is committed.
    void finished(const lw::engine::RunOutcome &outcome);

private:
    using News = std::variant<engine::RunSnapshot, engine::RunOutcome>;
    void onNews(std::vector<News> letters);

    Project &m_project;
    engine::RunPlan m_plan;
    store::RunIds m_ids;
    QThread m_thread;
    std::unique_ptr<engine::RunEngine> m_engine;   ///< lives on m_thread
    Mailbox<News> m_news;
};

} // namespace lw::project
