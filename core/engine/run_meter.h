// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_snapshot.h"
#include "core/metrics/attempt.h"
#include "core/metrics/rate_window.h"

#include <vector>

namespace lw::engine {

/// How fast a run goes: rates, times and what answers are like so far. Its cost does not grow with the run. No I/O; the clock
/// must outlive it.
class RunMeter final
{
public:
    explicit RunMeter(const Clock &clock);

    /// At the first lease; only the first call counts.
    void begin();
    void pause();
    void resume();

    /// A piece of an answer came.
    void piece();
    /// `pieces` have come of it: where the server reported other figures, those are right.
    void attemptEnded(const metrics::Attempt &attempt, qint64 pieces);
    void recordDone() { m_records.add(1); m_recentRecords.add(1); }

    /// Fills in what it knows; `left`: records that are still to be done.
    void fill(RunSnapshot &snapshot, qint64 left) const;
    /// What 95 of 100 answers took; empty before there were twenty.
    [[nodiscard]] std::optional<Instant> slowAfter() const;
    /// Of the time of an answer, the part after its first token: of the last 500 answers; 0 where nothing was streamed.
    [[nodiscard]] double writingShare() const;
    /// Pieces of an answer, on average.
    [[nodiscard]] std::optional<double> expectedPieces() const;

private:
    static constexpr std::size_t answersKept = 500;
    static void keep(std::vector<double> &ring, qint64 number, double value);
    void addTokens(qint64 count);

    const Clock &m_clock;
    metrics::RateWindow m_recentRecords;   ///< what is shown
    metrics::RateWindow m_records;         ///< what the time left is guessed by
    metrics::RateWindow m_tokenRate;
    std::optional<Instant> m_since;        ///< empty: not begun, or paused
    Instant m_before{0};                   ///< time that passed before the last pause
    bool m_begun = false;
    qint64 m_tokens = 0;
    qint64 m_answers = 0;
    qint64 m_answersWithFirstToken = 0;
    qint64 m_pieces = 0;                   ///< of the answers
    double m_longest = 0;                  ///< ms
    double m_recentTotal = 0;              ///< of streamed answers, moving averages, ms
    double m_recentFirst = 0;
    std::vector<double> m_latencies;       ///< ms; a ring
    std::vector<double> m_firstTokens;
};

} // namespace lw::engine
