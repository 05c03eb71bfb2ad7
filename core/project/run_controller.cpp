// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_controller.h"

#include "core/engine/run_engine.h"

namespace lw::project {
namespace {

QString word(engine::RunOutcome::Ending ending)
{
    switch (ending) {
    case engine::RunOutcome::Ending::Done: return QStringLiteral("done");
    case engine::RunOutcome::Ending::Limit: return QStringLiteral("limit");
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
    , m_news(this, [this](std::vector<News> letters) { onNews(std::move(letters)); })
{
    m_thread.setObjectName(QStringLiteral("engine"));
}

RunController::~RunController()
{
    m_news.close();
    if (!m_thread.isRunning())
        return;
    // The engine is ended where it lives; what it had posted, the writer still writes.
    QMetaObject::invokeMethod(m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<void> RunController::start()
{
    const auto prepared = m_project.writer().postAndWait([this](store::Database &db) -> Result<void> {
        const auto configuration = store::putConfiguration(db, m_plan.configuration());
        if (!configuration)
            return fail(configuration.error());
        if (auto active = store::activate(db, *configuration); !active)
            return active;
        const auto run = store::beginRun(db, *configuration, m_plan.endpoint.shownUrl());
        if (!run)
            return fail(run.error());
        m_ids = {*run, *configuration};
        return {};
    });
    if (!prepared)
        return prepared;

    engine::RunEngine::Context context{m_project.path(), m_ids, &m_project.writer(), &systemClock()};
    m_engine = std::make_unique<engine::RunEngine>(m_plan, std::move(context));
    engine::RunEngine *engine = m_engine.get();
    // These run on the engine's thread and do nothing but post.
    connect(engine, &engine::RunEngine::progress, engine,
            [this](const engine::RunSnapshot &snapshot) { m_news.post(snapshot); });
    connect(engine, &engine::RunEngine::finished, engine,
            [this](const engine::RunOutcome &outcome) { m_news.post(outcome); });
    engine->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(engine, [engine] { engine->start(); }, Qt::QueuedConnection);
    return {};
}

void RunController::cancel()
{
    if (engine::RunEngine *engine = m_engine.get())
        QMetaObject::invokeMethod(engine, [engine] { engine->cancel(); }, Qt::QueuedConnection);
}

void RunController::onNews(std::vector<News> letters)
{
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (const auto *outcome = std::get_if<engine::RunOutcome>(&letters[i])) {
            engine::RunOutcome ended = *outcome;
            const auto written = m_project.writer().postAndWait(
                [this, &ended](store::Database &db) { return store::endRun(db, m_ids.run, word(ended.ending)); });
            if (!written && !ended.error)
                ended.error = written.error();
            Q_EMIT finished(ended);
            return;
        }
        // Of several pictures of one moment only the last is worth drawing.
        const bool newerFollows = i + 1 < letters.size() && std::holds_alternative<engine::RunSnapshot>(letters[i + 1]);
        if (!newerFollows)
            Q_EMIT progress(std::get<engine::RunSnapshot>(letters[i]));
    }
}

} // namespace lw::project
