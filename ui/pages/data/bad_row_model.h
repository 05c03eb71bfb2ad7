// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/record.h"

#include <QAbstractTableModel>

namespace lw::ui {

/// Rows that could not be read: line, reason, how the row begins.
class BadRowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<dataset::BadRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<dataset::BadRow> m_rows;
};

} // namespace lw::ui
