// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/shapes.h"
#include "core/dataset/annotated/spans.h"

#include <map>

namespace lw::dataset {
namespace {

const OrderedJson *part(const OrderedJson &object, std::string_view key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return !object.is_object() || found == object.end() ? nullptr : &*found;
}

QString textOf(const OrderedJson *value) { return value && value->is_string() ? fromUtf8(value->get_ref<const std::string &>()) : QString(); }

std::vector<std::string> stringsOf(const OrderedJson *list)
{
    std::vector<std::string> strings;
    if (!list || !list->is_array())
        return strings;
    for (const OrderedJson &one : *list) {
        if (one.is_string())
            strings.push_back(one.get<std::string>());
    }
    return strings;
}

Json oneOrMany(const std::vector<std::string> &labels)
{
    return labels.size() == 1 ? Json{{"label", labels.front()}} : Json{{"labels", labels}};
}

/// What one control of the interface says: an answer, of which spans are collected first.
struct Control
{
    Json answer;
    std::vector<ForeignSpan> spans;
    std::vector<std::string> taxonomy;
};

/// False: no answer can hold it.
bool take(const OrderedJson &item, Control &control)
{
    const QString type = textOf(part(item, "type"));
    const OrderedJson *value = part(item, "value");
    if (!value)
        return false;
    if (type == QLatin1String("choices")) {
        const auto choices = stringsOf(part(*value, "choices"));
        if (!choices.empty())
            control.answer = oneOrMany(choices);
        return !choices.empty();
    }
    if (type == QLatin1String("labels")) {
        const OrderedJson *start = part(*value, "start");
        const OrderedJson *end = part(*value, "end");
        if (!start || !end || !start->is_number_integer() || !end->is_number_integer())
            return false;
        for (const std::string &label : stringsOf(part(*value, "labels")))
            control.spans.push_back({start->get<qint64>(), end->get<qint64>(), fromUtf8(label), textOf(part(*value, "text"))});
        return true;
    }
    if (type == QLatin1String("textarea")) {
        const OrderedJson *text = part(*value, "text");
        QStringList lines;
        for (const std::string &line : stringsOf(text))
            lines.append(fromUtf8(line));
        if (text && text->is_string())
            lines.append(textOf(text));
        control.answer = Json{{"text", toUtf8(lines.join(u'\n'))}};
        return !lines.isEmpty();
    }
    for (const char *key : {"rating", "number"}) {
        const OrderedJson *score = part(*value, key);
        if (type == QLatin1String(key) && score && score->is_number()) {
            control.answer = Json{{"score", Json(*score)}};
            return true;
        }
    }
    if (type == QLatin1String("taxonomy")) {
        const OrderedJson *paths = part(*value, "taxonomy");
        if (!paths || !paths->is_array())
            return false;
        for (const OrderedJson &path : *paths) {
            std::string joined;
            for (const std::string &name : stringsOf(&path))
                joined += (joined.empty() ? "" : "/") + name;
            control.taxonomy.push_back(joined);
        }
        if (!control.taxonomy.empty())
            control.answer = oneOrMany(control.taxonomy);
        return true;
    }
    if (type == QLatin1String("pairwise")) {
        const QString side = textOf(part(*value, "selected"));
        if (side != QLatin1String("left") && side != QLatin1String("right"))
            return false;
        control.answer = Json{{"choice", side == QLatin1String("left") ? "A" : "B"}};
        return true;
    }
    return false;
}

/// The column of the data that the spans are of: the one that they fit.
Result<Json> spansOf(const OrderedJson &data, const std::vector<ForeignSpan> &spans)
{
    std::optional<Error> first;
    for (const auto &[key, value] : data.items()) {
        if (!value.is_string())
            continue;
        auto checked = checkedSpans(textOf(&value), spans);
        if (checked)
            return checked;
        // Of several texts the one with the fault that is nearest to right is the longest.
        if (!first)
            first = checked.error();
    }
    return fail(first.value_or(Error{Code::BadFormat, QStringLiteral("There are spans, but no text that they could be of."), {}, {}}));
}

/// One annotation or prediction; null where it says nothing.
Result<Json> answerOf(const OrderedJson &data, const OrderedJson &annotation, OrderedJson &unheld)
{
    std::map<std::string, Control> controls;
    const OrderedJson *results = part(annotation, "result");
    if (!results || !results->is_array())
        return Json();
    for (const OrderedJson &item : *results) {
        const QString name = textOf(part(item, "from_name"));
        if (name.isEmpty() || !take(item, controls[toUtf8(name)]))
            unheld.push_back(item);
    }
    Json fields = Json::object();
    Json last;
    for (auto &[name, control] : controls) {
        if (!control.spans.empty()) {
            auto spans = spansOf(data, control.spans);
            if (!spans)
                return spans;
            control.answer = Json{{"spans", *std::move(spans)}};
        }
        if (control.answer.is_null())
            continue;
        // What this program's own config has no control for stands in one, as JSON.
        if (const auto others = name == "other_fields" ? parseJson(toUtf8(stringOr(control.answer, "text"))) : Result<Json>(Json()); others && others->is_object()) {
            fields.update(*others);
            continue;
        }
        // In a form of several questions each has the value alone.
        fields[name] = *control.answer.begin();
        last = control.answer;
    }
    return fields.size() > 1 || (last.is_null() && !fields.empty()) ? Json{{"fields", fields}} : last;
}

QString annotatorOf(const OrderedJson &annotation)
{
    const OrderedJson *by = part(annotation, "completed_by");
    if (!by)
        return {};
    if (by->is_object()) {
        const QString mail = textOf(part(*by, "email"));
        return mail.isEmpty() ? fromUtf8(dumpJson(*by)) : mail;
    }
    return by->is_string() ? textOf(by) : by->is_number() ? QStringLiteral("annotator %1").arg(fromUtf8(dumpJson(*by))) : QString();
}

} // namespace

Result<Record> labelStudioShape(OrderedJson item)
{
    const OrderedJson *data = part(item, "data");
    if (!data || !data->is_object())
        return fail(Code::BadFormat, QStringLiteral("There is no \"data\" object, as every task of Label Studio has one."));
    Record record;
    if (const OrderedJson *id = part(item, "id"); id && !part(*data, "id"))
        record.data["id"] = *id;
    for (const auto &[key, value] : data->items())
        record.data[key] = value;
    OrderedJson unheld = OrderedJson::array();
    const OrderedJson texts = *data;
    const auto isSet = [](const OrderedJson &annotation, const char *key) {
        const OrderedJson *value = part(annotation, key);
        return value && value->is_boolean() && value->get<bool>();
    };
    for (const char *list : {"annotations", "completions"}) {
        const OrderedJson *annotations = part(item, list);
        if (!annotations || !annotations->is_array())
            continue;
        for (const OrderedJson &annotation : *annotations) {
            if (isSet(annotation, "was_cancelled"))
                continue;
            auto answer = answerOf(texts, annotation, unheld);
            if (!answer)
                return fail(answer.error());
            if (!answer->is_null())
                record.labels.push_back({*std::move(answer), annotatorOf(annotation), textOf(part(annotation, "created_at")),
                                         isSet(annotation, "ground_truth")});
        }
    }
    const OrderedJson *predictions = part(item, "predictions");
    if (predictions && predictions->is_array() && !predictions->empty()) {
        auto answer = answerOf(texts, predictions->front(), unheld);
        if (!answer)
            return fail(answer.error());
        if (!answer->is_null() && !record.data.contains("prediction")) {
            record.data["prediction"] = OrderedJson(*answer);
            if (const OrderedJson *model = part(predictions->front(), "model_version"); model && model->is_string())
                record.data["prediction model"] = *model;
        }
    }
    if (!unheld.empty() && !record.data.contains("other results"))
        record.data["other results"] = std::move(unheld);
    return record;
}

} // namespace lw::dataset
