// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/endpoint_pool.h"

#include <QString>

#include <optional>
#include <vector>

namespace lw::engine {

/// How one endpoint of a run stands; a value that is drawn or printed and thrown away.
struct EndpointView
{
    enum class State {
        Healthy,
        Throttled,     ///< it asked for a pause
        Ejected,       ///< put aside after failures; it is looked whether it has healed
        Recovering,    ///< back, and trusted step by step
        Unreachable,   ///< nobody takes a connection
        Disabled,      ///< no money or no right: not asked any more in this run
    };
    QString url;                        ///< without user info or query
    QString model;
    State state = State::Healthy;
    int inFlight = 0;
    int limit = 0;                      ///< requests at once, as found out or set
    qint64 requests = 0;                ///< attempts
    qint64 errors = 0;
    std::optional<double> requestsPerMinute;   ///< the limit, as far as it is known
    std::optional<double> tokensPerMinute;
    llm::RateLimiter::Source rateSource = llm::RateLimiter::Source::None;
    QString why;                        ///< of Disabled: a sentence
    bool operator==(const EndpointView &) const = default;
};

[[nodiscard]] std::vector<EndpointView> endpointViews(const llm::EndpointPool &pool, Instant now);

} // namespace lw::engine
