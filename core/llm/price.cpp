// SPDX-License-Identifier: Apache-2.0
#include "core/llm/price.h"

#include <algorithm>
#include <limits>

namespace lw::llm {
namespace {

constexpr qint64 million = 1'000'000;

/// Tokens at a rate, several of them: whole billionths, and what is left over in millionths of one.
class TokenSum final
{
public:
    void add(qint64 tokens, qint64 rate)
    {
        // both from outside: a server may say any number
        constexpr qint64 mostTokens = 1'000'000'000'000;
        constexpr qint64 mostRate = std::numeric_limits<qint64>::max() / million / 4;
        if (tokens < 0 || tokens > mostTokens || rate < 0 || rate > mostRate
            || (rate > 0 && tokens / million > std::numeric_limits<qint64>::max() / 8 / rate)) {
            m_known = false;
            return;
        }
        m_whole += tokens / million * rate;
        m_left += tokens % million * rate;
    }

    [[nodiscard]] std::optional<qint64> nano() const
    {
        if (!m_known)
            return {};
        return m_whole + m_left / million + (m_left % million * 2 >= million ? 1 : 0);
    }

private:
    qint64 m_whole = 0;
    qint64 m_left = 0;
    bool m_known = true;
};

std::optional<qint64> tokenCost(const TokenRates &rates, const metrics::Usage &usage)
{
    if (!usage.prompt || !usage.completion)
        return {};
    TokenSum cost;
    const qint64 cached = rates.cachedInput ? std::clamp<qint64>(usage.cached.value_or(0), 0, std::max<qint64>(0, *usage.prompt)) : 0;
    cost.add(*usage.prompt - cached, rates.input);
    cost.add(cached, rates.cachedInput.value_or(0));
    qint64 reasoning = 0;
    if (rates.reasoning && *usage.completion > 0) {
        if (!usage.reasoning)
            return {};
        reasoning = std::clamp<qint64>(*usage.reasoning, 0, *usage.completion);
    }
    cost.add(*usage.completion - reasoning, rates.output);
    cost.add(reasoning, rates.reasoning.value_or(0));
    return cost.nano();
}

const TokenRates *ratesAt(const Price &price, qint64 prompt, const QDateTime &utc)
{
    if (price.longPromptAbove > 0 && prompt > price.longPromptAbove)
        return &price.longRates;
    if (price.hours.empty())
        return &price.rates;
    if (!utc.isValid())
        return nullptr;
    const QDateTime time = utc.toUTC();
    for (const RateHours &hours : price.hours) {
        if (hours.holds(time))
            return &hours.rates;
    }
    return &price.rates;
}

} // namespace

bool RateHours::holds(const QDateTime &utc) const
{
    const int minute = utc.time().hour() * 60 + utc.time().minute();
    const int today = utc.date().dayOfWeek() - 1;
    const auto on = [this](int day) { return (weekdays >> day & 1) != 0; };
    if (fromMinute < toMinute)
        return on(today) && minute >= fromMinute && minute < toMinute;
    return (on(today) && minute >= fromMinute) || (on((today + 6) % 7) && minute < toMinute);
}

std::optional<Money> cost(const Price &price, const metrics::Usage &usage, const QDateTime &utc)
{
    switch (price.kind) {
    case Price::Kind::Unknown:
        return {};
    case Price::Kind::Free:
        return Money{};
    case Price::Kind::Flat:
        return Money{0, price.currency};
    case Price::Kind::PerRequest:
        return Money{price.perRequest, price.currency};
    case Price::Kind::PerToken:
        break;
    }
    const TokenRates *rates = ratesAt(price, usage.prompt.value_or(0), utc);
    const std::optional<qint64> nano = rates == nullptr ? std::nullopt : tokenCost(*rates, usage);
    return nano ? std::optional(Money{*nano, price.currency}) : std::nullopt;
}

std::optional<qint64> reasoningCost(const Price &price, const metrics::Usage &usage, const QDateTime &utc)
{
    if (price.kind != Price::Kind::PerToken || !usage.reasoning)
        return {};
    const TokenRates *rates = ratesAt(price, usage.prompt.value_or(0), utc);
    if (rates == nullptr)
        return {};
    TokenSum cost;
    const qint64 most = std::max<qint64>(0, usage.completion.value_or(0));
    cost.add(std::clamp<qint64>(*usage.reasoning, 0, most), rates->reasoning.value_or(rates->output));
    return cost.nano();
}

std::optional<Money> highestCost(const Price &price, qint64 promptTokens, qint64 completionTokens)
{
    metrics::Usage usage;
    usage.prompt = promptTokens;
    usage.completion = completionTokens;
    if (price.kind != Price::Kind::PerToken)
        return cost(price, usage, {});

    std::vector<TokenRates> all{price.rates};
    for (const RateHours &hours : price.hours)
        all.push_back(hours.rates);
    if (price.longPromptAbove > 0 && promptTokens > price.longPromptAbove)
        all = {price.longRates};
    qint64 highest = 0;
    for (TokenRates rates : all) {
        rates.cachedInput.reset();
        rates.output = std::max(rates.output, rates.reasoning.value_or(0));
        rates.reasoning.reset();
        const std::optional<qint64> nano = tokenCost(rates, usage);
        if (!nano)
            return {};
        highest = std::max(highest, *nano);
    }
    return Money{highest, price.currency};
}

} // namespace lw::llm
