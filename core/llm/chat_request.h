// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/llm/thinking.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace lw::llm {

enum class Streaming { On, Off };

/// What a person may set for a run. What is empty is on auto: left to the program or the server.
struct Parameters
{
    std::optional<double> temperature = 0.0;  ///< 0 to 2; left out where the model accepts none
    std::optional<double> topP;               ///< above 0, to 1
    std::optional<qint64> maxTokens;          ///< of the answer; auto: autoMaxTokens
    std::optional<qint64> seed;
    Streaming streaming = Streaming::On;
    Json extraBody = Json::object();          ///< merged into the body, member by member; stands above everything else
    Thinking thinking = Thinking::Off;        ///< a label needs none; thinking tokens come on top of maxTokens
    std::optional<int> topLogprobs;           ///< 0 to 20 alternatives a token; empty: no logprobs are asked for

    bool operator==(const Parameters &) const = default;
};

/// What is asked for where a person wants log probabilities: no server that tells any refuses as many.
inline constexpr int usualTopLogprobs = 5;

/// Enough for a label with a short rationale, and for the few words that small models put around it.
inline constexpr qint64 autoMaxTokens = 512;

/// One question to a model, before any provider's encoding.
struct ChatRequest
{
    std::string system;             ///< UTF-8; the same bytes for every request of a run
    std::string user;               ///< UTF-8
    Json answerSchema;              ///< JSON Schema of the answer; null: none is asked for
    qint64 maxTokens = autoMaxTokens;
    Parameters parameters;
    qint64 promptTokens = 0;        ///< of system and user, estimated: for limits; 0 where nobody counted
    int records = 1;                ///< that are asked for
};

} // namespace lw::llm
