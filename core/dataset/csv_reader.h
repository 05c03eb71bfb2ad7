// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/byte_source.h"
#include "core/dataset/csv_parser.h"
#include "core/dataset/record_reader.h"

#include <deque>

namespace lw::dataset {

/// Reads CSV and TSV. The first row is the header, unless it is said to be data; a column without a name is called by its number, a second one of the same
/// name gets a number behind it. A row with more or fewer cells than the header, with bytes that are no text, that ends
/// inside quotes, or that is longer than maxRowBytes is a bad row.
class CsvReader final : public RecordReader, private CellReader
{
public:
    /// `delimiter` 0: found.
    [[nodiscard]] static Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<QIODevice> device, const QString &path,
                                                                 const Encoding &encoding, char delimiter,
                                                                 FirstRow firstRow = FirstRow::Names);
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] CellReader *cells() override { return this; }
    [[nodiscard]] QStringList columns() const override { return m_columns; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source.size(); }
    [[nodiscard]] char delimiter() const { return m_delimiter; }

private:
    CsvReader(ByteSource source, const QString &path, char delimiter);
    [[nodiscard]] Result<void> readBlock();
    [[nodiscard]] Result<void> readHeader(FirstRow firstRow);
    [[nodiscard]] Result<CellBatch> nextCells(int count) override;
    void convert(CsvParser::Row &row, CellBatch &batch);

    QString m_path;
    ByteSource m_source;
    char m_delimiter;
    bool m_isUtf8;
    CsvParser m_parser;
    std::deque<CsvParser::Row> m_rows;
    QStringList m_columns;
    std::vector<std::string> m_keys;
    qint64 m_row = 0;
    bool m_ended = false;
};

} // namespace lw::dataset
