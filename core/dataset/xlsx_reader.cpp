// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/xlsx_reader.h"

#include "core/dataset/column_names.h"

#include <nlohmann/json.hpp>

namespace lw::dataset {
namespace {

/// What the texts of a workbook may take: with what is read at a time it stays in proportion to the file.
qint64 mostTextBytes(qint64 fileBytes) { return 48 * 1024 * 1024 + 16 * fileBytes; }

using Fault = RowFault::Kind;

bool isEmptyText(const OrderedJson &value) { return value.is_string() && value.get_ref<const std::string &>().empty(); }

} // namespace

tl::unexpected<Error> XlsxReader::damaged(const QString &reason) const
{
    return fail(Code::BadFormat, QStringLiteral("%1 cannot be read as an Excel workbook: %2; open it in a spreadsheet program and save it anew as .xlsx")
                                     .arg(m_path, reason));
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &path, const QString &shown, const QString &sheet, FirstRow firstRow,
                                                     std::shared_ptr<QObject> kept)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader);
    reader->m_path = shown;
    reader->m_kept = std::move(kept);
    if (auto opened = reader->openParts(path, sheet); !opened)
        return fail(opened.error());
    if (auto header = reader->readHeader(firstRow); !header)
        return fail(header.error());
    return reader;
}

Result<void> XlsxReader::openParts(const QString &path, const QString &sheet)
{
    auto part = ArchiveDevice::open(path, QStringLiteral("xl/workbook.xml"));
    if (!part)
        return damaged(part.error().detail);
    const auto book = readWorkbook(**part);
    if (!book)
        return damaged(book.error().detail);
    m_since1904 = book->since1904;
    const WorkbookSheet *chosen = nullptr;
    for (const WorkbookSheet &one : book->sheets) {
        m_sheets.append(one.name);
        if (!chosen && (sheet.isEmpty() ? !one.hidden : one.name == sheet))
            chosen = &one;
    }
    if (!chosen && !sheet.isEmpty()) {
        return fail(Code::NotFound, QStringLiteral("%1 has no sheet \"%2\"; its sheets are \"%3\"")
                                        .arg(m_path, sheet, m_sheets.join(QStringLiteral("\", \""))));
    }
    if (!chosen)
        return fail(Code::Empty, QStringLiteral("%1 has no sheet to read").arg(m_path));
    m_sheet = chosen->name;
    part = ArchiveDevice::open(path, QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!part)
        return damaged(part.error().detail);
    const auto target = relationTarget(**part, chosen->relation);
    if (!target)
        return damaged(target.error().detail);

    // Not every workbook has texts or styles.
    if (part = ArchiveDevice::open(path, QStringLiteral("xl/sharedStrings.xml")); part) {
        auto strings = SharedStrings::read(**part, mostTextBytes((*part)->packedSize()));
        if (!strings)
            return damaged(strings.error().detail);
        m_strings = *std::move(strings);
    } else if (part.error().code != Code::NotFound) {
        return damaged(part.error().detail);
    }
    if (part = ArchiveDevice::open(path, QStringLiteral("xl/styles.xml")); part) {
        auto styles = readStyles(**part);
        if (!styles)
            return damaged(styles.error().detail);
        m_styles = *std::move(styles);
    }
    part = ArchiveDevice::open(path, *target);
    if (!part)
        return damaged(part.error().detail);
    m_device = *std::move(part);
    m_xml.setDevice(m_device.get());
    return {};
}

Result<void> XlsxReader::readHeader(FirstRow firstRow)
{
    auto row = readRow();
    if (!row)
        return fail(row.error());
    if (row->number == 0)
        return fail(Code::Empty, QStringLiteral("The sheet of %1 holds no rows").arg(m_path));
    if (row->cells.empty())
        return damaged(rowFaultSentence(row->fault.value_or(RowFault())));
    QStringList cells;
    for (int column = 0; column <= row->cells.rbegin()->first; ++column) {
        const auto cell = row->cells.find(column);
        const bool named = firstRow == FirstRow::Names && cell != row->cells.end();
        cells.append(!named ? QString() : cell->second.is_string() ? fromUtf8(cell->second.get_ref<const std::string &>())
                                                                  : fromUtf8(dumpJson(cell->second)));
    }
    m_columns = columnNames(cells);
    for (const QString &column : std::as_const(m_columns))
        m_keys.push_back(toUtf8(column));
    if (firstRow == FirstRow::Data) {
        m_first = *std::move(row);
        return {};
    }
    row = readRow();
    if (!row)
        return fail(row.error());
    if (row->number == 0)
        return fail(Code::Empty, QStringLiteral("The sheet of %1 holds a header and no rows").arg(m_path));
    m_first = *std::move(row);
    return {};
}

