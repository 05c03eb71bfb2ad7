// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"

#include "core/platform/network_drive.h"
#include "core/project/project_place.h"
#include "core/store/project_schema.h"

#include <QFileInfo>

namespace lw::project {
namespace {

Result<std::unique_ptr<QLockFile>> lock(const QString &path)
{
    auto file = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    // Never stale by age: a run may take days. A lock whose process is gone is taken over.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return file;
    if (file->error() == QLockFile::PermissionError)
        return fail(Code::NotWritable, QStringLiteral("The folder of %1 cannot be written to").arg(path));
    qint64 process = 0;
    QString host;
    QString program;
    if (!file->getLockInfo(&process, &host, &program))
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be locked").arg(path));
    return fail(Code::InUse, QStringLiteral("%1 is in use by %2 (process %3); wait until it has ended, or name another project")
                                 .arg(path, program)
                                 .arg(process));
}

} // namespace

Result<std::unique_ptr<Project>> Project::open(const QString &path, Opening opening)
{
    if (auto placed = checkPlace(path, platform::isOnNetworkDrive(path)); !placed)
        return fail(placed.error());
    std::unique_ptr<Project> project(new Project(path));
    if (opening == Opening::Write) {
        const QFileInfo info(path);
        if (info.isDir())
            return fail(Code::NotReadable, QStringLiteral("%1 is a folder; name a file such as labels.lwproj").arg(path));
        if (!QFileInfo(info.absolutePath()).isDir())
            return fail(Code::NotWritable, QStringLiteral("The folder %1 does not exist; make it first").arg(info.path()));
        auto held = lock(path);
        if (!held)
            return fail(held.error());
        project->m_lock = *std::move(held);
        auto writer = store::WriterThread::open(path, store::projectSchema());
        if (!writer)
            return fail(writer.error());
        project->m_writer = *std::move(writer);
    }
    auto reader = store::Database::open(path, store::Database::Mode::Read, store::projectSchema());
    if (!reader)
        return fail(reader.error());
    project->m_reader = *std::move(reader);
    return project;
}

} // namespace lw::project
