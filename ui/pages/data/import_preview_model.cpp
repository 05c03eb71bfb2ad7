// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_preview_model.h"

#include "ui/text/format.h"
#include "ui/widgets/cell_roles.h"

namespace lw::ui {

using project::ColumnUse;

namespace {

constexpr qsizetype cellLength = 300;

} // namespace

void ImportPreviewModel::setPreview(const project::ImportPreview &preview, const std::vector<ColumnUse> &uses)
{
    beginResetModel();
    m_rows = preview.rows;
    m_uses = uses;
    m_columns.clear();
    QStringList gold;
    for (std::size_t i = 0; i < preview.columns.size(); ++i) {
        m_columns.append(preview.columns[i].name);
        if (i < uses.size() && uses[i] == ColumnUse::Gold) {
            for (const auto &value : preview.columns[i].values)
                gold.append(value.value);
        }
    }
    // As the table will colour them, where no task names them.
    gold.sort();
    m_labels = LabelBook({}, gold);
    endResetModel();
}

void ImportPreviewModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_columns.clear();
    m_uses.clear();
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : int(m_columns.size()) + 1;
}

int ImportPreviewModel::kindOf(int column) const
{
    if (column == 0)
        return int(CellKind::Ordinal);
    const std::size_t at = std::size_t(column - 1);
    switch (at < m_uses.size() ? m_uses[at] : ColumnUse::Metadata) {
    case ColumnUse::Id: return int(CellKind::Mono);
    case ColumnUse::Gold: return int(CellKind::LabelChip);
    case ColumnUse::Text: {
        // The first of several texts leads.
        const auto first = std::find(m_uses.begin(), m_uses.end(), ColumnUse::Text);
        return int(first == m_uses.begin() + column - 1 ? CellKind::Text : CellKind::Muted);
    }
    case ColumnUse::Metadata: return int(CellKind::Muted);
    }
    return int(CellKind::Text);
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == CellRole::Kind)
        return kindOf(index.column());
    const dataset::Record &row = m_rows[std::size_t(index.row())];
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QVariant(formatCount(row.row)) : QVariant();
    if (role != Qt::DisplayRole && role != CellRole::LabelPosition)
        return {};
    const QString text = dataset::columnText(row.data, m_columns[index.column() - 1]).left(cellLength).simplified();
    return role == Qt::DisplayRole ? QVariant(text) : QVariant(m_labels.position(text));
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == CellRole::Kind)
        return kindOf(section);
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Row") : m_columns[section - 1];
    return {};
}

} // namespace lw::ui
