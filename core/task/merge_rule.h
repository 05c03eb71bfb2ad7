// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_kind.h"

#include <vector>

namespace lw::task {

/// How the answers to the chunks of one long record become one.
struct MergeRule
{
    enum class Kind {
        Usual,   ///< the first that the task's kind has, see mergeKinds()
        Vote,    ///< the most frequent answer; a tie goes to the one whose chunks are longer, then to the earlier. Of
                 ///< multilabel: every label that chunks of more than half of the text say
        Any,     ///< `label`, if any chunk says so; else as Vote among the others
        Longest, ///< what the longest chunk says, of several the earliest
        Union,   ///< everything that any chunk says, each thing once
        Median,  ///< the median of the scores, each counted as often as its chunk is long; the lower of two
        Mean,    ///< their mean, weighted alike, rounded to the nearest whole score, halves up
        First,   ///< of every field what the first chunk says that says something; lists are united
        Join,    ///< all texts in order, one a line
    };
    Kind kind = Kind::Usual;
    QString label = {}; ///< Any only
    bool operator==(const MergeRule &) const = default;
};

/// What the chunks of such a task may be merged by; the first is the usual one.
[[nodiscard]] std::vector<MergeRule::Kind> mergeKinds(TaskKind kind);
/// "vote", "any:spam", …; empty for Usual.
[[nodiscard]] QString mergeName(const MergeRule &rule);
/// Reads mergeName(); the usual one of the kind is Usual. Empty where such a task has no such rule. Whether the task has the
/// label is not looked at.
[[nodiscard]] std::optional<MergeRule> mergeNamed(TaskKind kind, const QString &name);
/// What mergeNamed() takes, in words: `"vote", "any:" with a label or "longest"`.
[[nodiscard]] QString mergeChoices(TaskKind kind);

} // namespace lw::task
