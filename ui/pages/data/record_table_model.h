// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/column_map.h"
#include "core/store/record_query.h"
#include "core/store/record_row.h"
#include "ui/models/paged_table_model.h"
#include "ui/pages/data/label_book.h"

namespace lw::ui {

/// One column of the record table. `name` is that of the data's column, for Id, Gold and Cell.
struct RecordColumn
{
    enum class Kind { State, Number, Id, Cell, Label, Gold, Length };
    enum class Rank { Lead, Only, Body, Aside };   ///< of a Cell: the first of several texts, the one text, a text, metadata
    Kind kind = Kind::Cell;
    QString name;
    int cell = -1;
    Rank rank = Rank::Aside;

    /// By which its width and place are remembered.
    [[nodiscard]] QString key() const;
    [[nodiscard]] store::RecordOrder order() const;
    bool operator==(const RecordColumn &) const = default;
};

/// The records of the Data page, paged. The columns are those of the project's data between what the program knows of a record.
class RecordTableModel final : public PagedTableModel<store::RecordRow>
{
    Q_OBJECT

public:
    using PagedTableModel::PagedTableModel;

    /// The columns that are no id and no gold are the cells of the rows, in this order.
    [[nodiscard]] static QStringList cellColumns(const QStringList &data, const dataset::ColumnMap &map);
    void setDataColumns(const QStringList &data, const dataset::ColumnMap &map);
    void setLabels(const LabelBook &labels);
    void retranslate();

    [[nodiscard]] const std::vector<RecordColumn> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(store::RecordOrder order, const QString &column) const;   ///< -1: none

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant cell(const store::RecordRow &row, const RecordColumn &column, int role) const;
    [[nodiscard]] QVariant labelCell(const store::RecordRow &row, int role) const;
    [[nodiscard]] QString title(const RecordColumn &column) const;

    std::vector<RecordColumn> m_columns;
    LabelBook m_labels;
};

/// The state that a row shows: what a person decided, else what the machine came to.
[[nodiscard]] QString shownState(const store::RecordRow &row);
[[nodiscard]] bool differsFromGold(const store::RecordRow &row);

} // namespace lw::ui
