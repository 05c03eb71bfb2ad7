// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/data_presenter.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace lw::ui {

class EmptyState;
class FilterBar;
class FilterTabs;
class RecordPanel;
class TableColumns;
class TableView;

/// The records of the open project: filters, tabs, table, and the chosen record beside it. Shows what its presenter holds.
class RecordsView final : public QWidget
{
    Q_OBJECT

public:
    RecordsView(DataPresenter &presenter, project::Workspace &workspace, QWidget *parent = nullptr);

    void focusTable();

Q_SIGNALS:
    void reviewRequested(qint64 id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildKeys();
    void connectPresenter();
    void retranslate();
    void showColumns();
    void showFound();
    void showCounts();
    void showPhase();
    void showDetail();
    void showNote();
    void showOrder();
    void sortBy(int column);
    void step(int rows);
    [[nodiscard]] int currentRow() const;

    DataPresenter &m_presenter;
    project::Workspace &m_workspace;
    FilterBar *m_bar;
    FilterTabs *m_tabs;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    TableView *m_table;
    TableColumns *m_columns;
    QMenu *m_columnMenu;
    EmptyState *m_nothing;
    RecordPanel *m_panel;
};

} // namespace lw::ui
