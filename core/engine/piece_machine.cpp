// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_machine.h"

namespace lw::engine {

PieceMachine::Next PieceMachine::completed(const llm::Completion &completion)
{
    if (completion.finish == llm::Completion::Finish::Length) {
        if (m_doubled) {
            return Failed{{Code::Truncated, QStringLiteral("The answer was cut off at %1 tokens").arg(m_maxTokens), {}, {}}};
        }
        m_doubled = true;
        m_maxTokens *= 2;
        return Ask{m_maxTokens, Code::Truncated};
    }
    constexpr int theOnlyId = 1;
    const task::Answers answers = task::parseAnswers(*m_task, completion.text, 1);
    const Result<task::Answer> &answer = answers.find(theOnlyId)->second;
    if (answer)
        return Answered{*answer};
    if (answer.error().code == Code::Parse && m_unusable++ < furtherTries)
        return Ask{m_maxTokens, Code::Parse};
    return Failed{answer.error()};
}

} // namespace lw::engine