OrderedJson XlsxReader::cellValue(QStringView type, int style, const QString &text, Row &row) const
{
    if (type == QLatin1String("s")) {
        bool isNumber = false;
        const qlonglong index = text.toLongLong(&isNumber);
        if (!isNumber || index < 0 || index >= m_strings.count()) {
            row.fault = RowFault{Fault::UnknownText};
            return "";
        }
        const QByteArrayView shared = m_strings.at(index);
        if (shared == SharedStrings::noText())
            row.fault = RowFault{Fault::HalfCharacter};
        return std::string(shared.data(), std::size_t(shared.size()));
    }
    if (type == QLatin1String("b"))
        return text.trimmed() == QLatin1String("1") || text.trimmed() == QLatin1String("true");
    if (type.isEmpty() || type == QLatin1String("n")) {
        const NumberKind kind = style >= 0 && std::size_t(style) < m_styles.size() ? m_styles[std::size_t(style)] : NumberKind::Number;
        return toUtf8(serialText(text.trimmed(), kind, m_since1904));
    }
    const QString bare = withoutEscapes(text); // str, inlineStr, e, d
    if (!bare.isValidUtf16())
        row.fault = RowFault{Fault::HalfCharacter};
    return toUtf8(bare);
}

void XlsxReader::readCell(Row &row, int &column, qint64 &bytes)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QStringView reference = attributes.value(QLatin1String("r"));
    column = reference.isEmpty() ? column + 1 : columnOfReference(reference);
    const QString type = attributes.value(QLatin1String("t")).toString();
    const int style = attributes.hasAttribute(QLatin1String("s")) ? attributes.value(QLatin1String("s")).toInt() : -1;
    QString text;
    bool inText = false;
    for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
        const auto token = m_xml.readNext();
        const QStringView name = m_xml.name();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            inText = name == QLatin1String("v") || name == QLatin1String("t");
            if (name == QLatin1String("rPh") || name == QLatin1String("f") || depth > 10) {
                m_xml.skipCurrentElement();
                --depth;
                inText = false;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            inText = false;
        } else if (token == QXmlStreamReader::Characters && inText && bytes + text.size() <= maxRowBytes) {
            text += m_xml.text();
        }
    }
    bytes += text.size();
    if (bytes > maxRowBytes)
        row.fault = RowFault{Fault::RowTooLong, {QString::number(maxRowBytes >> 20)}};
    if (column < 0)
        row.fault = RowFault{Fault::NoColumn, {reference.left(20).toString()}};
    else if (!text.isEmpty() && bytes <= maxRowBytes) {
        OrderedJson value = cellValue(type, style, text, row);
        if (!isEmptyText(value))
            row.cells[column] = std::move(value);
    }
}

/// The next row that holds something.
Result<XlsxReader::Row> XlsxReader::readRow()
{
    while (!m_xml.atEnd()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != QLatin1String("row"))
            continue;
        Row row;
        const QStringView number = m_xml.attributes().value(QLatin1String("r"));
        m_sheetRow = number.isEmpty() ? m_sheetRow + 1 : number.toLongLong();
        row.number = std::max<qint64>(m_sheetRow, 1);
        int column = -1;
        qint64 bytes = 0;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement && m_xml.name() == QLatin1String("c"))
                readCell(row, column, bytes);
            else if (token == QXmlStreamReader::StartElement)
                m_xml.skipCurrentElement();
            else if (token == QXmlStreamReader::EndElement)
                break;
        }
        if (!m_xml.hasError() && (!row.cells.empty() || row.fault))
            return row;
    }
    if (m_xml.hasError())
        return damaged(m_device->errorString().isEmpty() || m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError
                           ? m_xml.errorString()
                           : QStringLiteral("it ends too early"));
    return Row{};
}

void XlsxReader::convert(const Row &row, Batch &batch)
{
    ++m_row;
    std::optional<RowFault> fault = row.fault;
    if (!fault && !row.cells.empty() && row.cells.rbegin()->first >= int(m_keys.size())) {
        fault = RowFault{Fault::UnnamedColumn, {columnLetters(row.cells.rbegin()->first), columnLetters(int(m_keys.size()) - 1)}};
    }
    if (fault) {
        OrderedJson raw = OrderedJson::object();
        for (const auto &[column, value] : row.cells)
            raw[toUtf8(columnLetters(column))] = value;
        batch.badRows.push_back({m_path, m_row, row.number, *fault, QByteArray::fromStdString(dumpJson(raw))});
        return;
    }
    Record record;
    record.row = m_row;
    record.line = row.number;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const auto cell = row.cells.find(int(i));
        record.data[m_keys[i]] = cell == row.cells.end() ? OrderedJson("") : cell->second;
    }
    batch.records.push_back(std::move(record));
}

Result<Batch> XlsxReader::next(int count)
{
    Batch batch;
    for (int taken = 0; taken < count && !m_ended; ++taken) {
        Row row = std::exchange(m_first, {});
        if (row.number == 0) {
            auto read = readRow();
            if (!read)
                return fail(read.error());
            row = *std::move(read);
        }
        if (row.number == 0)
            m_ended = true;
        else
            convert(row, batch);
    }
    batch.bytesRead = m_device->packedPosition();
    batch.atEnd = m_ended;
    return batch;
}

} // namespace lw::dataset
