// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/xlsx_writer.h"

#include "core/dataset/export/excel_text.h"

#include <QFile>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
#include <xlsxwriter.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace lw::dataset {
namespace {

constexpr quint32 mostRows = 1'048'576;
constexpr qsizetype mostColumns = 16'384;
constexpr qint64 copiedBytes = 1 << 20;

} // namespace

XlsxWriter::XlsxWriter(const QString &path)
    : m_path(path)
    , m_file(path)
{
}

XlsxWriter::~XlsxWriter()
{
    // Given up half-way; the library frees a workbook only by writing it.
    if (m_book)
        workbook_close(m_book);
}

Result<void> XlsxWriter::begin(const ExportInfo &info)
{
    m_table = ExportTable(info);
    if (m_table.header().size() > mostColumns)
        return fail(Code::WrongUse, QStringLiteral("A sheet of Excel has 16,384 columns and this export %1; choose csv or jsonl").arg(m_table.header().size()));
    if (auto opened = m_file.open(); !opened)
        return opened;
    const QByteArray draftPath = QFile::encodeName(draft());
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    options.use_zip64 = LXW_TRUE;
    m_book = workbook_new_opt(draftPath.constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
    if (!m_sheet)
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: there is no place for a draft in %2").arg(m_path, m_folder.path()));
    return row(m_table.header(), nullptr);
}

Result<void> XlsxWriter::row(const QStringList &cells, LossReport *losses)
{
    bool isCut = false;
    bool hasControls = false;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const auto place = static_cast<lxw_col_t>(column);
        bool isNumber = false;
        const double number = losses && m_table.isNumber(column) ? cells.at(column).toDouble(&isNumber) : 0;
        lxw_error error = LXW_NO_ERROR;
        if (isNumber) {
            error = worksheet_write_number(m_sheet, m_row, place, number, nullptr);
        } else if (!cells.at(column).isEmpty()) {
            const ExcelText text = excelText(cells.at(column));
            isCut = isCut || text.isCut;
            hasControls = hasControls || text.hasControls;
            error = worksheet_write_string(m_sheet, m_row, place, text.text.toUtf8().constData(), nullptr);
        }
        if (error != LXW_NO_ERROR)
            return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(m_path, QString::fromUtf8(lxw_strerror(error))));
    }
    ++m_row;
    if (losses && isCut)
        losses->add(Loss::LongCells);
    if (losses && hasControls)
        losses->add(Loss::ControlCharacters);
    return {};
}

Result<ExportWriter::Put> XlsxWriter::write(const ExportRecord &record, LossReport &losses)
{
    if (m_row == mostRows)
        return fail(Code::WrongUse, QStringLiteral("A sheet of Excel holds 1,048,575 records and these are more; export fewer, or choose csv or jsonl"));
    return row(m_table.cells(record), &losses).map([] { return Put::Written; });
}

Result<void> XlsxWriter::close()
{
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(m_path, QString::fromUtf8(lxw_strerror(error))));
    return {};
}

Result<void> XlsxWriter::finish()
{
    if (auto closed = close(); !closed)
        return closed;
    QFile file(draft());
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(m_path, file.errorString()));
    while (!file.atEnd()) {
        const QByteArray block = file.read(copiedBytes);
        if (block.isEmpty())
            return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(m_path, file.errorString()));
        if (auto put = m_file.write({block.constData(), std::size_t(block.size())}); !put)
            return put;
    }
    return m_file.commit();
}

} // namespace lw::dataset
