// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/endpoint_pick.h"

#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace lw::test {

/// A server as it is, which the pool does not know. Seconds are virtual.
struct SimServer
{
    double seconds = 0.15;       ///< one answer takes, +-10 %
    double failing = 0;          ///< share of attempts that fail …
    double from = 0;             ///< … between these times
    double until = 1e9;
    bool refuses = false;        ///< failures come at once, and the free probe fails as well
    int slots = 64;
};

struct SimJob
{
    std::vector<SimServer> servers;
    int requests = 10'000;
    double longest = 1e9;        ///< seconds after which it is ended whether done or not
    double retryAfter = 0.5;     ///< seconds before a failed request is sent again
    bool tellsWaiting = true;    ///< the demand says how much waits
    llm::PickPolicy pick;
    llm::HealthPolicy health;
};

struct SimResult
{
    double seconds = 0;          ///< until the last answer
    int answered = 0;
    int attempts = 0;
    std::vector<double> ejectedAt;                ///< a server: first time it was put aside, -1 never
    std::vector<double> backAt;                   ///< … last return, -1 never fell or never came back
    std::vector<int> asked;                       ///< attempts it got
};

/// Plays a job against the servers in virtual time, with EndpointHealth and pickEndpoint() as an engine would use them:
/// failed requests come again, a returned endpoint starts with one in flight and doubles every second.
[[nodiscard]] SimResult simulate(const SimJob &job, unsigned seed);

} // namespace lw::test
