// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_meter.h"

#include <algorithm>

namespace lw::engine {
namespace {

constexpr qint64 answersToJudgeBy = 20;

double ms(metrics::Attempt::Duration duration) { return double(duration.count()) / 1000.0; }

} // namespace

RunMeter::RunMeter(const Clock &clock)
    : m_clock(clock)
    , m_recentRecords(clock)
    , m_records(clock, std::chrono::seconds(60))
    , m_tokenRate(clock)
{
}

void RunMeter::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    resume();
}

void RunMeter::pause()
{
    if (!m_since)
        return;
    m_before += m_clock.now() - *m_since;
    m_since.reset();
    m_recentRecords.stop();
    m_records.stop();
    m_tokenRate.stop();
}

void RunMeter::resume()
{
    if (!m_begun || m_since)
        return;
    m_since = m_clock.now();
    m_recentRecords.restart();
    m_records.restart();
    m_tokenRate.restart();
}

void RunMeter::addTokens(qint64 count)
{
    m_tokens += count;
    m_tokenRate.add(count);
}

void RunMeter::piece() { addTokens(1); }

void RunMeter::attemptEnded(const metrics::Attempt &attempt, qint64 pieces)
{
    if (attempt.usage.completion)
        addTokens(*attempt.usage.completion - pieces);
    if (attempt.failure)
        return;
    keep(m_latencies, m_answers++, ms(attempt.total));
    m_longest = std::max(m_longest, ms(attempt.total));
    m_pieces += pieces;
    if (!attempt.firstToken)
        return;
    const double newest = 1.0 / double(std::min(m_answersWithFirstToken + 1, qint64(answersKept)));
    m_recentTotal += newest * (ms(attempt.total) - m_recentTotal);
    m_recentFirst += newest * (ms(*attempt.firstToken) - m_recentFirst);
    keep(m_firstTokens, m_answersWithFirstToken++, ms(*attempt.firstToken));
}

void RunMeter::keep(std::vector<double> &ring, qint64 number, double value)
{
    if (ring.size() < answersKept)
        ring.push_back(value);
    else
        ring[std::size_t(number) % answersKept] = value;
}

std::optional<Instant> RunMeter::slowAfter() const
{
    if (m_answers < answersToJudgeBy)
        return {};
    return Instant(qint64(metrics::percentiles(m_latencies)->p95 * 1000.0));
}

double RunMeter::writingShare() const
{
    return m_recentTotal > 0 ? std::clamp(1.0 - m_recentFirst / m_recentTotal, 0.0, 1.0) : 0.0;
}

std::optional<double> RunMeter::expectedPieces() const
{
    return m_pieces > 0 ? std::optional(double(m_pieces) / double(m_answers)) : std::nullopt;
}

void RunMeter::fill(RunSnapshot &snapshot, qint64 left) const
{
    snapshot.seconds = double((m_before + (m_since ? m_clock.now() - *m_since : Instant(0))).count()) / 1e6;
    snapshot.tokensStreamed = m_tokens;
    snapshot.recordsPerSecond = m_recentRecords.perSecond();
    snapshot.tokensPerSecond = m_tokenRate.perSecond();
    const std::optional<double> rate = m_records.perSecond();
    snapshot.secondsLeft = rate && *rate > 0 ? std::optional(double(std::max(left, qint64(0))) / *rate) : std::nullopt;
    snapshot.answers = m_answers;
    snapshot.longestMs = m_answers > 0 ? std::optional(m_longest) : std::nullopt;
    snapshot.latencyMs = metrics::percentiles(m_latencies);
    snapshot.firstTokenMs = metrics::percentiles(m_firstTokens);
}

} // namespace lw::engine
