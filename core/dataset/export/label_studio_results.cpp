// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/label_studio_results.h"

#include "core/dataset/export/answer_cells.h"
#include "core/task/questions.h"

#include <QCryptographicHash>

namespace lw::dataset {
namespace {

using Type = LabelControl::Type;

constexpr const char *resultTypes[] = {"choices", "choices", "labels", "number", "rating", "textarea", "pairwise"};

constexpr qint64 mostStars = 10;

Type scoreControl(const task::TaskSpec &task)
{
    const task::Scale scale = task.scale.value_or(task::Scale());
    return scale.min >= 0 && scale.max <= mostStars ? Type::Rating : Type::Number;
}

Type controlOf(task::TaskQuestion::Type type)
{
    switch (type) {
    case task::TaskQuestion::Type::Choice:
    case task::TaskQuestion::Type::YesNo: return Type::Choices;
    case task::TaskQuestion::Type::Number: return Type::Number;
    case task::TaskQuestion::Type::Words: return Type::TextArea;
    }
    return Type::TextArea;
}

std::vector<LabelControl> fieldControls(const task::TaskSpec &task)
{
    std::vector<LabelControl> controls;
    const auto asked = task::questions(task);
    for (const task::TaskQuestion &question : asked) {
        const bool isYesNo = question.type == task::TaskQuestion::Type::YesNo;
        const QStringList words = isYesNo ? QStringList{QStringLiteral("true"), QStringLiteral("false")} : question.choices;
        controls.push_back({controlOf(question.type), question.name, question.name, words});
    }
    const Json *properties = member(task.schema, "properties");
    if (!properties || properties->size() != asked.size() || member(task.schema, "additionalProperties") != nullptr)
        controls.push_back({Type::TextArea, QStringLiteral("other_fields"), {}, {}});
    return controls;
}

/// What one control says of an answer; null: nothing.
Json saidBy(const std::vector<LabelControl> &controls, const LabelControl &control, const Json &answer)
{
    const Json *fields = member(answer, "fields");
    if (!fields)
        return answer.is_object() && !answer.empty() ? *answer.begin() : Json();
    if (!control.question.isEmpty()) {
        const Json *said = member(*fields, toUtf8(control.question));
        return said ? *said : Json();
    }
    Json rest = *fields;
    for (const LabelControl &other : controls)
        rest.erase(toUtf8(other.question));
    return rest.empty() ? Json() : Json(dumpJson(rest));
}

std::string asString(const Json &value) { return value.is_string() ? value.get<std::string>() : dumpJson(value); }

OrderedJson valueBy(Type type, const Json &said)
{
    switch (type) {
    case Type::Choices:
    case Type::MultipleChoices: {
        OrderedJson words = OrderedJson::array();
        for (const Json &word : said.is_array() ? said : Json::array({said}))
            words.push_back(asString(word));
        return words.empty() ? OrderedJson() : OrderedJson{{"choices", std::move(words)}};
    }
    case Type::Number: return said.is_number() ? OrderedJson{{"number", OrderedJson(said)}} : OrderedJson();
    case Type::Rating: return said.is_number() ? OrderedJson{{"rating", OrderedJson(said)}} : OrderedJson();
    case Type::TextArea: return OrderedJson{{"text", OrderedJson::array({asString(said)})}};
    case Type::Pairwise:
        return said == "A" || said == "B" ? OrderedJson{{"selected", said == "A" ? "left" : "right"}} : OrderedJson();
    case Type::Labels: break;
    }
    return {};
}

} // namespace

std::vector<LabelControl> labelControls(const ExportInfo &info)
{
    const task::TaskSpec &task = info.task;
    const auto one = [&task](Type type, const char *name, const QStringList &choices = {}) {
        return std::vector<LabelControl>{{type, QLatin1String(name), {}, choices}};
    };
    switch (task.kind) {
    case task::TaskKind::Classification: return one(Type::Choices, "label", task.labelNames());
    case task::TaskKind::Multilabel: return one(Type::MultipleChoices, "labels", task.labelNames());
    case task::TaskKind::Spans: return one(Type::Labels, "spans", task.labelNames());
    case task::TaskKind::Rating: return one(scoreControl(task), "score");
    case task::TaskKind::Extraction: return fieldControls(task);
    case task::TaskKind::Text: return one(Type::TextArea, "answer");
    case task::TaskKind::Preference:
        return info.sides.size() == 2 ? one(Type::Pairwise, "choice") : one(Type::Choices, "choice", choiceWords(task));
    }
    return {};
}

OrderedJson labelResults(const std::vector<LabelControl> &controls, const Json &answer, const QString &salt)
{
    OrderedJson results = OrderedJson::array();
    const Json bare = bareAnswer(answer);
    const auto add = [&](const LabelControl &control, OrderedJson value) {
        const bool isPair = control.type == Type::Pairwise;
        OrderedJson result = OrderedJson::object();
        if (control.type == Type::Labels) {
            const QByteArray seed = (salt + u'/' + QString::number(results.size())).toUtf8();
            result["id"] = QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(10).toStdString();
        }
        result["from_name"] = toUtf8(control.name);
        result["to_name"] = isPair ? toUtf8(control.name) : std::string(shownText);
        result["type"] = resultTypes[std::size_t(control.type)];
        result["value"] = std::move(value);
        results.push_back(std::move(result));
    };
    for (const LabelControl &control : controls) {
        const Json said = saidBy(controls, control, bare);
        if (control.type == Type::Labels) {
            for (const Json &span : said.is_array() ? said : Json::array()) {
                add(control, OrderedJson{{"start", integerOr(span, "start")}, {"end", integerOr(span, "end")},
                                         {"text", toUtf8(stringOr(span, "text"))},
                                         {"labels", OrderedJson::array({toUtf8(stringOr(span, "label"))})}});
            }
        } else if (!said.is_null()) {
            if (OrderedJson value = valueBy(control.type, said); !value.is_null())
                add(control, std::move(value));
        }
    }
    return results;
}

bool isUnsaidTie(const ExportInfo &info, const Json &answer)
{
    return info.task.kind == task::TaskKind::Preference && info.sides.size() == 2 && stringOr(answer, "choice") == QLatin1String("tie");
}

} // namespace lw::dataset
