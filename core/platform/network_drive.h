// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace lw::platform {

/// Whether files of this kind of file system (its name as the system says it: "nfs4", "cifs", "fuse.sshfs") lie on another computer. There
/// SQLite's locks and its shared memory cannot be relied on: https://www.sqlite.org/howtocorrupt.html, 2.1, and
/// https://www.sqlite.org/wal.html. One that is not known counts as local.
[[nodiscard]] bool isNetworkFileSystem(QByteArrayView type);

/// Of the file, or of the folder it is to be made in.
[[nodiscard]] bool isOnNetworkDrive(const QString &path);

} // namespace lw::platform
