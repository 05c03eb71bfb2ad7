// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/hf_features.h"
#include "core/dataset/export/items.h"
#include "core/dataset/record.h"

namespace lw::dataset {
namespace {

void putHfAnswer(OrderedJson &item, const task::TaskSpec &task, const Json &answer)
{
    const QStringList columns = answerColumns(task);
    if (task.kind == task::TaskKind::Extraction || task.kind == task::TaskKind::Text) {
        const QStringList cells = answerCells(task, answer);
        for (qsizetype i = 0; i < columns.size(); ++i)
            item[toUtf8(columns.at(i))] = cells.at(i).isEmpty() ? OrderedJson() : OrderedJson(toUtf8(cells.at(i)));
        return;
    }
    const Json *value = member(answer, task::answerField(task.kind));
    item[toUtf8(columns.front())] = value ? OrderedJson(*value) : OrderedJson();
}

OrderedJson hfItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    if (!record.answer) {
        losses.add(Loss::NoAnswer);
        return {};
    }
    OrderedJson item{{"id", toUtf8(record.id)}, {"text", toUtf8(record.text)}};
    bool isChanged = false;
    for (const QString &column : frame.info.columns) {
        if (isTextAlready(frame.info, column))
            continue;
        const std::string key = toUtf8(column);
        const std::string &name = frame.names.at(key);
        const auto found = record.data.find(key);
        isChanged = isChanged || (found != record.data.end() && !found->is_string());
        item[name] = found == record.data.end() ? OrderedJson() : OrderedJson(toUtf8(columnText(record.data, column)));
    }
    if (isChanged)
        losses.add(Loss::ColumnTypes);
    putHfAnswer(item, frame.info.task, *record.answer);
    return item;
}

} // namespace

ItemFormat hfRowsFormat() { return {ItemFormat::Framing::Lines, hfItem, hfOwnColumns, nullptr}; }

} // namespace lw::dataset
