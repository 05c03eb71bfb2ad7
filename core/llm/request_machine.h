// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/demand.h"
#include "core/llm/retry_policy.h"

#include <functional>
#include <variant>
#include <vector>

namespace lw::llm {

/// Decides the life of one question: which attempt is made, what is waited for, when it is over. A pure function of what
/// has happened: no socket, no clock. Every call returns what is to be done, in order; RequestRunner does it.
///
///     Waiting --start--> Queued --admitted--> Attempting --answer, refusal, attempts used up, question deadline, cancel--> Done
///                          ^                      | failure that may pass
///                          +--------Retry---------+
class RequestMachine final
{
public:
    enum class Timer { FirstToken, Idle, TokenIdle, Total, Question, Retry };
    static constexpr int timerCount = 6;

    /// A place is wanted; admitted() follows.
    struct Acquire { Demand::Kind kind; bool operator==(const Acquire &) const = default; };
    struct Start { int attempt; bool operator==(const Start &) const = default; };           ///< from 1
    struct Abort { Code why; bool operator==(const Abort &) const = default; };              ///< the running attempt
    struct Arm { Timer timer; std::chrono::milliseconds delay; bool operator==(const Arm &) const = default; };
    struct Disarm { Timer timer; bool operator==(const Disarm &) const = default; };
    struct Adapt { QString field; bool operator==(const Adapt &) const = default; };         ///< leave that field out from now on
    struct Restarted { bool operator==(const Restarted &) const = default; };                ///< the text shown so far is void
    struct Succeed { bool operator==(const Succeed &) const = default; };
    struct Fail { Error error; };
    using Action = std::variant<Acquire, Start, Abort, Arm, Disarm, Adapt, Restarted, Succeed, Fail>;
    using Actions = std::vector<Action>;

    enum class Mode { Streamed, Whole };

    /// How an attempt ended without an answer.
    struct Failure
    {
        Error error;
        bool sent = false;        ///< at least one byte of the request left
        bool answered = false;    ///< at least one byte of an answer came
        bool paced = false;       ///< a refusal for its rate, and who admits waits for as long as was asked
    };

    /// `random` gives numbers uniform in [0, 1).
    RequestMachine(RetryPolicy policy, Deadlines deadlines, Mode mode, std::function<double()> random);

    [[nodiscard]] Actions start();
    [[nodiscard]] Actions admitted();
    /// No endpoint will ever take it.
    [[nodiscard]] Actions turnedAway(const Error &error);
    /// Bytes of the answer came: its head, a comment, anything.
    [[nodiscard]] Actions activity();
    /// Text came.
    [[nodiscard]] Actions text();
    [[nodiscard]] Actions completed();
    [[nodiscard]] Actions failed(const Failure &failure);
    /// A timer that was armed has run out. `sent` and `answered` as in Failure, of the running attempt.
    [[nodiscard]] Actions expired(Timer timer, bool sent, bool answered);
    [[nodiscard]] Actions cancel();

    [[nodiscard]] bool isDone() const { return m_phase == Phase::Done; }
    [[nodiscard]] int attempts() const { return m_attempts; }

private:
    enum class Phase { Waiting, Queued, Attempting, Backoff, Done };

    void acquire(Actions &actions, Demand::Kind kind);
    void arm(Actions &actions, Timer timer, std::chrono::milliseconds delay) const;
    void endAttempt(Actions &actions);
    void finish(Actions &actions, Action last);
    void decide(Actions &actions, const Failure &failure);

    RetryPolicy m_policy;
    Deadlines m_deadlines;
    Mode m_mode;
    std::function<double()> m_random;
    Phase m_phase = Phase::Waiting;
    int m_attempts = 0;
    int m_transient = 0;
    int m_stalled = 0;
    int m_ambiguous = 0;
    int m_throttled = 0;
    int m_adapted = 0;
    Demand::Kind m_again = Demand::Kind::Retry;   ///< what the next attempt is, while in Backoff
    bool m_textShown = false;    ///< of the running attempt
    Error m_lastError;
};

} // namespace lw::llm
