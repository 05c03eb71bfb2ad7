// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/bad_row_model.h"

#include "ui/pages/data/row_fault_words.h"
#include "ui/text/format.h"
#include "ui/widgets/cell_roles.h"

#include <QFileInfo>

namespace lw::ui {

namespace {

enum Column { File, Line, Reason, Begins, Count };
constexpr qsizetype beginLength = 200;

} // namespace

void BadRowModel::setRows(std::vector<dataset::BadRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BadRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BadRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count);
}

QVariant BadRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role != Qt::DisplayRole)
        return {};
    const dataset::BadRow &row = m_rows[std::size_t(index.row())];
    switch (index.column()) {
    case File: return QFileInfo(row.file).fileName();
    case Line: return formatCount(row.line);
    case Reason: return rowFaultWords(row.fault);
    case Begins: return QString::fromUtf8(row.raw.left(beginLength)).simplified();
    default: return {};
    }
}

QVariant BadRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == CellRole::Kind) {
        switch (section) {
        case Line: return int(CellKind::Number);
        case Begins: return int(CellKind::Mono);
        case Reason: return int(CellKind::Text);
        default: return int(CellKind::Muted);
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File: return tr("File");
    case Line: return tr("Line");
    case Reason: return tr("Why it cannot be read");
    case Begins: return tr("The row begins with");
    default: return {};
    }
}

} // namespace lw::ui
