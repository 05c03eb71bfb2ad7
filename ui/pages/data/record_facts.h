// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/column_map.h"
#include "core/store/record_detail.h"
#include "ui/pages/data/label_book.h"

#include <QWidget>

class QGridLayout;

namespace lw::ui {

/// What is known of a record, as rows of caption and value: label and who gave it, gold, id, length, votes of the chunks, why
/// there is no answer, and the columns that are no text. What is not known has no row.
class RecordFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordFacts(QWidget *parent = nullptr);

    void setRecord(const store::RecordDetail &detail, const dataset::ColumnMap &columns, const LabelBook &labels);

private:
    void addRow(const QString &caption, QWidget *value);
    void addLabelRow(const QString &caption, const QString &label, const LabelBook &labels, const QString &note, bool warn);

    QGridLayout *m_grid;
    QWidget *m_rows = nullptr;
};

/// "gpt-4.1-mini, run 3", or the person who decided.
[[nodiscard]] QString labelSource(const store::RecordDetail &detail);
/// "72,636 characters in 9 chunks"
[[nodiscard]] QString lengthWords(const store::RecordRow &row);
/// "ham 5, spam 4"; empty for a record of one chunk.
[[nodiscard]] QString voteWords(const store::RecordDetail &detail);

} // namespace lw::ui
