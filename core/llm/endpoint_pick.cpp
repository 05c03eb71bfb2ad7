// SPDX-License-Identifier: Apache-2.0
#include "core/llm/endpoint_pick.h"

#include <algorithm>
#include <cmath>

namespace lw::llm {
namespace {

using Standing = PickCandidate::Standing;
using Indexes = std::vector<std::size_t>;

/// The pool with what is worked out once for a choice.
class PickPool final
{
public:
    PickPool(const PickPolicy &policy, const std::vector<PickCandidate> &pool, Instant now, const PickDemand &demand)
        : m_policy(policy)
        , m_pool(pool)
        , m_now(now)
        , m_demand(demand)
    {
        for (std::size_t i = 0; i < pool.size(); ++i) {
            if (!pool[i].lacks)
                m_able.push_back(i);
        }
        m_median = medianFirstToken();
        m_hotAbove = hotAbove();
    }

    [[nodiscard]] std::optional<std::size_t> trial() const
    {
        for (const std::size_t i : m_able) {
            if (m_pool[i].standing == Standing::Trial && !m_pool[i].failedHere && !throttled(i))
                return i;
        }
        return {};
    }

    [[nodiscard]] bool allAside() const
    {
        return std::all_of(m_able.begin(), m_able.end(), [this](std::size_t i) { return aside(i); });
    }

    /// Those that may be used, whether or not they can take anything now.
    [[nodiscard]] Indexes members() const
    {
        if (allAside())
            return m_able;
        Indexes in;
        Indexes willing;
        for (const std::size_t i : m_able) {
            if (!aside(i))
                in.push_back(i);
            else if (m_pool[i].standing != Standing::Dead)
                willing.push_back(i);
        }
        std::sort(willing.begin(), willing.end(),
                  [this](std::size_t a, std::size_t b) { return m_pool[a].ejectedUntil < m_pool[b].ejectedUntil; });
        const auto mayBeAside = std::size_t(double(m_able.size()) * m_policy.aside);
        for (const std::size_t i : willing) {
            if (m_able.size() - in.size() <= mayBeAside)
                break;
            in.push_back(i);
        }
        return in;
    }

    /// … of which these can take it now and should.
    [[nodiscard]] Indexes takers(const Indexes &members) const
    {
        Indexes free;
        for (const std::size_t i : members) {
            if (!throttled(i) && m_pool[i].inFlight < m_pool[i].limit && !soonerElsewhere(i, members))
                free.push_back(i);
        }
        Indexes fresh;
        std::copy_if(free.begin(), free.end(), std::back_inserter(fresh), [this](std::size_t i) { return !m_pool[i].failedHere; });
        return fresh.empty() ? free : fresh;
    }

    [[nodiscard]] bool better(std::size_t a, std::size_t b) const
    {
        const bool hot = m_pool[a].inFlight > m_hotAbove || m_pool[b].inFlight > m_hotAbove;
        return hot ? m_pool[a].inFlight < m_pool[b].inFlight : score(a) < score(b);
    }

private:
    [[nodiscard]] bool aside(std::size_t i) const { return m_pool[i].standing != Standing::In; }
    [[nodiscard]] bool throttled(std::size_t i) const { return m_pool[i].throttledUntil > m_now; }

    /// Microseconds that one request takes there; of one that was never asked, what is usual in the pool.
    [[nodiscard]] double takes(std::size_t i) const
    {
        const EndpointLatency &latency = m_pool[i].latency;
        const double first = latency.samples() > 0 ? latency.firstToken() : m_median;
        return std::max(1.0, first + latency.perToken() * m_demand.tokens);
    }

    [[nodiscard]] double score(std::size_t i) const
    {
        const PickCandidate &one = m_pool[i];
        const bool slow = one.latency.samples() >= m_policy.outlierSamples
                && one.latency.firstToken() > m_policy.outlier * m_median;
        const double weight = std::max(1e-6, one.weight) * (slow ? m_policy.outlierWeight : 1.0);
        return takes(i) * (one.inFlight + 1) / weight;
    }

