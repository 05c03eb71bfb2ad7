// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QList>

#include <cstddef>

namespace lw::ui {

/// As many rows as there is to show, at the top of the column: those that are there stay, with the focus and the cursor in them,
/// and `make` makes what lacks.
template <typename Row, typename Make>
void fitRows(QList<Row *> &rows, std::size_t count, QBoxLayout *column, Make make)
{
    while (std::size_t(rows.size()) > count) {
        // Later: it may be the one whose button is being pressed.
        rows.takeLast()->deleteLater();
    }
    while (std::size_t(rows.size()) < count) {
        rows.append(make());
        column->insertWidget(int(rows.size()) - 1, rows.back());
    }
}

} // namespace lw::ui
