// SPDX-License-Identifier: Apache-2.0
#include "core/project/bad_row_file.h"

#include <QFile>

namespace lw::project {

BadRowFile::BadRowFile(const QString &path)
    : m_file(path)
{
}

Result<void> BadRowFile::add(const dataset::BadRow &row)
{
    OrderedJson line{{"file", toUtf8(row.file)}, {"row", row.row}, {"line", row.line}, {"reason", toUtf8(dataset::rowFaultSentence(row.fault))}};
    // The bytes as they are where they are text; else so that none is lost.
    const std::string raw(row.raw.constData(), std::size_t(row.raw.size()));
    if (row.raw.isValidUtf8())
        line["raw"] = raw;
    else
        line["raw_base64"] = row.raw.toBase64().toStdString();
    const std::string text = dumpJson(line) + '\n';
    const bool written = (m_file.isOpen() || m_file.open(QIODevice::WriteOnly))
        && m_file.write(text.data(), qint64(text.size())) == qint64(text.size());
    if (!written)
        return notWritable();
    return {};
}

Result<void> BadRowFile::finish()
{
    const QString path = m_file.fileName();
    const bool done = m_file.isOpen() ? m_file.commit() : !QFile::exists(path) || QFile::remove(path);
    if (!done)
        return notWritable();
    return {};
}

tl::unexpected<Error> BadRowFile::notWritable() const
{
    return fail(Code::NotWritable, QStringLiteral("The bad rows cannot be saved to %1: %2").arg(m_file.fileName(), m_file.errorString()));
}

} // namespace lw::project
