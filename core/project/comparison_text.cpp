// SPDX-License-Identifier: Apache-2.0
#include "core/project/comparison.h"
#include "core/project/cost_report.h"

namespace lw::project {
namespace {

OrderedJson sideJson(const Contestant &side)
{
    const auto cost = side.asking.spending.total();
    OrderedJson json{{"version", side.from.version},
                     {"model", toUtf8(side.from.model)},
                     {"annotated", side.from.annotated},
                     {"accuracy", nullptr},
                     {"requests", side.asking.requests},
                     {"cost", cost ? OrderedJson(units(cost->nano)) : OrderedJson(nullptr)},
                     {"currency", cost && !cost->currency.isEmpty() ? OrderedJson(toUtf8(cost->currency)) : OrderedJson(nullptr)},
                     {"latency_ms", nullptr}};
    if (side.gold)
        json["accuracy"] = OrderedJson{{"value", side.gold->share}, {"low", side.gold->low}, {"high", side.gold->high}, {"right", side.gold->right}};
    if (const auto &latency = side.asking.latencyMs)
        json["latency_ms"] = OrderedJson{{"p50", latency->p50}, {"p95", latency->p95}, {"p99", latency->p99}};
    return json;
}

QString percentOf(double share) { return QString::number(share * 100.0, 'f', 1); }

QString sideText(const QString &name, const Contestant &side)
{
    QStringList parts;
    parts.append(side.gold ? QStringLiteral("%1 % right (95 %: %2 to %3)").arg(percentOf(side.gold->share), percentOf(side.gold->low), percentOf(side.gold->high))
                           : QStringLiteral("accuracy undefined"));
    const QString cost = costLine(costParts(side.asking.spending), side.asking.requests);
    parts.append(cost.isEmpty() ? QStringLiteral("Cost: nothing was asked") : cost);
    parts.append(side.asking.latencyMs ? QStringLiteral("latency p50 %1 ms, p95 %2 ms")
                                             .arg(side.asking.latencyMs->p50, 0, 'f', 0)
                                             .arg(side.asking.latencyMs->p95, 0, 'f', 0)
                                       : QStringLiteral("latency unknown"));
    return QStringLiteral("%1: version %2, %3: %4").arg(name).arg(side.from.version).arg(side.from.model, parts.join(QStringLiteral("; ")));
}

} // namespace

OrderedJson comparisonJson(const Comparison &comparison)
{
    OrderedJson flipped = OrderedJson::array();
    for (const FlippedRecord &each : comparison.flipped) {
        flipped.push_back(OrderedJson{{"id", toUtf8(each.shownId)},
                                      {"gold", toUtf8(each.gold)},
                                      {"a", toUtf8(each.one)},
                                      {"b", toUtf8(each.other)},
                                      {"right", each.isOneRight ? "a" : "b"}});
    }
    OrderedJson settings = OrderedJson::object();
    for (const SettingChange &each : comparison.settings)
        settings[toUtf8(each.name)] = OrderedJson{{"a", toUtf8(each.one)}, {"b", toUtf8(each.other)}};
    return OrderedJson{{"records", comparison.records},
                       {"a", sideJson(comparison.one)},
                       {"b", sideJson(comparison.other)},
                       {"only_a_right", comparison.onlyOneRight},
                       {"only_b_right", comparison.onlyOtherRight},
                       {"p", comparison.chance ? OrderedJson(*comparison.chance) : OrderedJson(nullptr)},
                       {"settings", std::move(settings)},
                       {"flipped", std::move(flipped)}};
}

QString comparisonText(const Comparison &comparison)
{
    QStringList lines{QStringLiteral("%1 records with gold were answered by both").arg(comparison.records),
                      sideText(QStringLiteral("a"), comparison.one), sideText(QStringLiteral("b"), comparison.other)};
    lines.append(comparison.chance ? QStringLiteral("Only a is right on %1, only b on %2: McNemar p = %3")
                                         .arg(comparison.onlyOneRight)
                                         .arg(comparison.onlyOtherRight)
                                         .arg(*comparison.chance, 0, 'g', 3)
                                   : QStringLiteral("They are right on the same records: McNemar is undefined"));
    for (const SettingChange &each : comparison.settings) {
        const auto said = [](const QString &value) { return value.isEmpty() ? QStringLiteral("not set") : value; };
        lines.append(QStringLiteral("%1: a %2, b %3").arg(each.name, said(each.one), said(each.other)));
    }
    for (const FlippedRecord &each : comparison.flipped)
        lines.append(QStringLiteral("%1: gold %2, a %3, b %4").arg(each.shownId, each.gold, each.one, each.other));
    return lines.join(u'\n');
}

} // namespace lw::project
