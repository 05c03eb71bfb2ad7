// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat_request.h"
#include "core/llm/endpoint.h"
#include "core/net/http_transport.h"

namespace lw::llm {

/// The OpenAI-compatible encoding (POST {base}/chat/completions); pure.
[[nodiscard]] net::HttpRequest encodeChat(const Endpoint &endpoint, const ChatRequest &request,
                                          const Capabilities &capabilities);

/// The body alone, for those who want to show or hash it.
[[nodiscard]] Json chatBody(const QString &model, const ChatRequest &request, const Capabilities &capabilities);

/// GET {base}/models.
[[nodiscard]] net::HttpRequest encodeModels(const Endpoint &endpoint);

} // namespace lw::llm
