// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::llm {

/// How much a model may think before it answers.
enum class Thinking {
    Off,               ///< as little as the model can: none, where it can do without
    Low,
    High,
    ProviderDefault,   ///< nothing is said
};

/// The words in which a provider is told of it.
enum class ThinkingStyle {
    Unknown,          ///< Off says nothing, Low and High say reasoning_effort: what most servers know or pass over
    Effort,           ///< reasoning_effort with "none" (OpenAI, Azure, Gemini)
    OllamaEffort,     ///< reasoning_effort of none, low, medium, high, and nothing else
    ReasoningObject,  ///< reasoning.effort (OpenRouter)
    EnableThinking,   ///< enable_thinking at the top (DashScope)
    TemplateKwargs,   ///< chat_template_kwargs.enable_thinking (vLLM, llama.cpp)
    ThinkingType,     ///< thinking.type with reasoning_effort (DeepSeek)
    Anthropic,        ///< thinking.type with output_config.effort or budget_tokens
};

/// One way of asking for it.
struct ThinkingWords
{
    Json fields;             ///< to be merged into the body, objects into objects
    qint64 reserve = 0;      ///< tokens that the thoughts may take, on top of those of the answer
};

/// The `form`-th way (from 0) in which that style asks; later forms are for models that do not know the ones before: OpenAI's
/// "none", then "minimal", then "low". Empty where nothing is to be said, or nothing is left to try.
[[nodiscard]] std::optional<ThinkingWords> thinkingWords(ThinkingStyle style, Thinking thinking, int form);

/// The most forms that any style has.
inline constexpr int maxThinkingForms = 3;

/// Whether a person's own body fields speak of thinking: then nothing of ours is added.
[[nodiscard]] bool speaksOfThinking(const Json &extraBody);

/// The stable word for files and cache keys ("off", "low", "high", "provider_default"), and back.
[[nodiscard]] QString thinkingName(Thinking thinking);
[[nodiscard]] std::optional<Thinking> thinkingNamed(const QString &name);

} // namespace lw::llm
