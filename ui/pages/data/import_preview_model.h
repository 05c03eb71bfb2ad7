// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/import_preview.h"
#include "ui/pages/data/label_book.h"

#include <QAbstractTableModel>

namespace lw::ui {

/// The first rows of a file about to be imported, drawn as their columns will be used. Column 0 is the row's number.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const project::ImportPreview &preview, const std::vector<project::ColumnUse> &uses);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int kindOf(int column) const;

    std::vector<dataset::Record> m_rows;
    QStringList m_columns;
    std::vector<project::ColumnUse> m_uses;
    LabelBook m_labels;
};

} // namespace lw::ui
