// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/local/prompt_reader.h"

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace lw::local {

enum class UsageWish { None, AtTheEnd };

/// The body of a chat completion request, as far as the embedded model heeds it.
struct ChatQuestion
{
    QString model;                  ///< may be empty
    QString system;                 ///< all system messages, one behind the other
    UserMessage user;               ///< the last user message
    qint64 promptTokens = 0;        ///< of all messages
    bool stream = false;
    UsageWish usage = UsageWish::None; ///< of a stream
    std::optional<qint64> maxTokens;   ///< of the answer, at least 1
    Json itemProperties;            ///< what the answer's schema says an annotation has; null: there is no schema

    /// Whether the schema of the answer has this property.
    [[nodiscard]] bool schemaAsks(std::string_view property) const { return member(itemProperties, property) != nullptr; }
};

/// What is wrong with a body: an English sentence, and the member it is about.
struct QuestionFault
{
    std::string message;
    std::string param;
};

[[nodiscard]] tl::expected<ChatQuestion, QuestionFault> readChatQuestion(std::string_view body);

} // namespace lw::local
