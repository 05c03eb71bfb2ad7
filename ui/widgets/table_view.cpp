// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/table_header.h"

#include <QFocusEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <utility>

namespace lw::ui {

TableView::TableView(QWidget *parent)
    : QTableView(parent), m_delegate(new RowDelegate(this)), m_turn(new QTimer(this))
{
    setHorizontalHeader(new TableHeader(this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setAttribute(Qt::WA_Hover);
    m_turn->setInterval(100);
    connect(m_turn, &QTimer::timeout, this, &TableView::turnSpinners);
    connect(&Theme::instance(), &Theme::changed, this, &TableView::refresh);
    refresh();
}

bool TableView::showsRing() const
{
    return m_keyboard && hasFocus();
}

void TableView::setMargin(int margin)
{
    m_margin = margin;
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

void TableView::setColumnWidths(const QList<int> &widths)
{
    m_widths = widths;
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(!widths.contains(0));
    for (int column = 0; column < qMin(int(widths.size()), header->count()); ++column) {
        const bool stretches = widths.at(column) == 0;
        header->setSectionResizeMode(column, stretches ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!stretches) {
            header->resizeSection(column, scaledPx(widths.at(column)));
        }
    }
}

void TableView::keyboardSearch(const QString &) {}

bool TableView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter: hover(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y())); break;
    case QEvent::HoverLeave:
    case QEvent::Leave: hover(-1); break;
    default: break;
    }
    return QTableView::viewportEvent(event);
}

void TableView::hover(int row)
{
    if (row == m_hovered) {
        return;
    }
    for (const int changed : {std::exchange(m_hovered, row), row}) {
        if (changed >= 0) {
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
        }
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (!m_keyboard) {
        m_keyboard = true;
        viewport()->update();
    }
    // Home and End go to the first and last row: columns are no place to be in a table of whole rows.
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && model()) {
        const int row = event->key() == Qt::Key_Home ? 0 : model()->rowCount(rootIndex()) - 1;
        if (row >= 0) {
            setCurrentIndex(model()->index(row, qMax(0, currentIndex().column()), rootIndex()));
        }
        return;
    }
    QTableView::keyPressEvent(event);
    viewport()->update(); // the ring goes round whole rows, QTableView repaints cells
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    m_keyboard = false;
    QTableView::mousePressEvent(event);
    viewport()->update();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    m_keyboard = m_keyboard || event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QTableView::focusInEvent(event);
    if (m_keyboard && !currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0) {
        // A place to begin, without selecting anything.
        selectionModel()->setCurrentIndex(model()->index(0, 0, rootIndex()), QItemSelectionModel::NoUpdate);
    }
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        refresh();
    }
}

void TableView::refresh()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(ui::height(Row::TableRow));
    verticalScrollBar()->setSingleStep(ui::height(Row::TableRow));
    if (!m_widths.isEmpty()) {
        horizontalHeader()->updateGeometry();
    }
    viewport()->update();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_delegate->hasSpinners() && !m_turn->isActive()) {
        m_turn->start();
    }
}

void TableView::turnSpinners()
{
    const QRegion spinners = m_delegate->takeSpinners();
    if (spinners.isEmpty() || !isVisible()) {
        m_turn->stop();
    } else {
        viewport()->update(spinners);
    }
}

} // namespace lw::ui
