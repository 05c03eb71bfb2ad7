// SPDX-License-Identifier: Apache-2.0
#include "core/engine/record_text.h"

#include "core/dataset/record.h"
#include "core/task/prompt.h"

namespace lw::engine {

QString recordText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data)
{
    const auto valueOf = [&data](const QString &column) { return dataset::columnText(data, column); };
    if (!task.templateText.isEmpty())
        return task::fillTemplate(task.templateText, valueOf);
    if (task.kind == task::TaskKind::Preference && textColumns.size() == 2)
        return QStringLiteral("A:\n%1\n\nB:\n").arg(valueOf(textColumns[0])) + valueOf(textColumns[1]);
    QStringList lines;
    for (const QString &column : textColumns)
        lines.append(valueOf(column));
    return lines.join(u'\n');
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
