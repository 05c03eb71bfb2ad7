// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_replies.h"

#include <utility>

namespace lw::test::replies {

namespace {

/// {"error":{"message","type","param","code"}}; code and param are JSON ("null", "\"x\"", "429").
FakeReply openAiError(int status, const QByteArray &message, const QByteArray &type, const QByteArray &code = "null",
                      const QByteArray &param = "null")
{
    return jsonReply(status, R"({"error":{"message":")" + message + R"(","type":")" + type + R"(","param":)" + param +
                                 R"(,"code":)" + code + "}}");
}

FakeReply htmlReply(int status, const QByteArray &words)
{
    FakeReply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Server", "proxy"}};
    reply.pieces = {"<!DOCTYPE html>\n<html><head><title>" + words + "</title></head>\n<body><h1>" + words +
                    "</h1></body></html>\n"};
    return reply;
}

FakeReply withHeaders(FakeReply reply, const FakeHeaders &headers)
{
    reply.headers += headers;
    return reply;
}

} // namespace

FakeReply openAiRateLimit(const QByteArray &resetRequests, const QByteArray &retryAfter)
{
    FakeHeaders headers{{"x-ratelimit-limit-requests", "500"},         {"x-ratelimit-remaining-requests", "0"},
                        {"x-ratelimit-reset-requests", resetRequests}, {"x-ratelimit-limit-tokens", "30000"},
                        {"x-ratelimit-remaining-tokens", "29000"},     {"x-ratelimit-reset-tokens", "6m0s"}};
    if (!retryAfter.isEmpty())
        headers.append({"retry-after", retryAfter});
    return withHeaders(openAiError(429, "Rate limit reached for requests per min: limit 500, used 500.", "requests",
                                   R"("rate_limit_exceeded")"),
                       headers);
}

FakeReply azureRateLimit(std::chrono::milliseconds retryAfter)
{
    return withHeaders(
        openAiError(429, "Requests have exceeded the call rate limit of your tier.", "rate_limit", R"("429")"),
        {{"retry-after-ms", QByteArray::number(static_cast<qint64>(retryAfter.count()))},
         {"retry-after", QByteArray::number(static_cast<qint64>((retryAfter.count() + 999) / 1000))},
         {"x-ratelimit-limit-tokens", "-1"},
         {"x-ratelimit-remaining-tokens", "0"}});
}

FakeReply geminiRateLimit(const QByteArray &wait)
{
    return jsonReply(429, R"([{"error":{"code":429,"message":"You exceeded your current quota. Please retry in )" +
                              wait +
                              R"(.","status":"RESOURCE_EXHAUSTED","details":[{"@type":)"
                              R"("type.googleapis.com/google.rpc.RetryInfo","retryDelay":"8s"}]}}])");
}

FakeReply anthropicRateLimit(int retryAfterSeconds)
{
    return withHeaders(jsonReply(429, R"({"type":"error","error":{"type":"rate_limit_error","message":)"
                                      R"("This request would exceed the rate limit of your organization."},)"
                                      R"("request_id":"req_fake"})"),
                       {{"retry-after", QByteArray::number(retryAfterSeconds)},
                        {"anthropic-ratelimit-requests-limit", "50"},
                        {"anthropic-ratelimit-requests-remaining", "0"},
                        {"anthropic-ratelimit-requests-reset", "2026-01-01T00:00:30Z"}});
}

FakeReply insufficientQuota()
{
    return openAiError(429, "You exceeded your current quota, please check your plan and billing details.",
                       "insufficient_quota", R"("credit_balance_exhausted")");
}

FakeReply unauthorized()
{
    return withHeaders(openAiError(401, "Incorrect API key provided: sk-fake1234567890abcdefghij.",
                                   "invalid_request_error", R"("invalid_api_key")"),
                       {{"WWW-Authenticate", "Bearer"}});
}

FakeReply llamaCppUnauthorized()
{
    return jsonReply(401, R"({"error":{"code":401,"message":"Invalid API Key","type":"authentication_error"}})");
}

FakeReply modelNotFound(const QByteArray &model)
{
    return openAiError(404, "The model `" + model + "` does not exist or you do not have access to it.",
                       "invalid_request_error", R"("model_not_found")");
}

FakeReply ollamaModelNotFound(const QByteArray &model)
{
    return jsonReply(404, R"({"error":"model \")" + model + R"(\" not found, try pulling it first"})");
}

