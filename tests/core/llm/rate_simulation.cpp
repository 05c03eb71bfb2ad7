// SPDX-License-Identifier: Apache-2.0
#include "tests/core/llm/rate_simulation.h"

#include <algorithm>
#include <deque>
#include <queue>
#include <random>

namespace lw::llm {

namespace {

class Judge final
{
public:
    explicit Judge(const LimitedServer &server)
        : m_server(server)
        , m_level(server.burst)
    {
    }

    bool accepts(Instant now, double random)
    {
        if (random < m_server.badLuck)
            return false;
        if (m_server.judge == LimitedServer::Judge::Bucket) {
            const double windows = double((now - m_at).count()) / double(m_server.window.count());
            m_level = std::min(double(m_server.burst), m_level + windows * m_server.limit);
            m_at = now;
            if (m_level < 1)
                return false;
            m_level -= 1;
            return true;
        }
        const Instant window = m_server.window;
        const Instant begin = m_server.judge == LimitedServer::Judge::Sliding
                                  ? now - window + Instant(1)
                                  : now - ((now - m_server.phase) % window + window) % window;
        while (!m_accepted.empty() && m_accepted.front() < begin)
            m_accepted.pop_front();
        if (int(m_accepted.size()) >= m_server.limit)
            return false;
        m_accepted.push_back(now);
        return true;
    }

private:
    LimitedServer m_server;
    std::deque<Instant> m_accepted;
    double m_level;
    Instant m_at{0};
};

struct Event
{
    enum class Kind { Wake, Arrive, End } kind;
    Instant at;
    RateLimiter::Sent sent;
    bool accepted;
    bool operator<(const Event &other) const { return at > other.at; }
};

} // namespace

RateSimulation::Figures RateSimulation::run(Instant from, Instant to) const
{
    std::mt19937 engine(seed);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    const auto jittered = [&](Instant time) { return time + Instant(qint64(double(jitter.count()) * uniform(engine))); };
    std::priority_queue<Event> events;
    RateLimiter limiter(Instant(0), policy);
    Judge judge(server);
    int waiting = wanting;
    Instant wakeAt{-1};
    int sent = 0;
    int refused = 0;
    events.push({Event::Kind::Wake, Instant(0), {}, false});
    while (!events.empty() && events.top().at < to) {
        const Event event = events.top();
        events.pop();
        const Instant now = event.at;
        if (event.kind == Event::Kind::Arrive) {
            const bool accepted = judge.accepts(now, uniform(engine));
            events.push({Event::Kind::End, now + (accepted ? latency : refusalLatency), event.sent, accepted});
            if (event.sent.at >= from) {
                ++sent;
                refused += !accepted;
            }
            continue;
        }
        if (event.kind == Event::Kind::End) {
            limiter.ended(now, event.sent, {}, {});
            if (!event.accepted)
                limiter.throttled(now, event.sent, Throttle::Requests, retryAfter, uniform(engine));
            ++waiting;
        }
        if (event.kind == Event::Kind::Wake && now == wakeAt)
            wakeAt = Instant(-1);
        while (waiting > 0) {
            const Instant ready = limiter.readyAt(now, {});
            if (ready > now) {
                const Instant wake = jittered(ready);
                if (wakeAt < now || wake < wakeAt) {
                    wakeAt = wake;
                    events.push({Event::Kind::Wake, wake, {}, false});
                }
                break;
            }
            --waiting;
            events.push({Event::Kind::Arrive, jittered(now + Instant(500)), limiter.sent(now, {}), false});
        }
    }
    const double allowed = double((to - from).count()) / double(server.window.count()) * server.limit;
    return {(sent - refused) / allowed, sent > 0 ? double(refused) / sent : 0.0, limiter.limitRequestsPerMinute()};
}

} // namespace lw::llm
