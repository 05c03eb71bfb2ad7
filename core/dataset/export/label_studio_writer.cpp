// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/label_studio_writer.h"

#include <QXmlStreamWriter>

namespace lw::dataset {
namespace {

const char *const control = "label";
const char *const object = "text";

OrderedJson choice(const Json &answer)
{
    OrderedJson label = OrderedJson::array();
    label.push_back(toUtf8(stringOr(answer, "label")));
    OrderedJson items = OrderedJson::array();
    items.push_back(OrderedJson{{"from_name", control},
                                {"to_name", object},
                                {"type", "choices"},
                                {"value", OrderedJson{{"choices", std::move(label)}}}});
    return items;
}

/// $name in the config can hold letters, digits and underscores; other columns cannot be shown by it.
bool isVariable(const QString &column)
{
    return !column.isEmpty()
        && std::all_of(column.begin(), column.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

} // namespace

Result<void> LabelStudioWriter::begin(const ExportInfo &info)
{
    m_info = info;
    return m_file.open().and_then([this] { return m_file.write("["); });
}

Result<void> LabelStudioWriter::write(const ExportRecord &record)
{
    OrderedJson data = record.data;
    // The record's own id travels with it; a column of that name is left as it is.
    if (!data.contains("labelwright_id"))
        data["labelwright_id"] = toUtf8(record.id);
    if (!isVariable(m_info.textColumn) && !data.contains("labelwright_text")) {
        const auto found = data.find(toUtf8(m_info.textColumn));
        if (found != data.end())
            data["labelwright_text"] = *found;
    }
    OrderedJson task{{"data", std::move(data)}};
    if (record.answer && record.reviewed) {
        task["annotations"] = OrderedJson::array();
        task["annotations"].push_back(OrderedJson{{"result", choice(*record.answer)}});
    }
    if (record.modelAnswer) {
        OrderedJson prediction{{"model_version", toUtf8(record.servedModel.isEmpty() ? record.model : record.servedModel)},
                               {"result", choice(*record.modelAnswer)}};
        if (record.confidence)
            prediction["score"] = *record.confidence;
        task["predictions"] = OrderedJson::array();
        task["predictions"].push_back(std::move(prediction));
    }
    return m_file.write((m_tasks++ == 0 ? "\n" : ",\n") + dumpJson(task));
}

Result<void> LabelStudioWriter::finish()
{
    QByteArray config;
    QXmlStreamWriter xml(&config);
    xml.setAutoFormatting(true);
    xml.writeStartElement(QStringLiteral("View"));
    xml.writeEmptyElement(QStringLiteral("Text"));
    xml.writeAttribute(QStringLiteral("name"), QLatin1String(object));
    xml.writeAttribute(QStringLiteral("value"),
                       QLatin1Char(0x24) + (isVariable(m_info.textColumn) ? m_info.textColumn : QStringLiteral("labelwright_text")));
    xml.writeStartElement(QStringLiteral("Choices"));
    xml.writeAttribute(QStringLiteral("name"), QLatin1String(control));
    xml.writeAttribute(QStringLiteral("toName"), QLatin1String(object));
    xml.writeAttribute(QStringLiteral("choice"), QStringLiteral("single"));
    for (qsizetype i = 0; i < m_info.labels.size(); ++i) {
        xml.writeEmptyElement(QStringLiteral("Choice"));
        xml.writeAttribute(QStringLiteral("value"), m_info.labels.at(i));
        if (const QString color = m_info.labelColors.value(i); !color.isEmpty())
            xml.writeAttribute(QStringLiteral("background"), color);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    return m_file.write("\n]\n")
        .and_then([&] { return writeWholeFile(m_path + QStringLiteral(".config.xml"), {config.constData(), std::size_t(config.size())}); })
        .and_then([this] { return m_file.commit(); });
}

} // namespace lw::dataset
