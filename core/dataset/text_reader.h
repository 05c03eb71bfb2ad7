// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/byte_source.h"
#include "core/dataset/record_reader.h"

namespace lw::dataset {

/// Reads plain text, a record a line or a paragraph; the one column is called "text". A line ends at CRLF, LF or CR, a paragraph at
/// the next line without anything to see; such lines are no rows. Everything else is kept as it is, the breaks within a paragraph
/// too. Bytes that are no text, and more than maxRowBytes, are a bad row.
class TextReader final : public RecordReader
{
public:
    enum class Unit { Line, Paragraph };
    TextReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, Unit unit);
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] QStringList columns() const override { return {QStringLiteral("text")}; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source.size(); }

private:
    [[nodiscard]] bool takeLine(Batch &batch);
    void endRow(Batch &batch);

    QString m_path;
    ByteSource m_source;
    Unit m_unit;
    QByteArray m_buffer;
    qsizetype m_from = 0;
    qsizetype m_searched = 0;  ///< no line break between m_from and here
    QByteArray m_row;          ///< the lines of the paragraph so far, with their breaks
    QByteArray m_break;        ///< of the last of them; not part of the row if nothing follows
    bool m_tooLong = false;
    qint64 m_line = 0;
    qint64 m_rowLine = 0;
    qint64 m_rows = 0;
    bool m_ended = false;
};

} // namespace lw::dataset
