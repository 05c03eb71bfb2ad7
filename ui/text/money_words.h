// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/spending.h"

#include <QString>

namespace lw::ui {

// What was spent, as text. Amounts keep their currency and are never added over several.

/// $0.17, ¥1.20, 0.35 EUR; small amounts with as many places as they need.
[[nodiscard]] QString formatAmount(double amount, const QString &currency);

/// As a figure: "$0.17", "$0.17 + ¥1.20", "free"; noValue() where a part is not known.
[[nodiscard]] QString costValue(const metrics::Spending &spending);
/// As a part of a sentence, with what is not known: "$0.17", "$0.17 and 3 requests of unknown cost", "nothing".
[[nodiscard]] QString costPhrase(const metrics::Spending &spending);
/// What of it was for reasoning; empty where nothing says.
[[nodiscard]] QString reasoningCost(const metrics::Spending &spending);

/// "Used today: $0.17; this month: $3.40", in all projects.
[[nodiscard]] QString usageLine(const metrics::Spending &today, const metrics::Spending &month);

} // namespace lw::ui
