// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/dashboard_presenter.h"

#include "core/project/series_csv.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace lw::ui {

DashboardPresenter::DashboardPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &project::Workspace::opened, this, &DashboardPresenter::begin);
    connect(&workspace, &project::Workspace::closed, this, &DashboardPresenter::end);
    connect(&workspace, &project::Workspace::runStateChanged, this, &DashboardPresenter::syncLive);
    connect(&workspace, &project::Workspace::runEnded, this, &DashboardPresenter::syncLive);
    connect(&workspace, &project::Workspace::runProgress, this, &DashboardPresenter::syncLive);
    if (workspace.isOpen())
        begin();
}

DashboardPresenter::~DashboardPresenter() = default;

void DashboardPresenter::begin()
{
    end();
    setPhase(Phase::Loading);
    if (m_active)
        setActive(true);
}

void DashboardPresenter::end()
{
    m_history.reset();
    m_runs.clear();
    m_figures.reset();
    m_chosen = 0;
    m_shown = 0;
    Q_EMIT runsChanged();
    setPhase(Phase::NoProject);
}

void DashboardPresenter::setActive(bool active)
{
    m_active = active;
    if (!m_workspace.isOpen())
        return;
    if (!active) {
        if (m_history)
            m_history->show(0);
        return;
    }
    if (!m_history) {
        m_history = std::make_unique<project::RunHistory>(m_workspace.project().path());
        connect(m_history.get(), &project::RunHistory::runs, this, &DashboardPresenter::onRuns);
        connect(m_history.get(), &project::RunHistory::figures, this, &DashboardPresenter::onFigures);
        connect(m_history.get(), &project::RunHistory::failed, this, &DashboardPresenter::onFailed);
    }
    syncLive();
    m_history->list();
    if (m_shown != 0)
        m_history->show(m_shown);
}

void DashboardPresenter::syncLive()
{
    if (!m_history || !m_active)
        return;
    const project::RunController *run = m_workspace.run();
    const qint64 number = run && m_workspace.runState() == project::Workspace::RunState::Running ? run->ids().run : 0;
    if (number == 0) {
        m_history->setLive({});
        return;
    }
    m_history->setLive(number);
    if (m_workspace.lastSnapshot())
        m_history->setRunning(m_workspace.lastSnapshot()->runningAttempts);
}

void DashboardPresenter::choose(qint64 run)
{
    m_chosen = run;
    const qint64 newest = m_runs.empty() ? 0 : m_runs.front().run;
    show(run != 0 ? run : newest);
    Q_EMIT runsChanged();
}

void DashboardPresenter::retry()
{
    if (!m_workspace.isOpen() || !m_active)
        return;
    m_history.reset();
    m_shown = 0;
    setPhase(Phase::Loading);
    setActive(true);
}

void DashboardPresenter::show(qint64 run)
{
    if (run == m_shown)
        return;
    m_shown = run;
    m_figures.reset();
    if (run == 0)
        return;
    setPhase(Phase::Loading);
    if (m_history && m_active)
        m_history->show(run);
}

void DashboardPresenter::onRuns(const std::vector<project::RunEntry> &entries)
{
    m_runs = entries;
    const bool chosenIsThere = std::any_of(entries.cbegin(), entries.cend(),
                                           [this](const project::RunEntry &entry) { return entry.run == m_chosen; });
    if (!chosenIsThere)
        m_chosen = 0;
    if (entries.empty())
        setPhase(Phase::NoRuns);
    else
        show(m_chosen != 0 ? m_chosen : entries.front().run);
    Q_EMIT runsChanged();
}

void DashboardPresenter::onFigures(const project::RunFigures &figures)
{
    if (figures.run != m_shown)
        return;
    m_figures = figures;
    setPhase(Phase::Figures);
    Q_EMIT figuresChanged();
}

void DashboardPresenter::onFailed(const Error &error)
{
    m_error = error;
    // What is on the screen is still true: a live run tries again by itself.
    if (m_phase != Phase::Figures)
        setPhase(Phase::Failed);
}

void DashboardPresenter::setPhase(Phase phase)
{
    if (phase == m_phase && phase != Phase::Failed)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

const project::RunEntry *DashboardPresenter::shownEntry() const
{
    const auto found = std::find_if(m_runs.cbegin(), m_runs.cend(),
                                    [this](const project::RunEntry &entry) { return entry.run == m_shown; });
    return found == m_runs.cend() ? nullptr : &*found;
}

QString DashboardPresenter::projectName() const
{
    return m_workspace.isOpen() ? QFileInfo(m_workspace.project().path()).completeBaseName() : QString();
}

QString DashboardPresenter::endpointName(const QString &url) const
{
    const QUrl asked(url);
    for (const settings::EndpointEntry &entry : m_workspace.settings().endpoints()) {
        if (!entry.name.isEmpty() && entry.url.adjusted(QUrl::StripTrailingSlash) == asked.adjusted(QUrl::StripTrailingSlash))
            return entry.name;
    }
    const QString authority = asked.authority();
    return authority.isEmpty() ? url : authority;
}

Result<void> DashboardPresenter::saveCsv(const QString &path) const
{
    return project::saveSeriesCsv(path, m_figures ? m_figures->series : metrics::RunSeries());
}

} // namespace lw::ui
