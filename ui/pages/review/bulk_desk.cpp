// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/bulk_desk.h"

#include "core/task/answer_edit.h"
#include "core/task/relabel.h"
#include "ui/pages/review/review_presenter.h"

namespace lw::ui {

BulkDesk::BulkDesk(project::Workspace &workspace, ReviewPresenter &presenter, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_presenter(presenter)
{
    connect(&workspace, &project::Workspace::closed, this, &BulkDesk::close);
    // What was counted holds no more when something was decided meanwhile.
    connect(&presenter, &ReviewPresenter::undoChanged, this, [this] {
        if (m_planner)
            count();
    });
}

QStringList BulkDesk::choices() const
{
    const task::TaskSpec &task = m_presenter.desk().task();
    if (task::takesLabels(task.kind))
        return task.labelNames();
    QStringList names;
    if (task::decidesAtOnce(task.kind)) {
        for (const task::Label &each : task::choices(task))
            names.append(each.name);
    }
    return names;
}

task::TaskSpec BulkDesk::taskAfterwards() const
{
    const task::TaskSpec &task = m_workspace.setup().task;
    return m_wish.inTask ? task::withLabelRenamed(task, m_wish.from, m_wish.to) : task;
}

bool BulkDesk::merges() const { return m_wish.inTask && m_wish.from != m_wish.to && choices().contains(m_wish.to); }

void BulkDesk::setWish(const Wish &wish, const std::vector<qint64> &selected)
{
    m_wish = wish;
    m_selected = selected;
    if (!m_planner && m_workspace.isOpen()) {
        m_planner = std::make_unique<project::BulkPlanner>(m_workspace.project().path());
        connect(m_planner.get(), &project::BulkPlanner::planned, this, [this](const project::BulkPlan &plan) {
            m_counting = false;
            m_plan = plan;
            Q_EMIT changed();
        });
        connect(m_planner.get(), &project::BulkPlanner::failed, this, [this](const Error &error) {
            m_counting = false;
            m_error = error;
            Q_EMIT changed();
        });
    }
    count();
}

void BulkDesk::close()
{
    m_planner.reset();
    m_plan.reset();
    m_error.reset();
    m_counting = false;
}

void BulkDesk::count()
{
    m_plan.reset();
    m_error.reset();
    const bool isMeant = !m_wish.from.isEmpty() && !m_wish.to.isEmpty() && m_wish.from != m_wish.to && choices().contains(m_wish.from)
        && (m_wish.inTask || choices().contains(m_wish.to));
    m_counting = m_planner && isMeant;
    if (m_counting) {
        project::BulkChange change{m_wish.from, m_wish.to};
        if (!m_wish.inTask && m_wish.where == Where::Queue)
            change.filter = m_presenter.filter();
        if (!m_wish.inTask && m_wish.where == Where::Selection)
            change.records = m_selected;
        m_planner->plan(taskAfterwards(), change);
    } else if (m_planner) {
        m_planner->stop();
    }
    Q_EMIT changed();
}

bool BulkDesk::canChange() const { return m_plan && (m_wish.inTask || !m_plan->decisions.empty()); }

void BulkDesk::change()
{
    if (!canChange())
        return;
    std::vector<task::Decision> decisions = std::move(m_plan->decisions);
    m_plan.reset();
    if (m_wish.inTask) {
        project::Setup setup = m_workspace.setup();
        setup.task = taskAfterwards();
        m_workspace.setSetup(setup);
    }
    m_presenter.changeMany(std::move(decisions), m_wish.to);
}

} // namespace lw::ui
