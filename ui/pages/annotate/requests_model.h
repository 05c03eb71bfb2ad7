// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/request_view.h"
#include "core/task/task_spec.h"

#include <QAbstractListModel>

namespace lw::ui {

/// The requests in flight as a list: as many rows as there are, of which those that are looked at have a view. A row is a place,
/// not a request: when one ends, those behind it move up.
class RequestsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const engine::RequestPage &page);
    void clear() { show({}); }
    /// For the colours of labels.
    void setTask(const task::TaskSpec &task) { m_task = task; }
    [[nodiscard]] const task::TaskSpec &task() const { return m_task; }
    /// Null: not looked at yet.
    [[nodiscard]] const engine::RequestView *request(int row) const;
    [[nodiscard]] const engine::RequestPage &page() const { return m_page; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spoken(const engine::RequestView &request) const;

    engine::RequestPage m_page;
    task::TaskSpec m_task;
    int m_rows = 0;
};

} // namespace lw::ui
