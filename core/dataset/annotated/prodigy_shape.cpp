// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/shapes.h"
#include "core/dataset/annotated/spans.h"

#include <QDateTime>

namespace lw::dataset {
namespace {

bool isList(const OrderedJson &item, const char *key) { return item.contains(key) && item[key].is_array(); }

bool isWord(const OrderedJson &item, const char *key) { return item.contains(key) && item[key].is_string(); }

Result<Json> spansAnswer(const OrderedJson &item, const QString &text)
{
    std::vector<ForeignSpan> spans;
    for (const OrderedJson &one : item["spans"]) {
        if (!one.is_object() || !one.contains("start") || !one["start"].is_number_integer() || !one.contains("end") || !one["end"].is_number_integer()
            || !isWord(one, "label"))
            return fail(Code::BadFormat, QStringLiteral("A span has no start, end and label: %1.").arg(fromUtf8(dumpJson(one)).left(80)));
        const QString covered = isWord(one, "text") ? fromUtf8(one["text"].get_ref<const std::string &>()) : QString();
        spans.push_back({one["start"].get<qint64>(), one["end"].get<qint64>(), fromUtf8(one["label"].get_ref<const std::string &>()), covered});
    }
    auto checked = checkedSpans(text, std::move(spans));
    if (!checked)
        return checked;
    return Json{{"spans", *std::move(checked)}};
}

/// Ids of options, which are numbers in some recipes.
Json accepted(const OrderedJson &item)
{
    Json labels = Json::array();
    for (const OrderedJson &one : item["accept"])
        labels.push_back(one.is_string() ? one.get<std::string>() : dumpJson(one));
    return labels.size() == 1 ? Json{{"label", labels.front()}} : Json{{"labels", labels}};
}

QString whenOf(const OrderedJson &item)
{
    if (!item.contains("_timestamp") || !item["_timestamp"].is_number())
        return {};
    const double seconds = item["_timestamp"].get<double>();
    // Year 9999: beyond it is no time that somebody annotated at.
    return seconds < 0 || seconds > 253402300799.0 ? QString()
                                                    : QDateTime::fromMSecsSinceEpoch(qRound64(seconds * 1000), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

Result<Record> prodigyShape(OrderedJson item)
{
    Record record;
    const QString verdict = isWord(item, "answer") ? fromUtf8(item["answer"].get_ref<const std::string &>()) : QStringLiteral("accept");
    const bool isAccepted = verdict == QLatin1String("accept");
    const auto says = [&](const std::string &key) {
        if (key.starts_with("_") || key == "tokens" || key == "options")
            return true;
        // What was turned down is no label, and yet was said.
        return isAccepted && (key == "answer" || key == "spans" || key == "accept" || key == "label" || key == "user_input");
    };
    for (const auto &[key, value] : item.items()) {
        if (!says(key))
            record.data[key] = value;
    }
    if (record.data.empty())
        return fail(Code::BadFormat, QStringLiteral("There is nothing to be labelled, neither \"text\" nor anything else."));
    if (!isAccepted)
        return record;
    Json answer;
    if (isList(item, "accept")) {
        answer = accepted(item);
    } else if (isList(item, "spans")) {
        if (!isWord(item, "text"))
            return fail(Code::BadFormat, QStringLiteral("There are spans, but no \"text\" that they could be of."));
        auto spans = spansAnswer(item, fromUtf8(item["text"].get_ref<const std::string &>()));
        if (!spans)
            return fail(spans.error());
        answer = *std::move(spans);
    } else if (isWord(item, "label")) {
        answer = Json{{"label", Json(item["label"])}};
    } else if (isWord(item, "user_input")) {
        answer = Json{{"text", Json(item["user_input"])}};
    }
    if (answer.is_null())
        return record;
    const char *who = isWord(item, "_annotator_id") ? "_annotator_id" : "_session_id";
    record.labels.push_back({std::move(answer), isWord(item, who) ? fromUtf8(item[who].get_ref<const std::string &>()) : QString(), whenOf(item), false});
    return record;
}

InputFormat shapeOf(const OrderedJson &item)
{
    if (!item.is_object())
        return InputFormat::Auto;
    if (isOwnItem(item))
        return InputFormat::Labelwright;
    if (item.contains("data") && item["data"].is_object() && (isList(item, "annotations") || isList(item, "predictions") || isList(item, "completions")))
        return InputFormat::LabelStudio;
    if (item.contains("_input_hash") || item.contains("_task_hash") || (isWord(item, "_view_id") && item.contains("answer")))
        return InputFormat::Prodigy;
    const bool hasText = isWord(item, "text") || isWord(item, "data");
    if (!hasText)
        return InputFormat::Auto;
    const auto firstIs = [&item](const char *key, auto test) { return isList(item, key) && !item[key].empty() && test(item[key].front()); };
    const auto isPlace = [](const OrderedJson &one) { return one.is_array() && one.size() == 3 && one[0].is_number_integer() && one[1].is_number_integer() && one[2].is_string(); };
    const auto isEntity = [](const OrderedJson &one) { return one.is_object() && one.contains("start_offset") && one.contains("end_offset"); };
    if (isList(item, "Comments") || firstIs("label", isPlace) || firstIs("entities", isEntity) || (firstIs("entities", isPlace) && isList(item, "cats")))
        return InputFormat::Doccano;
    return InputFormat::Auto;
}

ItemShape shapeFor(InputFormat format)
{
    switch (format) {
    case InputFormat::LabelStudio: return labelStudioShape;
    case InputFormat::Doccano: return doccanoShape;
    case InputFormat::Prodigy: return prodigyShape;
    case InputFormat::Labelwright: return ownShape;
    default: return nullptr;
    }
}

} // namespace lw::dataset
