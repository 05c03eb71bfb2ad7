// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/llm/completion.h"
#include "core/task/answer_parser.h"
#include "core/task/task_spec.h"

#include <variant>

namespace lw::engine {

/// Decides what a completion is worth for one piece that was asked alone, and whether it is asked again
/// (contracts/answers.md, "What may go wrong"). Pure.
class PieceMachine final
{
public:
    /// Ask; `maxTokens` of the answer.
    struct Ask
    {
        qint64 maxTokens;
        Code because = Code::Internal;   ///< asked again: what was wrong with the answer, Truncated or Parse
    };
    struct Answered
    {
        task::Answer answer;
    };
    /// Code::Refused: the record is refused; every other code is a failure of its class.
    struct Failed
    {
        Error error;
    };
    using Next = std::variant<Ask, Answered, Failed>;

    /// Further tries after an answer that is no JSON or lacks the record.
    static constexpr int furtherTries = 2;

    explicit PieceMachine(const task::TaskSpec &task, qint64 maxTokens)
        : m_task(&task)
        , m_maxTokens(maxTokens)
    {
    }

    [[nodiscard]] Ask first() const { return {m_maxTokens, {}}; }
    [[nodiscard]] Next completed(const llm::Completion &completion);

private:
    const task::TaskSpec *m_task;   ///< outlives the machine: it is the run's
    qint64 m_maxTokens;
    int m_unusable = 0;
    bool m_doubled = false;
};

} // namespace lw::engine