    [[nodiscard]] bool soonerElsewhere(std::size_t i, const Indexes &members) const
    {
        double rate = 0; // requests a microsecond of all that are faster
        double quickest = 0;
        for (const std::size_t other : members) {
            // what has nothing in flight would wake nobody who waits for it
            if (other == i || throttled(other) || m_pool[other].inFlight == 0 || takes(other) >= takes(i))
                continue;
            rate += m_pool[other].limit / takes(other);
            quickest = quickest == 0 ? takes(other) : std::min(quickest, takes(other));
        }
        return rate > 0 && double(m_demand.waiting) / rate + quickest < takes(i);
    }

    [[nodiscard]] double medianFirstToken() const
    {
        std::vector<double> known;
        for (const std::size_t i : m_able) {
            if (m_pool[i].latency.samples() > 0)
                known.push_back(m_pool[i].latency.firstToken());
        }
        if (known.empty())
            return 1;
        // the lower one of two in the middle: of two endpoints the slow one must not be its own measure
        const auto middle = known.begin() + std::ptrdiff_t((known.size() - 1) / 2);
        std::nth_element(known.begin(), middle, known.end());
        return *middle;
    }

    [[nodiscard]] int hotAbove() const
    {
        if (m_able.empty())
            return 0;
        std::vector<int> loads;
        for (const std::size_t i : m_able)
            loads.push_back(m_pool[i].inFlight);
        std::sort(loads.begin(), loads.end());
        const double rank = std::ceil(m_policy.hot * double(loads.size()));
        return loads[std::size_t(std::clamp(rank, 1.0, double(loads.size()))) - 1];
    }

    const PickPolicy &m_policy;
    const std::vector<PickCandidate> &m_pool;
    const Instant m_now;
    const PickDemand &m_demand;
    Indexes m_able;
    double m_median = 1;
    int m_hotAbove = 0;
};

/// Moves `count` of them, taken at random, to the front and drops the rest.
void keepSome(Indexes &indexes, std::size_t count, const std::function<double()> &random)
{
    for (std::size_t i = 0; i < std::min(count, indexes.size()); ++i) {
        const auto left = double(indexes.size() - i);
        const auto chosen = i + std::min(indexes.size() - i - 1, std::size_t(random() * left));
        std::swap(indexes[i], indexes[chosen]);
    }
    indexes.resize(std::min(count, indexes.size()));
}

} // namespace

PickCandidate::Standing standing(const EndpointHealth &health)
{
    switch (health.state()) {
    case EndpointHealth::State::Healthy:
    case EndpointHealth::State::Recovering:
        return Standing::In;
    default:
        break;
    }
    if (health.next().what == EndpointHealth::Next::What::RealRequest)
        return Standing::Trial;
    return health.dead() ? Standing::Dead : Standing::Ejected;
}

std::optional<Pick> pickEndpoint(const PickPolicy &policy, const std::vector<PickCandidate> &candidates, Instant now,
                                 const PickDemand &demand, const std::function<double()> &random)
{
    const PickPool pool(policy, candidates, now, demand);
    if (const auto trial = pool.trial())
        return Pick{*trial, Pick::Kind::Trial};
    Indexes takers = pool.takers(pool.members());
    if (takers.empty())
        return {};
    // in a new order even where all are compared: the first that is equal wins, and that must not be the same always
    keepSome(takers, takers.size() <= std::size_t(policy.allOf) ? takers.size() : 2, random);
    std::size_t best = takers.front();
    for (const std::size_t i : takers) {
        if (pool.better(i, best))
            best = i;
    }
    return Pick{best, pool.allAside() ? Pick::Kind::Panic : Pick::Kind::Normal};
}

} // namespace lw::llm
