// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/endpoint.h"
#include "core/llm/thinking.h"
#include "core/llm/throttle.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace lw::llm {

/// What is known of a kind of server before it is asked: data, one row each in profile.cpp. What one server does otherwise is
/// learned (Capabilities).
struct Profile
{
    enum class Id { Generic, OpenAi, Azure, DeepSeek, Qwen, Gemini, OpenRouter, VLlm, LlamaCpp, Ollama, LmStudio, Anthropic };
    enum class Wire {
        ChatCompletions,   ///< OpenAI's POST …/chat/completions
        Messages,          ///< Anthropic's POST …/v1/messages
    };
    enum class Auth {
        Bearer,    ///< Authorization: Bearer KEY
        ApiKey,    ///< api-key: KEY
        XApiKey,   ///< x-api-key: KEY
    };
    enum class RateHeaders { None, XRateLimit, Anthropic };

    Id id = Id::Generic;
    const char *name = "generic";          ///< stable, for settings and files
    Wire wire = Wire::ChatCompletions;
    Auth auth = Auth::Bearer;
    Capabilities capabilities;             ///< what to begin with, and what to leave out
    ThinkingStyle thinking = ThinkingStyle::Unknown;
    const char *plainModels = "";          ///< beginnings of names, parted by |, of models that know no word of thinking
    RateHeaders rateHeaders = RateHeaders::XRateLimit;
    bool maxTokensCount = false;           ///< the token limit is debited with max_tokens when a request arrives
    bool unusedIsCredited = true;          ///< … and with what was really used when it ends; else the debit stands
    Throttle unsaid = Throttle::Requests;  ///< what a 429 without a word means
    bool rampAtStart = false;              ///< refuses who begins at full rate
    double rateShare = 0.95;               ///< of a limit that is used: clocks and counting differ
    std::optional<int> startAtOnce;        ///< requests in flight to begin with, where it is another sort of machine

    /// False for models from before anyone spoke of thinking, which refuse the word.
    [[nodiscard]] bool mayThink(const QString &model) const;
};

[[nodiscard]] const Profile &profileOf(Profile::Id id);
/// By its stable name ("openai", "vllm", …); empty: there is none.
[[nodiscard]] std::optional<Profile::Id> profileNamed(const QString &name);
/// By host and path; on this computer and its own network also by the usual port. Generic where nothing tells.
[[nodiscard]] const Profile &profileOf(const QUrl &base);
/// By the endpoint's own choice, else by its URL.
[[nodiscard]] const Profile &profileOf(const Endpoint &endpoint);

} // namespace lw::llm
