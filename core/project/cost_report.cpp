// SPDX-License-Identifier: Apache-2.0
#include "core/project/cost_report.h"

#include <QStringList>

#include <cmath>

namespace lw::project {
namespace {

/// "0.01 USD and 0.2 CNY"
QString amounts(const OrderedJson &byCurrency)
{
    QStringList all;
    for (const auto &[currency, amount] : byCurrency.items()) {
        const auto nano = qint64(std::llround(amount.get<double>() * double(metrics::nanoPerUnit)));
        all.append(moneyText({nano, fromUtf8(currency)}));
    }
    return all.join(QStringLiteral(" and "));
}

} // namespace

double units(qint64 nano) { return double(nano) / double(metrics::nanoPerUnit); }

QString moneyText(const metrics::Money &money)
{
    if (money.currency.isEmpty())
        return QStringLiteral("free");
    return QStringLiteral("%1 %2").arg(metrics::decimalFromNano(money.nano), money.currency);
}

OrderedJson costParts(const metrics::Spending &spending)
{
    OrderedJson byCurrency = OrderedJson::object();
    OrderedJson reasoning = OrderedJson::object();
    for (const auto &[currency, cost] : spending.known()) {
        byCurrency[toUtf8(currency)] = units(cost.money.nano);
        if (cost.reasoning)
            reasoning[toUtf8(currency)] = units(*cost.reasoning);
    }
    return OrderedJson{{"by_currency", std::move(byCurrency)},
                       {"reasoning", std::move(reasoning)},
                       {"unknown_requests", spending.unknown()}};
}

QString costLine(const OrderedJson &parts, qint64 requests)
{
    const qint64 unknown = parts["unknown_requests"].get<qint64>();
    const QString known = amounts(parts["by_currency"]);
    if (requests == 0)
        return {};
    if (unknown >= requests)
        return QStringLiteral("Cost: unknown");
    if (unknown > 0) {
        const QString others = known.isEmpty() ? QStringLiteral("the others were free") : QStringLiteral("the others cost %1").arg(known);
        return QStringLiteral("Cost: unknown for %1 of %2 requests; %3").arg(unknown).arg(requests).arg(others);
    }
    if (known.isEmpty())
        return QStringLiteral("Cost: free");
    const QString reasoning = amounts(parts["reasoning"]);
    return reasoning.isEmpty() ? QStringLiteral("Cost: %1").arg(known)
                               : QStringLiteral("Cost: %1, of it for reasoning %2").arg(known, reasoning);
}

} // namespace lw::project
