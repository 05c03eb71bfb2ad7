// SPDX-License-Identifier: Apache-2.0
#include "core/platform/network_drive.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#if defined(Q_OS_WIN)
#include <qt_windows.h>
#endif

namespace lw::platform {

bool isNetworkFileSystem(QByteArrayView type)
{
    // 9p is left out: it is how virtual machines and containers see a folder of the computer that they run on.
    static constexpr std::array names{"nfs",  "nfs4", "cifs", "smb",    "smb2",      "smb3",   "smbfs",  "afpfs", "webdav",
                                      "davfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "beegfs", "gpfs",  "ocfs2"};
    static constexpr std::array mounted{"sshfs", "rclone", "s3fs", "gvfsd-fuse", "davfs2", "glusterfs", "ceph", "curlftpfs", "smbnetfs"};
    const auto isOne = [](QByteArrayView name, const auto &list) {
        return std::any_of(list.begin(), list.end(), [name](const char *one) { return name == QByteArrayView(one); });
    };
    const QByteArray lower = type.toByteArray().toLower();
    const QByteArrayView name(lower);
    return name.startsWith("fuse.") ? isOne(name.sliced(5), mounted) : isOne(name, names);
}

bool isOnNetworkDrive(const QString &path)
{
    const QFileInfo file(path);
    const QString place = file.exists() ? file.canonicalFilePath() : file.absolutePath();
#if defined(Q_OS_WIN)
    // There the file system is the one of the other computer: only the drive says where it is.
    const QString native = QDir::toNativeSeparators(place);
    if (native.startsWith(QStringLiteral("\\\\")))
        return true;
    const std::wstring root = native.left(3).toStdWString();
    return GetDriveTypeW(root.c_str()) == DRIVE_REMOTE;
#else
    return isNetworkFileSystem(QStorageInfo(place).fileSystemType());
#endif
}

} // namespace lw::platform
