// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/csv_writer.h"

namespace lw::dataset {
namespace {

std::string cell(const QString &text)
{
    std::string bytes = toUtf8(text);
    // A lone NUL or tab needs no quotes; a cell that begins or ends with a space gets them, so that no reader trims it.
    const bool plain = bytes.find_first_of(",\"\r\n") == std::string::npos && !text.startsWith(u' ') && !text.endsWith(u' ');
    if (plain)
        return bytes;
    std::string quoted = "\"";
    for (const char c : bytes) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string row(const QStringList &cells)
{
    std::string line;
    for (const QString &text : cells) {
        if (!line.empty() || &text != &cells.front())
            line += ',';
        line += cell(text);
    }
    return line + "\r\n";
}

} // namespace

Result<void> CsvWriter::begin(const ExportInfo &info)
{
    m_table = ExportTable(info);
    return m_file.open().and_then([&] { return m_file.write((m_bom == Bom::Utf8 ? "\xEF\xBB\xBF" : "") + row(m_table.header())); });
}

Result<ExportWriter::Put> CsvWriter::write(const ExportRecord &record, LossReport &)
{
    return m_file.write(row(m_table.cells(record))).map([] { return Put::Written; });
}

Result<void> CsvWriter::finish() { return m_file.commit(); }

} // namespace lw::dataset
