// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/input_location.h"

#include "core/dataset/archive_device.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace lw::dataset {
namespace {

InputLocation::Packing packingOf(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return InputLocation::Packing::None;
    const QByteArray start = device.read(4);
    if (start.startsWith("\x1F\x8B") || start == QByteArray("\x28\xB5\x2F\xFD", 4))
        return InputLocation::Packing::Stream;
    if (start == QByteArray("PK\x03\x04", 4) || start == QByteArray("PK\x05\x06", 4))
        return InputLocation::Packing::Zip;
    return InputLocation::Packing::None;
}

} // namespace

QString InputLocation::name() const
{
    if (!entry.isEmpty())
        return entry;
    const QString fileName = QFileInfo(file).fileName();
    if (packing == Packing::Stream) {
        for (const QLatin1String ending : {QLatin1String(".gz"), QLatin1String(".gzip"), QLatin1String(".zst"), QLatin1String(".zstd")}) {
            if (fileName.endsWith(ending, Qt::CaseInsensitive))
                return fileName.chopped(ending.size());
        }
    }
    return fileName;
}

Result<InputLocation> locateInput(const QString &path)
{
    InputLocation location{path, path, {}, InputLocation::Packing::None};
    QFileInfo info(path);
    // The longest part that there is: a ZIP may be a folder of the path.
    for (qsizetype slash = path.lastIndexOf(u'/'); !info.exists() && slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QFileInfo outer(path.left(slash));
        if (!outer.isFile() || packingOf(outer.filePath()) != InputLocation::Packing::Zip)
            continue;
        info = outer;
        location.file = outer.filePath();
        location.entry = path.mid(slash + 1);
    }
    if (!info.exists())
        return fail(Code::NotFound, QStringLiteral("%1 does not exist").arg(path));
    if (info.isDir()) {
        location.packing = InputLocation::Packing::Folder;
        return location;
    }
    QFile probe(location.file);
    if (!probe.open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, probe.errorString()));
    if (probe.size() == 0)
        return fail(Code::Empty, QStringLiteral("%1 is empty").arg(path));
    location.packing = packingOf(location.file);
    return location;
}

Result<std::unique_ptr<QIODevice>> openBytes(const InputLocation &location)
{
    if (location.packing == InputLocation::Packing::Stream || location.packing == InputLocation::Packing::Zip) {
        auto device = ArchiveDevice::open(location.file, location.entry);
        if (!device)
            return fail(device.error());
        return std::unique_ptr<QIODevice>(*std::move(device));
    }
    auto file = std::make_unique<QFile>(location.file);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(location.shown, file->errorString()));
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<std::shared_ptr<QTemporaryFile>> unpacked(const InputLocation &location, qint64 mostBytes)
{
    auto device = openBytes(location);
    if (!device)
        return fail(device.error());
    auto file = std::make_shared<QTemporaryFile>();
    if (!file->open())
        return fail(Code::NotWritable, QStringLiteral("There is no place to unpack %1: %2").arg(location.shown, file->errorString()));
    for (;;) {
        const QByteArray block = (*device)->read(1 << 20);
        if (block.isEmpty() && !(*device)->atEnd())
            return fail(Code::NotReadable, QStringLiteral("%1 cannot be unpacked: %2").arg(location.shown, (*device)->errorString()));
        if (block.isEmpty())
            break;
        if (file->size() + block.size() > mostBytes)
            return fail(Code::BadFormat, QStringLiteral("%1 unpacks to more than %2 MiB; unpack it yourself").arg(location.shown).arg(mostBytes >> 20));
        if (file->write(block) != block.size())
            return fail(Code::NotWritable, QStringLiteral("There is no place to unpack %1: %2").arg(location.shown, file->errorString()));
    }
    if (!file->flush())
        return fail(Code::NotWritable, QStringLiteral("There is no place to unpack %1: %2").arg(location.shown, file->errorString()));
    return file;
}

} // namespace lw::dataset
