// SPDX-License-Identifier: Apache-2.0
#include "tests/core/dataset/packed_files.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace lw::test {
namespace {

/// Writes an archive into memory.
QByteArray written(const std::vector<std::pair<QString, QByteArray>> &entries, void (*choose)(archive *), const QByteArray &password)
{
    qsizetype room = 1 << 20;
    for (const auto &[name, bytes] : entries)
        room += bytes.size() + 1000;
    QByteArray buffer(room, Qt::Uninitialized);
    std::size_t used = 0;
    const std::unique_ptr<archive, int (*)(archive *)> handle(archive_write_new(), archive_write_free);
    archive_write_set_bytes_per_block(handle.get(), 0);
    choose(handle.get());
    if (!password.isEmpty()) {
        archive_write_set_options(handle.get(), "zip:encryption=traditional");
        archive_write_set_passphrase(handle.get(), password.constData());
    }
    if (archive_write_open_memory(handle.get(), buffer.data(), std::size_t(buffer.size()), &used) != ARCHIVE_OK)
        qFatal("cannot write an archive: %s", archive_error_string(handle.get()));
    for (const auto &[name, bytes] : entries) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
        archive_entry_set_size(entry.get(), bytes.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        if (archive_write_header(handle.get(), entry.get()) < ARCHIVE_WARN
            || archive_write_data(handle.get(), bytes.constData(), std::size_t(bytes.size())) != la_ssize_t(bytes.size()))
            qFatal("cannot write an archive: %s", archive_error_string(handle.get()));
    }
    archive_write_close(handle.get());
    buffer.truncate(qsizetype(used));
    return buffer;
}

} // namespace

QByteArray packed(const QByteArray &bytes, Packing packing)
{
    return packing == Packing::Gzip ? written({{QStringLiteral("x"), bytes}},
                                              [](archive *handle) {
                                                  archive_write_add_filter_gzip(handle);
                                                  archive_write_set_format_raw(handle);
                                              },
                                              {})
                                    : written({{QStringLiteral("x"), bytes}},
                                              [](archive *handle) {
                                                  archive_write_add_filter_zstd(handle);
                                                  archive_write_set_format_raw(handle);
                                              },
                                              {});
}

QByteArray zipped(const ZipEntries &entries, const QByteArray &password)
{
    return written(entries, [](archive *handle) { archive_write_set_format_zip(handle); }, password);
}

ZipEntries workbook(const QByteArray &rows, const QByteArray &sharedStrings, const QByteArray &cellFormats, bool since1904)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    ZipEntries entries{
        {QStringLiteral("xl/workbook.xml"),
         head + "<workbook" + main + " xmlns:r=\"" + relations + "\"><workbookPr date1904=\"" + (since1904 ? "1" : "0")
             + "\"/><sheets><sheet name=\"Hidden\" sheetId=\"7\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"数据\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                "<Relationship Id=\"rId9\" Type=\"x\" Target=\"worksheets/sheet9.xml\"/>"
                "<Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {QStringLiteral("xl/worksheets/sheet9.xml"),
         head + "<worksheet" + main + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>secret</t></is></c></row>"
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData></worksheet>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"), head + "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>"},
    };
    if (!sharedStrings.isEmpty())
        entries.push_back({QStringLiteral("xl/sharedStrings.xml"), head + "<sst" + main + ">" + sharedStrings + "</sst>"});
    if (!cellFormats.isEmpty())
        entries.push_back({QStringLiteral("xl/styles.xml"), head + "<styleSheet" + main + ">" + cellFormats + "</styleSheet>"});
    return entries;
}

} // namespace lw::test
