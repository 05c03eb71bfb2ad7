// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/csv_reader.h"

namespace lw::dataset {

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, char delimiter)
    : m_path(path)
    , m_source(std::move(device), encoding)
    , m_first(m_source.read().value_or(QByteArray()))
    , m_parser(delimiter != 0 ? delimiter : findDelimiter(m_first), [this](CsvParser::Row row) { m_rows.push_back(std::move(row)); })
{
    m_parser.feed(m_first);
    m_first.clear();
}

Result<std::unique_ptr<RecordReader>> CsvReader::open(std::unique_ptr<QIODevice> device, const QString &path,
                                                      const Encoding &encoding, char delimiter)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(device), path, encoding, delimiter));
    if (auto header = reader->readHeader(); !header)
        return fail(header.error());
    return std::unique_ptr<RecordReader>(std::move(reader));
}

Result<void> CsvReader::readBlock()
{
    auto block = m_source.read();
    if (!block) {
        block.error().detail = QStringLiteral("%1: %2").arg(m_path, block.error().detail);
        return fail(block.error());
    }
    if (block->isEmpty()) {
        m_parser.finish();
        m_ended = true;
    } else {
        m_parser.feed(*block);
    }
    return {};
}

Result<void> CsvReader::readHeader()
{
    // Two rows: a header alone is as empty as a file without one.
    while (m_rows.size() < 2 && !m_ended) {
        if (auto read = readBlock(); !read)
            return read;
    }
    if (m_rows.size() < 2) {
        return fail(Code::Empty, m_rows.empty() ? QStringLiteral("%1 holds no rows").arg(m_path)
                                                : QStringLiteral("%1 holds a header and no rows").arg(m_path));
    }
    const CsvParser::Row header = std::move(m_rows.front());
    m_rows.pop_front();
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const auto text = decode(header.cells[i], m_source.encoding());
        if (!text)
            return fail(Code::BadEncoding, QStringLiteral("The header of %1 cannot be read: %2").arg(m_path, text.error().detail));
        QString name = text->isEmpty() ? QStringLiteral("column %1").arg(i + 1) : *text;
        for (int copy = 2; m_columns.contains(name); ++copy)
            name = QStringLiteral("%1 (%2)").arg(*text).arg(copy);
        m_columns.append(name);
        m_keys.push_back(toUtf8(name));
    }
    return {};
}

Result<Batch> CsvReader::next(int count)
{
    Batch batch;
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

void CsvReader::convert(const CsvParser::Row &row, Batch &batch)
{
    ++m_row;
    const auto bad = [&](const QString &reason) {
        batch.badRows.push_back({m_path, m_row, row.line, reason, row.raw});
    };
    if (row.unterminated) {
        bad(QStringLiteral("The file ends inside a quoted cell that begins in this row; a quote is missing."));
        return;
    }
    if (row.cells.size() != m_keys.size()) {
        bad(QStringLiteral("The row has %1 cells, the header has %2.").arg(row.cells.size()).arg(m_keys.size()));
        return;
    }
    Record record;
    record.row = m_row;
    record.line = row.line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto text = decode(row.cells[i], m_source.encoding());
        if (!text) {
            bad(QStringLiteral("The cell \"%1\" cannot be read: %2.").arg(m_columns.at(qsizetype(i)), text.error().detail));
            return;
        }
        record.data[m_keys[i]] = toUtf8(*text);
    }
    batch.records.push_back(std::move(record));
}

} // namespace lw::dataset
