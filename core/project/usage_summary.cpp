// SPDX-License-Identifier: Apache-2.0
#include "core/project/usage_summary.h"

#include "core/project/cost_report.h"

#include <QFileInfo>

#include <map>

namespace lw::project {
namespace {

/// The days of a host and currency in one row.
std::vector<store::UsageRow> together(const std::vector<store::UsageRow> &rows, const QDate &day)
{
    std::map<std::pair<QString, QString>, store::UsageRow> all;
    for (const store::UsageRow &row : rows) {
        store::UsageRow &one = all[{row.host, row.currency}];
        one.day = day;
        one.host = row.host;
        one.currency = row.currency;
        one.requests += row.requests;
        one.promptTokens += row.promptTokens;
        one.completionTokens += row.completionTokens;
        one.withoutTokens += row.withoutTokens;
        one.costNano += row.costNano;
        one.unknownCost += row.unknownCost;
    }
    std::vector<store::UsageRow> list;
    for (auto &[key, row] : all)
        list.push_back(std::move(row));
    return list;
}

OrderedJson sumJson(const UsageSum &sum)
{
    const std::optional<metrics::Money> cost = sum.requests == 0 ? std::optional(metrics::Money{}) : sum.spending.total();
    return OrderedJson{
        {"requests", sum.requests},
        {"tokens", OrderedJson{{"prompt", sum.promptTokens}, {"completion", sum.completionTokens}, {"unreported_requests", sum.withoutTokens}}},
        {"cost", cost ? OrderedJson(units(cost->nano)) : OrderedJson(nullptr)},
        {"currency", cost && !cost->currency.isEmpty() ? OrderedJson(toUtf8(cost->currency)) : OrderedJson(nullptr)},
        {"cost_parts", costParts(sum.spending)}};
}

OrderedJson daysJson(const std::vector<store::UsageRow> &rows, const QString &name, const QString &value)
{
    OrderedJson json{{toUtf8(name), toUtf8(value)}};
    json.update(sumJson(sumOf(rows)));
    std::map<QString, std::vector<store::UsageRow>> byHost;
    for (const store::UsageRow &row : rows)
        byHost[row.host].push_back(row);
    json["hosts"] = OrderedJson::array();
    for (const auto &[host, some] : byHost) {
        OrderedJson one{{"host", toUtf8(host)}};
        one.update(sumJson(sumOf(some)));
        json["hosts"].push_back(std::move(one));
    }
    return json;
}

QString daysText(const OrderedJson &days, const QString &title)
{
    const auto line = [](const OrderedJson &sum) {
        const qint64 requests = sum["requests"].get<qint64>();
        const OrderedJson &tokens = sum["tokens"];
        const qint64 unreported = tokens["unreported_requests"].get<qint64>();
        QString text = QStringLiteral("%1 requests, %2 tokens in, %3 out")
                           .arg(requests)
                           .arg(tokens["prompt"].get<qint64>())
                           .arg(tokens["completion"].get<qint64>());
        if (unreported > 0)
            text += QStringLiteral(" (%1 requests did not say)").arg(unreported);
        const QString cost = costLine(sum["cost_parts"], requests);
        return cost.isEmpty() ? text : text + QStringLiteral(". ") + cost;
    };
    QStringList lines{QStringLiteral("%1: %2").arg(title, line(days))};
    for (const OrderedJson &host : days["hosts"])
        lines.append(QStringLiteral("  %1: %2").arg(stringOr(Json(host), "host"), line(host)));
    return lines.join(u'\n');
}

} // namespace

UsageSum sumOf(const std::vector<store::UsageRow> &rows)
{
    UsageSum sum;
    for (const store::UsageRow &row : rows) {
        sum.requests += row.requests;
        sum.promptTokens += row.promptTokens;
        sum.completionTokens += row.completionTokens;
        sum.withoutTokens += row.withoutTokens;
        sum.spending.add({{row.costNano, row.currency}, {}}, row.requests, row.unknownCost);
    }
    return sum;
}

Result<UsageSummary> readUsage(const QString &usageFile, const QDate &today)
{
    UsageSummary summary;
    summary.today = today;
    if (!QFileInfo::exists(usageFile))
        return summary;
    const auto usage = store::Database::open(usageFile, store::Database::Mode::Read, store::usageSchema());
    if (!usage)
        return fail(usage.error());
    const auto rows = store::usageSince(**usage, QDate(today.year(), today.month(), 1));
    if (!rows)
        return fail(rows.error());
    for (const store::UsageRow &row : *rows) {
        if (row.day == today)
            summary.ofToday.push_back(row);
    }
    summary.ofMonth = together(*rows, today);
    return summary;
}

OrderedJson usageJson(const UsageSummary &summary)
{
    return OrderedJson{{"today", daysJson(summary.ofToday, QStringLiteral("day"), summary.today.toString(Qt::ISODate))},
                       {"month", daysJson(summary.ofMonth, QStringLiteral("month"), summary.today.toString(QStringLiteral("yyyy-MM")))}};
}

QString usageText(const UsageSummary &summary)
{
    const OrderedJson json = usageJson(summary);
    return daysText(json["today"], QStringLiteral("Used today")) + u'\n' + daysText(json["month"], QStringLiteral("This month"));
}

} // namespace lw::project
