// SPDX-License-Identifier: Apache-2.0
#include "core/llm/thinking.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::llm {
namespace {

/// Thoughts count as tokens of the answer nearly everywhere, so a model that thinks needs room for them. Few thousand
/// are enough for a label; what a provider's own "high" may use is several times that.
constexpr qint64 littleThought = 512;
constexpr qint64 lowThought = 2048;
constexpr qint64 highThought = 8192;

struct FormRow
{
    ThinkingStyle style;
    Thinking thinking;
    qint64 reserve;
    const char *json;
};

/// Rows of the same style and wish stand in the order in which they are tried.
constexpr FormRow formRows[] = {
    {ThinkingStyle::Unknown, Thinking::Low, lowThought, R"({"reasoning_effort":"low"})"},
    {ThinkingStyle::Unknown, Thinking::High, highThought, R"({"reasoning_effort":"high"})"},

    {ThinkingStyle::Effort, Thinking::Off, 0, R"({"reasoning_effort":"none"})"},
    {ThinkingStyle::Effort, Thinking::Off, littleThought, R"({"reasoning_effort":"minimal"})"},
    {ThinkingStyle::Effort, Thinking::Off, lowThought, R"({"reasoning_effort":"low"})"},
    {ThinkingStyle::Effort, Thinking::Low, lowThought, R"({"reasoning_effort":"low"})"},
    {ThinkingStyle::Effort, Thinking::High, highThought, R"({"reasoning_effort":"high"})"},

    {ThinkingStyle::OllamaEffort, Thinking::Off, 0, R"({"reasoning_effort":"none"})"},
    {ThinkingStyle::OllamaEffort, Thinking::Low, lowThought, R"({"reasoning_effort":"low"})"},
    {ThinkingStyle::OllamaEffort, Thinking::High, highThought, R"({"reasoning_effort":"high"})"},

    {ThinkingStyle::ReasoningObject, Thinking::Off, 0, R"({"reasoning":{"effort":"none"}})"},
    {ThinkingStyle::ReasoningObject, Thinking::Off, littleThought, R"({"reasoning":{"effort":"minimal"}})"},
    {ThinkingStyle::ReasoningObject, Thinking::Off, lowThought, R"({"reasoning":{"effort":"low"}})"},
    {ThinkingStyle::ReasoningObject, Thinking::Low, lowThought, R"({"reasoning":{"effort":"low"}})"},
    {ThinkingStyle::ReasoningObject, Thinking::High, highThought, R"({"reasoning":{"effort":"high"}})"},

    {ThinkingStyle::EnableThinking, Thinking::Off, 0, R"({"enable_thinking":false})"},
    {ThinkingStyle::EnableThinking, Thinking::Low, lowThought, R"({"enable_thinking":true,"thinking_budget":2048})"},
    {ThinkingStyle::EnableThinking, Thinking::Low, lowThought, R"({"enable_thinking":true})"},
    {ThinkingStyle::EnableThinking, Thinking::High, highThought, R"({"enable_thinking":true,"thinking_budget":8192})"},
    {ThinkingStyle::EnableThinking, Thinking::High, highThought, R"({"enable_thinking":true})"},

    // Templates take of these what they know: Qwen the first, gpt-oss the second.
    {ThinkingStyle::TemplateKwargs, Thinking::Off, 0, R"({"chat_template_kwargs":{"enable_thinking":false}})"},
    {ThinkingStyle::TemplateKwargs, Thinking::Low, lowThought,
     R"({"chat_template_kwargs":{"enable_thinking":true,"reasoning_effort":"low"}})"},
    {ThinkingStyle::TemplateKwargs, Thinking::High, highThought,
     R"({"chat_template_kwargs":{"enable_thinking":true,"reasoning_effort":"high"}})"},

    {ThinkingStyle::ThinkingType, Thinking::Off, 0, R"({"thinking":{"type":"disabled"}})"},
    {ThinkingStyle::ThinkingType, Thinking::Low, lowThought, R"({"thinking":{"type":"enabled"},"reasoning_effort":"low"})"},
    {ThinkingStyle::ThinkingType, Thinking::High, highThought, R"({"thinking":{"type":"enabled"},"reasoning_effort":"high"})"},

    // Some models cannot be told to be silent, but do not think of easy things at a low effort.
    {ThinkingStyle::Anthropic, Thinking::Off, 0, R"({"thinking":{"type":"disabled"}})"},
    {ThinkingStyle::Anthropic, Thinking::Off, lowThought, R"({"thinking":{"type":"adaptive"},"output_config":{"effort":"low"}})"},
    {ThinkingStyle::Anthropic, Thinking::Low, lowThought, R"({"thinking":{"type":"adaptive"},"output_config":{"effort":"low"}})"},
    {ThinkingStyle::Anthropic, Thinking::Low, lowThought, R"({"thinking":{"type":"enabled","budget_tokens":2048}})"},
    {ThinkingStyle::Anthropic, Thinking::High, highThought, R"({"thinking":{"type":"adaptive"},"output_config":{"effort":"high"}})"},
    {ThinkingStyle::Anthropic, Thinking::High, highThought, R"({"thinking":{"type":"enabled","budget_tokens":8192}})"},
};

struct NameRow
{
    Thinking thinking;
    const char *name;
};
constexpr NameRow thinkingNames[] = {
    {Thinking::Off, "off"},
    {Thinking::Low, "low"},
    {Thinking::High, "high"},
    {Thinking::ProviderDefault, "provider_default"},
};

/// Read once: a row is asked for with every request.
const std::vector<Json> &readRows()
{
    static const std::vector<Json> rows = [] {
        std::vector<Json> all;
        for (const FormRow &row : formRows)
            all.push_back(parseJson(row.json).value_or(Json::object()));
        return all;
    }();
    return rows;
}

} // namespace

std::optional<ThinkingWords> thinkingWords(ThinkingStyle style, Thinking thinking, int form)
{
    const std::vector<Json> &read = readRows();
    int seen = 0;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const FormRow &row = formRows[i];
        if (row.style == style && row.thinking == thinking && seen++ == form)
            return ThinkingWords{read[i], row.reserve};
    }
    return {};
}

bool speaksOfThinking(const Json &extraBody)
{
    for (const char *field : {"reasoning_effort", "reasoning", "thinking", "enable_thinking", "thinking_budget",
                              "chat_template_kwargs"}) {
        if (member(extraBody, field))
            return true;
    }
    return false;
}

QString thinkingName(Thinking thinking)
{
    for (const NameRow &row : thinkingNames) {
        if (row.thinking == thinking)
            return QLatin1String(row.name);
    }
    return {};
}

std::optional<Thinking> thinkingNamed(const QString &name)
{
    for (const NameRow &row : thinkingNames) {
        if (name == QLatin1String(row.name))
            return row.thinking;
    }
    return {};
}

} // namespace lw::llm
