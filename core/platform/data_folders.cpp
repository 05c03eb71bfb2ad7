// SPDX-License-Identifier: Apache-2.0
#include "core/platform/data_folders.h"

#include <QStandardPaths>

namespace lw::platform {

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/labelwright");
}

QString usageFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/labelwright/usage.sqlite");
}

} // namespace lw::platform
