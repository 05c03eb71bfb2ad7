// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/row_fault.h"

namespace lw::dataset {
namespace {

QString pattern(RowFault::Kind kind)
{
    using Kind = RowFault::Kind;
    switch (kind) {
    case Kind::Other: return QStringLiteral("%1");
    case Kind::RowTooLong: return QStringLiteral("The row is longer than %1 MiB; is a quote or a bracket missing?");
    case Kind::TextTooLong: return QStringLiteral("The text is longer than %1 MiB.");
    case Kind::OpenQuote: return QStringLiteral("The file ends inside a quoted cell that begins in this row; a quote is missing.");
    case Kind::CellCount: return QStringLiteral("The row has %1 cells, the header has %2.");
    case Kind::NotAnObject: return QStringLiteral("It is JSON but no object; each record must be one object, {…}.");
    case Kind::ListCutOff: return QStringLiteral("The file ends before its list does; a part is missing from here on.");
    case Kind::Unreadable: return QStringLiteral("The row cannot be read: %1.");
    case Kind::CellUnreadable: return QStringLiteral("The cell \"%1\" cannot be read: %2.");
    case Kind::HalfCharacter: return QStringLiteral("A cell holds half a character (a lone surrogate), which is no text.");
    case Kind::UnknownText: return QStringLiteral("A cell names a text that the workbook does not have.");
    case Kind::NoColumn: return QStringLiteral("A cell stands in no column (\"%1\").");
    case Kind::UnnamedColumn: return QStringLiteral("The row has something in column %1, where the header has no name; the last is %2.");
    case Kind::EmptyId: return QStringLiteral("The id column \"%1\" is empty.");
    }
    return {};
}

} // namespace

QString rowFaultSentence(const RowFault &fault)
{
    QString sentence = pattern(fault.kind);
    // In one go: what a value quotes may hold a %1 itself.
    switch (fault.values.size()) {
    case 0: return sentence;
    case 1: return sentence.arg(fault.values[0]);
    default: return sentence.arg(fault.values[0], fault.values[1]);
    }
}

} // namespace lw::dataset
