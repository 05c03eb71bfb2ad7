// SPDX-License-Identifier: Apache-2.0
#include "core/local/simulated_answer.h"

#include <array>
#include <cstdio>

namespace lw::local {
namespace {

constexpr std::string_view simulatedModel = "simulated";

std::string message(int status, std::string_view body)
{
    const std::string_view reason = status == 200 ? "OK" : status == 429 ? "Too Many Requests" : "Error";
    std::string out = "HTTP/1.1 " + std::to_string(status) + ' ';
    out.append(reason).append("\r\nContent-Type: application/json\r\nContent-Length: ");
    out.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
    return out;
}

std::string usage(const SimulatedRequest &request, int words)
{
    const std::string completion = std::to_string(8 * request.records + 4 * words);
    return "{\"prompt_tokens\":100,\"completion_tokens\":" + completion + ",\"total_tokens\":" + completion + "}";
}

/// From the opening brace, or from behind the rationale of the first annotation; escaped, for a JSON string.
std::string annotations(const SimulatedRequest &request, bool afterRationale, std::string_view label)
{
    std::string out = afterRationale ? "\\\"," : "{\\\"annotations\\\":[";
    for (int id = 1; id <= request.records; ++id) {
        if (id > 1)
            out += ',';
        if (id > 1 || !afterRationale)
            out.append("{\\\"id\\\":").append(std::to_string(id)).append(",");
        out.append("\\\"label\\\":\\\"").append(label).append("\\\"}");
    }
    return out += "]}";
}

std::string chunked(std::string_view data)
{
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", data.size());
    return std::string(size.data()).append(data).append("\r\n");
}

std::string contentEvent(std::string_view escapedContent)
{
    std::string out = "data: {\"id\":\"sim\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"";
    out.append(simulatedModel).append("\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"").append(escapedContent);
    return out += "\"},\"finish_reason\":null}]}\n\n";
}

} // namespace

SimulatedRequest readSimulatedRequest(std::string_view body)
{
    // A search in place of a parser: the prompt speaks of the tag without a number, and inside records it is escaped.
    constexpr std::string_view tag = "<record id=\\\"";
    SimulatedRequest request;
    int records = 0;
    for (std::size_t at = body.find(tag); at != std::string_view::npos; at = body.find(tag, at + tag.size())) {
        const std::size_t digit = at + tag.size();
        records += digit < body.size() && body[digit] >= '0' && body[digit] <= '9' ? 1 : 0;
    }
    request.records = records > 0 ? records : 1;
    request.stream = body.find("\"stream\":true") != std::string_view::npos
        || body.find("\"stream\": true") != std::string_view::npos;
    return request;
}

std::string simulatedAnswer(const SimulatedRequest &request, std::string_view label)
{
    std::string body = "{\"id\":\"sim\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"";
    body.append(simulatedModel).append("\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"");
    body.append(annotations(request, false, label)).append("\"},\"finish_reason\":\"stop\"}],\"usage\":");
    return message(200, body.append(usage(request, 0)).append("}"));
}

std::string simulatedError(int status)
{
    const std::string_view type = status == 429 ? "rate_limit_error" : "server_error";
    std::string body = "{\"error\":{\"message\":\"simulated\",\"type\":\"";
    return message(status, body.append(type).append("\"}}"));
}

std::string simulatedModels()
{
    std::string body = "{\"object\":\"list\",\"data\":[{\"id\":\"";
    return message(200, body.append(simulatedModel).append("\",\"object\":\"model\",\"created\":1,\"owned_by\":\"labelwright\"}]}"));
}

std::string simulatedStreamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
}

std::string simulatedWord(bool first, Instant now)
{
    const std::string opening = first ? "{\\\"annotations\\\":[{\\\"id\\\":1,\\\"rationale\\\":\\\"" : "";
    return chunked(contentEvent(opening + std::to_string(now.count()) + ' '));
}

std::string simulatedStreamEnd(const SimulatedRequest &request, int words, std::string_view label)
{
    std::string events = contentEvent(annotations(request, words > 0, label));
    events += "data: {\"id\":\"sim\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"";
    events.append(simulatedModel).append("\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
    events += "data: {\"id\":\"sim\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"";
    events.append(simulatedModel).append("\",\"choices\":[],\"usage\":").append(usage(request, words)).append("}\n\n");
    return chunked(events += "data: [DONE]\n\n") + "0\r\n\r\n";
}

} // namespace lw::local
