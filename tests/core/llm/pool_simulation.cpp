// SPDX-License-Identifier: Apache-2.0
#include "pool_simulation.h"

#include <deque>
#include <map>
#include <set>

namespace lw::test {
namespace {

using namespace lw::llm;

Instant at(double seconds)
{
    return Instant(qint64(seconds * 1e6));
}

/// What happens when.
struct Event
{
    enum class What { Answer, Probe, Retry, Wake };
    What what = What::Wake;
    std::size_t server = 0;
    int request = -1;
    double started = 0;
    bool well = true;
};

class Simulation final
{
public:
    Simulation(const SimJob &job, unsigned seed)
        : m_job(job)
        , m_generator(seed)
        , m_failedAt(std::size_t(job.requests))
    {
        for (const SimServer &server : job.servers) {
            m_health.emplace_back(job.health);
            PickCandidate candidate;
            candidate.limit = server.slots;
            m_pool.push_back(candidate);
        }
        m_result.ejectedAt.assign(job.servers.size(), -1);
        m_result.backAt.assign(job.servers.size(), -1);
        m_result.asked.assign(job.servers.size(), 0);
        m_returnedAt.assign(job.servers.size(), -1e9);
        for (int i = 0; i < job.requests; ++i)
            m_waiting.push_back(i);
    }

    SimResult run()
    {
        send();
        while (!m_events.empty() && m_result.answered < m_job.requests) {
            const auto first = m_events.begin();
            m_now = first->first;
            if (m_now > m_job.longest)
                break;
            const Event event = first->second;
            m_events.erase(first);
            handle(event);
            send();
        }
        m_result.seconds = m_now;
        return m_result;
    }

private:
    double random() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_generator); }

    bool failsNow(const SimServer &server)
    {
        return m_now >= server.from && m_now < server.until && random() < server.failing;
    }

    HealthTally others(std::size_t but)
    {
        HealthTally sum;
        for (std::size_t i = 0; i < m_health.size(); ++i) {
            if (i != but)
                sum += m_health[i].tally(at(m_now));
        }
        return sum;
    }

    void note(std::size_t server, EndpointHealth::Change change)
    {
        if (change == EndpointHealth::Change::Returned) {
            m_returnedAt[server] = m_now;
            for (int second = 1; second <= 6; ++second)
                m_events.emplace(m_now + second, Event{});
            m_result.backAt[server] = m_now;
        }
        if (change == EndpointHealth::Change::Ejected) {
            m_result.backAt[server] = -1;
            if (m_result.ejectedAt[server] < 0)
                m_result.ejectedAt[server] = m_now;
        }
        const EndpointHealth::Next next = m_health[server].next();
        if (next.what == EndpointHealth::Next::What::FreeProbe && m_probeAt[server] != next.at) {
            m_probeAt[server] = next.at;
            m_events.emplace(double(next.at.count()) / 1e6, Event{Event::What::Probe, server, -1, -1, true});
        }
    }

    void handle(const Event &event)
    {
        const Instant now = at(m_now);
        if (event.what == Event::What::Retry)
            m_waiting.push_front(event.request);
        if (event.what == Event::What::Probe) {
            EndpointHealth &health = m_health[event.server];
            if (event.started >= 0) {
                note(event.server, health.probeEnded(now, event.well, random()));
            } else if (health.next().what == EndpointHealth::Next::What::FreeProbe) {
                const SimServer &server = m_job.servers[event.server];
                health.probeStarted(now);
                const bool well = !server.refuses || !failsNow(server);
                m_events.emplace(m_now + 0.02, Event{Event::What::Probe, event.server, -1, m_now, well});
            }
        }
        if (event.what == Event::What::Answer)
            answered(event);
    }

    void answered(const Event &event)
    {
        const Instant now = at(m_now);
        PickCandidate &candidate = m_pool[event.server];
        --candidate.inFlight;
        const HealthSign sign = event.well ? HealthSign::Good : HealthSign::Bad;
        note(event.server, m_health[event.server].ended(now, at(event.started), sign, others(event.server), random()));
        if (event.well) {
            ++m_result.answered;
            candidate.latency.add(at(m_now - event.started), at(m_now - event.started), 0);
        } else {
            m_failedAt[std::size_t(event.request)].insert(event.server);
            m_events.emplace(m_now + m_job.retryAfter, Event{Event::What::Retry, 0, event.request, 0, true});
        }
    }

    void send()
    {
        while (!m_waiting.empty()) {
            const int request = m_waiting.front();
            const auto &failed = m_failedAt[std::size_t(request)];
            for (std::size_t i = 0; i < m_pool.size(); ++i) {
                m_pool[i].standing = standing(m_health[i]);
                m_pool[i].ejectedUntil = m_health[i].ejectedUntil();
                m_pool[i].failedHere = failed.count(i) > 0;
                const double since = m_now - m_returnedAt[i];
                m_pool[i].limit = std::min(m_job.servers[i].slots, since < 6 ? 1 << int(since) : 64);
            }
            PickDemand demand;
            if (m_job.tellsWaiting)
                demand.waiting = qint64(m_waiting.size());
            const auto pick = pickEndpoint(m_job.pick, m_pool, at(m_now), demand, [this] { return random(); });
            if (!pick)
                return;
            m_waiting.pop_front();
            start(request, *pick);
        }
    }

    void start(int request, const Pick &pick)
    {
        const std::size_t i = pick.index;
        const SimServer &server = m_job.servers[i];
        if (pick.kind == Pick::Kind::Trial)
            m_health[i].trialStarted();
        ++m_pool[i].inFlight;
        ++m_result.attempts;
        ++m_result.asked[i];
        const bool well = !failsNow(server);
        const double takes = !well && server.refuses ? 0.001 : server.seconds * (0.9 + 0.2 * random());
        m_events.emplace(m_now + takes, Event{Event::What::Answer, i, request, m_now, well});
    }

    const SimJob &m_job;
    std::mt19937 m_generator;
    double m_now = 0;
    std::multimap<double, Event> m_events;
    std::deque<int> m_waiting;
    std::vector<std::set<std::size_t>> m_failedAt;
    std::vector<EndpointHealth> m_health;
    std::vector<PickCandidate> m_pool;
    std::vector<double> m_returnedAt;
    std::map<std::size_t, Instant> m_probeAt;
    SimResult m_result;
};

} // namespace

SimResult simulate(const SimJob &job, unsigned seed)
{
    return Simulation(job, seed).run();
}

} // namespace lw::test
