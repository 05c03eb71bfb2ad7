// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"
#include "core/text/token_counter.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lw::task {

/// What is known beside the task when its prompt is looked over.
struct PromptSituation
{
    QStringList textColumns;                ///< what is sent where the task has no template
    QStringList sample;                     ///< some records' texts as they would be sent
    std::optional<qint64> maxTokens;        ///< as a person set it; empty: auto, of which nothing is said
    std::optional<qint64> longestAnswer;    ///< tokens that all but the longest hundredth of the answers took; empty: none yet
    std::vector<Example> acceptedExamples;  ///< picked from accepted records, to be offered
};

/// One thing that costs tokens, money or quality for nothing.
struct PromptAdvice
{
    enum class Kind : quint8 {
        RepeatedText,         ///< `what` stands twice in what is sent
        WhiteSpace,           ///< in the instructions and the template
        RecordWhiteSpace,     ///< in the records' texts
        ColumnInInstructions, ///< `what` is named there, where nothing is filled in and everything must stay the same
        FixedTextInTemplate,  ///< `what` goes with every record, where no provider's cache serves it
        LargeMaxTokens,       ///< far above what answers take; a suggestion stands in `maxTokens`
        NoExamples,
        ManyExamples,
    };
    Kind kind = Kind::RepeatedText;
    QString what = {};
    /// What following it saves, by the counter: tokens of each request, of each record for RecordWhiteSpace and
    /// FixedTextInTemplate; 0 where it is not about tokens.
    qint64 tokens = 0;
    std::optional<qint64> maxTokens = {};
    bool operator==(const PromptAdvice &) const = default;
};

/// Everything worth saying, in the order above. Pure.
[[nodiscard]] std::vector<PromptAdvice> promptAdvice(const TaskSpec &task, const PromptSituation &situation,
                                                     const text::TokenCounter &counter);

/// The task as the advice would have it; empty where the change is none of the task (LargeMaxTokens: of the parameters) or
/// nothing is there to make it with (NoExamples without accepted ones). The same advice is not given of it again. Pure.
[[nodiscard]] std::optional<TaskSpec> followed(const PromptAdvice &advice, const TaskSpec &task, const PromptSituation &situation);

} // namespace lw::task
