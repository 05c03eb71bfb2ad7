// SPDX-License-Identifier: Apache-2.0
#include "core/llm/chat_encoder.h"

#include "core/llm/provider.h"

#include <algorithm>

namespace lw::llm {

bool ChatEncoder::Kind::holds(const ChatRequest &request, const Capabilities &others) const
{
    return maxTokens == request.maxTokens && records == request.records && learned == others && parameters == request.parameters
        && system == request.system && answerSchema == request.answerSchema;
}

net::HttpRequest ChatEncoder::encode(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned)
{
    const auto known = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const Kind &kind) { return kind.holds(request, learned); });
    if (known != m_kinds.end()) {
        std::rotate(known, known + 1, m_kinds.end());
    } else {
        if (m_kinds.size() == mostKinds)
            m_kinds.erase(m_kinds.begin());
        ChatRequest other = request;
        m_kinds.push_back({request.system, request.answerSchema, request.parameters, request.maxTokens, request.records, learned,
                           encodeChat(endpoint, request, learned), JsonMould([&](const std::string &user) {
                               other.user = user;
                               return chatBody(endpoint, other, learned);
                           })});
    }
    const Kind &kind = m_kinds.back();
    net::HttpRequest http = kind.http;
    const std::string body = kind.body.fill(request.user);
    http.body = QByteArray(body.data(), qsizetype(body.size()));
    return http;
}

} // namespace lw::llm
