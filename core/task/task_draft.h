// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::task {

/// Reads TaskSpec::toJson() of a task that need not be complete; what cannot be understood is left at its default. Pure.
[[nodiscard]] TaskSpec readTaskDraft(const Json &json);

/// What a task lacks before it can be asked.
struct TaskFault
{
    enum class Kind {
        NoLabels,
        EmptyLabel,        ///< index: of the label
        LabelTwice,        ///< index: of the second one; value: its name
        KeyTwice,          ///< index: of the second label; value: the key
        BadColour,         ///< index: of the label; value: what stands there
        EmptyInstructions,
        ExampleLabel,      ///< index: of the example; value: its answer, which is none of the labels
        MergeLabel,        ///< value: the label of "any", which is none of the labels
        TemplateNoColumn,  ///< the template names no column
        NeedlessLabels,    ///< such a task has none
        NoScale,
        BadScale,          ///< value: it, "5 to 1"
        NeedlessScale,     ///< such a task has none
        NoSchema,
        BadSchema,         ///< value: what is wrong with it, a sentence
        NeedlessSchema,    ///< such a task has none
        ExampleAnswer,     ///< index: of the example; value: what is wrong with its answer, a sentence
        MergeKind,         ///< value: the rule, which such a task does not have
        BadRule,           ///< value: what is wrong with one of its rules, a sentence
        TemplateOneText,   ///< of a preference: the template names one column, and two texts are to be compared
    };
    Kind kind = Kind::NoLabels;
    int index = -1;
    QString value;
    bool operator==(const TaskFault &) const = default;
};

/// All faults, in the order of the form; empty: it can be asked. Pure.
[[nodiscard]] std::vector<TaskFault> taskFaults(const TaskSpec &task);

/// A fault as an error: Code::BadTask with a sentence.
[[nodiscard]] Error taskError(const TaskFault &fault);

/// The first of all faults, as an error.
[[nodiscard]] Result<void> validateTask(const TaskSpec &task);

} // namespace lw::task
