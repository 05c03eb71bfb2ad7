// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"
#include "core/metrics/percentiles.h"

#include <vector>

namespace lw::metrics {

/// What one endpoint did in one run.
struct EndpointFigures
{
    QString endpoint;                         ///< base URL, without user info or query
    int requests = 0;
    int errors = 0;
    std::optional<Percentiles> latencyMs;     ///< of answers
    double share = 0;                         ///< 0 to 1, of all requests of the run
    bool operator==(const EndpointFigures &) const = default;
};

/// A row an endpoint, the busiest first. Pure.
[[nodiscard]] std::vector<EndpointFigures> endpointFigures(const std::vector<Attempt> &attempts);

} // namespace lw::metrics
