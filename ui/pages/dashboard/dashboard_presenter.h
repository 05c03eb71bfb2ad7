// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/run_history.h"
#include "core/project/workspace.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lw::ui {

/// What the dashboard shows: the runs of the open project, and the figures of one of them. It follows the newest run until
/// somebody chooses another one. Reads only while it is active (the page is seen). GUI thread.
class DashboardPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { NoProject, Loading, NoRuns, Figures, Failed };

    explicit DashboardPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~DashboardPresenter() override;

    void setActive(bool active);
    /// 0: the newest one, and those that come after it.
    void choose(qint64 run);
    /// After an error.
    void retry();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Error &error() const { return m_error; }   ///< of Phase::Failed
    [[nodiscard]] const std::vector<project::RunEntry> &runs() const { return m_runs; }   ///< the newest first
    [[nodiscard]] qint64 shown() const { return m_shown; }
    [[nodiscard]] bool followsNewest() const { return m_chosen == 0; }
    [[nodiscard]] const project::RunEntry *shownEntry() const;
    [[nodiscard]] const std::optional<project::RunFigures> &figures() const { return m_figures; }
    [[nodiscard]] QString projectName() const;
    /// As a person named the endpoint of that URL; its host and port where nobody did.
    [[nodiscard]] QString endpointName(const QString &url) const;

    /// Written whole or not at all.
    [[nodiscard]] Result<void> saveCsv(const QString &path) const;

Q_SIGNALS:
    void phaseChanged();
    void runsChanged();
    void figuresChanged();

private:
    void begin();
    void end();
    void syncLive();
    void onRuns(const std::vector<project::RunEntry> &entries);
    void onFigures(const project::RunFigures &figures);
    void onFailed(const Error &error);
    void show(qint64 run);
    void setPhase(Phase phase);

    project::Workspace &m_workspace;
    std::unique_ptr<project::RunHistory> m_history;
    std::vector<project::RunEntry> m_runs;
    std::optional<project::RunFigures> m_figures;
    Error m_error;
    qint64 m_chosen = 0;
    qint64 m_shown = 0;
    Phase m_phase = Phase::NoProject;
    bool m_active = false;
};

} // namespace lw::ui
