// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/record_view.h"

#include "core/dataset/record.h"
#include "core/engine/record_text.h"
#include "core/task/prompt.h"
#include "core/task/task_spec.h"

namespace lw::ui {

namespace {

/// From one code point to another, exclusive.
QString between(const QString &text, qint64 startCp, qint64 endCp)
{
    qsizetype start = -1;
    qint64 points = 0;
    for (qsizetype i = 0; i <= text.size(); ++points) {
        if (points == startCp)
            start = i;
        if (points == endCp && start >= 0)
            return text.mid(start, i - start);
        i += i + 1 < text.size() && text.at(i).isHighSurrogate() && text.at(i + 1).isLowSurrogate() ? 2 : 1;
    }
    return start >= 0 ? text.mid(start) : text;
}

QStringList columnsOf(const Json &settings)
{
    QStringList columns;
    if (const Json *names = member(settings, "text_columns"); names && names->is_array()) {
        for (const Json &name : *names) {
            if (name.is_string())
                columns.append(fromUtf8(name.get_ref<const std::string &>()));
        }
    }
    return columns;
}

} // namespace

QString annotatedText(const store::RecordDetail &detail, const task::TaskSpec &task, const QStringList &textColumns)
{
    if (detail.task.isEmpty())
        return engine::recordText(task, textColumns, detail.data);
    const Result<task::TaskSpec> asked = task::parseTask(toUtf8(detail.task));
    return engine::recordText(asked ? *asked : task, columnsOf(detail.settings), detail.data);
}

RecordView recordView(const store::RecordDetail &detail, const dataset::ColumnMap &columns)
{
    QStringList all;
    for (const auto &entry : detail.data.items())
        all.append(fromUtf8(entry.key()));
    QStringList text;
    for (const QString &column : columns.text) {
        if (all.contains(column))
            text.append(column);
    }
    const bool known = !text.isEmpty();
    RecordView view;
    QStringList parts;
    for (const QString &column : known ? text : all) {
        const QString value = dataset::columnText(detail.data, column);
        if (known && text.size() > 1 && column == text.first())
            view.title = value.simplified();
        else if (!value.isEmpty())
            parts.append(value);
    }
    view.text = parts.join(QStringLiteral("\n\n"));
    for (const QString &column : all) {
        if (known && !text.contains(column) && column != columns.id && column != columns.gold)
            view.others.emplace_back(column, dataset::columnText(detail.data, column));
    }
    return view;
}

Exchange exchangeOf(const store::RecordDetail &detail)
{
    const Result<task::TaskSpec> task = task::parseTask(toUtf8(detail.task));
    if (!task)
        return {};
    Exchange exchange;
    exchange.system = fromUtf8(task::systemMessage(*task));
    const QString whole = engine::recordText(*task, columnsOf(detail.settings), detail.data);
    for (const store::ChunkAnswer &chunk : detail.chunks) {
        const QString text = detail.chunks.size() > 1 ? between(whole, chunk.startCp, chunk.endCp) : whole;
        exchange.pieces.push_back({fromUtf8(task::userMessage({text})), chunk.raw});
    }
    if (exchange.pieces.empty())
        exchange.pieces.push_back({fromUtf8(task::userMessage({whole})), QString()});
    return exchange;
}

} // namespace lw::ui
