// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace lw::llm {

struct ClimbPolicy
{
    /// More at once is worth it where a share more brings at least this part of it more a second. 0 would follow every
    /// server into its queue, 1 would stop at the first sign of one; a server that batches well gives 0.5 to 0.9.
    double worth = 0.25;
    double firstStep = 1.41;   ///< after a doubling that was too much: half of it
    double leastStep = 1.05;
    double mostStep = 1.5;
    int hold = 4;              ///< measurements at the best level between two trials, doubled while trials bring nothing …
    int longestHold = 16;      ///< … up to this; a trial costs a few percent for one measurement
    double mix = 0.3;          ///< of a new measurement at the best level, which averages the noise out
    double doubt = 1.5;        ///< standard errors of a measurement: a smaller step than that would be decided by chance
    double changed = 0.8;      ///< a best level that falls below this share of itself is looked for anew
};

/// Looks for the number of requests at once beyond which more of them only wait: tries a level above and one below, keeps
/// what serves more (above) or nearly as many (below), with steps that shrink on failure. A hill climb on measured
/// throughput; it needs no latency at rest, which a gradient does and which no server shows under way: simulated at a knee
/// of 40, the latency gradient (long over short average, tolerances 1.1 to 2) ended at 98 to 228 at once and 21 to 49 % of
/// the best throughput. Levels are requests at once (>= 1), throughput is in any unit a second.
class ThroughputClimb final
{
public:
    explicit ThroughputClimb(const ClimbPolicy &policy = {});

    /// Forgets what was measured; what comes next is the best so far. `tooHigh` is a level known to bring nothing.
    void restart(std::optional<int> tooHigh = {});
    /// What was served a second at a level, with its relative standard error; returns the level for the next measurement,
    /// within the bounds.
    [[nodiscard]] int measured(int level, double perSecond, double error, int least, int most);
    /// The level that served best; empty before the first measurement.
    [[nodiscard]] std::optional<int> best() const;

private:
    struct Best
    {
        int level;
        double perSecond;
    };
    enum class Direction { Up, Down };

    [[nodiscard]] int trial(int least, int most);
    [[nodiscard]] int stepped() const;
    void turn();

    ClimbPolicy m_policy;
    std::optional<Best> m_best;
    Direction m_direction = Direction::Up;
    std::optional<int> m_tooLow;    ///< of this search: halved between the two, until the next hold
    std::optional<int> m_tooHigh;
    double m_step;
    double m_leastStep;   ///< as the last measurement allows
    int m_hold;
    int m_holdLeft = 0;
    int m_failed = 0;   ///< trials in a row
};

} // namespace lw::llm
