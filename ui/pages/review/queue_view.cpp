// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_view.h"

#include "ui/pages/review/queue_delegate.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>

#include <algorithm>

namespace lw::ui {

QueueView::QueueView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new QueueDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setAttribute(Qt::WA_InputMethodEnabled, false);
    verticalHeader()->setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setBackgroundRole(QPalette::Window);
    refresh();
}

std::vector<int> QueueView::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void QueueView::goTo(int row)
{
    if (row < 0 || row >= model()->rowCount())
        return;
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (row + 1 < model()->rowCount())
        scrollTo(model()->index(row + 1, 0));
    scrollTo(index);
}

void QueueView::keyboardSearch(const QString &) { }

void QueueView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refresh();
}

void QueueView::focusInEvent(QFocusEvent *event)
{
    setProperty("ring", event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
    QTableView::focusInEvent(event);
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The base switches input methods on where an item could be edited; here single keys are meant.
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void QueueView::refresh() { verticalHeader()->setDefaultSectionSize(ui::height(Row::QueueItem)); }

} // namespace lw::ui
