// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/items.h"
#include "core/task/questions.h"

#include <QUuid>

namespace lw::dataset {
namespace {

/// Argilla knows people by UUIDs: the same name has the same one, in every export.
QString personId(const QString &name)
{
    const QUuid space(QStringLiteral("{2f6a2f0e-6c3e-5d0b-9b7e-5d1f8a4c7e21}"));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

/// What an answer says to each question of the dataset: of an extraction those that have a name, and all fields as JSON.
OrderedJson questionValues(const task::TaskSpec &task, const Json &said)
{
    const Json answer = bareAnswer(said);
    OrderedJson values = OrderedJson::object();
    if (task.kind == task::TaskKind::Extraction) {
        for (const task::TaskQuestion &question : task::questions(task)) {
            if (const auto word = task::saidTo(question, answer))
                values[toUtf8(question.name)] = toUtf8(*word);
        }
        if (const Json *fields = member(answer, "fields"))
            values["fields"] = dumpJson(*fields);
        return values;
    }
    const char *field = task::answerField(task.kind);
    const Json *value = member(answer, field);
    if (!value)
        return values;
    const std::string name = task.kind == task::TaskKind::Text ? "answer" : field;
    values[name] = OrderedJson(*value);
    if (task.kind == task::TaskKind::Spans) {
        for (OrderedJson &span : values[name])
            span.erase("text");
    }
    return values;
}

/// Argilla's metadata are texts, numbers and lists of texts.
OrderedJson metadataOf(const ExportInfo &info, const ExportRecord &record, LossReport &losses)
{
    OrderedJson metadata = OrderedJson::object();
    bool isChanged = false;
    for (const auto &[column, value] : record.data.items()) {
        if (column == toUtf8(info.textColumn))
            continue;
        const bool isKept = value.is_string() || value.is_number();
        isChanged = isChanged || !isKept;
        metadata[column] = isKept ? value : OrderedJson(dumpJson(value));
    }
    if (isChanged)
        losses.add(Loss::ColumnTypes);
    return metadata;
}

OrderedJson argillaItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    const task::TaskSpec &task = frame.info.task;
    OrderedJson suggestions = OrderedJson::object();
    OrderedJson responses = OrderedJson::object();
    if (record.modelAnswer) {
        const OrderedJson values = questionValues(task, *record.modelAnswer);
        for (const auto &[question, value] : values.items()) {
            suggestions[question] = OrderedJson{{"value", value}};
            if (record.confidence)
                suggestions[question]["score"] = *record.confidence;
            suggestions[question]["agent"] = toUtf8(record.servedModel.isEmpty() ? record.model : record.servedModel);
        }
    }
    if (record.answer && record.reviewed) {
        const OrderedJson values = questionValues(task, *record.answer);
        for (const auto &[question, value] : values.items())
            responses[question] = OrderedJson::array({OrderedJson{{"value", value}, {"user_id", toUtf8(personId(record.annotator))}}});
    }
    return OrderedJson{{"id", toUtf8(record.id)},
                       {"fields", OrderedJson{{"text", toUtf8(record.text)}}},
                       {"metadata", metadataOf(frame.info, record, losses)},
                       {"suggestions", std::move(suggestions)},
                       {"responses", std::move(responses)},
                       {"vectors", OrderedJson::object()}};
}

} // namespace

ItemFormat argillaFormat() { return {ItemFormat::Framing::List, argillaItem, nullptr, nullptr}; }

} // namespace lw::dataset
