// SPDX-License-Identifier: Apache-2.0
#include "core/project/correction_example.h"

#include "core/project/example_picking.h"
#include "core/task/prompt.h"

#include <algorithm>

namespace lw::project {

Result<ExampleTurn> turnExample(Setup &setup, const OrderedJson &data, const Json &answer)
{
    engine::RunPlan plan;
    plan.task = setup.task;
    const QStringList named = task::templateColumns(setup.task.templateText);
    plan.textColumns = named.isEmpty() ? setup.columns.text : named;
    plan.sharedColumns = setup.sharing.columns;
    plan.chunks = setup.chunks;
    std::optional<task::Example> example = exampleOf(plan, data, answer);
    if (!example)
        return fail(Code::WrongUse, QStringLiteral("This record makes no example: its text is empty or too long, a part of it is masked, or "
                                                   "its answer is none that the task has now."));
    auto &examples = setup.task.examples;
    const auto there = std::find_if(examples.begin(), examples.end(), [&](const task::Example &one) { return one.text == example->text; });
    if (there == examples.end()) {
        examples.push_back(*std::move(example));
        return ExampleTurn::Added;
    }
    if (there->answer == example->answer) {
        examples.erase(there);
        return ExampleTurn::Removed;
    }
    *there = *std::move(example);
    return ExampleTurn::Added;
}

} // namespace lw::project
