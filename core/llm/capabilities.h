// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>

#include <optional>

namespace lw::llm {

/// Which optional fields an endpoint's model takes. Begins with everything; learned from real requests: an answer 400 that
/// names a field takes that field away (contracts/answers.md: json_schema, else json_object, else none). What a provider is
/// known for (Profile::capabilities) and what was learned are put together by inCommon().
struct Capabilities
{
    enum class Format { JsonSchema, JsonObject, None };
    enum class MaxTokensField { MaxTokens, MaxCompletionTokens, None };

    Format format = Format::JsonSchema;
    MaxTokensField maxTokensField = MaxTokensField::MaxTokens;
    bool streamOptions = true;
    bool temperature = true;
    bool topP = true;
    bool seed = true;
    bool obfuscation = true;   ///< stream_options.include_obfuscation may be sent, to be turned off
    bool logprobs = true;      ///< may be asked for; they are only where a person wants them
    bool listLengths = true;   ///< the schema may say how many items a list has
    int thinkingForm = 0;      ///< which thinkingWords() are tried; those beyond the last: nothing is said

    bool operator==(const Capabilities &) const = default;

    /// The same with the next lesser form of `field`; empty where nothing less is left or the field is not optional.
    [[nodiscard]] std::optional<Capabilities> without(const QString &field) const;
};

/// Of each field the lesser form of the two.
[[nodiscard]] Capabilities inCommon(const Capabilities &a, const Capabilities &b);

/// The optional field of a request that an error message complains of, by its name in the request; empty: none of ours.
/// `param` is the error's own `param` member, which is believed first. All ways of asking for thought are "thinking".
[[nodiscard]] QString complainedField(const QString &param, const QString &message);

/// To be remembered for an endpoint and a model. What cannot be understood is read as its default: it is learned again.
[[nodiscard]] Json toJson(const Capabilities &capabilities);
[[nodiscard]] Capabilities capabilitiesFromJson(const Json &json);

} // namespace lw::llm
