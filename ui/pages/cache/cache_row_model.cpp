// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/cache_row_model.h"

#include "ui/text/format.h"
#include "ui/widgets/cell_roles.h"

#include <chrono>

namespace lw::ui {

using cache::CacheOrder;

void CacheRowModel::setLabels(const std::vector<task::Label> &labels)
{
    m_positions.clear();
    m_colors.clear();
    for (const task::Label &label : labels) {
        if (m_positions.contains(label.name))
            continue;
        m_positions.insert(label.name, int(m_positions.size()));
        m_colors.insert(label.name, label.color);
    }
    retranslate();
}

int CacheRowModel::labelPosition(const QString &label) const
{
    const auto known = m_positions.constFind(label);
    if (known != m_positions.cend())
        return *known;
    const int next = int(m_positions.size());
    m_positions.insert(label, next);
    return next;
}

void CacheRowModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Stored), index(rowCount() - 1, Stored));
}

void CacheRowModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

CacheOrder CacheRowModel::orderOf(int column)
{
    switch (Column(column)) {
    case AskedAbout: return CacheOrder::Record;
    case Answer: return CacheOrder::Answer;
    case Model: return CacheOrder::Model;
    case Hits: return CacheOrder::Hits;
    case Tokens: return CacheOrder::Tokens;
    case Took: return CacheOrder::Latency;
    case Stored: return CacheOrder::Created;
    }
    return CacheOrder::Created;
}

int CacheRowModel::columnOf(CacheOrder order)
{
    for (int column = 0; column < columns; ++column) {
        if (orderOf(column) == order)
            return column;
    }
    return Stored;
}

int CacheRowModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant CacheRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const cache::CacheRow *row = this->row(index.row());
    if (!row)
        return role == CellRole::Loading ? QVariant(true) : QVariant();
    if (row->id == 0)   // gone from the file meanwhile
        return role == CellRole::Blank ? QVariant(true) : QVariant();
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(*row, column);
    case Qt::ToolTipRole:
        return column == Stored ? QVariant(formatMoment(QDateTime::fromString(row->createdAt, Qt::ISODate))) : QVariant();
    case CellRole::Kind:
        return column == Answer && row->label.isEmpty() ? QVariant(int(CellKind::Mono)) : QVariant();
    case CellRole::LabelPosition: return column == Answer ? QVariant(labelPosition(row->label)) : QVariant();
    case CellRole::LabelColor: return column == Answer ? QVariant(labelColor(row->label)) : QVariant();
    default: return {};
    }
}

QVariant CacheRowModel::text(const cache::CacheRow &row, Column column) const
{
    switch (column) {
    case AskedAbout: return row.record;
    case Answer: return row.label.isEmpty() ? row.answer : row.label;
    case Model: return row.model;
    case Hits: return formatCount(row.hits);
    case Tokens: return row.tokens ? formatCount(*row.tokens) : QString();
    case Took: return formatTook(std::chrono::milliseconds(row.latencyUs / 1000));
    case Stored: return formatAgo(QDateTime::fromString(row.createdAt, Qt::ISODate), m_now);
    }
    return {};
}

QVariant CacheRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == CellRole::Kind) {
        switch (column) {
        case AskedAbout: return int(CellKind::Text);
        case Answer: return int(CellKind::LabelChip);
        case Model: return int(CellKind::Muted);
        case Hits: return int(CellKind::Number);
        case Tokens:
        case Took:
        case Stored: return int(CellKind::Figure);
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case Hits: return tr("How often the answer was used again");
        case Tokens: return tr("Of prompt and answer, as the server reported them");
        case Took: return tr("How long the model took when it was asked");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case AskedAbout: return tr("Asked about");
    case Answer: return tr("Answer");
    case Model: return tr("Model");
    case Hits: return tr("Hits");
    case Tokens: return tr("Tokens");
    case Took: return tr("Took");
    case Stored: return tr("Stored");
    }
    return {};
}

} // namespace lw::ui
