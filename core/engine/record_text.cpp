// SPDX-License-Identifier: Apache-2.0
#include "core/engine/record_text.h"

#include "core/dataset/record.h"

namespace lw::engine {

std::vector<task::TemplatePart> textParts(const task::TaskSpec &task, const QStringList &textColumns)
{
    if (!task.templateText.isEmpty())
        return task::templateParts(task.templateText);
    const auto word = [](const QString &text) { return task::TemplatePart{text, false}; };
    const auto column = [](const QString &name) { return task::TemplatePart{name, true}; };
    if (task.kind == task::TaskKind::Preference && textColumns.size() == 2)
        return {word(QStringLiteral("A:\n")), column(textColumns[0]), word(QStringLiteral("\n\nB:\n")), column(textColumns[1])};
    std::vector<task::TemplatePart> parts;
    for (const QString &name : textColumns) {
        if (!parts.empty())
            parts.push_back(word(QStringLiteral("\n")));
        parts.push_back(column(name));
    }
    return parts;
}

QString recordText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data)
{
    QString text;
    for (const task::TemplatePart &part : textParts(task, textColumns))
        text += part.isColumn ? dataset::columnText(data, part.text) : part.text;
    return text;
}

QStringList promptColumns(const task::TaskSpec &task, const QStringList &textColumns)
{
    if (!task.templateText.isEmpty())
        return task::templateColumns(task.templateText);
    QStringList columns = textColumns;
    columns.removeDuplicates();
    return columns;
}

OrderedJson sharedPart(OrderedJson data, const std::optional<QStringList> &shared)
{
    if (!shared)
        return data;
    OrderedJson part = OrderedJson::object();
    for (auto &[column, value] : data.items()) {
        if (shared->contains(fromUtf8(column)))
            part[column] = std::move(value);
    }
    return part;
}

} // namespace lw::engine
