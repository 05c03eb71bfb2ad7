// SPDX-License-Identifier: Apache-2.0
#include "core/llm/attempt_cost.h"

namespace lw::llm {

bool mayBeBilled(const metrics::Attempt &attempt)
{
    if (!attempt.reachedSocket)
        return false;
    switch (attempt.httpStatus) {
    case 0:
    case 408:
    case 502:
    case 504:
    case 520:
    case 524:
        return true;
    default:
        return attempt.httpStatus < 400;
    }
}

std::optional<metrics::Cost> attemptCost(const Price &price, const metrics::Attempt &attempt)
{
    const metrics::Usage &usage = attempt.usage;
    if (attempt.failure && !mayBeBilled(attempt))
        return metrics::Cost{Money{0, price.currency}, {}};
    // A price for a request says nothing of one of which it is not known whether it counts.
    if (attempt.failure && price.kind == Price::Kind::PerRequest)
        return {};
    const std::optional<Money> money = cost(price, usage, attempt.startedAt);
    if (!money)
        return {};
    return metrics::Cost{*money, reasoningCost(price, usage, attempt.startedAt)};
}

} // namespace lw::llm
