// SPDX-License-Identifier: Apache-2.0
#include "core/project/project_place.h"

namespace lw::project {

Result<void> checkPlace(const QString &path, bool isOnNetworkDrive)
{
    if (!isOnNetworkDrive)
        return {};
    return fail(Error{Code::NotWritable,
                      QStringLiteral("%1 is on a network drive, where a project could be damaged; work on a copy on this computer").arg(path), {},
                      QStringLiteral("network-drive")});
}

} // namespace lw::project
