// SPDX-License-Identifier: Apache-2.0
#include "tests/core/llm/concurrency_simulation.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <queue>
#include <random>

namespace lw::llm {
namespace {

struct End
{
    Instant at;
    Instant sentAt;
    bool accepted;
    int inFlightWhenSent;
    bool operator<(const End &other) const { return at > other.at; }
};

} // namespace

ConcurrencySimulation::Figures ConcurrencySimulation::run(Instant from, Instant to, unsigned seed) const
{
    std::mt19937 engine(seed);
    const auto drawn = [&] {
        if (spread >= 1)
            return std::exponential_distribution<double>(1.0)(engine);
        return std::uniform_real_distribution<double>(1.0 - spread, 1.0 + spread)(engine);
    };
    ConcurrencyLimit limit(Instant(0), policy);
    limit.setFixed(Instant(0), fixed);
    std::priority_queue<End> ends;
    std::deque<Instant> queue;   // Slots: sent, not begun
    std::vector<double> latencies;
    int inFlight = 0;
    int served = 0;              // Slots
    int refused = 0;
    int most = 0;
    double limitSum = 0;
    Instant last = from;
    const auto begin = [&](Instant now, Instant sentAt) {
        const double n = inFlight;
        const double slower = server == Server::Knee       ? std::max(1.0, std::pow(n / knee, 2.0))
                              : server == Server::Batching ? 1.0 + n / knee
                                                           : 1.0;
        ends.push({now + Instant(qint64(double(latency.count()) * slower * drawn())), sentAt, true, inFlight});
    };
    const auto fill = [&](Instant now) {
        while (inFlight < std::min(limit.limit(), wanting)) {
            most = std::max(most, ++inFlight);
            if (server == Server::Refusing && inFlight > knee) {
                ends.push({now + Instant(5'000), now, false, inFlight});
            } else if (server == Server::Slots && served >= knee) {
                queue.push_back(now);
            } else {
                ++served;
                begin(now, now);
            }
        }
    };
    fill(Instant(0));
    while (!ends.empty() && ends.top().at < to) {
        const End end = ends.top();
        ends.pop();
        const bool seenLate = end.at >= standsStill && end.at < standsStill + standsStillFor;
        const Instant now = seenLate ? standsStill + standsStillFor : end.at;
        if (now >= from) {
            limitSum += std::chrono::duration<double>(now - last).count() * limit.limit();
            last = now;
        }
        if (end.accepted) {
            limit.answered(now, {end.sentAt, {}}, inFlight);
            if (now >= from)
                latencies.push_back(std::chrono::duration<double>(now - end.sentAt).count());
        } else {
            limit.dropped(now, ConcurrencyLimit::Drop::Refused, end.inFlightWhenSent);
            refused += now >= from;
        }
        --inFlight;
        if (end.accepted && !queue.empty()) {
            const Instant sentAt = queue.front();
            queue.pop_front();
            begin(now, sentAt);
        } else if (end.accepted) {
            --served;
        }
        fill(now);
    }
    std::sort(latencies.begin(), latencies.end());
    const double seconds = std::chrono::duration<double>(to - from).count();
    return {double(latencies.size()) / seconds, latencies.empty() ? 0 : latencies[latencies.size() * 95 / 100],
            double(refused) / std::max<double>(1, double(refused) + double(latencies.size())), limitSum / seconds, most};
}

} // namespace lw::llm
