// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/document_reader.h"

#include "core/dataset/docx_text.h"
#include "core/dataset/encoding.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace lw::dataset {
namespace {

Result<QByteArray> allOf(QIODevice &device, const QString &name)
{
    QByteArray bytes;
    for (;;) {
        const QByteArray block = device.read(1 << 20);
        if (block.isEmpty() && !device.atEnd())
            return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(name, device.errorString()));
        if (block.isEmpty())
            return bytes;
        bytes += block;
        if (bytes.size() > maxRowBytes)
            return fail(Code::BadFormat, QStringLiteral("%1 is longer than %2 MiB; divide it").arg(name).arg(maxRowBytes >> 20));
    }
}

bool isHidden(const QString &path)
{
    return path.startsWith(u'.') || path.contains(QLatin1String("/.")) || path.startsWith(QLatin1String("__MACOSX/"));
}

} // namespace

bool isDocumentName(const QString &name)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    return ending == QLatin1String("md") || ending == QLatin1String("markdown") || ending == QLatin1String("html")
        || ending == QLatin1String("htm") || ending == QLatin1String("txt") || ending == QLatin1String("docx");
}

Result<QString> documentText(const QByteArray &bytes, const QString &name, const QString &encoding)
{
    if (bytes.isEmpty())
        return fail(Code::Empty, QStringLiteral("%1 is empty").arg(name));
    if (bytes.startsWith("PK\x03\x04")) {
        QTemporaryFile file;
        if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
            return fail(Code::NotWritable, QStringLiteral("There is no place to unpack %1: %2").arg(name, file.errorString()));
        return docxText(file.fileName(), name);
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto found = findEncoding(buffer, encoding, name);
    if (!found)
        return fail(found.error());
    QByteArrayView text = QByteArrayView(bytes).sliced(found->bomBytes);
    auto decoded = decode(text, *found);
    if (!decoded)
        return fail(Code::BadEncoding, QStringLiteral("%1 cannot be read: %2").arg(name, decoded.error().detail));
    return decoded;
}

DocumentReader::DocumentReader(InputLocation location, QString encoding)
    : m_location(std::move(location))
    , m_encoding(std::move(encoding))
{
}

Result<std::unique_ptr<DocumentReader>> DocumentReader::open(const InputLocation &location, const QString &encoding)
{
    std::unique_ptr<DocumentReader> reader(new DocumentReader(location, encoding));
    const bool isZipOfMany = location.packing == InputLocation::Packing::Zip && location.entry.isEmpty();
    if (isZipOfMany) {
        auto archive = ArchiveDevice::openFirst(location.file);
        if (!archive)
            return fail(archive.error());
        reader->m_archive = *std::move(archive);
        reader->m_total = QFileInfo(location.file).size();
    } else if (location.packing == InputLocation::Packing::Folder) {
        reader->findDocuments();
        if (reader->m_documents.empty()) {
            return fail(Code::NotReadable, QStringLiteral("The folder %1 holds no document (.md, .html, .txt, .docx); tables are imported one by one: "
                                                    "name the file")
                                         .arg(location.shown));
        }
    } else {
        reader->m_documents.push_back({location.name(), location});
        reader->m_total = QFileInfo(location.file).size();
    }
    return reader;
}

void DocumentReader::findDocuments()
{
    const QDir folder(m_location.file);
    // Links are not followed: they may lead in circles.
    QDirIterator files(m_location.file, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString path = folder.relativeFilePath(file);
        if (!isDocumentName(path) || isHidden(path))
            continue;
        m_documents.push_back({path, {file, file, {}, InputLocation::Packing::None}});
        m_total += files.fileInfo().size();
    }
    std::sort(m_documents.begin(), m_documents.end(), [](const Document &a, const Document &b) { return a.path < b.path; });
}

Result<QString> DocumentReader::textOf(const Document &document) const
{
    const auto device = openBytes(document.at);
    if (!device)
        return fail(device.error());
    const auto bytes = allOf(**device, document.path);
    if (!bytes)
        return fail(bytes.error());
    return documentText(*bytes, document.path, m_encoding);
}

void DocumentReader::add(const QString &path, const Result<QString> &text, Batch &batch)
{
    ++m_row;
    if (!text) {
        const QString reason = text.error().detail;
        batch.badRows.push_back({m_location.shown, m_row, 1, RowFault::other(reason.endsWith(u'.') ? reason : reason + u'.'), path.toUtf8()});
        return;
    }
    Record record;
    record.row = m_row;
    record.line = 1;
    record.data["path"] = toUtf8(path);
    record.data["text"] = toUtf8(*text);
    batch.records.push_back(std::move(record));
}

/// One entry of the ZIP; false at its end.
Result<bool> DocumentReader::takeEntry(Batch &batch)
{
    if (!m_archive)
        return false;
    const ArchiveEntry entry = m_archive->entry();
    if (isDocumentName(entry.name) && !isHidden(entry.name)) {
        if (entry.locked) {
            add(entry.name, fail(Code::NotReadable, QStringLiteral("%1 is locked with a password; unpack it yourself first").arg(entry.name)), batch);
        } else {
            const auto bytes = allOf(*m_archive, entry.name);
            add(entry.name, bytes ? documentText(*bytes, entry.name, m_encoding) : Result<QString>(fail(bytes.error())), batch);
        }
    }
    m_done = m_archive->packedPosition();
    const auto more = m_archive->advance();
    if (!more)
        return more;
    if (!*more)
        m_archive.reset();
    return true;
}

Result<Batch> DocumentReader::next(int count)
{
    Batch batch;
    // Documents are long: a batch of them is small.
    const int most = std::min(count, 16);
    if (m_documents.empty()) {
        for (qint64 before = m_row; m_row - before < most;) {
            const auto taken = takeEntry(batch);
            if (!taken)
                return fail(taken.error());
            if (!*taken)
                break;
        }
        batch.atEnd = !m_archive;
    } else {
        for (int taken = 0; taken < most && m_next < m_documents.size(); ++taken) {
            const Document &document = m_documents[m_next++];
            add(document.path, textOf(document), batch);
            m_done += QFileInfo(document.at.file).size();
        }
        batch.atEnd = m_next >= m_documents.size();
    }
    batch.bytesRead = m_done;
    return batch;
}

} // namespace lw::dataset
