// SPDX-License-Identifier: Apache-2.0
#include "core/task/normalisation.h"

#include "core/task/fields_schema.h"
#include "core/task/object_reader.h"

#include <functional>
#include <utility>

namespace lw::task {
namespace {

/// A rule on its way through the fields.
struct Rewriting
{
    const QString &path;   ///< as the rule says it
    std::function<std::optional<QString>(const QString &)> rewrite;
    std::vector<Normalised> &changes;

    void at(Json &value, QStringView rest) const;
    void inList(Json &list, QStringView rest) const;
    void inObject(Json &object, QStringView rest) const;
    void ofText(Json &value) const;
};

/// What stands before the first point, and what behind it.
std::pair<QStringView, QStringView> firstStep(QStringView path)
{
    const qsizetype point = path.indexOf(u'.');
    return point < 0 ? std::pair(path, QStringView()) : std::pair(path.first(point), path.sliced(point + 1));
}

void Rewriting::at(Json &value, QStringView rest) const
{
    if (value.is_array())
        inList(value, rest);
    else if (value.is_object() && !rest.isEmpty())
        inObject(value, rest);
    else if (value.is_string() && rest.isEmpty())
        ofText(value);
}

/// A number is the place of one item, from 0; everything else is said of each.
void Rewriting::inList(Json &list, QStringView rest) const
{
    const auto [step, behind] = firstStep(rest);
    bool isPlace = false;
    const auto place = std::size_t(step.toUInt(&isPlace));
    if (isPlace && place < list.size())
        return at(list[place], behind);
    for (std::size_t i = 0; !isPlace && i < list.size(); ++i)
        at(list[i], rest);
}

/// A field whose own name has points in it goes before a path of the same letters.
void Rewriting::inObject(Json &object, QStringView rest) const
{
    const auto [step, behind] = firstStep(rest);
    if (const auto whole = object.find(toUtf8(rest.toString())); whole != object.end())
        return at(*whole, {});
    if (const auto named = object.find(toUtf8(step.toString())); named != object.end())
        return at(*named, behind);
    // "clauses[]" is "clauses", said more clearly.
    QStringView list = step;
    while (list.endsWith(QLatin1String("[]")))
        list.chop(2);
    if (const auto named = object.find(toUtf8(list.toString())); list != step && named != object.end() && named->is_array())
        inList(*named, behind);
}

void Rewriting::ofText(Json &value) const
{
    const QString before = fromUtf8(value.get_ref<const std::string &>());
    const auto after = rewrite(before);
    if (!after || *after == before)
        return;
    value = toUtf8(*after);
    changes.push_back({path, before, *after});
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
    const auto each = [&](const QStringList &paths, const auto &rewrite) {
        for (const QString &path : paths)
            Rewriting{path, rewrite, changes}.at(fields, path);
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
