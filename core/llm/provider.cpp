// SPDX-License-Identifier: Apache-2.0
#include "core/llm/provider.h"

#include "core/llm/anthropic_provider.h"
#include "core/llm/openai_provider.h"
#include "core/llm/profile.h"

namespace lw::llm {
namespace {

/// How the question is written down, when all that is known of the endpoint is put together.
struct Wording
{
    const Profile &profile;
    Capabilities takes;
    std::optional<ThinkingWords> thinking;
    qint64 maxTokens;

    Wording(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned)
        : profile(profileOf(endpoint))
        , takes(inCommon(profile.capabilities, learned))
        , maxTokens(request.maxTokens)
    {
        if (profile.mayThink(endpoint.model) && !speaksOfThinking(request.parameters.extraBody))
            thinking = thinkingWords(profile.thinking, request.parameters.thinking, takes.thinkingForm);
        if (thinking)
            maxTokens += thinking->reserve;
    }
};

void authorise(net::HttpRequest &request, const Profile &profile, const Endpoint &endpoint)
{
    request.headers.append(endpoint.headers);
    const QByteArray &key = endpoint.apiKey;
    if (profile.wire == Profile::Wire::Messages)
        request.headers.append(net::Header("anthropic-version", "2023-06-01"));
    if (key.isEmpty())
        return;
    switch (profile.auth) {
    case Profile::Auth::Bearer: request.headers.append({"Authorization", "Bearer " + key}); return;
    case Profile::Auth::ApiKey: request.headers.append({"api-key", key}); return;
    case Profile::Auth::XApiKey: request.headers.append({"x-api-key", key}); return;
    }
}

} // namespace

Json chatBody(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned)
{
    const Wording wording(endpoint, request, learned);
    Json body = wording.profile.wire == Profile::Wire::Messages
        ? anthropic::body(endpoint.model, request, wording.takes, wording.maxTokens)
        : openai::body(endpoint.model, request, wording.takes, wording.maxTokens);
    if (wording.thinking)
        body.merge_patch(wording.thinking->fields);
    if (request.parameters.extraBody.is_object())
        body.update(request.parameters.extraBody);
    return body;
}

net::HttpRequest encodeChat(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned)
{
    const Profile &profile = profileOf(endpoint);
    net::HttpRequest http;
    http.url = profile.wire == Profile::Wire::Messages ? anthropic::messagesUrl(endpoint.baseUrl)
                                                       : openai::chatUrl(endpoint.baseUrl, profile, endpoint.model);
    http.headers = {{"Content-Type", "application/json"},
                    {"Accept", request.parameters.streaming == Streaming::On ? "text/event-stream" : "application/json"}};
    if (request.parameters.streaming == Streaming::On)
        http.encoding = net::HttpRequest::Encoding::Identity;
    http.route = endpoint.route;
    authorise(http, profile, endpoint);
    const std::string body = dumpJson(chatBody(endpoint, request, learned));
    http.body = QByteArray(body.data(), qsizetype(body.size()));
    return http;
}

net::HttpRequest encodeModels(const Endpoint &endpoint)
{
    const Profile &profile = profileOf(endpoint);
    net::HttpRequest http;
    http.method = net::HttpRequest::Method::Get;
    http.url = profile.wire == Profile::Wire::Messages ? anthropic::modelsUrl(endpoint.baseUrl)
                                                       : openai::modelsUrl(endpoint.baseUrl, profile);
    http.headers = {{"Accept", "application/json"}};
    http.route = endpoint.route;
    authorise(http, profile, endpoint);
    return http;
}

qint64 mostAnswerTokens(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &learned)
{
    for (const char *field : {"max_completion_tokens", "max_tokens"}) {
        const Json *own = member(request.parameters.extraBody, field);
        if (own && own->is_number_integer())
            return own->get<qint64>();
    }
    return Wording(endpoint, request, learned).maxTokens;
}

} // namespace lw::llm
