// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat_request.h"
#include "core/metrics/attempt.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <string>

namespace lw::llm::anthropic {

// Anthropic's messages wire; pure. Who wants a request for an endpoint asks provider.h.

/// The body of POST …/v1/messages, without words of thinking and without a person's own fields.
[[nodiscard]] Json body(const QString &model, const ChatRequest &request, const Capabilities &takes, qint64 maxTokens);

/// The base may end with the version or not: {base}/messages, else {base}/v1/messages.
[[nodiscard]] QUrl messagesUrl(const QUrl &base);
[[nodiscard]] QUrl modelsUrl(const QUrl &base);

/// What the tokens of a message were; what later events say stands above what earlier ones said, since they count on.
struct TokenCounts
{
    std::optional<qint64> input;        ///< neither written to nor read from the cache
    std::optional<qint64> cacheWritten;
    std::optional<qint64> cacheRead;
    std::optional<qint64> output;       ///< thoughts included

    void read(const Json &usage);
    [[nodiscard]] metrics::Usage usage() const;
};

/// What one event of a stream, or a whole message, adds.
struct MessagePart
{
    std::string text;
    std::string thought;
    QString stopReason;                   ///< as the server says it; empty: not yet
    QString model;
    const Json *usage = nullptr;          ///< inside the JSON that was read
    bool isLast = false;
};

/// Empty where the JSON is not of this wire: then it is OpenAI's, or nobody's. Events of an unknown type add nothing.
[[nodiscard]] std::optional<MessagePart> readPart(const Json &event);

} // namespace lw::llm::anthropic
