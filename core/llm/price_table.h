// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/llm/price.h"

#include <QDate>
#include <QString>
#include <QUrl>

#include <string_view>
#include <vector>

namespace lw::llm {

/// What is asked of the table.
struct PriceQuery
{
    QString family;       ///< the stable name of the provider's profile: openai, anthropic, deepseek, ollama …
    QUrl base;            ///< of the endpoint
    QString model;
    QString currency;     ///< where a provider bills in several; empty: the first in the table
};

/// One line of the table: what it holds for, when the source said so, and where.
struct PriceRow
{
    QString family;
    QString model;             ///< exact, or with one * for any text
    /// The host that bills so, whatever is spoken there: a gateway that speaks the same has its own prices. Or "this
    /// computer": a server of the family at a loopback address, for the same program on a rented machine is not free.
    QString where;
    Price price;
    QDate seen;                ///< the newest day on which the source is known to have said so
    QString source;            ///< a URL; empty of what is free by its nature
    QString note;              ///< English; what the row cannot express

    bool operator==(const PriceRow &) const = default;
};

/// The price in an object that has its fields beside whatever else: kind ("token", "request", "flat", "free", "unknown"),
/// currency, amounts as decimal texts, hours, long_prompt. Empty where one is missing or wrong.
[[nodiscard]] std::optional<Price> priceFromJson(const Json &row);

/// Prices as data: resources/providers/prices.json, or a person's own file of the same form. Amounts are decimal texts for a
/// million tokens, or for one request. A value; reading it takes no lock.
class PriceTable final
{
public:
    /// Code::BadFormat names the row that cannot be used; a table with a bad row is not used at all.
    [[nodiscard]] static Result<PriceTable> fromJson(std::string_view text);
    /// What this version of the program knows. Prices change: whoever shows one says of which day it is.
    [[nodiscard]] static const PriceTable &builtIn();

    /// The row that holds: an exact name before a pattern, a longer pattern before a shorter one; null where none does.
    [[nodiscard]] const PriceRow *find(const PriceQuery &query) const;
    /// As find(): Kind::Unknown where there is no row.
    [[nodiscard]] Price price(const PriceQuery &query) const;

    [[nodiscard]] const std::vector<PriceRow> &rows() const { return m_rows; }

private:
    std::vector<PriceRow> m_rows;
};

} // namespace lw::llm
