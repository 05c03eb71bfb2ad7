// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace lw::dataset {

/// The columns of a header's cells: one without a name is called by its number, a second of the same name gets a number behind it. Pure.
[[nodiscard]] inline QStringList columnNames(const QStringList &cells)
{
    QStringList names;
    for (const QString &cell : cells) {
        const QString wanted = cell.isEmpty() ? QStringLiteral("column %1").arg(names.size() + 1) : cell;
        QString name = wanted;
        for (int copy = 2; names.contains(name); ++copy)
            name = QStringLiteral("%1 (%2)").arg(wanted, QString::number(copy));
        names.append(name);
    }
    return names;
}

} // namespace lw::dataset
