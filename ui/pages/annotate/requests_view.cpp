// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/requests_view.h"

#include "ui/pages/annotate/request_delegate.h"

#include <QEvent>
#include <QScrollBar>

namespace lw::ui {

RequestsView::RequestsView(QWidget *parent)
    : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the number of columns with every request.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RequestsView::visibleChanged);
}

int RequestsView::columns() const { return qMax(1, viewport()->width() / (leastCardWidth + RequestDelegate::gap)); }

int RequestsView::firstVisible() const
{
    const int row = gridSize().height();
    return row > 0 ? verticalScrollBar()->value() / row * columns() : 0;
}

int RequestsView::visibleCount() const
{
    const int row = gridSize().height();
    return isVisible() && row > 0 ? (viewport()->height() / row + 2) * columns() : 0;
}

void RequestsView::arrange()
{
    // As wide as the viewport, and QListView begins with an empty row.
    const int width = (viewport()->width() - 1) / columns();
    setGridSize({width, RequestDelegate::cardHeight() + RequestDelegate::gap});
    verticalScrollBar()->setSingleStep(gridSize().height() / 4);
    Q_EMIT visibleChanged();
}

void RequestsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    arrange();
}

void RequestsView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    arrange();
}

void RequestsView::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    Q_EMIT visibleChanged();
}

void RequestsView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace lw::ui
