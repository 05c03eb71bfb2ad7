// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/bulk_planner.h"
#include "core/project/workspace.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lw::ui {

class ReviewPresenter;

/// One label in the place of another in many records: counts first, then changes, as one step to undo. Nothing is read while
/// nobody looks. No widgets; GUI thread; the presenter must outlive it.
class BulkDesk final : public QObject
{
    Q_OBJECT

public:
    enum class Where { Queue, Selection, All };
    struct Wish
    {
        QString from;
        QString to;
        Where where = Where::Queue;
        /// The label gets the other name in the task as well, or becomes one with the label of that name; then it is all records.
        bool inTask = false;
        bool operator==(const Wish &) const = default;
    };

    BulkDesk(project::Workspace &workspace, ReviewPresenter &presenter, QObject *parent = nullptr);

    /// What can be chosen from.
    [[nodiscard]] QStringList choices() const;
    /// Counts for it; changed() follows when that is done.
    void setWish(const Wish &wish, const std::vector<qint64> &selected);
    [[nodiscard]] const Wish &wish() const { return m_wish; }
    /// Nothing is counted any more.
    void close();

    /// Empty while it is counted, and where there is nothing to count: `from` and `to` are not two labels.
    [[nodiscard]] const std::optional<project::BulkPlan> &plan() const { return m_plan; }
    [[nodiscard]] bool isCounting() const { return m_counting; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool canChange() const;
    /// Both labels are the task's, and inTask makes one of them.
    [[nodiscard]] bool merges() const;
    void change();

Q_SIGNALS:
    void changed();

private:
    void count();
    [[nodiscard]] task::TaskSpec taskAfterwards() const;

    project::Workspace &m_workspace;
    ReviewPresenter &m_presenter;
    std::unique_ptr<project::BulkPlanner> m_planner;
    Wish m_wish;
    std::vector<qint64> m_selected;
    std::optional<project::BulkPlan> m_plan;
    std::optional<Error> m_error;
    bool m_counting = false;
};

} // namespace lw::ui
