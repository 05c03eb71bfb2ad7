// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/csv_reader.h"

#include "core/dataset/column_names.h"
#include "core/dataset/utf8.h"

namespace lw::dataset {

namespace {

/// The second byte of a character can be a bar in these, so a bar does not divide cells there.
bool hidesBars(const Encoding &encoding)
{
    return encoding.name.startsWith("GB") || encoding.name.startsWith("BIG5") || encoding.name.startsWith("SHIFT");
}

} // namespace

CsvReader::CsvReader(ByteSource source, const QString &path, char delimiter)
    : m_path(path)
    , m_source(std::move(source))
    , m_delimiter(delimiter)
    , m_isUtf8(m_source.encoding().name == "UTF-8")
    , m_parser(delimiter, [this](CsvParser::Row row) { m_rows.push_back(std::move(row)); }, maxRowBytes)
{
}

Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding,
                                                   char delimiter, FirstRow firstRow)
{
    ByteSource source(std::move(device), encoding);
    auto first = source.read();
    if (!first)
        return fail(first.error().code, QStringLiteral("%1: %2").arg(path, first.error().detail));
    const char found = delimiter != 0 ? delimiter : findDelimiter(*first, hidesBars(encoding) ? ",;\t" : ",;\t|");
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(source), path, found));
    reader->m_parser.feed(*first);
    if (auto header = reader->readHeader(firstRow); !header)
        return fail(header.error());
    return reader;
}

Result<void> CsvReader::readBlock()
{
    auto block = m_source.read();
    if (!block)
        return fail(block.error().code, QStringLiteral("%1: %2").arg(m_path, block.error().detail));
    if (block->isEmpty()) {
        m_parser.finish();
        m_ended = true;
    } else {
        m_parser.feed(*block);
    }
    return {};
}

Result<void> CsvReader::readHeader(FirstRow firstRow)
{
    // Two rows: a header alone is as empty as a file without one.
    const std::size_t needed = firstRow == FirstRow::Names ? 2 : 1;
    while (m_rows.size() < needed && !m_ended) {
        if (auto read = readBlock(); !read)
            return read;
    }
    if (!m_rows.empty() && (m_rows.front().unterminated || m_rows.front().tooLong))
        return fail(Code::BadFormat, QStringLiteral("The header of %1 has a quote that is never closed").arg(m_path));
    if (m_rows.size() < needed) {
        return fail(Code::Empty, m_rows.empty() ? QStringLiteral("%1 holds no rows").arg(m_path)
                                                : QStringLiteral("%1 holds a header and no rows").arg(m_path));
    }
    CsvParser::Row header = m_rows.front();
    if (firstRow == FirstRow::Names)
        m_rows.pop_front();
    else
        header.cells.assign(header.cells.size(), {});
    QStringList names;
    for (const QByteArray &cell : header.cells) {
        const auto text = decode(cell, m_source.encoding());
        if (!text)
            return fail(Code::BadEncoding, QStringLiteral("The header of %1 cannot be read: %2").arg(m_path, text.error().detail));
        names.append(*text);
    }
    m_columns = columnNames(names);
    for (const QString &name : std::as_const(m_columns))
        m_keys.push_back(toUtf8(name));
    return {};
}

Result<Batch> CsvReader::next(int count)
{
    auto read = nextCells(count);
    if (!read)
        return fail(read.error());
    Batch batch;
    for (const CellRow &row : read->rows) {
        Record record;
        record.row = row.row;
        record.line = row.line;
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            record.data[m_keys[i]] = row.cells[i].toStdString();
        batch.records.push_back(std::move(record));
    }
    batch.badRows = std::move(read->badRows);
    batch.bytesRead = read->bytesRead;
    batch.atEnd = read->atEnd;
    return batch;
}

Result<CellBatch> CsvReader::nextCells(int count)
{
    CellBatch batch;
    for (int taken = 0; taken < count;) {
        while (m_rows.empty() && !m_ended) {
            if (auto read = readBlock(); !read)
                return fail(read.error());
        }
        if (m_rows.empty())
            break;
        convert(m_rows.front(), batch);
        m_rows.pop_front();
        ++taken;
    }
    batch.bytesRead = m_source.position();
    batch.atEnd = m_ended && m_rows.empty();
    return batch;
}

void CsvReader::convert(CsvParser::Row &row, CellBatch &batch)
{
    ++m_row;
    const auto bad = [&](RowFault::Kind kind, const QStringList &values = {}) {
        batch.badRows.push_back({m_path, m_row, row.line, {kind, values}, row.raw});
    };
    if (row.tooLong) {
        bad(RowFault::Kind::RowTooLong, {QString::number(maxRowBytes >> 20)});
        return;
    }
    if (row.unterminated) {
        bad(RowFault::Kind::OpenQuote);
        return;
    }
    if (row.cells.size() != m_keys.size()) {
        bad(RowFault::Kind::CellCount, {QString::number(row.cells.size()), QString::number(m_keys.size())});
        return;
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        QByteArray &cell = row.cells[i];
        if (m_isUtf8 && firstBadUtf8(cell) < 0)
            continue;
        const auto text = decode(cell, m_source.encoding());
        if (!text) {
            bad(RowFault::Kind::CellUnreadable, {m_columns.at(qsizetype(i)), text.error().detail});
            return;
        }
        cell = text->toUtf8();
    }
    batch.rows.push_back({m_row, row.line, std::move(row.cells)});
}

} // namespace lw::dataset
