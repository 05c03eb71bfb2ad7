// SPDX-License-Identifier: Apache-2.0
#include "core/llm/retry_policy.h"

#include <algorithm>
#include <cmath>

namespace lw::llm {

RetryClass retryClass(Code code)
{
    switch (code) {
    case Code::Server:
    case Code::Transport:
    case Code::Connect:
    case Code::Resolve:
        return RetryClass::Transient;
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout:
        return RetryClass::Stalled;
    case Code::RateLimited:
        return RetryClass::Throttled;
    case Code::Unsupported:
        return RetryClass::Adapt;
    default:
        return RetryClass::Never;
    }
}

std::chrono::milliseconds retryDelay(const RetryPolicy &policy, const Error &error, int n, double random)
{
    using std::chrono::milliseconds;
    const milliseconds base = error.code == Code::RateLimited ? policy.throttledBase : policy.base;
    const double ceiling = std::min(double(policy.cap.count()), double(base.count()) * std::pow(2.0, std::min(n, 30)));
    const milliseconds jittered(qint64(random * ceiling));
    if (!error.retryAfter)
        return jittered;
    const milliseconds wish = std::min(*error.retryAfter, policy.longestRetryAfter);
    const milliseconds asked(qint64(double(wish.count()) * (1.0 + 0.1 * random)));
    return std::max(jittered, asked);
}

} // namespace lw::llm
