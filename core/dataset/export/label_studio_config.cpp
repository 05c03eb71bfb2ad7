// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/label_studio_results.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace lw::dataset {
namespace {

using Type = LabelControl::Type;

/// $name in the config can hold letters, digits and underscores; other columns cannot be shown by it.
bool isVariable(const QString &column)
{
    return !column.isEmpty()
        && std::all_of(column.begin(), column.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

constexpr const char *controlTags[] = {"Choices", "Choices", "Labels", "Number", "Rating", "TextArea", "Pairwise"};

void attribute(QXmlStreamWriter &xml, const char *name, const QString &value) { xml.writeAttribute(QLatin1String(name), value); }

void writeText(QXmlStreamWriter &xml, const QString &name, const QString &column)
{
    xml.writeEmptyElement(QStringLiteral("Text"));
    attribute(xml, "name", name);
    attribute(xml, "value", QLatin1Char(0x24) + column);
}

void writeControl(QXmlStreamWriter &xml, const LabelControl &control, const ExportInfo &info)
{
    const task::Scale scale = info.task.scale.value_or(task::Scale());
    const bool isScore = info.task.kind == task::TaskKind::Rating;
    xml.writeStartElement(QLatin1String(controlTags[std::size_t(control.type)]));
    attribute(xml, "name", control.name);
    attribute(xml, "toName", control.type == Type::Pairwise ? QStringLiteral("left,right") : QString(QLatin1String(shownText)));
    if (control.type == Type::Choices || control.type == Type::MultipleChoices)
        attribute(xml, "choice", control.type == Type::Choices ? QStringLiteral("single") : QStringLiteral("multiple"));
    if (control.type == Type::Rating)
        attribute(xml, "maxRating", QString::number(scale.max));
    if (control.type == Type::Number && isScore) {
        attribute(xml, "min", QString::number(scale.min));
        attribute(xml, "max", QString::number(scale.max));
    }
    if (control.type == Type::TextArea)
        attribute(xml, "maxSubmissions", QStringLiteral("1"));
    for (qsizetype i = 0; i < control.choices.size(); ++i) {
        xml.writeEmptyElement(control.type == Type::Labels ? QStringLiteral("Label") : QStringLiteral("Choice"));
        attribute(xml, "value", control.choices.at(i));
        if (task::takesLabels(info.task.kind) && !info.task.labels[std::size_t(i)].color.isEmpty())
            attribute(xml, "background", info.task.labels[std::size_t(i)].color);
    }
    xml.writeEndElement();
}

} // namespace

QString shownColumn(const ExportInfo &info)
{
    return isVariable(info.textColumn) ? info.textColumn : QStringLiteral("labelwright_text");
}

QByteArray labelConfig(const ExportInfo &info)
{
    QByteArray config;
    QXmlStreamWriter xml(&config);
    xml.setAutoFormatting(true);
    xml.writeStartElement(QStringLiteral("View"));
    const auto controls = labelControls(info);
    const bool isPair = !controls.empty() && controls.front().type == Type::Pairwise;
    if (isPair) {
        writeText(xml, QStringLiteral("left"), QStringLiteral("labelwright_a"));
        writeText(xml, QStringLiteral("right"), QStringLiteral("labelwright_b"));
    } else {
        writeText(xml, QLatin1String(shownText), shownColumn(info));
    }
    for (const LabelControl &control : controls)
        writeControl(xml, control, info);
    xml.writeEndElement();
    return config;
}

} // namespace lw::dataset
