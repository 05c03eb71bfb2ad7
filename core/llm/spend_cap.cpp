// SPDX-License-Identifier: Apache-2.0
#include "core/llm/spend_cap.h"

#include <algorithm>
#include <cmath>

namespace lw::llm {

Result<void> checkLimit(const SpendLimit &limit, const Price &price, const QString &model)
{
    if (limit.unit == SpendLimit::Unit::None)
        return {};
    if (limit.amount <= 0)
        return fail(Code::WrongUse, QStringLiteral("A cap must be more than nothing; leave it out for a run without one."));
    if (limit.unit != SpendLimit::Unit::Money)
        return {};
    if (limit.currency.isEmpty())
        return fail(Code::WrongUse, QStringLiteral("A cap in money must name its currency."));
    switch (price.kind) {
    case Price::Kind::Unknown:
        return fail(Code::WrongUse, QStringLiteral("The price of %1 is not known, so a cap in money cannot be kept. Enter its "
                                                   "price, or set the cap in tokens or requests.").arg(model));
    case Price::Kind::Free:
    case Price::Kind::Flat:
        return {}; // adds nothing in any currency
    case Price::Kind::PerToken:
    case Price::Kind::PerRequest:
        break;
    }
    if (price.currency != limit.currency)
        return fail(Code::WrongUse, QStringLiteral("The cap is in %1, but %2 is billed in %3, and amounts are never converted. "
                                                   "Set the cap in %3, in tokens or in requests.")
                                        .arg(limit.currency, model, price.currency));
    return {};
}

SpendCap::SpendCap(SpendLimit limit, qint64 spent)
    : m_limit(std::move(limit))
    , m_spent(std::max<qint64>(0, spent))
{
}

std::optional<qint64> SpendCap::most(const Price &price, qint64 promptTokens, qint64 maxCompletionTokens) const
{
    const auto prompt = qint64(std::ceil(double(promptTokens) * m_limit.promptMargin));
    switch (m_limit.unit) {
    case SpendLimit::Unit::None:
        return 0;
    case SpendLimit::Unit::Requests:
        return 1;
    case SpendLimit::Unit::Tokens:
        return prompt + maxCompletionTokens;
    case SpendLimit::Unit::Money:
        break;
    }
    const std::optional<Money> money = highestCost(price, prompt, maxCompletionTokens);
    return money ? std::optional(money->nano) : std::nullopt;
}

std::optional<qint64> SpendCap::used(const Price &price, const metrics::Usage &usage, const QDateTime &utc) const
{
    switch (m_limit.unit) {
    case SpendLimit::Unit::None:
        return 0;
    case SpendLimit::Unit::Requests:
        return 1;
    case SpendLimit::Unit::Tokens:
        if (!usage.prompt || !usage.completion || *usage.prompt < 0 || *usage.completion < 0)
            return {};
        return *usage.prompt + *usage.completion;
    case SpendLimit::Unit::Money:
        break;
    }
    const std::optional<Money> money = cost(price, usage, utc);
    return money ? std::optional(money->nano) : std::nullopt;
}

SpendCap::Room SpendCap::room(qint64 amount) const
{
    if (m_limit.unit == SpendLimit::Unit::None || amount <= 0)
        return Room::Now; // a free endpoint goes on when the money is gone
    // subtracted, not added: an amount may be anything
    if (m_spent >= m_limit.amount || amount > m_limit.amount - m_spent)
        return Room::Never;
    return amount <= m_limit.amount - m_spent - m_reserved ? Room::Now : Room::Later;
}

bool SpendCap::reserve(qint64 amount)
{
    if (!canReserve(amount))
        return false;
    m_reserved += std::max<qint64>(0, amount);
    return true;
}

void SpendCap::settle(qint64 reserved, std::optional<qint64> actual)
{
    m_reserved = std::max<qint64>(0, m_reserved - reserved);
    m_spent += std::max<qint64>(0, actual.value_or(reserved));
}

qint64 SpendCap::left() const
{
    return std::max<qint64>(0, m_limit.amount - m_spent - m_reserved);
}

} // namespace lw::llm
