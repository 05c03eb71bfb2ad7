// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/archive_device.h"
#include "core/dataset/record_reader.h"
#include "core/dataset/xlsx_parts.h"

#include <QXmlStreamReader>

#include <map>

namespace lw::dataset {

/// Reads one sheet of an Excel workbook (.xlsx: ECMA-376), a row at a time; only the texts that its cells share are in memory. The first row with
/// something in it is the header, unless it is said to be data. A number is the text that the file has of it, a date or time ISO
/// 8601 (by the cell's format), a truth value true or false, an error its name ("#N/A"), an empty cell the empty text. A row
/// with something where the header has no column, or with a text that is none, is a bad row.
class XlsxReader final : public RecordReader
{
public:
    /// `path` on the disk, `shown` for sentences; `sheet` empty: the first that is not hidden. `kept` lives as long as the reader.
    [[nodiscard]] static Result<std::unique_ptr<XlsxReader>> open(const QString &path, const QString &shown, const QString &sheet,
                                                                  FirstRow firstRow, std::shared_ptr<QObject> kept = {});
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] QStringList columns() const override { return m_columns; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_device->packedSize(); }
    [[nodiscard]] const QString &sheet() const { return m_sheet; }
    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }

private:
    struct Row
    {
        qint64 number = 0;
        std::map<int, OrderedJson> cells;   ///< those that are not empty, by column
        std::optional<RowFault> fault;
    };
    XlsxReader() = default;
    [[nodiscard]] Result<void> openParts(const QString &path, const QString &sheet);
    [[nodiscard]] Result<void> readHeader(FirstRow firstRow);
    [[nodiscard]] Result<Row> readRow();   ///< its number is 0 at the end
    void readCell(Row &row, int &column, qint64 &bytes);
    [[nodiscard]] OrderedJson cellValue(QStringView type, int style, const QString &text, Row &row) const;
    void convert(const Row &row, Batch &batch);
    [[nodiscard]] tl::unexpected<Error> damaged(const QString &reason) const;

    QString m_path;
    QString m_sheet;
    QStringList m_sheets;
    std::shared_ptr<QObject> m_kept;
    bool m_since1904 = false;
    SharedStrings m_strings;
    std::vector<NumberKind> m_styles;
    std::unique_ptr<ArchiveDevice> m_device;
    QXmlStreamReader m_xml;
    QStringList m_columns;
    std::vector<std::string> m_keys;
    Row m_first;              ///< of data, where the header was looked for; its number is 0: none
    qint64 m_sheetRow = 0;
    qint64 m_row = 0;
    bool m_ended = false;
};

} // namespace lw::dataset
