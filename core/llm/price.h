// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace lw::llm {

using metrics::Money;

/// Prices of a million tokens, in billionths of the currency: what providers publish is exact in it.
struct TokenRates
{
    qint64 input = 0;
    std::optional<qint64> cachedInput;   ///< of the part read from the provider's cache; absent: as input
    qint64 output = 0;
    std::optional<qint64> reasoning;     ///< absent: as output, which is the rule

    bool operator==(const TokenRates &) const = default;
};

/// Other rates at some hours, as DeepSeek has them.
struct RateHours
{
    int fromMinute = 0;        ///< of the UTC day, 0 to 1439
    int toMinute = 0;          ///< not included; before fromMinute: past midnight, counted to the day on which it began
    quint8 weekdays = 0x7f;    ///< a bit a day, Monday lowest
    TokenRates rates;

    bool operator==(const RateHours &) const = default;
    [[nodiscard]] bool holds(const QDateTime &utc) const;
};

/// What one model of one provider costs.
struct Price
{
    enum class Kind {
        Unknown,
        Free,         ///< the computer is one's own
        PerToken,
        PerRequest,
        Flat,         ///< paid by the month: one request more costs nothing more
    };
    Kind kind = Kind::Unknown;
    QString currency;                  ///< ISO 4217, as billed; empty of Unknown and Free
    TokenRates rates;                  ///< PerToken: at all hours not named below
    std::vector<RateHours> hours;      ///< the first that holds decides
    /// Prompts longer than this are billed at longRates, all their tokens; 0: no such rule. It stands above the hours.
    qint64 longPromptAbove = 0;
    TokenRates longRates;
    qint64 perRequest = 0;             ///< billionths

    bool operator==(const Price &) const = default;
};

/// What one request cost, rounded to the billionth once. `utc`: when it was processed. Empty where price, tokens, or a time
/// that matters is unknown: unknown is not zero. Cached tokens that a provider does not report count as uncached, the most
/// they can have cost.
[[nodiscard]] std::optional<Money> cost(const Price &price, const metrics::Usage &usage, const QDateTime &utc);

/// Of it, what the reasoning tokens cost, at their own rate or as output. Empty where they, the price or a time that matters
/// are unknown, and where tokens are not what is billed.
[[nodiscard]] std::optional<qint64> reasoningCost(const Price &price, const metrics::Usage &usage, const QDateTime &utc);

/// The most that a request of so many tokens can cost at any hour, with nothing cached. Empty where the price is unknown.
[[nodiscard]] std::optional<Money> highestCost(const Price &price, qint64 promptTokens, qint64 completionTokens);

} // namespace lw::llm
