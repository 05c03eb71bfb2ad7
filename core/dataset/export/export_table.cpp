// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/export_table.h"

#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/free_names.h"
#include "core/dataset/record.h"

namespace lw::dataset {

ExportTable::ExportTable(const ExportInfo &info)
    : m_task(info.task)
    , m_columns(info.columns)
{
    const QStringList about{QStringLiteral("state"), QStringLiteral("source"), QStringLiteral("reviewed"), QStringLiteral("confidence")};
    const QStringList fixed = QStringList{QStringLiteral("id"), QStringLiteral("model")} + about;
    // A question may have the name of a column of the table.
    QStringList own = freeNames(answerColumns(m_task), fixed);
    const qsizetype answers = own.size();
    own += about;
    for (qsizetype i = 0; i < answers; ++i)
        own += QStringLiteral("gold_") + own.at(i);
    own += QStringLiteral("model");
    m_header = QStringList{QStringLiteral("id")} + freeNames(m_columns, QStringList{QStringLiteral("id")} + own) + own;
    const qsizetype behindData = 1 + m_columns.size();
    m_numbers.insert(behindData + own.indexOf(QStringLiteral("confidence")));
    if (m_task.kind == task::TaskKind::Rating)
        m_numbers += {behindData, behindData + own.indexOf(QStringLiteral("gold_score"))};
}

QStringList ExportTable::cells(const ExportRecord &record) const
{
    QStringList cells{record.id};
    for (const QString &column : m_columns)
        cells.append(columnText(record.data, column));
    cells += answerCells(m_task, record.answer);
    cells += {record.state, record.source, record.reviewed ? QStringLiteral("true") : QStringLiteral("false"),
              record.confidence ? QString::number(*record.confidence) : QString()};
    cells += answerCells(m_task, record.gold);
    cells += record.servedModel.isEmpty() ? record.model : record.servedModel;
    return cells;
}

} // namespace lw::dataset
