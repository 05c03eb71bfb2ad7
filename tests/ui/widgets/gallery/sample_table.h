// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/cell_roles.h"

#include <QAbstractTableModel>

/// A few rows in every kind and state of cell.
class SampleTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { State, Number, Id, Subject, Body, Label, Gold, Tokens, Columns };

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(Columns); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setRows(int rows);

private:
    int m_rows = 10;
};
