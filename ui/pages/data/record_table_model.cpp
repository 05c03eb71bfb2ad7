// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/record_table_model.h"

#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/widgets/cell_roles.h"

namespace lw::ui {

using Kind = RecordColumn::Kind;
using Rank = RecordColumn::Rank;
using store::RecordOrder;

namespace {

CellKind cellKind(const RecordColumn &column)
{
    switch (column.kind) {
    case Kind::State: return CellKind::State;
    case Kind::Number: return CellKind::Figure;
    case Kind::Id: return CellKind::Mono;
    case Kind::Cell:
        switch (column.rank) {
        case Rank::Lead: return CellKind::Strong;
        case Rank::Only: return CellKind::Text;
        case Rank::Body: return CellKind::Muted;
        case Rank::Aside: return CellKind::Muted;
        }
        break;
    case Kind::Label: return CellKind::LabelChip;
    case Kind::Gold: return CellKind::Muted;
    case Kind::Length: return CellKind::Number;
    }
    return CellKind::Text;
}

} // namespace

QString RecordColumn::key() const
{
    switch (kind) {
    case Kind::State: return QStringLiteral("state");
    case Kind::Number: return QStringLiteral("number");
    case Kind::Id: return QStringLiteral("id");
    case Kind::Cell: return QStringLiteral("cell:") + name;
    case Kind::Label: return QStringLiteral("label");
    case Kind::Gold: return QStringLiteral("gold");
    case Kind::Length: return QStringLiteral("length");
    }
    return {};
}

RecordOrder RecordColumn::order() const
{
    switch (kind) {
    case Kind::State: return RecordOrder::State;
    case Kind::Number: return RecordOrder::Input;
    case Kind::Id: return RecordOrder::ShownId;
    case Kind::Cell: return RecordOrder::Column;
    case Kind::Label: return RecordOrder::Label;
    case Kind::Gold: return RecordOrder::Gold;
    case Kind::Length: return RecordOrder::Length;
    }
    return RecordOrder::Input;
}

QString shownState(const store::RecordRow &row)
{
    switch (row.verdict) {
    case store::Verdict::Accepted: return QStringLiteral("accepted");
    case store::Verdict::Corrected: return QStringLiteral("changed");
    case store::Verdict::Rejected: return QStringLiteral("rejected");
    case store::Verdict::None:
    case store::Verdict::Skipped: break;
    }
    return row.state;
}

bool differsFromGold(const store::RecordRow &row)
{
    return !row.label.isEmpty() && !row.gold.isEmpty() && row.label != row.gold;
}

QStringList RecordTableModel::cellColumns(const QStringList &data, const dataset::ColumnMap &map)
{
    QStringList cells;
    for (const QString &column : data) {
        if (column != map.id && column != map.gold)
            cells.append(column);
    }
    return cells;
}

void RecordTableModel::setDataColumns(const QStringList &data, const dataset::ColumnMap &map)
{
    std::vector<RecordColumn> columns{{Kind::State, {}, -1, Rank::Aside}, {Kind::Number, {}, -1, Rank::Aside}};
    if (!map.id.isEmpty())
        columns.push_back({Kind::Id, map.id, -1, Rank::Aside});
    const QStringList cells = cellColumns(data, map);
    const Rank first = map.text.size() > 1 ? Rank::Lead : Rank::Only;
    bool lead = true;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        Rank rank = map.text.contains(cells[i]) ? Rank::Body : Rank::Aside;
        if (rank == Rank::Body && std::exchange(lead, false))
            rank = first;
        columns.push_back({Kind::Cell, cells[i], int(i), rank});
    }
    columns.push_back({Kind::Label, {}, -1, Rank::Aside});
    if (!map.gold.isEmpty())
        columns.push_back({Kind::Gold, map.gold, -1, Rank::Aside});
    columns.push_back({Kind::Length, {}, -1, Rank::Aside});
    if (columns == m_columns)
        return;
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void RecordTableModel::setLabels(const LabelBook &labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    retranslate();
}

void RecordTableModel::retranslate()
{
    if (m_columns.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RecordTableModel::columnOf(RecordOrder order, const QString &column) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const RecordColumn &here = m_columns[i];
        if (here.order() == order && (order != RecordOrder::Column || here.name == column))
            return int(i);
    }
    return -1;
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordColumn &column = m_columns[std::size_t(index.column())];
    if (role == CellRole::Kind)
        return int(cellKind(column));
    // An assistive program may ask for any row; it must not make the model read them all.
    const store::RecordRow *row = this->row(index.row());
    if (!row)
        return role == CellRole::Loading ? QVariant(true) : QVariant();
    // The row is gone from the store.
    if (row->id == 0)
        return role == CellRole::Blank ? QVariant(true) : QVariant();
    return cell(*row, column, role);
}

QVariant RecordTableModel::cell(const store::RecordRow &row, const RecordColumn &column, int role) const
{
    switch (column.kind) {
    case Kind::State:
        if (role == Qt::DisplayRole)
            return stateWord(shownState(row));
        return role == CellRole::State ? QVariant(shownState(row)) : QVariant();
    case Kind::Number: return role == Qt::DisplayRole ? QVariant(formatCount(row.id)) : QVariant();
    case Kind::Id: return role == Qt::DisplayRole ? QVariant(row.shownId) : QVariant();
    case Kind::Cell: return role == Qt::DisplayRole ? QVariant(row.cells.value(column.cell).simplified()) : QVariant();
    case Kind::Label: return labelCell(row, role);
    case Kind::Gold:
        if (role == CellRole::Warn)
            return differsFromGold(row);
        return role == Qt::DisplayRole ? QVariant(row.gold) : QVariant();
    case Kind::Length: return role == Qt::DisplayRole ? QVariant(formatCount(row.length)) : QVariant();
    }
    return {};
}

QVariant RecordTableModel::labelCell(const store::RecordRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.label;
    case CellRole::LabelPosition: return m_labels.position(row.label);
    case CellRole::LabelColor: return m_labels.color(row.label);
    default: return {};
    }
}

QString RecordTableModel::title(const RecordColumn &column) const
{
    switch (column.kind) {
    case Kind::State: return tr("State");
    case Kind::Number: return tr("No.");
    case Kind::Label: return tr("Label");
    case Kind::Length: return tr("Length");
    case Kind::Id:
    case Kind::Cell:
    case Kind::Gold: break;
    }
    return column.name;
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const RecordColumn &column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return title(column);
    if (role == CellRole::Kind)
        return int(cellKind(column));
    if (role == Qt::ToolTipRole) {
        switch (column.kind) {
        case Kind::Number: return tr("The row's place in the input");
        case Kind::Label: return tr("Your label where you gave one, else the model's");
        case Kind::Length: return tr("Characters of the text and the other columns");
        case Kind::Id: return tr("The id of the file");
        case Kind::Gold: return tr("The label known to be right");
        case Kind::State:
        case Kind::Cell: break;
        }
    }
    return {};
}

} // namespace lw::ui
