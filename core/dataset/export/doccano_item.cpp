// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/items.h"

namespace lw::dataset {
namespace {

OrderedJson doccanoLabels(const Json &answer)
{
    OrderedJson labels = OrderedJson::array();
    if (const Json *spans = member(answer, "spans"); spans && spans->is_array()) {
        for (const Json &span : *spans)
            labels.push_back(OrderedJson::array({integerOr(span, "start"), integerOr(span, "end"), toUtf8(stringOr(span, "label"))}));
        return labels;
    }
    if (const Json *text = member(answer, "text"))
        labels.push_back(OrderedJson(*text));
    for (const QString &word : chosenWords(answer))
        labels.push_back(toUtf8(word));
    return labels;
}

OrderedJson doccanoItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    OrderedJson item{{"text", toUtf8(record.text)}};
    item["label"] = record.answer ? doccanoLabels(*record.answer) : OrderedJson::array();
    if (record.answer && item["label"].empty())
        losses.add(Loss::EmptyAnswer);
    frame.putColumns(item, record);
    item["Comments"] = OrderedJson::array();
    return item;
}

QStringList doccanoTaken(const task::TaskSpec &)
{
    return {QStringLiteral("text"), QStringLiteral("data"), QStringLiteral("label"), QStringLiteral("labels"), QStringLiteral("entities"), QStringLiteral("relations"),
            QStringLiteral("cats"), QStringLiteral("Comments"), QStringLiteral("comments")};
}

} // namespace

ItemFormat doccanoFormat() { return {ItemFormat::Framing::Lines, doccanoItem, doccanoTaken, nullptr}; }

} // namespace lw::dataset
