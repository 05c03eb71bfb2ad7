// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_snapshot.h"
#include "core/local/embedded_server.h"
#include "core/project/first_contact.h"
#include "core/project/project.h"
#include "core/project/record_browser.h"
#include "core/project/review_session.h"
#include "core/project/run_controller.h"
#include "core/project/search_indexer.h"
#include "core/project/setup.h"
#include "core/project/usage_watch.h"
#include "core/secrets/secret_store.h"
#include "core/settings/settings.h"
#include "core/store/review_only.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lw::project {

/// What a window works on: at most one open project, what is set up for it, and at most one run of it. Everything that pages
/// share stands here; they learn of each other's doings by its signals. Lives on the thread of the facade.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    /// What the program gives it; both outlive it.
    struct Surroundings
    {
        settings::Settings *settings = nullptr;
        secrets::SecretStore *secrets = nullptr;
        QString cacheFolder;   ///< of the response cache
        QString usageFile{};   ///< counts what was used in all projects; empty: nobody counts
    };
    enum class RunState {
        Idle,
        Connecting,   ///< the endpoint is asked for its models; nothing is written yet
        Running,      ///< RunSnapshot::phase says how
    };

    explicit Workspace(const Surroundings &surroundings, QObject *parent = nullptr);
    /// As close().
    ~Workspace() override;

    /// Makes the file where it is not there, else opens it. The project that was open is closed only when that succeeded.
    [[nodiscard]] Result<void> open(const QString &path);
    /// Ends a run as cancel does, and waits until all that was answered is on the disk.
    void close();

    [[nodiscard]] bool isOpen() const { return m_open != nullptr; }
    [[nodiscard]] settings::Settings &settings() const { return *m_surroundings.settings; }
    [[nodiscard]] secrets::SecretStore &secrets() const { return *m_surroundings.secrets; }
    [[nodiscard]] const QString &cacheFolder() const { return m_surroundings.cacheFolder; }
    /// What was used today and this month; kept up to date while runs go on.
    [[nodiscard]] UsageWatch &usage() { return m_usage; }

    /// Of an open project only.
    [[nodiscard]] Project &project() const { return *m_open->project; }
    [[nodiscard]] RecordBrowser &records() const { return *m_open->records; }
    [[nodiscard]] ReviewSession &review() const { return *m_open->review; }
    [[nodiscard]] const Setup &setup() const { return m_open->setup; }
    [[nodiscard]] const store::StateCounts &states() const { return m_open->states; }
    /// What it says of itself where it was handed out to somebody: they sign in it, and no model is asked.
    [[nodiscard]] const std::optional<store::ReviewOnly> &share() const { return m_open->share; }
    /// How far the search index is, which is made behind everything else; empty until that is known.
    [[nodiscard]] const std::optional<store::SearchState> &searchState() const { return m_open->indexer->state(); }
    /// Stored at once.
    void setSetup(const Setup &setup);
    /// Brings what is cached here up to date after an import, and says recordsChanged.
    void reloadRecords();

    /// Whom the setup names; the embedded baseline where that is not among the settings any more, or nobody was chosen.
    [[nodiscard]] settings::EndpointEntry endpointEntry() const;

    /// Asks the endpoint who it is, then begins. What is wrong comes by runFailed; where a person is to be asked first what may
    /// leave this computer, consentWanted comes instead and nothing has happened.
    /// `limit`: records to ask at most; 0: all.
    void startRun(store::Failed failed, qint64 limit = 0) { startRun(failed, limit, {}); }
    /// The same for chosen records alone; null: for whoever is waiting.
    using Chosen = std::shared_ptr<const engine::ChosenRecords>;
    void startRun(store::Failed failed, qint64 limit, const Chosen &chosen);
    void pauseRun();
    void resumeRun();
    void cancelRun();
    [[nodiscard]] RunState runState() const { return m_runState; }
    /// Of the last run of this session; empty before the first.
    [[nodiscard]] const std::optional<engine::RunSnapshot> &lastSnapshot() const { return m_lastSnapshot; }
    /// While a run goes on.
    [[nodiscard]] RunController *run() const { return m_run.get(); }
    /// Where the embedded baseline listens; it is started when it is first asked for.
    [[nodiscard]] Result<QUrl> embeddedUrl();

Q_SIGNALS:
    void opened();
    void closed();
    void setupChanged();
    /// Records came or changed as a whole: an import.
    void recordsChanged();
    /// At most four times a second while the search index is made.
    void searchStateChanged();
    void runStateChanged();
    void runProgress(const lw::engine::RunSnapshot &snapshot);
    /// Committed; at most ten times a second.
    void recordsFinished(const std::vector<lw::engine::FinishedRecord> &records);
    /// A run waits for Setup::sharing to say that its columns may be sent to its endpoint: say so, then startRun() the same again.
    void consentWanted(lw::store::Failed failed, qint64 limit, const std::shared_ptr<const lw::engine::ChosenRecords> &chosen);
    /// Every run that began ends with it.
    void runEnded(const lw::engine::RunOutcome &outcome);
    /// A run that could not begin.
    void runFailed(const lw::Error &error);
    /// Something that was to be stored was not.
    void problem(const lw::Error &error);

private:
    struct Open
    {
        // The order matters: what reads closes before the project.
        std::unique_ptr<Project> project;
        std::unique_ptr<SearchIndexer> indexer;
        std::unique_ptr<RecordBrowser> records;
        std::unique_ptr<ReviewSession> review;
        std::unique_ptr<UsageCounter> counter;   ///< of what a process that was killed did not count; may be null
        Setup setup;
        store::StateCounts states;
        std::optional<store::ReviewOnly> share;
    };
    void setRunState(RunState state);
    void contact(const PlanContext &context);
    void begin(const Setup &setup, const PlanContext &context);
    void giveUp(const Error &error);

    Surroundings m_surroundings;
    std::unique_ptr<Open> m_open;
    UsageWatch m_usage;
    local::EmbeddedServer m_embedded;
    std::unique_ptr<FirstContact> m_contact;
    std::unique_ptr<RunController> m_run;
    RunState m_runState = RunState::Idle;
    quint64 m_attempt = 0;   ///< of beginning a run; an answer to an older one is dropped
    std::optional<engine::RunSnapshot> m_lastSnapshot;
};

} // namespace lw::project
