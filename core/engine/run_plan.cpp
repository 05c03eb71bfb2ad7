// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_plan.h"

namespace lw::engine {
namespace {

/// The chunker's own version: another way of cutting gives other pieces, and so other answers.
constexpr int chunkerVersion = 1;

template <typename T>
Json orAuto(const std::optional<T> &value)
{
    return value ? Json(*value) : Json("auto");
}

} // namespace

Json RunPlan::keyParameters() const
{
    Json key{{"temperature", orAuto(parameters.temperature)},
             {"top_p", orAuto(parameters.topP)},
             {"max_tokens", orAuto(parameters.maxTokens)},
             {"seed", orAuto(parameters.seed)},
             {"extra_body", parameters.extraBody}};
    // Only where they are not as before there was a choice: older answers keep their keys.
    if (parameters.thinking != llm::Thinking::Off)
        key["thinking"] = toUtf8(llm::thinkingName(parameters.thinking));
    // What is told beside an answer does not change it: topLogprobs is no part of the key.
    return key;
}

store::Asks RunPlan::asks() const
{
    if (chosen)
        return store::Asks::Chosen;
    return cache == CacheMode::Refresh ? store::Asks::All : store::Asks::Missing;
}

task::TaskSpec RunPlan::promptTask() const
{
    task::TaskSpec whole = task;
    for (const RecordExample &each : picked)
        whole.examples.push_back(each.example);
    return whole;
}

BatchPolicy RunPlan::batching() const
{
    const bool alone = task.select && task.select->how == task::ExampleRule::How::Nearest;
    return alone ? BatchPolicy() : batch;
}

store::Configuration RunPlan::configuration() const
{
    Json columns = Json::array();
    for (const QString &column : task.templateText.isEmpty() ? textColumns : QStringList())
        columns.push_back(toUtf8(column));
    store::Configuration result;
    const Json taskJson = task.toJson();
    result.task = fromUtf8(dumpJson(taskJson));
    const Json whole = promptTask().toJson();
    const Json *examples = member(whole, "examples");
    // What was picked is a part of the prompt, but none of the task.
    result.taskHash = picked.empty() ? canonicalHash(taskJson) : canonicalHash(Json{{"task", taskJson}, {"examples", *examples}});
    result.model = endpoint().model;
    result.settings = Json{{"family", toUtf8(family)},
                           {"revision", toUtf8(modelRevision)},
                           {"parameters", keyParameters()},
                           {"chunk_tokens", chunks.tokens},
                           {"chunk_overlap", chunks.overlap},
                           {"chunker", chunkerVersion},
                           {"text_columns", columns}};
    // It says where long texts are cut. Only where one is chosen: older answers keep their configuration.
    if (!tokenizer.isNone())
        result.settings["tokenizer"] = toUtf8(tokenizer.sha256);
    if (!picked.empty())
        result.settings["examples"] = *examples;
    return result;
}

} // namespace lw::engine
