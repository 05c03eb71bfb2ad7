// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_geometry.h"

#include "ui/widgets/table_view.h"

#include <QHeaderView>

namespace lw::ui {

namespace {

constexpr int cellPadding = 10;

} // namespace

QRect cellContent(const QRect &cell, const QWidget *table, int column)
{
    QRect content = cell.adjusted(cellPadding, 0, -cellPadding, 0);
    const auto *view = qobject_cast<const TableView *>(table);
    if (!view) {
        return content;
    }
    const QHeaderView *header = view->horizontalHeader();
    int first = 0;
    while (first < header->count() && header->isSectionHidden(header->logicalIndex(first))) {
        ++first;
    }
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last))) {
        --last;
    }
    const int here = header->visualIndex(column);
    const int before = here == first ? view->margin() : 0;
    const int after = here == last ? view->margin() : 0;
    const bool mirrored = view->isRightToLeft();
    return content.adjusted(mirrored ? after : before, 0, mirrored ? -before : -after, 0);
}

} // namespace lw::ui
