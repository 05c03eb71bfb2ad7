// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_history.h"

#include "core/base/clock.h"
#include "core/store/project_schema.h"
#include "core/store/run_history_store.h"

#include <nlohmann/json.hpp>

namespace lw::project {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds interval{1000};
/// What reading and figuring may take of the reader's time.
constexpr int idleShare = 10;

std::optional<engine::RunOutcome::Ending> endingNamed(const QString &word)
{
    using Ending = engine::RunOutcome::Ending;
    if (word == QLatin1String("done"))
        return Ending::Done;
    if (word == QLatin1String("limit"))
        return Ending::Limit;
    if (word == QLatin1String("cap"))
        return Ending::Cap;
    if (word == QLatin1String("cancelled"))
        return Ending::Cancelled;
    if (word == QLatin1String("failed"))
        return Ending::Failed;
    return {};
}

RunEntry entryOf(const store::StoredRun &stored)
{
    RunEntry entry;
    entry.run = stored.run;
    entry.startedAt = stored.startedAt;
    entry.model = stored.model;
    entry.endpoint = stored.endpoint;
    entry.taskName = stringOr(parseJson(toUtf8(stored.task)).value_or(Json()), "name");
    entry.configuration = stored.configuration;
    entry.ending = endingNamed(stored.ending);
    entry.records = stored.records;
    return entry;
}

} // namespace

/// What has been read of the shown run so far.
struct RunHistory::Read
{
    qint64 run = 0;
    store::EventCursor cursor;
    metrics::RunEvents events;

    Result<RunFigures> refresh(store::Database &db, qint64 wanted, bool live, std::vector<metrics::RunningAttempt> running)
    {
        if (run != wanted)
            *this = {wanted, {}, {}};
        const auto times = store::runTimes(db, run);
        if (!times)
            return fail(times.error());
        if (auto read = store::attemptsSince(db, run, cursor, events.attempts); !read)
            return fail(read.error());
        if (auto read = store::cacheAnswersSince(db, run, cursor, events.cacheAnswers); !read)
            return fail(read.error());
        events.begin = times->firstLease.value_or(times->startedAt);
        events.end = live ? systemClock().utc() : times->lastCommit.value_or(events.begin);
        events.running = std::move(running);
        return RunFigures{run, live, metrics::runSeries(events), metrics::endpointFigures(events.attempts)};
    }
};

RunHistory::RunHistory(const QString &projectFile, QObject *parent)
    : QObject(parent)
    , m_news(this, [this](std::vector<News> letters) { onNews(std::move(letters)); })
    , m_read(std::make_unique<Read>())
    , m_reader(projectFile, store::projectSchema())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunHistory::read);
}

RunHistory::~RunHistory() { m_news.close(); }

void RunHistory::list()
{
    m_reader.post({[this](store::Database &db) {
                       const auto stored = store::runs(db);
                       if (!stored) {
                           m_news.post(Listed(fail(stored.error())));
                           return;
                       }
                       std::vector<RunEntry> entries;
                       for (const store::StoredRun &run : *stored)
                           entries.push_back(entryOf(run));
                       m_news.post(Listed(std::move(entries)));
                   },
                   [this](const Error &error) { m_news.post(Listed(fail(error))); }});
}

void RunHistory::show(qint64 run)
{
    if (run == m_shown && (m_reading || m_timer.isActive()))
        return;
    m_shown = run;
    read();
}

void RunHistory::setLive(std::optional<qint64> run)
{
    if (run == m_live)
        return;
    const bool changes = m_shown != 0 && (run == m_shown || m_live == m_shown);
    m_live = run;
    m_running.clear();
    list();
    if (changes)
        read();
}

void RunHistory::read()
{
    m_timer.stop();
    m_readAgain = m_reading;
    if (m_shown == 0 || m_reading)
        return;
    m_reading = true;
    const bool live = shownIsLive();
    m_reader.post({[this, run = m_shown, live, running = live ? m_running : std::vector<metrics::RunningAttempt>()](store::Database &db) {
                       const Instant before = systemClock().now();
                       Result<RunFigures> figures = m_read->refresh(db, run, live, running);
                       const Instant took = systemClock().now() - before;
                       m_news.post(Figured{std::move(figures), std::chrono::duration_cast<milliseconds>(took)});
                   },
                   [this](const Error &error) { m_news.post(Figured{fail(error), {}}); }});
}

void RunHistory::onNews(std::vector<News> letters)
{
    for (News &letter : letters) {
        if (const auto *figured = std::get_if<Figured>(&letter)) {
            onFigured(*figured);
            continue;
        }
        auto &listed = std::get<Listed>(letter);
        if (!listed) {
            Q_EMIT failed(listed.error());
            continue;
        }
        for (RunEntry &entry : *listed)
            entry.live = m_live == entry.run;
        Q_EMIT runs(*listed);
    }
}

void RunHistory::onFigured(const Figured &figured)
{
    m_reading = false;
    const bool wanted = !figured.figures || figured.figures->run == m_shown;
    // Whoever hears of it may show another run.
    const qint64 shown = m_shown;
    if (wanted && m_shown != 0) {
        if (figured.figures)
            Q_EMIT figures(*figured.figures);
        else
            Q_EMIT failed(figured.figures.error());
    }
    if (m_reading)
        return;
    if (std::exchange(m_readAgain, false) || (shown == m_shown && !wanted))
        read();
    else if (shownIsLive())
        m_timer.start(std::max(interval, figured.took * idleShare));
}

} // namespace lw::project
