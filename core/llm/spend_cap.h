// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/llm/price.h"

#include <optional>

namespace lw::llm {

/// What a run may use up at most, as a person set it.
struct SpendLimit
{
    enum class Unit { None, Money, Tokens, Requests };
    Unit unit = Unit::None;
    qint64 amount = 0;        ///< billionths of the currency, tokens in and out, or requests sent
    QString currency;         ///< Money: ISO 4217
    /// The tokens of a prompt are counted here, the provider counts its own: so much more is reserved.
    double promptMargin = 1.1;

    bool operator==(const SpendLimit &) const = default;
};

/// Whether a limit can be kept with a model at this price: Code::WrongUse with a sentence where it cannot. A limit in money
/// needs a known price in the same currency, for what is not known cannot be stopped and nothing is converted.
[[nodiscard]] Result<void> checkLimit(const SpendLimit &limit, const Price &price, const QString &model);

/// Keeps a run within its limit: the most that a request can use up is reserved before it is sent, and settled when it ended,
/// so that spent + reserved never exceeds the limit, whatever is in flight. All amounts in the limit's unit. A value.
class SpendCap final
{
public:
    enum class Room {
        Now,
        Later,   ///< once something in flight has turned out cheaper than it might have been
        Never,   ///< the limit is reached for a request of this size
    };

    /// `spent`: before, by the same run.
    explicit SpendCap(SpendLimit limit = {}, qint64 spent = 0);

    /// The most that one request can use up; empty where its price is unknown and the limit is in money.
    [[nodiscard]] std::optional<qint64> most(const Price &price, qint64 promptTokens, qint64 maxCompletionTokens) const;
    /// What it did use up; empty where that is unknown.
    [[nodiscard]] std::optional<qint64> used(const Price &price, const metrics::Usage &usage, const QDateTime &utc) const;

    [[nodiscard]] Room room(qint64 amount) const;
    [[nodiscard]] bool canReserve(qint64 amount) const { return room(amount) == Room::Now; }
    /// Before it is sent; false: it must not be.
    [[nodiscard]] bool reserve(qint64 amount);
    /// When it ended. Of one that certainly was not billed `actual` is 0; where it is not known, the whole reservation counts
    /// as spent, for a request that may have been billed must not pay for another.
    void settle(qint64 reserved, std::optional<qint64> actual);

    [[nodiscard]] const SpendLimit &limit() const { return m_limit; }
    [[nodiscard]] qint64 spent() const { return m_spent; }
    [[nodiscard]] qint64 reserved() const { return m_reserved; }
    /// Not spent and not reserved; never below zero.
    [[nodiscard]] qint64 left() const;

private:
    SpendLimit m_limit;
    qint64 m_spent;
    qint64 m_reserved = 0;
};

} // namespace lw::llm
