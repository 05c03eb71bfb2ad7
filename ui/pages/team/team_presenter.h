// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/team_work.h"
#include "core/project/workspace.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lw::ui {

/// What the team sheet shows and does: the people of the open project, the files that come back, the files that go out. All work is
/// done on a thread of its own (project::TeamWork). GUI thread.
class TeamPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Reading, Collecting, HandingOut };

    explicit TeamPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~TeamPresenter() override;

    /// Begins anew: reads the figures of the open project.
    void begin();
    // While something goes on these do nothing.
    void collect(const QStringList &files);
    void handOut(const project::HandOutRequest &request);
    /// What is collected or handed out; the figures are read to their end.
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Whose share this project is; empty: it is a whole one.
    [[nodiscard]] QString shareOf() const;
    /// A folder beside the project, where files go unless another one is chosen.
    [[nodiscard]] QString usualFolder() const;
    /// Empty until they are read.
    [[nodiscard]] const std::optional<Result<team::TeamFigures>> &figures() const { return m_figures; }
    /// What was collected last; empty: nothing since begin().
    [[nodiscard]] const std::vector<project::CollectedFile> &collected() const { return m_collected; }
    /// What was handed out last; empty: nothing since begin().
    [[nodiscard]] const std::optional<Result<project::HandOutReport>> &handedOut() const { return m_handedOut; }
    [[nodiscard]] const project::TeamStep &step() const { return m_step; }

Q_SIGNALS:
    void changed();
    void progressed();

private:
    void read();
    [[nodiscard]] bool isIdle() const;
    void setPhase(Phase phase);

    project::Workspace &m_workspace;
    std::unique_ptr<project::TeamWork> m_work;
    Phase m_phase = Phase::Idle;
    std::optional<Result<team::TeamFigures>> m_figures;
    std::vector<project::CollectedFile> m_collected;
    std::optional<Result<project::HandOutReport>> m_handedOut;
    project::TeamStep m_step;
};

} // namespace lw::ui
