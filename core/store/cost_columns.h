// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/money.h"
#include "core/store/database.h"

namespace lw::store {

/// The cost of an attempt, from its columns cost_nano, currency and reasoning_nano, of which the first is `column`.
[[nodiscard]] inline std::optional<metrics::Cost> costOf(const Rows &rows, int column)
{
    const std::optional<qint64> nano = rows.maybeInteger(column);
    if (!nano)
        return {};
    return metrics::Cost{metrics::Money{*nano, rows.text(column + 1)}, rows.maybeInteger(column + 2)};
}

} // namespace lw::store
