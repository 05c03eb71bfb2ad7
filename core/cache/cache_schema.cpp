// SPDX-License-Identifier: Apache-2.0
#include "core/cache/cache_schema.h"

#include <QDir>

namespace lw::cache {

const store::Schema &cacheSchema()
{
    static const store::Schema schema{
        0x4C575243, // "LWRC"
        QStringLiteral(":/labelwright/sql"),
        {
            QStringLiteral("migrations/cache_001_initial.sql"),
            QStringLiteral("migrations/cache_002_flags.sql"),
        },
        QStringLiteral("Labelwright response cache"),
    };
    return schema;
}

QString cachePath(const QString &folder) { return QDir(folder).filePath(QStringLiteral("responses.sqlite")); }

} // namespace lw::cache
