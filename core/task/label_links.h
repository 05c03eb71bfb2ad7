// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

#include <vector>

namespace lw::task {

/// Which label of a task each mention of one means: in the answers of its examples, in its rules and in its merge rule. Holds
/// while labels are being renamed and nothing else is edited, also where two names are equal for a few keys.
class LabelLinks final
{
public:
    explicit LabelLinks(const TaskSpec &task);
    /// Gives the label that name, and every mention of it. An empty name leaves the merge rule as it is.
    void rename(TaskSpec &task, int position, const QString &name) const;

private:
    std::vector<int> m_examples; ///< -1: none of the labels; mentions in the order of the examples and of their answers
    std::vector<int> m_rules;
    int m_merge = -1;
};

} // namespace lw::task
