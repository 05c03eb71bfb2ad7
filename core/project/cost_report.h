// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/metrics/spending.h"

#include <nlohmann/json.hpp>

namespace lw::project {

/// An amount in units of its currency, as a number.
[[nodiscard]] double units(qint64 nano);

/// What a person reads: "0.0123 USD", "free".
[[nodiscard]] QString moneyText(const metrics::Money &money);

/// The parts of what was spent, for a report: {"by_currency": {"USD": 0.01}, "reasoning": {"USD": 0.002}, "unknown_requests": 0}.
/// "reasoning" is a part of the amounts beside it, as far as the servers told it apart.
[[nodiscard]] OrderedJson costParts(const metrics::Spending &spending);

/// The same in one line; empty where nothing was asked. "unknown for 2 of 14 requests; the others cost 0.01 USD".
[[nodiscard]] QString costLine(const OrderedJson &parts, qint64 requests);

} // namespace lw::project
