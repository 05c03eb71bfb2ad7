// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/items.h"
#include "core/dataset/export/label_studio_results.h"
#include "core/dataset/record.h"

namespace lw::dataset {
namespace {

void addShown(OrderedJson &data, const ItemFrame &frame, const ExportRecord &record)
{
    const auto addNew = [&data](const char *name, const QString &text) {
        if (!data.contains(name))
            data[name] = toUtf8(text);
    };
    // The record's own id travels with it; a column of that name is left as it is.
    addNew("labelwright_id", record.id);
    if (frame.info.sides.size() == 2) {
        addNew("labelwright_a", columnText(record.data, frame.info.sides.at(0)));
        addNew("labelwright_b", columnText(record.data, frame.info.sides.at(1)));
    } else if (shownColumn(frame.info) != frame.info.textColumn) {
        addNew("labelwright_text", record.text);
    }
}

OrderedJson labelStudioItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    const ExportInfo &info = frame.info;
    const auto controls = labelControls(info);
    OrderedJson data = record.data;
    addShown(data, frame, record);
    OrderedJson item{{"data", std::move(data)}};
    bool hasTie = false;
    const auto results = [&](const Json &answer, const char *what) {
        hasTie = hasTie || isUnsaidTie(info, answer);
        return labelResults(controls, answer, record.id + QLatin1String(what));
    };
    OrderedJson annotations = OrderedJson::array();
    const bool isDecided = record.answer && record.reviewed;
    const bool isRight = isDecided && record.gold && bareAnswer(*record.answer) == *record.gold;
    if (isDecided) {
        OrderedJson annotation{{"result", results(*record.answer, "/answer")}};
        if (isRight)
            annotation["ground_truth"] = true;
        annotations.push_back(std::move(annotation));
    }
    if (record.gold && !isRight)
        annotations.push_back(OrderedJson{{"result", results(*record.gold, "/gold")}, {"ground_truth", true}});
    if (!annotations.empty())
        item["annotations"] = std::move(annotations);
    if (record.modelAnswer) {
        OrderedJson prediction{{"model_version", toUtf8(record.servedModel.isEmpty() ? record.model : record.servedModel)},
                               {"result", results(*record.modelAnswer, "/model")}};
        if (record.confidence)
            prediction["score"] = *record.confidence;
        item["predictions"] = OrderedJson::array({std::move(prediction)});
    }
    if (hasTie)
        losses.add(Loss::Ties);
    return item;
}

/// As its exporter shortens results: one choice and one text are bare.
OrderedJson shortened(const OrderedJson &results)
{
    OrderedJson values = OrderedJson::array();
    bool isBare = true;
    for (const OrderedJson &result : results) {
        const OrderedJson &value = result["value"];
        const std::string type = result["type"].get<std::string>();
        const char *list = type == "choices" ? "choices" : type == "textarea" ? "text" : nullptr;
        isBare = isBare && list;
        values.push_back(list && value[list].size() == 1 ? value[list].front() : value);
    }
    return isBare && values.size() == 1 ? values.front() : values;
}

QStringList minTaken(const task::TaskSpec &task)
{
    QStringList taken{QStringLiteral("annotator"), QStringLiteral("created_at"), QStringLiteral("labelwright_text")};
    // By the names alone: whether a comparison has its sides changes the control, not what it is called.
    ExportInfo info;
    info.task = task;
    for (const LabelControl &control : labelControls(info))
        taken.append(control.name);
    return taken;
}

OrderedJson labelStudioMinItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    const auto controls = labelControls(frame.info);
    OrderedJson item = OrderedJson::object();
    frame.putColumns(item, record);
    if (!item.contains("id"))
        item["id"] = toUtf8(record.id);
    if (frame.info.textColumn.isEmpty())
        item["labelwright_text"] = toUtf8(record.text);
    if (record.answer && isUnsaidTie(frame.info, *record.answer))
        losses.add(Loss::Ties);
    for (const LabelControl &control : record.answer ? controls : std::vector<LabelControl>()) {
        OrderedJson own = OrderedJson::array();
        for (const OrderedJson &result : labelResults(controls, *record.answer, record.id)) {
            if (result["from_name"] == toUtf8(control.name))
                own.push_back(result);
        }
        if (!own.empty())
            item[toUtf8(control.name)] = shortened(own);
    }
    if (!record.annotator.isEmpty())
        item["annotator"] = toUtf8(record.annotator);
    if (!record.decidedAt.isEmpty())
        item["created_at"] = toUtf8(record.decidedAt);
    return item;
}

std::vector<Companion> configBeside(const ExportInfo &info) { return {{QStringLiteral(".config.xml"), labelConfig(info)}}; }

} // namespace

ItemFormat labelStudioFormat() { return {ItemFormat::Framing::List, labelStudioItem, nullptr, configBeside}; }

ItemFormat labelStudioMinFormat() { return {ItemFormat::Framing::List, labelStudioMinItem, minTaken, nullptr}; }

} // namespace lw::dataset
