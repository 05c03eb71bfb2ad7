// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/run_history.h"
#include "core/project/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace lw::ui {

/// One class of records without an answer, with how many there are.
struct FailureCount
{
    QString state;   ///< "failed:truncated", "refused"
    qint64 count = 0;
    bool operator==(const FailureCount &) const = default;
};

/// What the run of the open project is doing, or did: values for the right side of the page and its buttons. GUI thread, no
/// widgets. changed() comes with every news of the run, and once a second while one goes on.
class RunPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        NoProject,
        NoRecords,
        Ready,         ///< none of this session, and none before that was left half done
        Interrupted,   ///< an earlier one left records waiting
        Connecting,
        Running,
        Pausing,
        Paused,
        Cancelling,
        Ended,         ///< outcome()
        NotBegun,      ///< error()
    };
    static constexpr int finishedKept = 40;

    explicit RunPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~RunPresenter() override;

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] bool isLive() const;   ///< Connecting … Cancelling
    [[nodiscard]] const store::StateCounts &states() const;
    [[nodiscard]] qint64 total() const { return states().total(); }
    [[nodiscard]] qint64 annotated() const { return states().of(QStringLiteral("annotated")); }
    [[nodiscard]] qint64 refused() const { return states().of(QStringLiteral("refused")); }
    [[nodiscard]] qint64 failed() const { return states().failed(); }
    [[nodiscard]] qint64 inFlight() const;
    [[nodiscard]] qint64 waiting() const;        ///< not done and not in flight
    [[nodiscard]] qint64 done() const { return annotated() + refused() + failed(); }
    /// Records that the next run asks; with another task or model than the last time, that is those that these
    /// were not asked, and with a refresh all.
    [[nodiscard]] qint64 toAsk() const { return m_asksAll ? total() : m_otherSetup ? m_left : waiting(); }
    /// Task, model or parameters are not those of the answers that are there.
    [[nodiscard]] bool isOtherSetup() const { return m_otherSetup; }
    [[nodiscard]] std::vector<FailureCount> failures() const;
    [[nodiscard]] project::UsageWatch &usage() const { return m_workspace.usage(); }

    [[nodiscard]] qint64 runNumber() const { return m_run; }   ///< 0: unknown
    /// Of the last run of this session; empty before the first snapshot.
    [[nodiscard]] const std::optional<engine::RunSnapshot> &snapshot() const { return m_snapshot; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    [[nodiscard]] const std::optional<engine::RunOutcome> &outcome() const { return m_outcome; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::optional<project::RunEntry> &earlier() const { return m_earlier; }
    /// Newest first.
    [[nodiscard]] const std::deque<engine::FinishedRecord> &finished() const { return m_finished; }
    /// See project::advisedTotal(); empty where nothing is to be said.
    [[nodiscard]] std::optional<std::chrono::milliseconds> advisedTotal(const project::Setup &setup) const;
    /// A run of the embedded baseline ended well, and nothing else was ever set up.
    [[nodiscard]] bool suggestsModel() const;
    void dismissSuggestion();

    void run() { m_workspace.startRun(store::Failed::LeaveAlone); }
    /// The first records that wait, to see what the others will take.
    static constexpr qint64 pilotRecords = 20;
    void runPilot() { m_workspace.startRun(store::Failed::LeaveAlone, pilotRecords); }
    void retryFailed() { m_workspace.startRun(store::Failed::AskAgain); }
    void cancel() { m_workspace.cancelRun(); }
    void pauseOrResume();
    /// The set-up is not that of the answers that are there, and has so many records left to ask. Not heard while a run goes on.
    void setOther(bool other, qint64 left);
    /// Whether the next run asks what has an answer, too.
    void setAsksAll(bool all);

Q_SIGNALS:
    void changed();
    void stageChanged();
    void finishedChanged();

private:
    void reset();
    void onRunState();
    void learnNumber();
    void onEnded(const engine::RunOutcome &outcome);
    void tell();

    project::Workspace &m_workspace;
    std::unique_ptr<project::RunHistory> m_history;
    Stage m_told = Stage::NoProject;
    bool m_closing = false;
    bool m_otherSetup = false;
    qint64 m_left = 0;   ///< of another set-up
    bool m_asksAll = false;
    bool m_askedBaseline = false;
    bool m_dismissed = false;
    qint64 m_run = 0;
    std::optional<engine::RunSnapshot> m_snapshot;
    std::optional<engine::RunOutcome> m_outcome;
    std::optional<Error> m_error;
    std::optional<project::RunEntry> m_earlier;
    std::deque<engine::FinishedRecord> m_finished;
    QElapsedTimer m_sinceSnapshot;
    QTimer m_tick;
};

} // namespace lw::ui
