// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace lw::metrics {

/// An amount as it is billed: billionths of a currency, never converted into another. 9.2 billion units at most.
struct Money
{
    qint64 nano = 0;
    QString currency;   ///< ISO 4217; empty only of what costs nothing anywhere

    bool operator==(const Money &) const = default;
};

inline constexpr qint64 nanoPerUnit = 1'000'000'000;

/// What an attempt cost, and which part of it was for what the model thought and did not show.
struct Cost
{
    Money money;
    std::optional<qint64> reasoning;   ///< billionths of the same currency; empty: not reported, or not billed by tokens

    bool operator==(const Cost &) const = default;
};

/// "0.0036" -> 3,600,000. Digits, at most one point, at most nine digits behind it, not below zero; empty otherwise.
[[nodiscard]] std::optional<qint64> nanoFromDecimal(const QString &text);
/// 3,600,000 -> "0.0036".
[[nodiscard]] QString decimalFromNano(qint64 nano);

/// The sum in one currency; empty where there are two, or where it is too large. Nothing of no currency adds to any.
[[nodiscard]] std::optional<Money> sum(const Money &a, const Money &b);

} // namespace lw::metrics
