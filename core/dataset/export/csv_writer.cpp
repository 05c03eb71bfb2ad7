// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/csv_writer.h"

#include "core/dataset/record.h"

namespace lw::dataset {
namespace {

const QStringList &ownColumns()
{
    static const QStringList columns{QStringLiteral("label"),      QStringLiteral("state"), QStringLiteral("source"),
                                     QStringLiteral("reviewed"),   QStringLiteral("confidence"),
                                     QStringLiteral("gold_label"), QStringLiteral("model")};
    return columns;
}

std::string cell(const QString &text)
{
    std::string bytes = toUtf8(text);
    // A lone NUL or tab needs no quotes; a cell that begins or ends with a space gets them, so that no reader trims it.
    const bool plain = bytes.find_first_of(",\"\r\n") == std::string::npos && !text.startsWith(u' ') && !text.endsWith(u' ');
    if (plain)
        return bytes;
    std::string quoted = "\"";
    for (const char c : bytes) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string row(const QStringList &cells)
{
    std::string line;
    for (const QString &text : cells) {
        if (!line.empty() || &text != &cells.front())
            line += ',';
        line += cell(text);
    }
    return line + "\r\n";
}

QString labelOf(const std::optional<Json> &answer)
{
    if (!answer)
        return {};
    const QString label = stringOr(*answer, "label");
    return label.isEmpty() ? fromUtf8(dumpJson(*answer)) : label;
}

} // namespace

Result<void> CsvWriter::begin(const ExportInfo &info)
{
    m_columns = info.columns;
    QStringList header{QStringLiteral("id")};
    const QStringList taken = header + ownColumns();
    for (const QString &column : info.columns) {
        QString name = column;
        while (taken.contains(name) || header.contains(name) || (name != column && info.columns.contains(name)))
            name.prepend(QStringLiteral("data_"));
        header.append(name);
    }
    header += ownColumns();
    return m_file.open().and_then([&] { return m_file.write((m_bom == Bom::Utf8 ? "\xEF\xBB\xBF" : "") + row(header)); });
}

Result<void> CsvWriter::write(const ExportRecord &record)
{
    QStringList cells{record.id};
    for (const QString &column : std::as_const(m_columns))
        cells.append(columnText(record.data, column));
    cells += {labelOf(record.answer),
              record.state,
              record.source,
              record.reviewed ? QStringLiteral("true") : QStringLiteral("false"),
              record.confidence ? QString::number(*record.confidence) : QString(),
              labelOf(record.gold),
              record.servedModel.isEmpty() ? record.model : record.servedModel};
    return m_file.write(row(cells));
}

Result<void> CsvWriter::finish() { return m_file.commit(); }

} // namespace lw::dataset
