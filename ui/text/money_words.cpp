// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/money_words.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace lw::ui {
namespace {

struct MoneyText
{
    Q_DECLARE_TR_FUNCTIONS(MoneyText)
};

double unitsOf(qint64 nano) { return double(nano) / double(metrics::nanoPerUnit); }

QString amounts(const metrics::Spending &spending)
{
    QStringList all;
    for (const auto &[currency, cost] : spending.known())
        all.append(formatAmount(unitsOf(cost.money.nano), currency));
    return all.join(QStringLiteral(" + "));
}

} // namespace

QString formatAmount(double amount, const QString &currency)
{
    const double size = std::abs(amount);
    // Two figures at least of what is less than a cent; a billionth is the smallest there is.
    const int places = size <= 0 || size >= 0.00995 ? 2 : std::clamp(int(std::ceil(-std::log10(size))), 4, 9);
    const QString number = QLocale().toString(amount, 'f', places);
    if (currency == u"USD")
        return MoneyText::tr("$%1").arg(number);
    if (currency == u"CNY")
        return MoneyText::tr("¥%1").arg(number);
    return MoneyText::tr("%1 %2", "amount, currency").arg(number, currency);
}

QString costValue(const metrics::Spending &spending)
{
    if (spending.attempts() == 0 || spending.unknown() > 0)
        return noValue();
    return spending.known().empty() ? MoneyText::tr("free") : amounts(spending);
}

QString costPhrase(const metrics::Spending &spending)
{
    const int unknown = int(std::min<qint64>(spending.unknown(), 1'000'000'000));
    if (spending.attempts() == 0)
        return MoneyText::tr("nothing");
    if (unknown == 0)
        return costValue(spending);
    if (spending.known().empty())
        return MoneyText::tr("%n request(s) of unknown cost", nullptr, unknown);
    return MoneyText::tr("%1 and %n request(s) of unknown cost", nullptr, unknown).arg(amounts(spending));
}

QString reasoningCost(const metrics::Spending &spending)
{
    QStringList all;
    for (const auto &[currency, cost] : spending.known()) {
        if (cost.reasoning)
            all.append(formatAmount(unitsOf(*cost.reasoning), currency));
    }
    return all.join(QStringLiteral(" + "));
}

QString usageLine(const metrics::Spending &today, const metrics::Spending &month)
{
    return MoneyText::tr("Used today: %1; this month: %2").arg(costPhrase(today), costPhrase(month));
}

} // namespace lw::ui
