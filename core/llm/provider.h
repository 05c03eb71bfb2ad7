// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat_request.h"
#include "core/llm/endpoint.h"
#include "core/net/http_transport.h"

namespace lw::llm {

// What goes to a server, by its profile; pure. What comes back is read by CompletionReader, which knows every provider's
// answers by their shape (a gateway may speak another's), and judged by classifyFailure(). `learned` is what the
// endpoint's model was found not to take; what its profile leaves out is left out beside it.

/// The question as an HTTP request.
[[nodiscard]] net::HttpRequest encodeChat(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned);

/// The body alone, for those who want to show or hash it.
[[nodiscard]] Json chatBody(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned);

/// GET the list of models.
[[nodiscard]] net::HttpRequest encodeModels(const Endpoint &endpoint);

/// The tokens that the answer may have, thoughts included: what is sent as max_tokens, and what a token limit is debited
/// with where it counts them.
[[nodiscard]] qint64 mostAnswerTokens(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned);

} // namespace lw::llm
