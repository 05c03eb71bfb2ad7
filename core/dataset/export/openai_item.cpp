// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/items.h"
#include "core/dataset/record.h"
#include "core/task/prompt.h"

#include <algorithm>

namespace lw::dataset {
namespace {

OrderedJson message(const char *role, const std::string &content) { return OrderedJson{{"role", role}, {"content", content}}; }

bool isBlank(const QString &text) { return text.trimmed().isEmpty(); }

/// As a model would have answered: spans are found by their text, and have no places.
std::string assistantText(Json answer)
{
    if (answer.contains("spans") && answer["spans"].is_array()) {
        for (Json &span : answer["spans"]) {
            span.erase("start");
            span.erase("end");
        }
    }
    OrderedJson annotation{{"id", 1}};
    for (const auto &[field, value] : answer.items())
        annotation[field] = OrderedJson(value);
    return dumpJson(OrderedJson{{"annotations", OrderedJson::array({std::move(annotation)})}});
}

const QString &sentText(const ExportRecord &record) { return record.sent ? record.sent->text : record.text; }

const std::optional<Json> &sentAnswer(const ExportRecord &record) { return record.sent ? record.sent->answer : record.answer; }

const std::optional<Json> &sentModelAnswer(const ExportRecord &record) { return record.sent ? record.sent->modelAnswer : record.modelAnswer; }

QString sentColumn(const ExportRecord &record, const QString &column)
{
    if (!record.sent)
        return columnText(record.data, column);
    const auto found = record.sent->columns.find(column);
    return found == record.sent->columns.end() ? QString() : found->second;
}

OrderedJson promptMessages(const ItemFrame &frame, const ExportRecord &record)
{
    return OrderedJson::array({message("system", frame.systemMessage), message("user", task::userMessage({sentText(record)}))});
}

/// Why a record is not to be learned from; empty: it is.
std::optional<Loss> unfitFor(const ItemFrame &frame, const ExportRecord &record)
{
    const auto &examples = frame.info.task.examples;
    if (isBlank(record.text))
        return Loss::EmptyText;
    const QString asked = record.text.trimmed();
    const QString sent = sentText(record).trimmed();
    const bool isExample = std::any_of(examples.begin(), examples.end(), [&](const task::Example &example) {
        const QString text = example.text.trimmed();
        return text == asked || text == sent;
    });
    return isExample ? std::optional(Loss::IsExample) : std::nullopt;
}

OrderedJson fineTuneItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    const std::optional<Loss> unfit = record.answer ? unfitFor(frame, record) : Loss::NoAnswer;
    if (unfit) {
        losses.add(*unfit);
        return {};
    }
    OrderedJson messages = promptMessages(frame, record);
    messages.push_back(message("assistant", assistantText(*sentAnswer(record))));
    return OrderedJson{{"messages", std::move(messages)}};
}

struct Pair
{
    OrderedJson input;
    std::string better;
    std::string worse;
};

/// The prompt of a comparison is what stands there beside the two texts; where there is nothing else, what the task says.
std::optional<Pair> comparedPair(const ItemFrame &frame, const ExportRecord &record)
{
    const ExportInfo &info = frame.info;
    const QString choice = record.answer ? stringOr(*record.answer, "choice") : QString();
    if (info.sides.size() != 2 || (choice != QLatin1String("A") && choice != QLatin1String("B")))
        return {};
    QStringList lines;
    for (const QString &column : task::templateColumns(info.task.templateText)) {
        if (!info.sides.contains(column))
            lines.append(sentColumn(record, column));
    }
    const QString prompt = isBlank(lines.join(u'\n')) ? info.task.instructions : lines.join(QStringLiteral("\n\n"));
    const QString a = sentColumn(record, info.sides.at(0));
    const QString b = sentColumn(record, info.sides.at(1));
    if (isBlank(a) || isBlank(b) || isBlank(prompt))
        return {};
    const bool isA = choice == QLatin1String("A");
    return Pair{OrderedJson::array({message("user", toUtf8(prompt))}), toUtf8(isA ? a : b), toUtf8(isA ? b : a)};
}

std::optional<Pair> correctedPair(const ItemFrame &frame, const ExportRecord &record)
{
    if (!record.reviewed || !record.answer || !record.modelAnswer || bareAnswer(*record.answer) == bareAnswer(*record.modelAnswer))
        return {};
    return Pair{promptMessages(frame, record), assistantText(bareAnswer(*sentAnswer(record))), assistantText(bareAnswer(*sentModelAnswer(record)))};
}

OrderedJson dpoItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    const bool isComparison = frame.info.task.kind == task::TaskKind::Preference;
    const auto pair = isComparison ? comparedPair(frame, record) : correctedPair(frame, record);
    const std::optional<Loss> unfit = !pair ? Loss::NoPair : unfitFor(frame, record);
    if (unfit) {
        losses.add(*unfit);
        return {};
    }
    return OrderedJson{{"input", OrderedJson{{"messages", pair->input}}},
                       {"preferred_output", OrderedJson::array({message("assistant", pair->better)})},
                       {"non_preferred_output", OrderedJson::array({message("assistant", pair->worse)})}};
}

} // namespace

ItemFormat openAiFineTuneFormat() { return {ItemFormat::Framing::Lines, fineTuneItem, nullptr, nullptr}; }

ItemFormat openAiDpoFormat() { return {ItemFormat::Framing::Lines, dpoItem, nullptr, nullptr}; }

} // namespace lw::dataset
