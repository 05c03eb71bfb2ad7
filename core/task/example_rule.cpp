// SPDX-License-Identifier: Apache-2.0
#include "core/task/example_rule.h"

#include "core/task/object_reader.h"

#include <QStringList>

namespace lw::task {
namespace {

const QString acceptedWord = QStringLiteral("accepted");

struct HowWord
{
    ExampleRule::How how;
    QLatin1String word;
};
constexpr HowWord howWords[] = {{ExampleRule::How::Diverse, QLatin1String("diverse")}, {ExampleRule::How::Nearest, QLatin1String("nearest")}};

} // namespace

Json ExampleRule::toJson() const
{
    Json json{{"from", toUtf8(acceptedWord)}, {"count", count}};
    for (const HowWord &each : howWords) {
        if (each.how == how)
            json["how"] = each.word.latin1();
    }
    return json;
}

Result<ExampleRule> ExampleRule::fromJson(const Json &json)
{
    std::optional<Error> error;
    ObjectReader reader(json, QStringLiteral("\"select\""), error);
    ExampleRule rule;
    if (!reader.allow({QStringLiteral("from"), QStringLiteral("how"), QStringLiteral("count")}))
        return fail(*error);
    if (const QString from = reader.string("from"); !from.isEmpty() && from != acceptedWord)
        reader.complain(QStringLiteral("\"select\": \"from\" must be \"accepted\", not \"%1\".").arg(from));
    const QString how = reader.string("how");
    bool isKnown = how.isEmpty();
    for (const HowWord &each : howWords) {
        if (how != each.word)
            continue;
        rule.how = each.how;
        isKnown = true;
    }
    if (!isKnown)
        reader.complain(QStringLiteral("\"select\": \"how\" must be \"diverse\" or \"nearest\", not \"%1\".").arg(how));
    if (const Json *number = member(json, "count")) {
        const qint64 count = number->is_number_integer() ? number->get<qint64>() : 0;
        if (count < 1 || count > most)
            reader.complain(QStringLiteral("\"select\": \"count\" must be a whole number from 1 to %1.").arg(most));
        rule.count = int(count);
    }
    if (error)
        return fail(*std::move(error));
    return rule;
}

} // namespace lw::task
