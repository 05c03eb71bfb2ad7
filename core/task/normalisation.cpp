// SPDX-License-Identifier: Apache-2.0
#include "core/task/normalisation.h"

#include "core/task/fields_schema.h"
#include "core/task/object_reader.h"

#include <functional>

namespace lw::task {
namespace {

using Rewriting = std::function<std::optional<QString>(const QString &)>;

void rewriteAt(Json &value, const QStringList &path, qsizetype depth, const Rewriting &rewrite, std::vector<Normalised> &changes)
{
    if (value.is_array()) {
        for (Json &item : value)
            rewriteAt(item, path, depth, rewrite, changes);
        return;
    }
    if (depth < path.size()) {
        const auto found = value.is_object() ? value.find(toUtf8(path[depth])) : value.end();
        if (value.is_object() && found != value.end())
            rewriteAt(*found, path, depth + 1, rewrite, changes);
        return;
    }
    if (!value.is_string())
        return;
    const QString before = fromUtf8(value.get_ref<const std::string &>());
    const auto after = rewrite(before);
    if (!after || *after == before)
        return;
    value = toUtf8(*after);
    changes.push_back({path.join(u'.'), before, *after});
}

QStringList readPaths(ObjectReader &reader, const char *key)
{
    QStringList paths;
    for (const Json &path : reader.array(key)) {
        if (path.is_string() && !path.get_ref<const std::string &>().empty())
            paths += fromUtf8(path.get_ref<const std::string &>());
        else
            reader.wrongType(key, QStringLiteral("an array of field names"));
    }
    return paths;
}

/// The place of a word among those that a key may say; 0 where it is not there.
int readWord(ObjectReader &reader, const char *key, const QStringList &words)
{
    const QString word = reader.string(key);
    if (word.isEmpty())
        return 0;
    const auto index = words.indexOf(word);
    if (index < 0)
        reader.wrongType(key, QStringLiteral("\"%1\"").arg(words.join(QStringLiteral("\" or \""))));
    return int(index) + 1;
}

const QStringList &orderWords()
{
    static const QStringList words = {QStringLiteral("day_first"), QStringLiteral("month_first")};
    return words;
}

const QStringList &markWords()
{
    static const QStringList words = {QStringLiteral("point"), QStringLiteral("comma")};
    return words;
}

} // namespace

Json NormalisationRules::toJson() const
{
    Json out = Json::object();
    for (const QString &path : dates)
        out["dates"].push_back(toUtf8(path));
    for (const QString &path : numbers)
        out["numbers"].push_back(toUtf8(path));
    if (dateOrder != text::DateOrder::Unknown)
        out["date_order"] = toUtf8(orderWords()[int(dateOrder) - 1]);
    if (decimalMark != text::DecimalMark::Unknown)
        out["decimal_mark"] = toUtf8(markWords()[int(decimalMark) - 1]);
    return out;
}

Result<NormalisationRules> NormalisationRules::fromJson(const Json &json)
{
    std::optional<Error> error;
    ObjectReader reader(json, QStringLiteral("\"normalise\""), error);
    NormalisationRules rules;
    if (reader.allow({QStringLiteral("dates"), QStringLiteral("numbers"), QStringLiteral("date_order"), QStringLiteral("decimal_mark")})) {
        rules.dates = readPaths(reader, "dates");
        rules.numbers = readPaths(reader, "numbers");
        rules.dateOrder = static_cast<text::DateOrder>(readWord(reader, "date_order", orderWords()));
        rules.decimalMark = static_cast<text::DecimalMark>(readWord(reader, "decimal_mark", markWords()));
    }
    if (error)
        return fail(std::move(*error));
    return rules;
}

std::vector<Normalised> normalise(Json &fields, const NormalisationRules &rules)
{
    std::vector<Normalised> changes;
    const auto each = [&](const QStringList &paths, const Rewriting &rewrite) {
        for (const QString &path : paths)
            rewriteAt(fields, path.split(u'.'), 0, rewrite, changes);
    };
    each(rules.dates, [&](const QString &value) { return text::isoDate(value, rules.dateOrder); });
    each(rules.numbers, [&](const QString &value) { return text::plainNumber(value, rules.decimalMark); });
    return changes;
}

Answer normalised(Answer answer, const NormalisationRules &rules, const Json &schema)
{
    if (rules.isOff() || !member(answer.value, "fields"))
        return answer;
    Json fields = answer.value["fields"];
    if (normalise(fields, rules).empty())
        return answer;
    const auto compiled = FieldsSchema::compile(schema);
    if (compiled && compiled->complaint(fields))
        return answer;
    answer.value["fields"] = std::move(fields);
    answer.flags += QStringLiteral("normalised");
    return answer;
}

} // namespace lw::task
