// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json_mould.h"
#include "core/llm/capabilities.h"
#include "core/llm/chat_request.h"
#include "core/llm/endpoint.h"
#include "core/net/http_transport.h"

#include <vector>

namespace lw::llm {

/// encodeChat() for the many questions of a run to one endpoint: what they have in common is written once. Belongs to one
/// thread.
class ChatEncoder final
{
public:
    /// The same request as encodeChat(). `endpoint` is the same in all calls.
    [[nodiscard]] net::HttpRequest encode(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned);

private:
    /// Questions that differ in the user's message alone.
    struct Kind
    {
        std::string system;
        Json answerSchema;
        Parameters parameters;
        qint64 maxTokens;
        int records;
        Capabilities learned;
        net::HttpRequest http;   ///< without its body
        JsonMould body;

        [[nodiscard]] bool holds(const ChatRequest &request, const Capabilities &others) const;
    };
    /// A run has few: answers of some lengths, for batches of some sizes.
    static constexpr std::size_t mostKinds = 16;

    std::vector<Kind> m_kinds;   ///< the one used last at the end
};

} // namespace lw::llm
