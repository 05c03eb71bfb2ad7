// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"
#include "core/text/word_diff.h"

namespace lw::task {

struct LabelChange
{
    enum class Kind {
        Added,
        Removed,
        Renamed,     ///< the same description, or the one label that changed its name in its place
        Described,   ///< another description
        Marked,      ///< another colour or key: no answer depends on it
    };
    Kind kind = Kind::Added;
    QString label;    ///< its name; of Renamed the new one
    QString before;   ///< of Renamed: the old one
    bool operator==(const LabelChange &) const = default;
};

/// How one task became another.
struct TaskDiff
{
    std::vector<LabelChange> labels;            ///< in the order of the new task, what was removed behind
    bool areLabelsMoved = false;                ///< the labels of both stand in another order
    std::vector<text::DiffPart> instructions;   ///< empty: the same
    int examplesAdded = 0;
    int examplesRemoved = 0;
    QStringList parts;                          ///< what else differs, as the task file names it: "template", "rationale" …
    [[nodiscard]] bool isEmpty() const;
};

/// Pure.
[[nodiscard]] TaskDiff taskDiff(const TaskSpec &before, const TaskSpec &after);

} // namespace lw::task
