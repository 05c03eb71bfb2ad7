// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_controller.h"

#include "core/engine/run_engine.h"
#include "core/project/example_check.h"
#include "core/project/example_picking.h"
#include "core/project/plan_completion.h"
#include "core/project/prices.h"
#include "core/project/token_settings.h"
#include "core/store/task_version_store.h"

namespace lw::project {
namespace {

constexpr qint64 countInterval = 1000;   // ms

QString word(engine::RunOutcome::Ending ending)
{
    switch (ending) {
    case engine::RunOutcome::Ending::Done: return QStringLiteral("done");
    case engine::RunOutcome::Ending::Limit: return QStringLiteral("limit");
    case engine::RunOutcome::Ending::Cap: return QStringLiteral("cap");
    case engine::RunOutcome::Ending::Cancelled: return QStringLiteral("cancelled");
    case engine::RunOutcome::Ending::Failed: return QStringLiteral("failed");
    }
    return {};
}

} // namespace

RunController::RunController(Project &project, engine::RunPlan plan, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_plan(std::move(plan))
    , m_news(std::make_shared<Mailbox<News>>(this, [this](std::vector<News> letters) { onNews(std::move(letters)); }))
{
    m_thread.setObjectName(QStringLiteral("engine"));
}

RunController::~RunController()
{
    m_news->close();
    if (!m_thread.isRunning())
        return;
    // The engine is ended where it lives; what it had posted, the writer still writes.
    QMetaObject::invokeMethod(m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<RunController::Preparation> RunController::prepare(store::Database &db, const engine::RunPlan &given)
{
    auto completed = completePlan(db, given);
    if (!completed)
        return fail(completed.error());
    engine::RunPlan &plan = *completed;
    if (auto checked = checkExamples(db, plan); !checked)
        return fail(checked.error());
    if (auto kept = keepPicks(db, plan); !kept)
        return fail(kept.error());
    const auto configuration = store::putConfiguration(db, plan.configuration());
    if (!configuration)
        return fail(configuration.error());
    const auto current = store::activeConfiguration(db);
    if (!current)
        return fail(current.error());
    const bool isBeside = plan.chosen && plan.chosen->standing == engine::ChosenRecords::Standing::Beside && *current
        && **current != *configuration;
    if (!isBeside) {
        if (auto active = store::activate(db, *configuration); !active)
            return fail(active.error());
        if (auto used = store::useVersionOf(db, *configuration); !used)
            return fail(used.error());
    }
    const auto run = store::beginRun(db, *configuration, plan.endpoint().shownUrl(), plan.asks(), pricesUsed(plan));
    if (!run)
        return fail(run.error());
    return Preparation{{*run, *configuration, isBeside}, std::move(plan)};
}

Result<void> RunController::start()
{
    Result<Preparation> result;
    const auto prepared = m_project.writer().postAndWait([this, &result](store::Database &db) -> Result<void> {
        result = prepare(db, m_plan);
        return result ? Result<void>{} : Result<void>(fail(result.error()));
    });
    if (!prepared)
        return prepared;
    launch(*result);
    return {};
}

void RunController::begin()
{
    const auto result = std::make_shared<Result<Preparation>>();
    m_project.writer().post({[result, plan = m_plan](store::Database &db) -> Result<void> {
                                 *result = prepare(db, plan);
                                 return *result ? Result<void>{} : Result<void>(fail(result->error()));
                             },
                             [result, news = m_news](const Result<void> &done) {
                                 news->post(Prepared{done ? *result : Result<Preparation>(fail(done.error()))});
                             },
                             store::WriterThread::Sharing::Alone});
}

void RunController::launch(const Preparation &prepared)
{
    m_ids = prepared.ids;
    // What was set meanwhile counts.
    const int concurrency = m_plan.concurrency;
    m_plan = prepared.plan;
    m_plan.concurrency = concurrency;
    engine::RunEngine::Context context{m_project.path(), m_ids, &m_project.writer(), &systemClock()};
    m_engine = std::make_unique<engine::RunEngine>(m_plan, std::move(context));
    engine::RunEngine *engine = m_engine.get();
    // These run on the engine's thread and do nothing but post.
    connect(engine, &engine::RunEngine::progress, engine,
            [this](const engine::RunSnapshot &snapshot) { m_news->post(snapshot); });
    connect(engine, &engine::RunEngine::requests, engine, [this](const engine::RequestPage &page) { m_news->post(page); });
    connect(engine, &engine::RunEngine::recordsFinished, engine,
            [this](const std::vector<engine::FinishedRecord> &records) { m_news->post(records); });
    connect(engine, &engine::RunEngine::finished, engine,
            [this](const engine::RunOutcome &outcome) { m_news->post(outcome); });
    engine->moveToThread(&m_thread);
    m_thread.start();
    engine->watch(m_watch);
    if (m_wish == Wish::Cancel)
        tell(&engine::RunEngine::cancel);
    tell(&engine::RunEngine::start);
    if (m_wish == Wish::Pause)
        tell(&engine::RunEngine::pause);
}

void RunController::tell(void (engine::RunEngine::*what)())
{
    if (engine::RunEngine *engine = m_engine.get())
        QMetaObject::invokeMethod(engine, what, Qt::QueuedConnection);
}

void RunController::pause()
{
    m_wish = m_wish == Wish::Cancel ? Wish::Cancel : Wish::Pause;
    tell(&engine::RunEngine::pause);
}

void RunController::resume()
{
    m_wish = m_wish == Wish::Cancel ? Wish::Cancel : Wish::Run;
    tell(&engine::RunEngine::resume);
}

void RunController::cancel()
{
    m_wish = Wish::Cancel;
    tell(&engine::RunEngine::cancel);
}

void RunController::setConcurrency(int number)
{
    m_plan.concurrency = number;
    if (engine::RunEngine *engine = m_engine.get())
        QMetaObject::invokeMethod(engine, [engine, number] { engine->setConcurrency(number); }, Qt::QueuedConnection);
}

void RunController::watch(const engine::RequestWatch &watch)
{
    m_watch = watch;
    if (m_engine)
        m_engine->watch(watch);
}

void RunController::writeEnding(const engine::RunOutcome &outcome)
{
    const bool learnt = !(outcome.calibration == m_plan.tokens.calibration());
    m_project.writer().post({[run = m_ids.run, ending = word(outcome.ending), learnt, model = m_plan.endpoint().model,
                              calibration = outcome.calibration](store::Database &db) {
                                 if (const auto saved = learnt ? saveCalibration(db, model, calibration) : Result<void>(); !saved)
                                     return saved;
                                 return store::endRun(db, run, ending);
                             },
                             [outcome, news = m_news](const Result<void> &written) {
                                 Ended ended{outcome};
                                 if (!written && !ended.outcome.error)
                                     ended.outcome.error = written.error();
                                 news->post(std::move(ended));
                             }});
}

void RunController::countInto(const QString &usageFile)
{
    m_usage = std::make_unique<UsageCounter>(m_project.path(), usageFile);
}

/// That it could not be counted is no failure of the run: it is in the log, and is counted with the next one.
void RunController::countAtEnd(Ended ended)
{
    ended.counted = true;
    m_usage->count([news = m_news, ended = std::move(ended)](const Result<void> &) { news->post(ended); });
}

void RunController::onNews(std::vector<News> letters)
{
    // Of several pictures of one thing only the last is worth drawing.
    std::optional<engine::RunSnapshot> snapshot;
    std::optional<engine::RequestPage> page;
    std::vector<engine::FinishedRecord> records;
    std::optional<engine::RunOutcome> outcome;
    std::optional<Prepared> prepared;
    for (News &letter : letters) {
        if (auto *picture = std::get_if<engine::RunSnapshot>(&letter)) {
            snapshot = std::move(*picture);
        } else if (auto *seen = std::get_if<engine::RequestPage>(&letter)) {
            page = std::move(*seen);
        } else if (auto *done = std::get_if<std::vector<engine::FinishedRecord>>(&letter)) {
            records.insert(records.end(), std::make_move_iterator(done->begin()), std::make_move_iterator(done->end()));
        } else if (auto *over = std::get_if<engine::RunOutcome>(&letter)) {
            writeEnding(*over);
        } else if (auto *ended = std::get_if<Ended>(&letter)) {
            if (m_usage && !ended->counted)
                countAtEnd(std::move(*ended));
            else
                outcome = std::move(ended->outcome);
        } else {
            prepared = std::get<Prepared>(std::move(letter));
        }
    }
    if (prepared && prepared->result) {
        launch(*prepared->result);
        Q_EMIT started();
    }
    if (snapshot) {
        if (m_usage && (!m_sinceCounted.isValid() || m_sinceCounted.hasExpired(countInterval))) {
            m_sinceCounted.start();
            m_usage->count();
        }
        Q_EMIT progress(*snapshot);
    }
    if (!records.empty())
        Q_EMIT recordsFinished(records);
    if (page)
        Q_EMIT requests(*page);
    if (prepared && !prepared->result)
        outcome = engine::RunOutcome{engine::RunOutcome::Ending::Failed, prepared->result.error(), {}};
    if (outcome)
        Q_EMIT finished(*outcome);
}

} // namespace lw::project
