// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/hand_out.h"
#include "core/project/project.h"
#include "core/team/merge.h"
#include "core/team/team_figures.h"

#include <QObject>

#include <thread>
#include <variant>

namespace lw::project {

/// What became of a file that came back.
struct CollectedFile
{
    QString file;
    Result<team::MergeReport> report;
};

/// How far it has come: records of the file that is being collected, or files that are handed out.
struct TeamStep
{
    int file = 0;      ///< of those that are collected, from 0
    int files = 0;
    qint64 done = 0;
    qint64 inAll = 0;
};

/// Handing out, collecting and what that came to, one at a time, on a thread of its own; the project is written on its writer alone.
/// Seen from the thread of the facade; the project must outlive it. Deleting it cancels, and waits for the block that is being written.
class TeamWork final : public QObject
{
    Q_OBJECT

public:
    explicit TeamWork(Project &project, QObject *parent = nullptr);
    ~TeamWork() override;

    [[nodiscard]] bool isBusy() const { return m_thread.joinable(); }
    // While it is busy these do nothing.
    void handOut(HandOutRequest request);
    /// Files that cannot be collected do not keep the others from being so.
    void collect(QStringList files);
    void readFigures();
    /// The signal that follows says what was done until then.
    void cancel() { m_stop.requestStop(); }

Q_SIGNALS:
    /// At most ten times a second.
    void progress(const lw::project::TeamStep &step);
    // Each ends what was begun.
    void handedOut(const lw::Result<lw::project::HandOutReport> &report);
    /// In the order in which they were named; those behind a cancelled one are left out.
    void collected(const std::vector<lw::project::CollectedFile> &files);
    void figuresRead(const lw::Result<lw::team::TeamFigures> &figures);

private:
    using Ending = std::variant<Result<HandOutReport>, std::vector<CollectedFile>, Result<team::TeamFigures>>;
    using News = std::variant<TeamStep, Ending>;
    void run(std::function<Ending()> work);
    void tell(const TeamStep &step);
    void onNews(std::vector<News> letters);

    Project &m_project;
    StopFlag m_stop;
    std::optional<Instant> m_told;   ///< on the thread that works
    Mailbox<News> m_news;
    std::thread m_thread;
};

} // namespace lw::project
