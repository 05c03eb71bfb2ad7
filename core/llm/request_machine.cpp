// SPDX-License-Identifier: Apache-2.0
#include "core/llm/request_machine.h"

namespace lw::llm {
namespace {

/// More adaptations than there are optional fields: a server that complains on is not adapted to.
constexpr int maxAdaptations = 12;

Code timeoutCode(RequestMachine::Timer timer)
{
    switch (timer) {
    case RequestMachine::Timer::FirstToken: return Code::FirstTokenTimeout;
    case RequestMachine::Timer::Idle:
    case RequestMachine::Timer::TokenIdle: return Code::IdleTimeout;
    default: return Code::TotalTimeout;
    }
}

QString timeoutSentence(RequestMachine::Timer timer, const Deadlines &deadlines)
{
    const auto seconds = [](std::chrono::milliseconds delay) { return QString::number(double(delay.count()) / 1000.0); };
    switch (timer) {
    case RequestMachine::Timer::FirstToken:
        return QStringLiteral("No first token within %1 s").arg(seconds(deadlines.firstToken));
    case RequestMachine::Timer::Idle:
        return QStringLiteral("The answer stood still for %1 s").arg(seconds(deadlines.idle));
    case RequestMachine::Timer::TokenIdle:
        return QStringLiteral("No further token within %1 s").arg(seconds(deadlines.tokenIdle));
    default:
        return QStringLiteral("No whole answer within %1 s").arg(seconds(deadlines.total));
    }
}

} // namespace

RequestMachine::RequestMachine(RetryPolicy policy, Deadlines deadlines, Mode mode, std::function<double()> random)
    : m_policy(policy)
    , m_deadlines(deadlines)
    , m_mode(mode)
    , m_random(std::move(random))
{
}

RequestMachine::Actions RequestMachine::start()
{
    Actions actions;
    if (m_phase != Phase::Waiting)
        return actions;
    arm(actions, Timer::Question, m_deadlines.question);
    acquire(actions, Demand::Kind::First);
    return actions;
}

void RequestMachine::acquire(Actions &actions, Demand::Kind kind)
{
    m_phase = Phase::Queued;
    actions.push_back(Acquire{kind});
}

RequestMachine::Actions RequestMachine::turnedAway(const Error &error)
{
    Actions actions;
    if (m_phase == Phase::Queued)
        finish(actions, Fail{error});
    return actions;
}

RequestMachine::Actions RequestMachine::admitted()
{
    Actions actions;
    if (m_phase != Phase::Queued)
        return actions;
    m_phase = Phase::Attempting;
    m_textShown = false;
    actions.push_back(Start{++m_attempts});
    if (m_mode == Mode::Streamed)
        arm(actions, Timer::FirstToken, m_deadlines.firstToken);
    arm(actions, Timer::Total, m_deadlines.total);
    return actions;
}

void RequestMachine::arm(Actions &actions, Timer timer, std::chrono::milliseconds delay) const
{
    if (delay.count() > 0 || timer == Timer::Retry)
        actions.push_back(Arm{timer, delay});
}

RequestMachine::Actions RequestMachine::activity()
{
    Actions actions;
    // A whole answer may be silent for as long as the model thinks; only its total is watched.
    if (m_phase == Phase::Attempting && m_mode == Mode::Streamed)
        arm(actions, Timer::Idle, m_deadlines.idle);
    return actions;
}

RequestMachine::Actions RequestMachine::text()
{
    Actions actions;
    if (m_phase != Phase::Attempting)
        return actions;
    if (m_mode == Mode::Streamed) {
        if (!m_textShown)
            actions.push_back(Disarm{Timer::FirstToken});
        arm(actions, Timer::TokenIdle, m_deadlines.tokenIdle);
    }
    m_textShown = true;
    return actions;
}

RequestMachine::Actions RequestMachine::completed()
{
    Actions actions;
    if (m_phase == Phase::Attempting)
        finish(actions, Succeed{});
    return actions;
}

RequestMachine::Actions RequestMachine::failed(const Failure &failure)
{
    Actions actions;
    if (m_phase != Phase::Attempting)
        return actions;
    endAttempt(actions);
    decide(actions, failure);
    return actions;
}

RequestMachine::Actions RequestMachine::expired(Timer timer, bool sent, bool answered)
{
    Actions actions;
    if (m_phase == Phase::Done)
        return actions;
    if (timer == Timer::Question) {
        if (m_phase == Phase::Attempting)
            actions.push_back(Abort{Code::TotalTimeout});
        Error error = m_lastError;
        if (m_lastError.detail.isEmpty())
            error = Error{Code::TotalTimeout, timeoutSentence(Timer::Total, m_deadlines), {}, {}};
        finish(actions, Fail{std::move(error)});
    } else if (timer == Timer::Retry) {
        if (m_phase == Phase::Backoff)
            acquire(actions, m_again);
    } else if (m_phase == Phase::Attempting) {
        actions.push_back(Abort{timeoutCode(timer)});
        endAttempt(actions);
        decide(actions, Failure{{timeoutCode(timer), timeoutSentence(timer, m_deadlines), {}, {}}, sent, answered});
    }
    return actions;
}

RequestMachine::Actions RequestMachine::cancel()
{
    Actions actions;
    if (m_phase == Phase::Done)
        return actions;
    if (m_phase == Phase::Attempting)
        actions.push_back(Abort{Code::Cancelled});
    finish(actions, Fail{{Code::Cancelled, QStringLiteral("Cancelled"), {}, {}}});
    return actions;
}

void RequestMachine::endAttempt(Actions &actions)
{
    for (const Timer timer : {Timer::FirstToken, Timer::Idle, Timer::TokenIdle, Timer::Total})
        actions.push_back(Disarm{timer});
    m_phase = Phase::Backoff;
}

void RequestMachine::finish(Actions &actions, Action last)
{
    m_phase = Phase::Done;
    for (const Timer timer : {Timer::FirstToken, Timer::Idle, Timer::TokenIdle, Timer::Total, Timer::Question, Timer::Retry})
        actions.push_back(Disarm{timer});
    actions.push_back(std::move(last));
}

void RequestMachine::decide(Actions &actions, const Failure &failure)
{
    m_lastError = failure.error;
    const RetryClass what = retryClass(failure.error.code);
    int n = 0;   // the how-manieth wait of its kind this is
    bool again = false;
    switch (what) {
    case RetryClass::Never:
        break;
    case RetryClass::Transient:
        n = m_transient++;
        again = n < m_policy.transient;
        break;
    case RetryClass::Stalled:
        n = m_stalled++;
        again = n < m_policy.stalled;
        break;
    case RetryClass::Throttled:
        n = m_throttled++;
        again = !failure.error.retryAfter || *failure.error.retryAfter <= m_policy.longestRetryAfter;
        break;
    case RetryClass::Adapt:
        again = m_adapted++ < maxAdaptations;
        break;
    }
    // Sent, and nothing came back: the server may be working on it, and may bill it. Such a request is repeated once.
    const bool ambiguous = failure.sent && !failure.answered && what != RetryClass::Never;
    if (ambiguous && m_ambiguous++ >= m_policy.ambiguous)
        again = false;

    if (!again) {
        finish(actions, Fail{failure.error});
        return;
    }
    if (m_textShown)
        actions.push_back(Restarted{});
    if (what == RetryClass::Adapt) {
        actions.push_back(Adapt{failure.error.field});
        acquire(actions, Demand::Kind::Adapted);
        return;
    }
    m_again = what == RetryClass::Throttled ? Demand::Kind::Throttled : Demand::Kind::Retry;
    if (failure.paced) {
        acquire(actions, m_again);
        return;
    }
    arm(actions, Timer::Retry, retryDelay(m_policy, failure.error, n, m_random()));
}

} // namespace lw::llm