FakeReply unsupportedField(const QByteArray &field)
{
    return openAiError(400, "Unsupported parameter: '" + field + "' is not supported with this model.",
                       "invalid_request_error", R"("unsupported_parameter")", '"' + field + '"');
}

FakeReply unsupportedFieldInText(const QByteArray &field)
{
    return jsonReply(400, R"({"object":"error","message":"[{'type': 'extra_forbidden', 'loc': ('body', ')" + field +
                              R"('), 'msg': 'Extra inputs are not permitted'}]","type":"BadRequestError",)"
                              R"("param":null,"code":400})");
}

FakeReply contextLength()
{
    return openAiError(
        400, "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
        "invalid_request_error", R"("context_length_exceeded")", R"("messages")");
}

FakeReply vllmContextLength()
{
    return jsonReply(400,
                     R"({"object":"error","message":"This model's maximum context length is 4096 tokens. However, you )"
                     R"(requested 5000 tokens in the messages.","type":"BadRequestError","param":null,"code":400})");
}

FakeReply llamaCppContextLength()
{
    return jsonReply(400, R"({"error":{"code":400,"message":"the request exceeds the available context size",)"
                          R"("type":"exceed_context_size_error","n_prompt_tokens":9000,"n_ctx":4096}})");
}

FakeReply dashScopeThinking()
{
    return openAiError(400, "parameter.enable_thinking must be set to false for non-streaming calls",
                       "invalid_request_error", R"("invalid_parameter_error")");
}

FakeReply contentFilter()
{
    return openAiError(400, "The response was filtered due to the prompt triggering the content management policy.",
                       "invalid_request_error", R"("content_filter")", R"("prompt")");
}

FakeReply serverError()
{
    return openAiError(500, "The server had an error while processing your request.", "server_error");
}

FakeReply anthropicOverloaded()
{
    return jsonReply(529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},)"
                          R"("request_id":"req_fake"})");
}

FakeReply ollamaBusy()
{
    return jsonReply(503, R"({"error":"server busy, please try again. maximum pending requests exceeded"})");
}

FakeReply vllmError()
{
    return jsonReply(500,
                     R"({"object":"error","message":"EngineCore encountered an issue.","type":"InternalServerError",)"
                     R"("param":null,"code":500})");
}

FakeReply badGateway()
{
    return htmlReply(502, "502 Bad Gateway");
}
FakeReply html()
{
    return htmlReply(200, "Welcome to the intranet");
}
FakeReply wrongJson()
{
    return jsonReply(200, R"({"status":"ok","items":[1,2,3]})");
}
FakeReply brokenJson()
{
    return jsonReply(200, R"({"id":"chatcmpl-fake","choices":[{"index":0,"mess)");
}

FakeReply redirect(const QByteArray &location)
{
    FakeReply reply = htmlReply(302, "Moved");
    reply.headers.append({"Location", location});
    return reply;
}

FakeReply neverAnswers()
{
    FakeReply reply;
    reply.cutHead = 0;
    reply.cut = FakeReply::Cut::Hang;
    return reply;
}

FakeReply closesWithoutAnswer()
{
    FakeReply reply;
    reply.cutHead = 0;
    return reply;
}

FakeReply resetsWithoutAnswer()
{
    FakeReply reply;
    reply.cutHead = 0;
    reply.cut = FakeReply::Cut::Reset;
    return reply;
}

FakeReply cutAfter(FakeReply reply, qint64 bytes, FakeReply::Cut cut)
{
    reply.cutBody = bytes;
    reply.cut = cut;
    return reply;
}

FakeReply withoutLastChunk(FakeReply reply)
{
    reply.framing = FakeReply::Framing::Chunked;
    const qint64 size = reply.body().size();
    return cutAfter(std::move(reply), size);
}

} // namespace lw::test::replies
