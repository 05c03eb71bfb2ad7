// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/endpoint_figures_model.h"

#include "ui/pages/dashboard/quantile_text.h"
#include "ui/text/format.h"
#include "ui/widgets/cell_roles.h"

namespace lw::ui {

void EndpointFiguresModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void EndpointFiguresModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int EndpointFiguresModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int EndpointFiguresModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant EndpointFiguresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const metrics::EndpointFigures &figures = row.figures;
    if (role == Qt::ToolTipRole && index.column() == Endpoint)
        return figures.endpoint;
    if (role == CellRole::Bad)
        return index.column() == Errors && figures.errors > 0;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Endpoint: return row.name;
    case Requests: return formatCount(figures.requests);
    case Errors: return formatCount(figures.errors);
    case P50: return quantileText(figures.latencyMs, &metrics::Percentiles::p50);
    case P95: return quantileText(figures.latencyMs, &metrics::Percentiles::p95);
    case Share: return formatPercent(figures.share);
    }
    return {};
}

QVariant EndpointFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == CellRole::Kind)
        return int(section == Endpoint ? CellKind::Strong : CellKind::Number);
    if (role == Qt::ToolTipRole) {
        switch (Column(section)) {
        case P50: return tr("Half of the answers took no longer than this.");
        case P95: return tr("95 of 100 answers took no longer than this.");
        case Share: return tr("Of all requests of the run");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Endpoint: return tr("Endpoint");
    case Requests: return tr("Requests");
    case Errors: return tr("Errors");
    case P50: return tr("p50");
    case P95: return tr("p95");
    case Share: return tr("Share");
    }
    return {};
}

} // namespace lw::ui
