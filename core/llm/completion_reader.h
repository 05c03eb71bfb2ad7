// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/llm/anthropic_provider.h"
#include "core/llm/completion.h"
#include "core/llm/error_body.h"
#include "core/llm/throttle.h"
#include "core/net/http_transport.h"
#include "core/net/redactor.h"
#include "core/net/sse_parser.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>

namespace lw::llm {

/// Reads the answer to one chat request, streamed or not (the server decides, by its content type), from bytes; pure.
/// Copes with what facts of the wire say: empty `choices` first (Azure) or last (usage), null content, `reasoning` or
/// `reasoning_content`, an error object inside a 200, a missing [DONE], blank lines before a body. Anthropic's messages are
/// known by their shape, and read as well.
class CompletionReader final
{
public:
    enum class Part { Content, Reasoning };
    /// A view of the new text; gone after the call.
    using OnText = std::function<void(Part, std::string_view)>;

    CompletionReader(int status, net::Headers headers, const net::Redactor &redactor, OnText onText);
    CompletionReader(const CompletionReader &) = delete;
    CompletionReader &operator=(const CompletionReader &) = delete;

    void feed(QByteArrayView bytes);

    /// True once the logical answer is over ([DONE], an error event, or too much of it): what follows need not be waited for.
    [[nodiscard]] bool isOver() const { return m_over; }

    /// The whole of it: a completion only with a terminal finish_reason. `now` is for Retry-After dates.
    [[nodiscard]] Result<Completion> result(const QDateTime &now);

    /// After result(): what the endpoint has too much of, where it says so.
    [[nodiscard]] std::optional<Throttle> throttle() const { return m_throttle; }

private:
    [[nodiscard]] Error judged(int status, const ErrorBody &body, const QDateTime &now);
    void event(const net::SseEvent &event);
    void messagePart(const anthropic::MessagePart &part);
    void readBody();
    void message(const Json &choice);
    void readCommon(const Json &body);
    void addText(Part part, const Json *value);
    void addText(Part part, const std::string &text);

    int m_status;
    net::Headers m_headers;
    const net::Redactor &m_redactor;
    OnText m_onText;
    net::SseParser m_sse;
    bool m_streamed;
    bool m_over = false;
    bool m_sawJson = false;
    QByteArray m_body;
    Completion m_completion;
    QString m_finishReason;
    QString m_refusal;
    anthropic::TokenCounts m_counts;   ///< of Anthropic's messages
    std::optional<ErrorBody> m_error;
    std::optional<Throttle> m_throttle;
};

} // namespace lw::llm
