// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>

#include <chrono>
#include <optional>
#include <string_view>

namespace lw::llm {

/// What a server says of a failure, read from any of the shapes in use: OpenAI's {"error":{…}}, the same with a number as
/// code, vLLM's flat object, {"error":"text"}, Gemini's array, Anthropic's {"type":"error",…}.
struct ErrorBody
{
    QString message;   ///< may be empty
    QString type;
    QString code;      ///< a number as its digits
    QString param;
    /// Where only the body says how long to wait (Gemini: "retryDelay": "8.3s", "Please retry in 8.27s").
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// Empty where the JSON says nothing of an error.
[[nodiscard]] std::optional<ErrorBody> readErrorBody(const Json &body);
/// The same for a body that may be anything: for HTML or plain text the message is its first line without tags, at most
/// 200 characters; an empty body gives an empty message.
[[nodiscard]] ErrorBody readErrorText(std::string_view body);

} // namespace lw::llm
