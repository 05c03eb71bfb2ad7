// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/llm/completion.h"
#include "core/task/answer_parser.h"
#include "core/task/task_spec.h"

#include <optional>
#include <variant>
#include <vector>

namespace lw::engine {

/// Decides what a request was worth for one piece that it held, and whether and in what company the piece is asked again
/// (contracts/answers.md, "What may go wrong"). A piece whose answer could not be read in a batch goes into one of half the
/// size, then of a quarter, then alone: the one that spoils a batch is found in a few steps, and the others keep their answers.
/// Pure.
class PieceMachine final
{
public:
    /// Ask again.
    struct Ask
    {
        qint64 maxTokens;   ///< of the answer to this piece
        int company;        ///< pieces in its request at most, itself included
        Code because;       ///< what was wrong
        bool operator==(const Ask &) const = default;
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

    /// Further tries of a piece that was asked alone, after an answer that is no JSON or lacks it.
    static constexpr int furtherTries = 2;
    /// In this many batches a piece may go without an answer before it is asked alone.
    static constexpr int triesInBatches = 3;

    explicit PieceMachine(qint64 maxTokens)
        : m_maxTokens(maxTokens)
    {
    }

    [[nodiscard]] qint64 maxTokens() const { return m_maxTokens; }

    /// `answer` is what the completion says of this piece; `size` how many pieces were asked with it, itself included.
    [[nodiscard]] Next completed(const Result<task::Answer> &answer, llm::Completion::Finish finish, int size);
    /// The request came to no completion, for good.
    [[nodiscard]] Next failed(const Error &error, int size);

private:
    [[nodiscard]] Ask inSmallerCompany(Code because, int size);

    qint64 m_maxTokens;
    int m_unusable = 0;    ///< completions that lacked it, asked alone
    int m_inVain = 0;      ///< the same in batches
    bool m_doubled = false;
};

/// What a completion was not worth, where `nexts` came of the pieces it was asked for; empty where it held an answer at least.
[[nodiscard]] std::optional<Code> verdictOf(const std::vector<PieceMachine::Next> &nexts);

} // namespace lw::engine
