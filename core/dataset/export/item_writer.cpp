// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/item_writer.h"

#include "core/dataset/export/free_names.h"
#include "core/task/prompt.h"

namespace lw::dataset {

void ItemFrame::putColumns(OrderedJson &item, const ExportRecord &record) const
{
    const std::string text = toUtf8(info.textColumn);
    for (const auto &[column, value] : record.data.items()) {
        if (column == text && text == "text" && item.contains("text"))
            continue;
        const auto name = names.find(column);
        item[name == names.end() ? column : name->second] = value;
    }
}

Result<void> ItemWriter::begin(const ExportInfo &info)
{
    m_frame.info = info;
    m_frame.systemMessage = task::systemMessage(info.task);
    const QStringList names = freeNames(info.columns, m_format.taken ? m_format.taken(info.task) : QStringList());
    for (qsizetype i = 0; i < names.size(); ++i)
        m_frame.names[toUtf8(info.columns.at(i))] = toUtf8(names.at(i));
    return m_file.open().and_then([this] { return m_file.write(m_format.framing == ItemFormat::Framing::List ? "[" : ""); });
}

Result<ExportWriter::Put> ItemWriter::write(const ExportRecord &record, LossReport &losses)
{
    const OrderedJson item = m_format.item(m_frame, record, losses);
    if (item.is_null())
        return Put::LeftOut;
    const std::string text = dumpJson(item);
    const bool isList = m_format.framing == ItemFormat::Framing::List;
    const std::string framed = isList ? (m_items == 0 ? "\n" : ",\n") + text : text + '\n';
    ++m_items;
    return m_file.write(framed).map([] { return Put::Written; });
}

Result<void> ItemWriter::finish()
{
    if (m_format.framing == ItemFormat::Framing::List) {
        if (auto closed = m_file.write("\n]\n"); !closed)
            return closed;
    }
    for (const Companion &file : m_format.beside ? m_format.beside(m_frame.info) : std::vector<Companion>()) {
        const std::string_view content(file.content.constData(), std::size_t(file.content.size()));
        if (auto put = writeWholeFile(m_path + file.ending, content); !put)
            return put;
    }
    return m_file.commit();
}

} // namespace lw::dataset
