// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/hf_writer.h"

#include "core/dataset/export/free_names.h"
#include "core/dataset/export/hf_features.h"
#include "core/dataset/export/items.h"

#include <QDir>
#include <QFileInfo>

namespace lw::dataset {

HfWriter::HfWriter(const QString &path)
    : m_path(QDir::cleanPath(path))
{
}

tl::unexpected<Error> HfWriter::notMade(const QString &reason) const
{
    return fail(Code::NotWritable, QStringLiteral("The folder %1 cannot be written: %2").arg(m_path, reason));
}

Result<void> HfWriter::checkTarget() const
{
    const QFileInfo target(m_path);
    if (target.exists() && !target.isDir())
        return notMade(QStringLiteral("there is a file of that name; name a folder"));
    if (!target.absoluteDir().exists())
        return notMade(QStringLiteral("the folder that it is to be in does not exist; make it first"));
    if (target.isDir() && !QDir(m_path).isEmpty() && !QFileInfo::exists(QDir(m_path).filePath(QLatin1String(hfRowsFile))))
        return notMade(QStringLiteral("there is a folder of that name with other things in it; name a new one"));
    return {};
}

Result<void> HfWriter::begin(const ExportInfo &info)
{
    if (auto free = checkTarget(); !free)
        return free;
    m_info = info;
    const QFileInfo target(m_path);
    m_folder = std::make_unique<QTemporaryDir>(target.absoluteDir().filePath(u'.' + target.fileName() + QStringLiteral("-XXXXXX")));
    if (!m_folder->isValid() || !QDir(m_folder->path()).mkpath(QStringLiteral("new/data")))
        return notMade(m_folder->errorString());
    m_rows = std::make_unique<ItemWriter>(m_folder->filePath(QStringLiteral("new/") + QLatin1String(hfRowsFile)), hfRowsFormat());
    return m_rows->begin(info);
}

Result<ExportWriter::Put> HfWriter::write(const ExportRecord &record, LossReport &losses) { return m_rows->write(record, losses); }

Result<void> HfWriter::finish()
{
    const QByteArray readme = hfReadme(m_info, freeNames(m_info.columns, hfOwnColumns(m_info.task)));
    auto written = m_rows->finish().and_then([&] {
        return writeWholeFile(m_folder->filePath(QStringLiteral("new/README.md")), {readme.constData(), std::size_t(readme.size())});
    });
    if (!written)
        return written;
    QDir disk;
    const bool isReplaced = QFileInfo::exists(m_path);
    if (isReplaced && !disk.rename(m_path, m_folder->filePath(QStringLiteral("old"))))
        return notMade(QStringLiteral("the one that is there cannot be replaced; close what has it open"));
    if (!disk.rename(m_folder->filePath(QStringLiteral("new")), m_path)) {
        if (isReplaced)
            disk.rename(m_folder->filePath(QStringLiteral("old")), m_path);
        return notMade(QStringLiteral("it cannot be moved there; check that you may write to its folder"));
    }
    return {};
}

} // namespace lw::dataset
