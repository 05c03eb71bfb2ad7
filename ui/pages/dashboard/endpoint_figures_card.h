// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/dashboard/endpoint_figures_model.h"

#include <QFrame>

namespace lw::ui {

class TableView;
class TextLabel;

/// The table of endpoints on a card, as high as its rows.
class EndpointFiguresCard final : public QFrame
{
    Q_OBJECT

public:
    explicit EndpointFiguresCard(QWidget *parent = nullptr);

    void setRows(std::vector<EndpointFiguresModel::Row> rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fit();

    EndpointFiguresModel *m_model;
    TextLabel *m_title;
    TableView *m_table;
};

} // namespace lw::ui
