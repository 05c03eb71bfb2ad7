// SPDX-License-Identifier: Apache-2.0
#include "core/project/workspace.h"

#include "core/engine/record_text.h"
#include "core/project/hand_out.h"
#include "core/task/task_draft.h"

#include <QFileInfo>

namespace lw::project {
namespace {

// A server that has just been started may still load its model.
constexpr int contactTries = 3;
constexpr std::chrono::milliseconds contactPatience{20'000};

/// One file, one path, however it is reached.
QString truePath(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

bool needsConsent(const Setup &setup, const settings::EndpointEntry &entry)
{
    if (entry.isEmbedded() || setup.cache == engine::CacheMode::Replay)
        return false;
    llm::Endpoint endpoint;
    endpoint.baseUrl = entry.url;
    endpoint.route = net::parseRoute(entry.proxy, entry.caFile).value_or(net::Route());
    return needsConsent(setup.sharing, endpoint, engine::promptColumns(setup.task, setup.columns.text));
}

} // namespace

Workspace::Workspace(const Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_usage(surroundings.usageFile)
{
}

Workspace::~Workspace()
{
    close();
}

Result<void> Workspace::open(const QString &givenPath)
{
    const QString path = truePath(givenPath);
    auto next = std::make_unique<Open>();
    // The project that is open already holds its own lock; opening it again would fail for no reason.
    if (m_open && m_open->project->path() == path)
        return {};
    auto project = Project::open(path, Project::Opening::Write);
    if (!project)
        return fail(project.error());
    next->project = *std::move(project);
    auto setup = loadSetup(next->project->reader());
    if (!setup)
        return fail(setup.error());
    next->setup = *std::move(setup);
    auto states = store::stateCounts(next->project->reader());
    if (!states)
        return fail(states.error());
    next->states = *std::move(states);
    auto share = store::reviewOnly(next->project->reader());
    if (!share)
        return fail(share.error());
    next->share = *std::move(share);
    next->indexer = std::make_unique<SearchIndexer>(*next->project);
    connect(next->indexer.get(), &SearchIndexer::progress, this, &Workspace::searchStateChanged);
    next->records = std::make_unique<RecordBrowser>(path);
    // In somebody's share all is theirs, by the name under which it is counted when it comes back.
    next->review = std::make_unique<ReviewSession>(*next->project, next->share ? next->share->person : m_surroundings.settings->annotator());
    if (!next->share) {
        connect(m_surroundings.settings, &settings::Settings::annotatorChanged, next->review.get(),
                [review = next->review.get(), settings = m_surroundings.settings] { review->setAnnotator(settings->annotator()); });
    }
    if (!m_surroundings.usageFile.isEmpty()) {
        next->counter = std::make_unique<UsageCounter>(path, m_surroundings.usageFile);
        next->counter->count();
    }
    close();
    m_open = std::move(next);
    m_usage.refresh();
    m_surroundings.settings->addRecentProject(path);
    m_open->indexer->start();
    Q_EMIT opened();
    return {};
}

void Workspace::close()
{
    if (!m_open)
        return;
    ++m_attempt;
    m_contact.reset();
    m_run.reset();
    m_lastSnapshot.reset();
    setRunState(RunState::Idle);
    // Those who listen still may look at what is about to go.
    Q_EMIT closed();
    m_open.reset();
}

void Workspace::setSetup(const Setup &setup)
{
    // What else changes is for the next run.
    if (m_run && setup.concurrency != m_open->setup.concurrency)
        m_run->setConcurrency(setup.concurrency);
    m_open->setup = setup;
    m_open->project->writer().post({[setup](store::Database &database) { return saveSetup(database, setup); }, {}});
    Q_EMIT setupChanged();
}

void Workspace::reloadRecords()
{
    if (auto states = store::stateCounts(m_open->project->reader()))
        m_open->states = *std::move(states);
    m_open->indexer->start();
    Q_EMIT recordsChanged();
}

settings::EndpointEntry Workspace::endpointEntry() const
{
    return m_surroundings.settings->endpoint(m_open ? m_open->setup.endpointId : QString());
}

Result<QUrl> Workspace::embeddedUrl()
{
    if (const auto port = m_embedded.start(); !port)
        return fail(port.error());
    return m_embedded.url();
}

void Workspace::startRun(store::Failed failed, qint64 limit, const Chosen &chosen)
{
    if (!m_open || m_runState != RunState::Idle)
        return;
    if (const auto may = checkMayAsk(m_open->project->reader()); !may) {
        Q_EMIT runFailed(may.error());
        return;
    }
    if (const auto valid = task::validateTask(m_open->setup.task); !valid) {
        Q_EMIT runFailed(valid.error());
        return;
    }
    const settings::EndpointEntry entry = endpointEntry();
    if (needsConsent(m_open->setup, entry)) {
        Q_EMIT consentWanted(failed, limit, chosen);
        return;
    }
    setRunState(RunState::Connecting);
    PlanContext context = planContext(entry);
    context.cacheFolder = m_surroundings.cacheFolder;
    context.failed = failed;
    context.limit = limit;
    context.chosen = chosen;
    context.projectFile = m_open->project->path();
    if (entry.isEmbedded()) {
        const auto url = embeddedUrl();
        if (!url) {
            giveUp(url.error());
            return;
        }
        context.url = *url;
        begin(m_open->setup, context);
        return;
    }
    const quint64 attempt = ++m_attempt;
    m_surroundings.secrets->read(secrets::endpointKeyName(entry.id), this,
                                 [this, attempt, context](const Result<QByteArray> &key) mutable {
                                     if (attempt != m_attempt)
                                         return;
                                     if (!key) {
                                         giveUp(key.error());
                                         return;
                                     }
                                     context.apiKey = *key;
                                     contact(context);
                                 });
}

void Workspace::contact(const PlanContext &context)
{
    if (m_open->setup.cache == engine::CacheMode::Replay) {
        begin(m_open->setup, context);
        return;
    }
    const auto route = net::parseRoute(context.proxy, context.caFile);
    if (!route) {
        giveUp(route.error());
        return;
    }
    const llm::Endpoint endpoint{context.url, m_open->setup.model, context.apiKey, context.profile, *route};
    m_contact = std::make_unique<FirstContact>(endpoint, m_open->setup.deadlines.connect, contactPatience, contactTries);
    connect(m_contact.get(), &FirstContact::finished, this, [this, context](const Result<QStringList> &models) {
        m_contact.release()->deleteLater();
        if (!models) {
            giveUp(models.error());
            return;
        }
        Setup setup = m_open->setup;
        // A server with one model needs no choice.
        if (setup.model.isEmpty() && models->size() == 1) {
            setup.model = models->front();
            setSetup(setup);
        }
        if (setup.model.isEmpty())
            giveUp({Code::NoSuchModel, QStringLiteral("No model is chosen; choose one"), {}, {}});
        else
            begin(setup, context);
    });
    m_contact->start();
}

void Workspace::begin(const Setup &setup, const PlanContext &context)
{
    const auto plan = makePlan(setup, context);
    if (!plan) {
        giveUp(plan.error());
        return;
    }
    m_run = std::make_unique<RunController>(*m_open->project, *plan);
    if (!m_surroundings.usageFile.isEmpty())
        m_run->countInto(m_surroundings.usageFile);
    connect(m_run.get(), &RunController::progress, this, [this](const engine::RunSnapshot &snapshot) {
        m_usage.refresh();
        m_open->states = snapshot.states;
        m_lastSnapshot = snapshot;
        Q_EMIT runProgress(snapshot);
    });
    connect(m_run.get(), &RunController::recordsFinished, this, &Workspace::recordsFinished);
    connect(m_run.get(), &RunController::finished, this, [this](const engine::RunOutcome &outcome) {
        m_open->states = outcome.last.states;
        m_lastSnapshot = outcome.last;
        // It is inside its own signal.
        m_run.release()->deleteLater();
        m_usage.refresh();
        setRunState(RunState::Idle);
        Q_EMIT runEnded(outcome);
    });
    m_run->begin();
    setRunState(RunState::Running);
}

void Workspace::pauseRun()
{
    if (m_run)
        m_run->pause();
}

void Workspace::resumeRun()
{
    if (m_run)
        m_run->resume();
}

void Workspace::cancelRun()
{
    if (m_run) {
        m_run->cancel();
    } else if (m_runState == RunState::Connecting) {
        ++m_attempt;
        m_contact.reset();
        setRunState(RunState::Idle);
    }
}

void Workspace::giveUp(const Error &error)
{
    setRunState(RunState::Idle);
    Q_EMIT runFailed(error);
}

void Workspace::setRunState(RunState state)
{
    if (m_runState == state)
        return;
    m_runState = state;
    Q_EMIT runStateChanged();
}

} // namespace lw::project
