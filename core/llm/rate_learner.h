// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace lw::llm {

struct LearnPolicy
{
    using ms = std::chrono::milliseconds;
    ms window{1'000};          ///< limits are judged by the second, whatever they are sold by
    int refusalsToLearn = 3;   ///< one alone may be anything
    /// … within this time. Longer than the window: at a little above the limit fewer than three are refused a second, and
    /// every one costs a pause. Simulated, 13 a second wanted of 10: 53 % of the limit with 1 s, 93 % with 10 s.
    ms evidence{10'000};
    double stepDown = 0.05;    ///< after a refusal that says "a little too fast"; never less than one a window
    double mostCut = 0.5;      ///< a second counted across two windows of the server is at most twice its limit
    double wallShare = 0.5;    ///< of what is sent after the first refusal: more, and it is a limit, not bad luck
    /// After so many steps in a row that changed nothing the average of the evidence is taken, which is below any limit: a
    /// bucket of the server fills in every pause. When even that is refused, the refusals do not come from the rate …
    int stepsInVain = 4;
    ms badLuck{300'000};       ///< … and teach nothing for so long, unless they come as a wall
    ms settle{30'000};         ///< a new rate is on trial for so long: a single refusal is then enough to take it back
    ms probeEvery{60'000};
    double probeStep = 0.05;
    double probeGrowth = 2.0;  ///< after a probe that was accepted, so that a rate learned far too low is left behind
    double probeMost = 1.0;
    double probeWait = 2.0;    ///< after a probe that was refused, up to …: at one request a second each costs 1 % of a minute
    ms probeLongest{480'000};
    double probeUse = 0.8;     ///< a rate that is not used is not proven
    ms longWindow{60'000};     ///< limits that accept nothing for …
    ms longSilence{3'000};     ///< … are judged by the minute
};

/// Decides what refusals for too many requests teach about a limit that nobody names: the most that was accepted within one
/// second, taken back step by step while refusals go on, raised again by probes. Rates are requests a second (> 0). Memory is
/// fixed: sends and refusals are counted in slots of a twentieth of the window, by the time at which the request was sent.
///
/// An episode is what is sent between two pauses; conclusions are drawn at the end of the pause, when the answers to what was
/// under way have come.
class RateLearner final
{
public:
    explicit RateLearner(const LearnPolicy &policy = {});

    void sent(Instant at);
    /// The request that was sent at `sentAt` was refused.
    void refused(Instant sentAt);
    /// A pause is over: draws the conclusions.
    void resumed(Instant now);
    /// Raises the rate where it is time for it.
    void probe(Instant now);

    /// What is believed to be accepted; empty while nothing was learned.
    [[nodiscard]] std::optional<double> perSecond() const { return m_perSecond; }
    /// How many episodes in a row ended without one request accepted; pauses grow with it.
    [[nodiscard]] int emptyEpisodes() const { return m_emptyEpisodes; }
    /// The most that was accepted in one window since then, as a rate.
    [[nodiscard]] double largestSince(Instant from) const;

private:
    struct Slot
    {
        qint64 number = -1;   ///< of the slot's time since zero
        int sent = 0;
        int refused = 0;
    };
    struct Tally
    {
        int sent = 0;
        int refused = 0;
        int sentAfterFirstRefusal = 0;   ///< the slot of the refusal included
    };

    [[nodiscard]] qint64 slotNumber(Instant at) const;
    [[nodiscard]] const Slot *slot(qint64 number) const;
    [[nodiscard]] Tally tally(Instant from) const;
    [[nodiscard]] double lowered() const;
    [[nodiscard]] double average(Instant span) const;
    [[nodiscard]] Instant lastAccepted() const;
    void takeBack(Instant now, bool onTrial);
    void change(Instant now, double perSecond);

    static constexpr int slotsAWindow = 20;

    LearnPolicy m_policy;
    Instant m_slotLength;
    std::vector<Slot> m_slots;
    Instant m_last{0};               ///< the latest send
    std::optional<double> m_perSecond;
    std::optional<double> m_before;  ///< of the probe that is on trial
    Instant m_changedAt{0};
    Instant m_onTrialUntil{0};
    Instant m_resumedAt{0};
    std::optional<Instant> m_refusedAt;   ///< the latest of this episode, when sent
    double m_probeStep;
    Instant m_probeEvery;
    Instant m_badLuckUntil{0};
    int m_emptyEpisodes = 0;
    int m_stepsInVain = 0;
};

} // namespace lw::llm
