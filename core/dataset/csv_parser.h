// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <limits>
#include <vector>

namespace lw::dataset {

/// Bytes in, rows out; after RFC 4180, with any one-byte delimiter. Pure; the result does not depend on how the bytes are cut.
/// Works on bytes of any encoding in which the delimiter, the quote and the line breaks are themselves alone: UTF-8, the EUC
/// and ISO families; and GB18030, Big5, Shift_JIS too, whose second bytes never are 0x22 (quote), 0x2C, 0x3B, 0x09 or a line
/// break, and whose 0x7C is therefore not offered as a delimiter.
///
/// Nothing is trimmed, a NUL is data, line breaks inside quotes are kept as they are. A quote inside an unquoted cell, and text
/// behind a closing quote, are data. A line break is CRLF, LF or CR; an empty line between rows is no row.
class CsvParser final
{
public:
    struct Row
    {
        std::vector<QByteArray> cells;
        qint64 line = 0;          ///< where it begins, from 1
        QByteArray raw;           ///< its own bytes, without the line break
        bool unterminated = false;///< the input ended inside quotes
        bool tooLong = false;     ///< more than maxRow bytes: cells and raw hold the first ones only
    };
    static constexpr qsizetype noLimit = std::numeric_limits<qsizetype>::max();

    CsvParser(char delimiter, std::function<void(Row)> onRow, qsizetype maxRow = noLimit);

    void feed(QByteArrayView bytes);
    /// The input has ended.
    void finish();

private:
    enum class State { CellStart, Unquoted, Quoted, QuoteInQuoted };
    [[nodiscard]] qsizetype takePlain(QByteArrayView bytes);
    void take(char c);
    void endCell();
    void endRow();

    char m_delimiter;
    std::function<void(Row)> m_onRow;
    qsizetype m_maxRow;
    State m_state = State::CellStart;
    QByteArray m_cell;
    Row m_row;
    qint64 m_line = 1;
    bool m_afterCr = false;
};

/// The delimiter of a text, judged by its first bytes: of the candidates the one that gives the most cells in the header and
/// the same number in most of the rows that follow. A comma where none does.
[[nodiscard]] char findDelimiter(QByteArrayView start, QByteArrayView candidates = ",;\t|");

} // namespace lw::dataset
