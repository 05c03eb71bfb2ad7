// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_machine.h"

#include <algorithm>

namespace lw::engine {

PieceMachine::Ask PieceMachine::inSmallerCompany(Code because, int size)
{
    const int company = ++m_inVain >= triesInBatches ? 1 : std::max(1, size / 2);
    return {m_maxTokens, company, because};
}

PieceMachine::Next PieceMachine::completed(const Result<task::Answer> &answer, llm::Completion::Finish finish, int size)
{
    const bool cutOff = finish == llm::Completion::Finish::Length;
    if (size > 1) {
        // What stands whole before the cut is an answer like any other.
        if (answer)
            return Answered{*answer};
        if (answer.error().code == Code::Parse)
            return inSmallerCompany(cutOff ? Code::Truncated : Code::Parse, size);
        return Failed{answer.error()};
    }
    if (cutOff) {
        if (m_doubled)
            return Failed{{Code::Truncated, QStringLiteral("The answer was cut off at %1 tokens").arg(m_maxTokens), {}, {}}};
        m_doubled = true;
        m_maxTokens *= 2;
        return Ask{m_maxTokens, 1, Code::Truncated};
    }
    if (answer)
        return Answered{*answer};
    if (answer.error().code == Code::Parse && m_unusable++ < furtherTries)
        return Ask{m_maxTokens, 1, Code::Parse};
    return Failed{answer.error()};
}

PieceMachine::Next PieceMachine::failed(const Error &error, int size)
{
    if (size > 1) {
        switch (error.code) {
        case Code::Context:
        // After its retries. A batch may be too much for a deadline, or hold the one record that a server falls over; and what
        // went wrong on the way to one of many records is no failure of them all.
        case Code::FirstTokenTimeout:
        case Code::IdleTimeout:
        case Code::TotalTimeout:
        case Code::Transport:
        case Code::Server:
            return inSmallerCompany(error.code, size);
        case Code::Refused:
        case Code::Request:
            // One of them was meant; the others must not pay for it.
            return Ask{m_maxTokens, 1, error.code};
        default:
            break;
        }
    }
    return Failed{error};
}

std::optional<Code> verdictOf(const std::vector<PieceMachine::Next> &nexts)
{
    std::optional<Code> verdict;
    for (const PieceMachine::Next &next : nexts) {
        if (std::holds_alternative<PieceMachine::Answered>(next))
            return {};
        if (verdict)
            continue;
        const auto *again = std::get_if<PieceMachine::Ask>(&next);
        verdict = again ? again->because : std::get<PieceMachine::Failed>(next).error.code;
    }
    return verdict;
}

} // namespace lw::engine
