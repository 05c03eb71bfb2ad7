// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/shapes.h"
#include "core/dataset/annotated/spans.h"

namespace lw::dataset {
namespace {

/// A label of classification is short; a target sentence is not.
constexpr qsizetype longestLabel = 80;

/// [0, 2, "ORG"].
bool isTriple(const OrderedJson &value)
{
    return value.is_array() && value.size() == 3 && value[0].is_number_integer() && value[1].is_number_integer() && value[2].is_string();
}

/// {"label", "start_offset", "end_offset"}.
bool isEntity(const OrderedJson &value)
{
    return value.is_object() && value.contains("label") && value["label"].is_string() && value.contains("start_offset")
        && value["start_offset"].is_number_integer() && value.contains("end_offset") && value["end_offset"].is_number_integer();
}

template <typename Test>
bool allAre(const OrderedJson &list, Test test)
{
    for (const OrderedJson &one : list) {
        if (!test(one))
            return false;
    }
    return !list.empty();
}

Result<std::vector<ForeignSpan>> foreignSpans(const OrderedJson &list)
{
    std::vector<ForeignSpan> spans;
    for (const OrderedJson &one : list) {
        if (isTriple(one))
            spans.push_back({one[0].get<qint64>(), one[1].get<qint64>(), fromUtf8(one[2].get_ref<const std::string &>()), {}});
        else if (isEntity(one))
            spans.push_back({one["start_offset"].get<qint64>(), one["end_offset"].get<qint64>(), fromUtf8(one["label"].get_ref<const std::string &>()), {}});
        else
            return fail(Code::BadFormat, QStringLiteral("A label is neither [start, end, \"name\"] nor an entity with offsets: %1.")
                                             .arg(fromUtf8(dumpJson(one)).left(80)));
    }
    return spans;
}

Json wordsAnswer(const OrderedJson &list)
{
    if (list.size() > 1)
        return Json{{"labels", Json(list)}};
    const QString word = fromUtf8(list.front().get_ref<const std::string &>());
    const bool isSentence = word.size() > longestLabel || word.contains(u'\n');
    return Json{{isSentence ? "text" : "label", Json(list.front())}};
}

} // namespace

Result<Record> doccanoShape(OrderedJson item)
{
    // "data" is what newer versions call the text.
    const char *textKey = item.contains("text") ? "text" : "data";
    if (!item.contains(textKey) || !item[textKey].is_string())
        return fail(Code::BadFormat, QStringLiteral("There is no \"text\", as every line of doccano has one."));
    const QString text = fromUtf8(item[textKey].get_ref<const std::string &>());
    Record record;
    OrderedJson label;
    OrderedJson entities;
    OrderedJson cats;
    for (auto &[key, value] : item.items()) {
        if (key == "label" || key == "labels")
            label = value;
        else if (key == "entities")
            entities = value;
        else if (key == "cats")
            cats = value;
        else if ((key == "Comments" || key == "comments" || key == "relations") && value.is_array() && value.empty())
            continue;
        else
            record.data[key] = value;
    }
    if (label.is_string())
        label = OrderedJson::array({label});
    const auto isWord = [](const OrderedJson &value) { return value.is_string(); };
    const bool wordsOnly = label.is_array() && allAre(label, isWord);
    const bool hasSpans = (label.is_array() && !label.empty() && !wordsOnly) || (entities.is_array() && !entities.empty());
    Json answer;
    if (hasSpans) {
        const auto foreign = foreignSpans(entities.is_array() && !entities.empty() ? entities : label);
        if (!foreign)
            return fail(foreign.error());
        auto spans = checkedSpans(text, *foreign);
        if (!spans)
            return fail(spans.error());
        answer = Json{{"spans", *std::move(spans)}};
        if (cats.is_array() && !cats.empty())
            answer = Json{{"fields", {{"cats", Json(cats)}, {"entities", answer["spans"]}}}};
        if (record.data.contains("relations"))
            record.data["entities"] = entities; // relations name them by their ids
    } else if (wordsOnly) {
        answer = wordsAnswer(label);
    } else if (cats.is_array() && allAre(cats, isWord)) {
        answer = wordsAnswer(cats);
    } else if (!label.is_null() && !(label.is_array() && label.empty())) {
        return fail(Code::BadFormat, QStringLiteral("The label is of no shape that doccano has: %1.").arg(fromUtf8(dumpJson(label)).left(80)));
    }
    if (!answer.is_null())
        record.labels.push_back({std::move(answer), {}, {}, false});
    return record;
}

} // namespace lw::dataset
