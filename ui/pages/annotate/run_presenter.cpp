// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/run_presenter.h"

#include "core/project/deadline_advice.h"

#include <algorithm>

namespace lw::ui {

using project::Workspace;

RunPresenter::RunPresenter(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &RunPresenter::changed);
    connect(&workspace, &Workspace::opened, this, &RunPresenter::reset);
    connect(&workspace, &Workspace::closed, this, [this] {
        m_closing = true;
        reset();
        m_closing = false;
    });
    connect(&workspace, &Workspace::recordsChanged, this, &RunPresenter::tell);
    connect(&workspace, &Workspace::runStateChanged, this, &RunPresenter::onRunState);
    connect(&workspace, &Workspace::runProgress, this, [this](const engine::RunSnapshot &snapshot) {
        m_snapshot = snapshot;
        learnNumber();
        m_sinceSnapshot.start();
        tell();
    });
    connect(&workspace, &Workspace::recordsFinished, this, [this](const std::vector<engine::FinishedRecord> &records) {
        for (const engine::FinishedRecord &record : records)
            m_finished.push_front(record);
        if (m_finished.size() > std::size_t(finishedKept))
            m_finished.resize(std::size_t(finishedKept));
        Q_EMIT finishedChanged();
    });
    connect(&workspace, &Workspace::runEnded, this, &RunPresenter::onEnded);
    connect(&workspace, &Workspace::runFailed, this, [this](const Error &error) {
        m_error = error;
        m_outcome.reset();
        tell();
    });
    reset();
}

RunPresenter::~RunPresenter() = default;

RunPresenter::Stage RunPresenter::stage() const
{
    if (m_closing || !m_workspace.isOpen())
        return Stage::NoProject;
    switch (m_workspace.runState()) {
    case Workspace::RunState::Connecting:
        return Stage::Connecting;
    case Workspace::RunState::Running:
        switch (m_snapshot ? m_snapshot->phase : engine::RunSnapshot::Phase::Running) {
        case engine::RunSnapshot::Phase::Warming:
        case engine::RunSnapshot::Phase::Running:
            return Stage::Running;
        case engine::RunSnapshot::Phase::Pausing:
            return Stage::Pausing;
        case engine::RunSnapshot::Phase::Paused:
            return Stage::Paused;
        case engine::RunSnapshot::Phase::Cancelling:
            return Stage::Cancelling;
        }
        break;
    case Workspace::RunState::Idle:
        break;
    }
    if (total() == 0)
        return Stage::NoRecords;
    if (m_error)
        return Stage::NotBegun;
    if (m_outcome)
        return Stage::Ended;
    return m_earlier && !m_otherSetup && done() > 0 && waiting() > 0 ? Stage::Interrupted : Stage::Ready;
}

bool RunPresenter::isLive() const
{
    return !m_closing && m_workspace.runState() != Workspace::RunState::Idle;
}

const store::StateCounts &RunPresenter::states() const
{
    static const store::StateCounts none;
    return m_workspace.isOpen() && !m_closing ? m_workspace.states() : none;
}

qint64 RunPresenter::inFlight() const
{
    return isLive() && m_snapshot ? m_snapshot->recordsInFlight() : 0;
}

qint64 RunPresenter::waiting() const
{
    // Records of a class that is asked again count as failed until they are done: what is in flight may be among them.
    return std::max<qint64>(0, total() - done() - inFlight());
}

std::vector<FailureCount> RunPresenter::failures() const
{
    std::vector<FailureCount> out;
    const QMap<QString, qint64> &byState = states().byState;
    for (auto it = byState.begin(); it != byState.end(); ++it) {
        if (it.key().startsWith(QLatin1String("failed:")) && it.value() > 0)
            out.push_back({it.key(), it.value()});
    }
    std::ranges::stable_sort(out, std::ranges::greater(), &FailureCount::count);
    if (refused() > 0)
        out.push_back({QStringLiteral("refused"), refused()});
    return out;
}

std::chrono::milliseconds RunPresenter::elapsed() const
{
    if (!m_snapshot)
        return {};
    std::chrono::milliseconds time(qint64(m_snapshot->seconds * 1000));
    if (m_tick.isActive() && m_snapshot->phase != engine::RunSnapshot::Phase::Paused && m_sinceSnapshot.isValid())
        time += std::chrono::milliseconds(m_sinceSnapshot.elapsed());
    return time;
}

std::optional<std::chrono::milliseconds> RunPresenter::advisedTotal(const project::Setup &setup) const
{
    if (m_closing || !m_snapshot)
        return {};
    return project::advisedTotal(*m_snapshot, setup.deadlines.total);
}

bool RunPresenter::suggestsModel() const
{
    return m_askedBaseline && !m_dismissed && m_outcome && m_outcome->ending == engine::RunOutcome::Ending::Done
        && stage() == Stage::Ended;
}

void RunPresenter::dismissSuggestion()
{
    m_dismissed = true;
    Q_EMIT changed();
}

void RunPresenter::pauseOrResume()
{
    if (stage() == Stage::Paused || stage() == Stage::Pausing)
        m_workspace.resumeRun();
    else
        m_workspace.pauseRun();
}

void RunPresenter::setOther(bool other, qint64 left)
{
    if (isLive() || (other == m_otherSetup && (!other || left == m_left)))
        return;
    m_otherSetup = other;
    m_left = left;
    tell();
}

void RunPresenter::setAsksAll(bool all)
{
    if (all == m_asksAll)
        return;
    m_asksAll = all;
    tell();
}

void RunPresenter::reset()
{
    m_tick.stop();
    m_run = 0;
    m_snapshot.reset();
    m_outcome.reset();
    m_error.reset();
    m_earlier.reset();
    m_finished.clear();
    m_history.reset();
    m_otherSetup = false;
    m_left = 0;
    m_asksAll = false;
    if (!m_closing && m_workspace.isOpen()) {
        m_history = std::make_unique<project::RunHistory>(m_workspace.project().path());
        connect(m_history.get(), &project::RunHistory::runs, this, [this](const std::vector<project::RunEntry> &runs) {
            m_earlier = runs.empty() ? std::nullopt : std::optional(runs.front());
            tell();
        });
        m_history->list();
    }
    Q_EMIT finishedChanged();
    tell();
}

void RunPresenter::onRunState()
{
    switch (m_workspace.runState()) {
    case Workspace::RunState::Connecting:
        m_snapshot.reset();
        m_outcome.reset();
        m_error.reset();
        m_run = 0;
        m_askedBaseline = m_workspace.endpointEntry().isEmbedded();
        break;
    case Workspace::RunState::Running:
        learnNumber();
        if (m_workspace.run())
            connect(m_workspace.run(), &project::RunController::started, this, &RunPresenter::learnNumber);
        m_tick.start();
        break;
    case Workspace::RunState::Idle:
        m_tick.stop();
        break;
    }
    tell();
}

void RunPresenter::learnNumber()
{
    if (m_workspace.run() && m_workspace.run()->ids().run > 0)
        m_run = m_workspace.run()->ids().run;
}

void RunPresenter::onEnded(const engine::RunOutcome &outcome)
{
    m_tick.stop();
    m_snapshot = outcome.last;
    m_outcome = outcome;
    m_otherSetup = false;
    if (m_history)
        m_history->list();
    tell();
}

void RunPresenter::tell()
{
    const Stage now = stage();
    if (now != m_told) {
        m_told = now;
        Q_EMIT stageChanged();
    }
    Q_EMIT changed();
}

} // namespace lw::ui
