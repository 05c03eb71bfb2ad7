// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/output_file.h"

#include <QDir>
#include <QFileInfo>

namespace lw::dataset {
namespace {

tl::unexpected<Error> notWritable(const QSaveFile &file)
{
    return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<void> OutputFile::open()
{
    const QFileInfo info(m_file.fileName());
    if (info.isDir())
        return fail(Code::NotWritable, QStringLiteral("%1 is a folder; name a file").arg(m_file.fileName()));
    if (!info.absoluteDir().exists()) {
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: its folder does not exist; make it first")
                                           .arg(m_file.fileName()));
    }
    if (!m_file.open(QIODevice::WriteOnly))
        return notWritable(m_file);
    return {};
}

Result<void> OutputFile::write(std::string_view bytes)
{
    if (m_file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
        return notWritable(m_file);
    return {};
}

Result<void> OutputFile::commit()
{
    if (!m_file.commit())
        return notWritable(m_file);
    return {};
}

Result<void> writeWholeFile(const QString &path, std::string_view bytes)
{
    OutputFile file(path);
    return file.open().and_then([&] { return file.write(bytes); }).and_then([&] { return file.commit(); });
}

} // namespace lw::dataset
