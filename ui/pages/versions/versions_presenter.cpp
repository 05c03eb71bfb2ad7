// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versions/versions_presenter.h"

#include "core/project/plan_completion.h"
#include "core/store/project_schema.h"
#include "core/store/run_store.h"

#include <QDateTime>

namespace lw::ui {

namespace {

using Which = VersionsPresenter::Which;

constexpr std::array readOnes{Which::Stale, Which::Failed, Which::Wrong};

project::Again againOf(Which which)
{
    return which == Which::Stale ? project::Again::Stale : which == Which::Failed ? project::Again::Failed : project::Again::WrongOnGold;
}

/// The plan that asking these would have; nobody is asked by it.
Result<engine::RunPlan> planOf(const project::Workspace &workspace, const engine::ChosenRecords &records)
{
    const settings::EndpointEntry entry = workspace.endpointEntry();
    project::PlanContext context = project::planContext(entry);
    if (entry.isEmbedded())
        context.url = QUrl(QStringLiteral("http://127.0.0.1/v1"));
    context.cacheFolder = workspace.cacheFolder();
    context.chosen = std::make_shared<const engine::ChosenRecords>(records);
    // What is said of it does not depend on who may have it.
    project::Setup setup = workspace.setup();
    setup.sharing = {};
    return project::makePlan(setup, context);
}

Result<bool> isCurrent(store::Database &database, const engine::RunPlan &plan)
{
    const auto completed = project::completePlan(database, plan);
    if (!completed)
        return fail(completed.error());
    const auto active = store::activeConfiguration(database);
    const auto own = store::findConfiguration(database, completed->configuration().hash());
    if (!active || !own)
        return fail(!active ? active.error() : own.error());
    return *active && *own == *active;
}

} // namespace

VersionsPresenter::VersionsPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_news(std::make_shared<Mailbox<News>>(this, [](const std::vector<News> &letters) {
        for (const News &letter : letters)
            letter();
    }))
{
    connect(&workspace, &project::Workspace::closed, this, [this] {
        end();
        m_reader.reset();
    });
    connect(&workspace, &project::Workspace::runEnded, this, [this] {
        if (m_isShown)
            read();
    });
    connect(&workspace, &project::Workspace::runStateChanged, this, &VersionsPresenter::changed);
}

VersionsPresenter::~VersionsPresenter()
{
    m_news->close();
    m_reader.reset();
}

void VersionsPresenter::begin(const std::vector<qint64> &chosen)
{
    if (!m_workspace.isOpen())
        return;
    if (!m_reader)
        m_reader = std::make_unique<store::ReaderThread>(m_workspace.project().path(), store::projectSchema());
    m_isShown = true;
    m_records = {};
    m_handed = chosen.size();
    m_isWhichChosen = !chosen.empty();
    m_which = chosen.empty() ? Which::Stale : Which::Chosen;
    if (!chosen.empty())
        m_records[std::size_t(Which::Chosen)] = project::chosenRecords(chosen);
    m_comparison.reset();
    m_error.reset();
    m_list.reset();
    read();
    Q_EMIT changed();
}

void VersionsPresenter::end()
{
    // What is being read is not waited for.
    ++m_opening;
    m_isShown = false;
    m_list.reset();
}

void VersionsPresenter::post(std::function<News(store::Database &)> work)
{
    const quint64 opening = m_opening;
    const auto deliver = [this, opening, news = m_news](News letter) {
        news->post([this, opening, letter = std::move(letter)] {
            if (opening == m_opening)
                letter();
        });
    };
    m_reader->post({[work = std::move(work), deliver](store::Database &database) { deliver(work(database)); },
                    [this, deliver](const Error &error) {
                        deliver([this, error] {
                            m_error = error;
                            Q_EMIT changed();
                        });
                    }});
}

void VersionsPresenter::read()
{
    ++m_opening;
    post([this](store::Database &database) -> News {
        auto list = project::versionList(database);
        return [this, list = std::move(list)] {
            if (list)
                m_list = *list;
            else
                m_error = list.error();
            Q_EMIT changed();
        };
    });
    for (const Which which : readOnes) {
        post([this, which](store::Database &database) -> News {
            auto records = project::chooseAgain(database, againOf(which));
            return [this, which, records = std::move(records)] {
                if (!records) {
                    m_error = records.error();
                } else {
                    m_records[std::size_t(which)] = *records;
                    // The first of them that there are any of.
                    if (!m_isWhichChosen && count(m_which).value_or(0) == 0 && !records->records.empty())
                        m_which = which;
                    if (m_which == which)
                        estimate();
                }
                Q_EMIT changed();
            };
        });
    }
    if (m_which == Which::Chosen)
        estimate();
}

std::optional<qint64> VersionsPresenter::savedAs() const
{
    if (!m_list || !m_workspace.isOpen())
        return {};
    const QString hash = canonicalHash(m_workspace.setup().task.toJson());
    for (const project::VersionEntry &entry : m_list->versions) {
        // What was picked as examples makes versions of one task, too.
        if (entry.version.hash == hash || canonicalHash(parseJson(toUtf8(entry.version.task)).value_or(Json())) == hash)
            return entry.version.number;
    }
    return {};
}

void VersionsPresenter::save(const QString &note)
{
    if (!m_workspace.isOpen())
        return;
    const auto task = m_workspace.setup().task;
    m_workspace.project().writer().post(
        {[task, note](store::Database &database) {
             const auto number = project::saveVersion(database, task, note);
             return number ? Result<void>{} : Result<void>(fail(number.error()));
         },
         [this, news = m_news](const Result<void> &saved) {
             news->post([this, saved] {
                 if (!saved)
                     m_error = saved.error();
                 else if (m_isShown)
                     read();
                 Q_EMIT changed();
             });
         }});
}

std::optional<qint64> VersionsPresenter::count(Which which) const
{
    const auto &records = m_records[std::size_t(which)];
    return records ? std::optional(qint64(records->records.size())) : std::nullopt;
}

void VersionsPresenter::setWhich(Which which)
{
    m_isWhichChosen = true;
    if (m_which == which)
        return;
    m_which = which;
    estimate();
    Q_EMIT changed();
}

void VersionsPresenter::estimate()
{
    m_forecast.reset();
    m_obstacle.reset();
    if (!records() || records()->records.empty() || !m_isShown)
        return;
    const auto plan = planOf(m_workspace, *records());
    if (!plan) {
        m_obstacle = plan.error();
        return;
    }
    post([this, plan = *plan, number = ++m_estimate](store::Database &database) -> News {
        auto forecast = project::forecastRun(database, plan, QDateTime::currentDateTimeUtc());
        const auto same = isCurrent(database, plan);
        return [this, number, forecast = std::move(forecast), same] {
            if (number != m_estimate)
                return;
            m_asksTheSame = same.value_or(false);
            if (forecast)
                m_forecast = *forecast;
            else
                m_obstacle = forecast.error();
            Q_EMIT changed();
        };
    });
}

bool VersionsPresenter::canAsk() const
{
    return m_workspace.isOpen() && m_workspace.runState() == project::Workspace::RunState::Idle && !m_obstacle
        && count(m_which).value_or(0) > 0;
}

void VersionsPresenter::ask()
{
    if (!canAsk())
        return;
    const auto chosen = std::make_shared<const engine::ChosenRecords>(*records());
    Q_EMIT started();
    m_workspace.startRun(store::Failed::LeaveAlone, 0, chosen);
}

void VersionsPresenter::compare(qint64 one, qint64 other)
{
    if (!m_isShown)
        return;
    post([this, one, other](store::Database &database) -> News {
        auto comparison = project::compareAnswers(database, one, other);
        return [this, comparison = std::move(comparison)] {
            if (comparison)
                m_comparison = *comparison;
            else
                m_error = comparison.error();
            Q_EMIT compared();
        };
    });
}

} // namespace lw::ui
