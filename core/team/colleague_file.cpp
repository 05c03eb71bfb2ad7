// SPDX-License-Identifier: Apache-2.0
#include "core/team/colleague_file.h"

#include "core/store/project_schema.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace lw::team {
namespace {

/// Whether a process that lives holds the project. Asked of a copy of the lock, since asking takes over an abandoned one.
bool isInUse(const QString &path, const QString &copy)
{
    if (!QFile::copy(path + QStringLiteral(".lock"), copy))
        return false;
    QLockFile lock(copy);
    lock.setStaleLockTime(0);
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

} // namespace

Result<std::unique_ptr<ColleagueFile>> ColleagueFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Code::NotFound, QStringLiteral("%1 does not exist").arg(path));
    if (!info.isFile())
        return fail(Code::NotReadable, QStringLiteral("%1 is no file; name a project such as labels.lwproj").arg(path));
    std::unique_ptr<ColleagueFile> file(new ColleagueFile);
    const QString copy = file->m_folder.filePath(QStringLiteral("sent.lwproj"));
    if (isInUse(path, file->m_folder.filePath(QStringLiteral("lock"))))
        return fail(Code::InUse, QStringLiteral("%1 is open in a program; close it there, then collect it").arg(path));
    // What a program that was stopped did not bring into the file yet stands in its log.
    const QString log = path + QStringLiteral("-wal");
    if (!QFile::copy(path, copy) || (QFileInfo::exists(log) && !QFile::copy(log, copy + QStringLiteral("-wal"))))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read, or there is no room for a copy of it").arg(path));
    // A file from a medium that cannot be written to is so itself.
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    auto opened = store::Database::open(copy, store::Database::Mode::Read, store::projectSchema());
    if (!opened)
        return fail(opened.error().code, QString(opened.error().detail).replace(copy, path));
    file->m_copy = *std::move(opened);
    return file;
}

} // namespace lw::team
