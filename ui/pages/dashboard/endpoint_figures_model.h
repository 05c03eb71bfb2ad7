// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/endpoint_figures.h"

#include <QAbstractTableModel>

#include <vector>

namespace lw::ui {

/// What each endpoint did in a run: a row an endpoint.
class EndpointFiguresModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Endpoint, Requests, Errors, P50, P95, Share };
    static constexpr int columns = 6;

    using QAbstractTableModel::QAbstractTableModel;

    struct Row
    {
        QString name;
        metrics::EndpointFigures figures;
        bool operator==(const Row &) const = default;
    };
    void setRows(std::vector<Row> rows);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace lw::ui
