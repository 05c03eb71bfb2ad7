// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace lw::dataset {

/// Why a row could not be read: a kind and what it names, so that a window can say it in its own language.
struct RowFault
{
    enum class Kind {
        Other,           ///< a sentence in English: of a parser, or of a file that another tool wrote
        RowTooLong,      ///< MiB that it may have
        TextTooLong,     ///< MiB
        OpenQuote,       ///< the file ends inside a cell
        CellCount,       ///< cells of the row, cells of the header
        NotAnObject,
        ListCutOff,      ///< the file ends inside its list
        Unreadable,      ///< why its bytes are no text, in English
        CellUnreadable,  ///< name of the column; why, in English
        HalfCharacter,   ///< a lone surrogate
        UnknownText,     ///< a cell names a text that the workbook lacks
        NoColumn,        ///< how a cell is called
        UnnamedColumn,   ///< letters of the column, letters of the last one with a name
        EmptyId,         ///< name of the column
    };
    Kind kind = Kind::Other;
    QStringList values = {};

    /// In the words of whoever found it.
    [[nodiscard]] static RowFault other(const QString &sentence) { return {Kind::Other, {sentence}}; }
    bool operator==(const RowFault &) const = default;
};

/// In English, for reports and files.
[[nodiscard]] QString rowFaultSentence(const RowFault &fault);

} // namespace lw::dataset
