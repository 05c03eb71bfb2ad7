// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/local/http_request_parser.h"
#include "core/local/model_shelf.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace lw::local {

/// What a request is answered with: one JSON body, or the data of server-sent events, one each.
struct ApiReply
{
    int status = 200;
    std::string body;
    std::vector<std::string> events; ///< not empty: the answer is a stream of these and `body` is empty
};

/// An error in OpenAI's shape.
[[nodiscard]] ApiReply apiError(int status, std::string_view type, std::string_view message,
                                std::string_view code = {}, std::string_view param = {});

/// The OpenAI-compatible interface of the embedded model: a request in, a reply out, no socket. Serves GET /v1/models,
/// GET /v1/models/embedded-baseline and POST /v1/chat/completions. Lives on one thread; keeps the fitted models.
class ChatApi final
{
public:
    [[nodiscard]] ApiReply answer(const ParsedRequest &request);

private:
    [[nodiscard]] ApiReply complete(const ParsedRequest &request);

    ModelShelf m_shelf;
    qint64 m_completions = 0;
};

} // namespace lw::local
