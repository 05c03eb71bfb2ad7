// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace lw::llm {

/// Which optional fields an endpoint's model takes. Begins with everything; learned from real requests: an answer 400 that
/// names a field takes that field away (contracts/answers.md: json_schema, else json_object, else none).
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

    bool operator==(const Capabilities &) const = default;

    /// The same with the next lesser form of `field`; empty where nothing less is left or the field is not optional.
    [[nodiscard]] std::optional<Capabilities> without(const QString &field) const;
};

/// The optional field of a request that an error message complains of, by its name in the request; empty: none of ours.
/// `param` is the error's own `param` member, which is believed first.
[[nodiscard]] QString complainedField(const QString &param, const QString &message);

} // namespace lw::llm
