// SPDX-License-Identifier: Apache-2.0
#include "core/llm/openai_provider.h"

namespace lw::llm {
namespace {

QUrl under(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString whole = url.path();
    while (whole.endsWith(u'/'))
        whole.chop(1);
    url.setPath(whole + path);
    return url;
}

void authorise(net::HttpRequest &request, const Endpoint &endpoint)
{
    if (!endpoint.apiKey.isEmpty())
        request.headers.append({"Authorization", "Bearer " + endpoint.apiKey});
}

Json responseFormat(const Json &schema, Capabilities::Format format)
{
    if (format == Capabilities::Format::JsonObject)
        return Json{{"type", "json_object"}};
    return Json{{"type", "json_schema"},
                {"json_schema", Json{{"name", "annotations"}, {"strict", true}, {"schema", schema}}}};
}

} // namespace

Json chatBody(const QString &model, const ChatRequest &request, const Capabilities &capabilities)
{
    using Format = Capabilities::Format;
    using MaxTokensField = Capabilities::MaxTokensField;
    const Parameters &set = request.parameters;

    Json body = Json::object();
    if (!model.isEmpty())
        body["model"] = toUtf8(model);
    Json messages = Json::array();
    messages.push_back(Json{{"role", "system"}, {"content", request.system}});
    messages.push_back(Json{{"role", "user"}, {"content", request.user}});
    body["messages"] = std::move(messages);
    if (set.temperature && capabilities.temperature)
        body["temperature"] = *set.temperature;
    if (set.topP && capabilities.topP)
        body["top_p"] = *set.topP;
    if (set.seed && capabilities.seed)
        body["seed"] = *set.seed;
    if (capabilities.maxTokensField == MaxTokensField::MaxTokens)
        body["max_tokens"] = request.maxTokens;
    else if (capabilities.maxTokensField == MaxTokensField::MaxCompletionTokens)
        body["max_completion_tokens"] = request.maxTokens;
    if (!request.answerSchema.is_null() && capabilities.format != Format::None)
        body["response_format"] = responseFormat(request.answerSchema, capabilities.format);
    body["stream"] = set.streaming == Streaming::On;
    if (set.streaming == Streaming::On && capabilities.streamOptions)
        body["stream_options"] = Json{{"include_usage", true}};
    if (set.extraBody.is_object())
        body.update(set.extraBody);
    return body;
}

net::HttpRequest encodeChat(const Endpoint &endpoint, const ChatRequest &request, const Capabilities &capabilities)
{
    net::HttpRequest http;
    http.url = under(endpoint.baseUrl, QStringLiteral("/chat/completions"));
    http.headers = {{"Content-Type", "application/json"},
                    {"Accept", request.parameters.streaming == Streaming::On ? "text/event-stream" : "application/json"}};
    authorise(http, endpoint);
    const std::string body = dumpJson(chatBody(endpoint.model, request, capabilities));
    http.body = QByteArray(body.data(), qsizetype(body.size()));
    return http;
}

net::HttpRequest encodeModels(const Endpoint &endpoint)
{
    net::HttpRequest http;
    http.method = net::HttpRequest::Method::Get;
    http.url = under(endpoint.baseUrl, QStringLiteral("/models"));
    http.headers = {{"Accept", "application/json"}};
    authorise(http, endpoint);
    return http;
}

} // namespace lw::llm
