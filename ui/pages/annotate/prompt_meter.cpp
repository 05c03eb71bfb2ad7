// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_meter.h"

#include "core/engine/sent_text.h"
#include "core/store/project_schema.h"

#include <algorithm>

namespace lw::ui {
namespace {

/// Of what is no plan yet.
project::AdviceOfPlan adviceFor(const PromptSetup &setup, const std::vector<OrderedJson> &sample)
{
    const text::TokenCounter &counter = setup.tokens.cutter();
    project::AdviceOfPlan found;
    found.situation.textColumns = setup.textColumns;
    for (const OrderedJson &data : sample)
        found.situation.sample += engine::sentText(setup.task, setup.textColumns, data, counter).text;
    found.advice = task::promptAdvice(setup.task, found.situation, counter);
    return found;
}

Result<project::PlanOutlook> outlookOf(const engine::RunPlan &plan, const QString &file)
{
    const auto database = store::Database::open(file, store::Database::Mode::Read, store::projectSchema());
    if (!database)
        return fail(database.error());
    return project::planOutlook(**database, plan, QDateTime::currentDateTimeUtc());
}

} // namespace

PromptMeter::PromptMeter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_letters(this, [this](std::vector<Counted> letters) { take(std::move(letters)); })
{
    m_pool.setMaxThreadCount(1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(delay);
    connect(&m_wait, &QTimer::timeout, this, &PromptMeter::count);
    connect(&workspace, &project::Workspace::opened, this, &PromptMeter::reset);
    connect(&workspace, &project::Workspace::recordsChanged, this, &PromptMeter::reset);
    connect(&workspace, &project::Workspace::closed, this, [this] {
        // It is still open while it says so: to read on would show its records in the next project.
        m_records.reset();
        m_reading = false;
        m_wait.stop();
        forget();
        Q_EMIT promptChanged();
        Q_EMIT estimateChanged();
    });
}

PromptMeter::~PromptMeter()
{
    m_pool.clear();
    m_pool.waitForDone();
    m_letters.close();
}

void PromptMeter::wake()
{
    if (m_awake)
        return;
    m_awake = true;
    reset();
}

void PromptMeter::setSetup(const PromptSetup &setup, const std::optional<engine::RunPlan> &plan)
{
    m_setup = setup;
    m_plan = plan;
    m_wait.start();
}

void PromptMeter::setRecords(qint64 records)
{
    if (m_recordsToAsk == records)
        return;
    m_recordsToAsk = records;
    m_wait.start();
}

void PromptMeter::setShown(qint64 id)
{
    m_shown = id;
    m_shownRead = false;
    m_wanted.push_front(id);
    readNext();
}

QStringList PromptMeter::columns() const
{
    QStringList names;
    if (!m_shownRead)
        return names;
    for (const auto &column : m_shownData.items())
        names += fromUtf8(column.key());
    return names;
}

std::optional<int> PromptMeter::picked(const task::ExampleRule &rule) const
{
    return m_picked && m_picked->rule == rule ? std::optional(m_picked->examples) : std::nullopt;
}

void PromptMeter::forget()
{
    ++m_round;
    m_busy = false;
    m_sample.clear();
    m_wanted.clear();
    m_shownRead = false;
    m_shownId.clear();
    m_error.reset();
    m_prompt.reset();
    m_advice = {};
    m_estimate.reset();
    m_forecast.reset();
    m_isOther = false;
    m_picked.reset();
    m_planError.reset();
}

void PromptMeter::reset()
{
    forget();
    const qint64 total = m_workspace.isOpen() && m_awake ? m_workspace.states().total() : 0;
    if (total > 0) {
        m_shown = std::clamp(m_shown, qint64(1), total);
        m_wanted.push_back(m_shown);
        const qint64 count = std::min<qint64>(total, sampleSize);
        for (qint64 i = 0; i < count; ++i)
            m_wanted.push_back((2 * i + 1) * total / (2 * count) + 1);
        readNext();
    }
    Q_EMIT promptChanged();
    Q_EMIT estimateChanged();
}

void PromptMeter::readNext()
{
    if (m_reading || m_wanted.empty() || !m_awake || !m_workspace.isOpen())
        return;
    if (!m_records) {
        m_records = std::make_unique<project::RecordBrowser>(m_workspace.project().path());
        connect(m_records.get(), &project::RecordBrowser::detailLoaded, this, &PromptMeter::onDetail);
        connect(m_records.get(), &project::RecordBrowser::failed, this, &PromptMeter::onFailed);
    }
    m_reading = true;
    m_records->loadDetail(m_wanted.front());
}

void PromptMeter::onDetail(const store::RecordDetail &detail)
{
    m_reading = false;
    std::erase(m_wanted, detail.row.id);
    if (detail.row.id == m_shown && !m_shownRead) {
        m_shownRead = true;
        m_shownData = detail.data;
        m_shownId = detail.row.shownId;
        m_error.reset();
        m_wait.start();
    } else if (m_sample.size() < std::size_t(sampleSize)) {
        m_sample.push_back(detail.data);
    }
    readNext();
    if (m_wanted.empty())
        m_wait.start();
}

void PromptMeter::onFailed(const Error &error)
{
    m_reading = false;
    if (m_wanted.empty())
        return;
    if (m_wanted.front() == m_shown && !m_shownRead) {
        m_prompt.reset();
        m_error = error;
        Q_EMIT promptChanged();
    }
    m_wanted.pop_front();
    readNext();
    if (m_wanted.empty())
        m_wait.start();
}

void PromptMeter::count()
{
    if (!m_awake)
        return;
    m_busy = true;
    // What waits in the queue was of an older set-up.
    m_pool.clear();
    Work work{m_setup,         m_plan, m_sample, m_recordsToAsk, m_shownRead ? std::optional(m_shownData) : std::nullopt,
              m_workspace.isOpen() ? m_workspace.project().path() : QString()};
    m_pool.start([this, round = ++m_round, work = std::move(work)]() mutable {
        Counted done = counted(std::move(work));
        done.round = round;
        m_letters.post(std::move(done));
    });
}

PromptMeter::Counted PromptMeter::counted(Work work)
{
    Counted done;
    const bool isPlan = work.plan && !work.file.isEmpty();
    const auto outlook = isPlan ? outlookOf(*work.plan, work.file) : fail(Code::WrongUse, {});
    if (outlook) {
        work.setup = project::promptSetup(outlook->plan);
        done.advice = outlook->advice;
        done.isOther = outlook->isOther;
        done.picked = Picked{outlook->plan.task.select, outlook->picked};
    } else {
        done.advice = adviceFor(work.setup, work.sample);
        if (isPlan)
            done.planError = outlook.error();
    }
    // To a task that was not begun there is nothing to say.
    if (work.setup.task.instructions.trimmed().isEmpty())
        done.advice = {};
    if (work.shown)
        done.prompt = renderPrompt(work.setup, *work.shown);
    done.estimate = project::estimateRun(work.setup, work.sample, work.records);
    done.forecast = outlook ? outlook->forecast
                            : project::forecastRun(done.estimate, std::nullopt, llm::Price(), engine::BatchPolicy::Mode::Fixed, {});
    return done;
}

void PromptMeter::take(std::vector<Counted> letters)
{
    Counted &last = letters.back();
    if (last.round != m_round)
        return;
    m_busy = false;
    if (last.prompt)
        m_prompt = std::move(last.prompt);
    m_advice = std::move(last.advice);
    m_estimate = last.estimate;
    m_forecast = last.forecast;
    m_isOther = last.isOther;
    m_picked = last.picked;
    m_planError = std::move(last.planError);
    Q_EMIT promptChanged();
    Q_EMIT estimateChanged();
}

} // namespace lw::ui
