// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_record.h"

#include <QSet>

namespace lw::dataset {

/// An export as a table: the id, the columns of the data, then the answer (answerColumns()), state, source, reviewed, confidence,
/// gold_ANSWER for each column of the answer, and model. A data column of one of these names is called data_NAME.
class ExportTable final
{
public:
    explicit ExportTable(const ExportInfo &info);
    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// Whether what stands in a column is a number, where anything does: the confidence, and scores.
    [[nodiscard]] bool isNumber(qsizetype column) const { return m_numbers.contains(column); }
    /// As many as the header has; empty where nothing is known.
    [[nodiscard]] QStringList cells(const ExportRecord &record) const;

private:
    task::TaskSpec m_task;
    QStringList m_columns;
    QStringList m_header;
    QSet<qsizetype> m_numbers;
};

} // namespace lw::dataset
