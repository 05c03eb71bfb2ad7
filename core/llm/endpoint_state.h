// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat_encoder.h"
#include "core/llm/endpoint.h"
#include "core/llm/profile.h"
#include "core/net/redactor.h"

namespace lw::llm {

/// One endpoint with what has been learned of it; shared by all its requests. Lives on the engine thread.
struct EndpointState
{
    explicit EndpointState(Endpoint which)
        : endpoint(std::move(which))
        , capabilities(profileOf(endpoint).capabilities)
        , shownUrl(endpoint.shownUrl())
    {
        redactor.addSecret(endpoint.apiKey);
        redactor.addSecret(endpoint.route.proxy.password.toUtf8());
        for (const auto &[name, value] : endpoint.headers)
            redactor.addSecret(value);
    }

    Endpoint endpoint;
    Capabilities capabilities;   ///< begins with what its kind is known for
    net::Redactor redactor;
    ChatEncoder encoder;         ///< of its questions
    QString shownUrl;            ///< Endpoint::shownUrl(), made once
};

} // namespace lw::llm
