// SPDX-License-Identifier: Apache-2.0
#include "core/project/prompt_advice_of.h"

#include "core/engine/record_text.h"
#include "core/engine/sent_text.h"
#include "core/project/example_picking.h"
#include "core/project/plan_completion.h"
#include "core/store/measured_run.h"

#include <algorithm>

namespace lw::project {
namespace {

constexpr int recordsLookedAt = 48;
constexpr int examplesOffered = 4;

Result<QStringList> sampleTexts(store::Database &database, const engine::RunPlan &plan)
{
    // Of all records: what is advised does not depend on which of them were asked.
    const auto rows = store::sampleToAsk(database, {{}, store::Asks::All, store::Failed::AskAgain}, recordsLookedAt);
    if (!rows)
        return fail(rows.error());
    QStringList texts;
    for (const QString &row : *rows) {
        const OrderedJson data = engine::sharedPart(parseOrderedJson(toUtf8(row)).value_or(OrderedJson::object()), plan.sharedColumns);
        texts.append(engine::sentText(plan.task, plan.textColumns, data, plan.tokens.cutter()).text);
    }
    return texts;
}

Result<std::optional<qint64>> measuredAnswer(store::Database &database, const engine::RunPlan &plan)
{
    const auto configuration = store::findConfiguration(database, plan.configuration().hash());
    if (!configuration)
        return fail(configuration.error());
    if (!*configuration)
        return std::nullopt;
    const auto run = store::measuredRun(database, **configuration);
    if (!run)
        return fail(run.error());
    return *run ? longestAnswer((*run)->attempts) : std::nullopt;
}

/// Those of accepted records that the task does not have yet.
Result<std::vector<task::Example>> offered(store::Database &database, engine::RunPlan plan)
{
    plan.task.select = task::ExampleRule{task::ExampleRule::How::Diverse, examplesOffered};
    if (auto picked = pickExamples(database, plan); !picked)
        return fail(picked.error());
    std::vector<task::Example> examples;
    for (engine::RecordExample &each : plan.picked) {
        const bool isKnown = std::any_of(plan.task.examples.begin(), plan.task.examples.end(),
                                         [&each](const task::Example &known) { return known.text == each.example.text; });
        if (!isKnown)
            examples.push_back(std::move(each.example));
    }
    return examples;
}

} // namespace

std::optional<qint64> longestAnswer(const std::vector<metrics::Attempt> &attempts)
{
    std::vector<qint64> tokens;
    for (const metrics::Attempt &attempt : attempts) {
        if (!attempt.failure && !attempt.verdict && attempt.usage.completion)
            tokens.push_back((*attempt.usage.completion + attempt.batchSize - 1) / std::max(attempt.batchSize, 1));
    }
    if (tokens.empty())
        return {};
    const auto last = tokens.begin() + std::ptrdiff_t((tokens.size() * 99 + 99) / 100 - 1);
    std::nth_element(tokens.begin(), last, tokens.end());
    return *last;
}

Result<AdviceOfPlan> promptAdvice(store::Database &database, const engine::RunPlan &plan)
{
    return completePlan(database, plan).and_then([&database](const engine::RunPlan &completed) { return adviceOfCompleted(database, completed); });
}

Result<AdviceOfPlan> adviceOfCompleted(store::Database &database, const engine::RunPlan &plan)
{
    auto sample = sampleTexts(database, plan);
    const auto longest = measuredAnswer(database, plan);
    auto examples = offered(database, plan);
    if (!sample || !longest || !examples)
        return fail(!sample ? sample.error() : !longest ? longest.error() : examples.error());
    AdviceOfPlan found;
    found.situation = {plan.textColumns, *std::move(sample), plan.parameters.maxTokens, *longest, *std::move(examples)};
    for (task::PromptAdvice &each : task::promptAdvice(plan.task, found.situation, plan.tokens.cutter())) {
        // A task that has its examples picked does not lack them.
        if (each.kind != task::PromptAdvice::Kind::NoExamples || !plan.task.select)
            found.advice.push_back(std::move(each));
    }
    return found;
}

} // namespace lw::project
