// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/free_names.h"

#include <QSet>

namespace lw::dataset {

QStringList freeNames(const QStringList &columns, const QStringList &taken)
{
    const QSet<QString> known(columns.begin(), columns.end());
    QSet<QString> used(taken.begin(), taken.end());
    QStringList names;
    for (const QString &column : columns) {
        QString name = column;
        while (used.contains(name) || (name != column && known.contains(name)))
            name.prepend(QStringLiteral("data_"));
        used.insert(name);
        names.append(name);
    }
    return names;
}

} // namespace lw::dataset
