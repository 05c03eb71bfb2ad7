// SPDX-License-Identifier: Apache-2.0
// The server of the benches, in a process of its own: local::SimulatedServer with the habits that the benches are about.
//
//     bench_server '{"latency_ms": 150}'
//
// It prints its port. A line of JSON on standard input changes what it names and leaves the rest; the answer to each line is what
// was counted so far. It ends with its standard input.
//
//     latency_ms, per_record_ms     a request with one record, and each further one
//     words, word_ms                a stream of so many words before the label, one every so often
//     rpm                           so many a minute, enforced in windows of a second: what is too much gets a bare 429
//     knee                          beyond so many in flight, n, the latency is multiplied by (n / knee)²
//     fail                          the share of requests that get a 503
//     silent, silent_words          the share of requests that are never ended, and the words that come before the silence
#include "core/base/json.h"
#include "core/local/simulated_server.h"
#include "core/platform/process_limits.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <random>

#include <sys/resource.h>

using namespace lw;

namespace {

double numberOr(const Json &object, const char *key, double fallback)
{
    const Json *value = member(object, key);
    return value && value->is_number() ? value->get<double>() : fallback;
}

Instant milliseconds(double ms) { return Instant(qint64(ms * 1000.0)); }

class Habits final
{
public:
    explicit Habits(const Json &habits) { change(habits); }

    void change(const Json &habits)
    {
        m_latencyMs = numberOr(habits, "latency_ms", m_latencyMs);
        m_perRecordMs = numberOr(habits, "per_record_ms", m_perRecordMs);
        m_words = int(integerOr(habits, "words", m_words));
        m_wordMs = numberOr(habits, "word_ms", m_wordMs);
        m_rpm = int(integerOr(habits, "rpm", m_rpm));
        m_knee = int(integerOr(habits, "knee", m_knee));
        m_fail = numberOr(habits, "fail", m_fail);
        m_silent = numberOr(habits, "silent", m_silent);
        m_silentWords = int(integerOr(habits, "silent_words", m_silentWords));
    }

    local::SimulatedReply answer(const local::SimulatedRequest &request)
    {
        local::SimulatedReply reply;
        m_mostInFlight = std::max(m_mostInFlight, request.inFlight);
        const std::size_t second = secondOf(request.at);
        if (m_rpm > 0 && !hasRoom(request.at)) {
            m_refused[second] += 1;
            reply.status = 429;
            return reply;
        }
        if (chance() < m_fail) {
            m_failed[second] += 1;
            reply.status = 503;
            return reply;
        }
        m_answered[second] += 1;
        m_records += request.records;
        reply.after = latency(request);
        reply.words = m_words;
        reply.betweenWords = milliseconds(m_wordMs);
        if (chance() < m_silent) {
            m_silenced += 1;
            reply.ending = local::SimulatedReply::Ending::Silence;
            reply.words = m_silentWords;
        }
        return reply;
    }

    /// Counts a second since the first chat, and what it all cost.
    [[nodiscard]] std::string counted() const
    {
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
        return dumpJson(Json{{"first_at_us", m_firstAt.count()},
                             {"answered", m_answered},
                             {"refused", m_refused},
                             {"failed", m_failed},
                             {"silenced", m_silenced},
                             {"records", m_records},
                             {"most_in_flight", m_mostInFlight},
                             {"cpu_s", seconds(used.ru_utime) + seconds(used.ru_stime)}});
    }

private:
    std::size_t secondOf(Instant at)
    {
        if (m_firstAt == Instant(0))
            m_firstAt = at;
        const auto second = std::size_t((at - m_firstAt).count() / 1'000'000);
        for (auto *counts : {&m_answered, &m_refused, &m_failed})
            counts->resize(std::max(counts->size(), second + 1));
        return second;
    }

    bool hasRoom(Instant at)
    {
        const qint64 window = at.count() / 1'000'000;
        if (window != m_window) {
            m_window = window;
            m_inWindow = 0;
        }
        return ++m_inWindow <= m_rpm / 60;
    }

    Instant latency(const local::SimulatedRequest &request) const
    {
        const Instant steady = local::steadyLatency(milliseconds(m_latencyMs), milliseconds(m_perRecordMs), request.records);
        if (m_knee <= 0 || request.inFlight <= m_knee)
            return steady;
        const double over = double(request.inFlight) / double(m_knee);
        return Instant(qint64(double(steady.count()) * over * over));
    }

    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }

    double m_latencyMs = 0;
    double m_perRecordMs = 0;
    int m_words = 0;
    double m_wordMs = 0;
    int m_rpm = 0;
    int m_knee = 0;
    double m_fail = 0;
    double m_silent = 0;
    int m_silentWords = 0;

    std::mt19937 m_random{1};
    Instant m_firstAt{0};
    qint64 m_window = -1;
    int m_inWindow = 0;
    int m_mostInFlight = 0;
    qint64 m_silenced = 0;
    qint64 m_records = 0;
    std::vector<int> m_answered;
    std::vector<int> m_refused;
    std::vector<int> m_failed;
};

} // namespace

int main(int argc, char *argv[])
{
    platform::raiseFileLimit();
    const auto habits = parseJson(argc > 1 ? argv[1] : "{}");
    if (!habits) {
        std::fprintf(stderr, "bench_server: %s\n", qPrintable(habits.error().detail));
        return 1;
    }
    const auto server = local::SimulatedServer::listen(0);
    if (!server) {
        std::fprintf(stderr, "bench_server: %s\n", qPrintable(server.error().detail));
        return 1;
    }
    std::printf("%d\n", int((*server)->port()));
    std::fflush(stdout);
    Habits kept(*habits);
    (*server)->run([&kept](const local::SimulatedRequest &request) { return kept.answer(request); },
                   [&kept](std::string_view line) {
                       if (const auto changed = parseJson(line))
                           kept.change(*changed);
                       return kept.counted();
                   });
    return 0;
}
