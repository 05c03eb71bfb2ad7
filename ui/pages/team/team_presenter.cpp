// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/team/team_presenter.h"

#include <QDir>
#include <QFileInfo>

namespace lw::ui {

using project::TeamWork;

TeamPresenter::TeamPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    // The work reads and writes the project, which goes then.
    connect(&m_workspace, &project::Workspace::closed, this, [this] {
        m_work.reset();
        m_phase = Phase::Idle;
    });
}

TeamPresenter::~TeamPresenter() = default;

void TeamPresenter::begin()
{
    m_figures.reset();
    m_collected.clear();
    m_handedOut.reset();
    m_work.reset();
    m_phase = Phase::Idle;
    if (!m_workspace.isOpen())
        return;
    m_work = std::make_unique<TeamWork>(m_workspace.project());
    connect(m_work.get(), &TeamWork::progress, this, [this](const project::TeamStep &step) {
        m_step = step;
        Q_EMIT progressed();
    });
    connect(m_work.get(), &TeamWork::figuresRead, this, [this](const Result<team::TeamFigures> &figures) {
        m_figures = figures;
        setPhase(Phase::Idle);
    });
    connect(m_work.get(), &TeamWork::handedOut, this, [this](const Result<project::HandOutReport> &report) {
        m_handedOut = report;
        // Who has files now is among the people.
        read();
    });
    connect(m_work.get(), &TeamWork::collected, this, [this](const std::vector<project::CollectedFile> &files) {
        m_collected = files;
        read();
        m_workspace.reloadRecords();
    });
    read();
}

bool TeamPresenter::isIdle() const { return m_work && !m_work->isBusy(); }

void TeamPresenter::setPhase(Phase phase)
{
    m_phase = phase;
    m_step = {};
    Q_EMIT changed();
}

void TeamPresenter::read()
{
    m_work->readFigures();
    setPhase(Phase::Reading);
}

void TeamPresenter::collect(const QStringList &files)
{
    if (!isIdle() || files.isEmpty())
        return;
    m_collected.clear();
    m_handedOut.reset();
    m_work->collect(files);
    setPhase(Phase::Collecting);
}

void TeamPresenter::handOut(const project::HandOutRequest &request)
{
    if (!isIdle())
        return;
    m_collected.clear();
    m_handedOut.reset();
    if (const auto checked = project::checkHandOut(request); !checked) {
        m_handedOut = fail(checked.error());
        Q_EMIT changed();
        return;
    }
    if (!QDir().mkpath(request.folder)) {
        m_handedOut = fail(Code::NotWritable, QStringLiteral("The folder %1 cannot be made").arg(request.folder));
        Q_EMIT changed();
        return;
    }
    m_work->handOut(request);
    setPhase(Phase::HandingOut);
}

void TeamPresenter::cancel()
{
    if (m_work && (m_phase == Phase::Collecting || m_phase == Phase::HandingOut))
        m_work->cancel();
}

QString TeamPresenter::shareOf() const
{
    return m_workspace.isOpen() && m_workspace.share() ? m_workspace.share()->person : QString();
}

QString TeamPresenter::usualFolder() const
{
    if (!m_workspace.isOpen())
        return {};
    const QFileInfo file(m_workspace.project().path());
    return file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral("-shares"));
}

} // namespace lw::ui
