// SPDX-License-Identifier: Apache-2.0
#include "tests/support/support.h"

#include <QFileInfo>

namespace lw::test {

QString sourceDir() { return qEnvironmentVariable("LW_SOURCE_DIR"); }

QString dataDir()
{
    QString folder = qEnvironmentVariable("LW_TEST_DATA");
    if (folder.isEmpty())
        folder = sourceDir() + QStringLiteral("/../shared/data");
    const QFileInfo info(folder);
    return info.isDir() ? info.canonicalFilePath() : QString();
}

} // namespace lw::test
