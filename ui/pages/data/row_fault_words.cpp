// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/row_fault_words.h"

#include <QCoreApplication>

namespace lw::ui {
namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

} // namespace

QString rowFaultWords(const dataset::RowFault &fault)
{
    using Fault = dataset::RowFault::Kind;
    const QString first = fault.values.value(0);
    const QString second = fault.values.value(1);
    switch (fault.kind) {
    case Fault::Other: return first;
    case Fault::RowTooLong: return RowText::tr("The row is longer than %1 MiB. Look for a quote or a bracket that is missing.").arg(first);
    case Fault::TextTooLong: return RowText::tr("The text is longer than %1 MiB. Cut it in parts.").arg(first);
    case Fault::OpenQuote: return RowText::tr("The file ends inside a cell that begins in this row. Close its quote.");
    case Fault::CellCount:
        return RowText::tr("The row has %1 cells, the header has %2. Look for a separator without quotes, or one that is missing.").arg(first, second);
    case Fault::NotAnObject: return RowText::tr("This is JSON, but no object. Write each record as {…}.");
    case Fault::ListCutOff: return RowText::tr("The file ends before its list does. Fetch the whole file again.");
    case Fault::Unreadable: return RowText::tr("The row does not fit the encoding of the file. Choose another encoding, or mend the row.");
    case Fault::CellUnreadable: return RowText::tr("The cell “%1” does not fit the encoding of the file. Choose another encoding, or mend the cell.").arg(first);
    case Fault::HalfCharacter: return RowText::tr("A cell holds half a character, which no text can hold. Type the cell anew.");
    case Fault::UnknownText: return RowText::tr("A cell names a text that the workbook does not have. Save it anew in a spreadsheet program.");
    case Fault::NoColumn: return RowText::tr("A cell stands in no column (“%1”). Save the workbook anew in a spreadsheet program.").arg(first);
    case Fault::UnnamedColumn:
        return RowText::tr("The row has something in column %1, where the header has no name; the last is %2. Name the column, or empty the cell.").arg(first, second);
    case Fault::EmptyId: return RowText::tr("The id column “%1” is empty. Fill it, or import without ids.").arg(first);
    }
    return {};
}

} // namespace lw::ui
