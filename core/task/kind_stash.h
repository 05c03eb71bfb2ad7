// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

#include <vector>

namespace lw::task {

/// What a task had when it was of other kinds and cannot have as it is now, so that changing the kind there and back loses
/// nothing. Belongs to one task while it is edited.
class KindStash final
{
public:
    /// The task as one of that kind: what both kinds have stays as it is, what the new one lacks comes out of the stash or is
    /// what such a task begins with, the rest goes into the stash. An answer of an example that both kinds can say is said in
    /// the new way: one label as a list of one, a list of one as that label; else it is what that example had as such a task,
    /// or empty.
    [[nodiscard]] TaskSpec changed(TaskSpec task, TaskKind kind);

private:
    struct ExampleAnswers
    {
        QString text;
        Json answers; ///< by their field: {"label": "spam", "score": 4}
    };
    void putAside(TaskSpec &task);
    void takeBack(TaskSpec &task);
    [[nodiscard]] Json answerOf(const TaskSpec &task, std::size_t example) const;

    std::vector<Label> m_labels;
    std::optional<Scale> m_scale;
    Json m_schema;
    std::vector<LabelRule> m_rules;
    NormalisationRules m_normalise;
    std::vector<MergeRule> m_merges; ///< by kind
    std::vector<ExampleAnswers> m_examples;
};

} // namespace lw::task
