// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_row.h"
#include "ui/models/paged_table_model.h"
#include "ui/pages/review/task_labels.h"

namespace lw::ui {

/// The queue: one column, one record a row. Who paints it takes the row itself; here are only its words.
class ReviewQueueModel final : public PagedTableModel<store::RecordRow>
{
    Q_OBJECT

public:
    using PagedTableModel::PagedTableModel;

    [[nodiscard]] const TaskLabels &labels() const { return m_labels; }
    void setLabels(const TaskLabels &labels);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The beginning of a record's text in one line.
    [[nodiscard]] static QString summary(const store::RecordRow &row);
    /// What stands beside its label: a word of stateChipWord(), "accepted", "differs" (from gold), a flag of the answer; empty: nothing.
    [[nodiscard]] static QString mark(const store::RecordRow &row);
    [[nodiscard]] static QString markWord(const QString &mark);
    /// How sure the answer is: "p 0.97" of its tokens, "0.54" by the model's own word, "67 %" of the runs, a dash where nobody says.
    [[nodiscard]] static QString certaintyFigure(const store::RecordRow &row);
    /// The same with who says so.
    [[nodiscard]] static QString certaintyWords(const store::RecordRow &row);

private:
    [[nodiscard]] QString spoken(const store::RecordRow &row) const;

    TaskLabels m_labels;
};

} // namespace lw::ui
