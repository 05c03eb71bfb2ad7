// SPDX-License-Identifier: Apache-2.0
#include "core/llm/anthropic_provider.h"

#include "core/llm/openai_provider.h"

#include <algorithm>

namespace lw::llm::anthropic {
namespace {

const QString messagesPath = QStringLiteral("/messages");

QUrl versioned(const QUrl &base, const QString &path)
{
    const QUrl root = openai::under(base, QString(), messagesPath);
    const bool named = root.path().endsWith(QLatin1String("/v1"));
    return openai::under(root, named ? path : QStringLiteral("/v1") + path);
}

void keepLarger(std::optional<qint64> &kept, const Json &usage, std::string_view key)
{
    const Json *value = member(usage, key);
    if (value && value->is_number_integer())
        kept = std::max(kept.value_or(0), value->get<qint64>());
}

void addBlock(MessagePart &part, const Json &block)
{
    const QString type = stringOr(block, "type");
    const bool thought = type.startsWith(QLatin1String("thinking"));
    if (!thought && !type.startsWith(QLatin1String("text")))
        return; // signatures, tools, citations, and what comes to be
    const Json *text = member(block, thought ? "thinking" : "text");
    if (text && text->is_string())
        (thought ? part.thought : part.text) += text->get_ref<const std::string &>();
}

void addMessage(MessagePart &part, const Json &message)
{
    part.model = stringOr(message, "model");
    part.stopReason = stringOr(message, "stop_reason");
    part.usage = member(message, "usage");
    if (const Json *content = member(message, "content"); content && content->is_array()) {
        for (const Json &block : *content)
            addBlock(part, block);
    }
}

} // namespace

Json body(const QString &model, const ChatRequest &request, const Capabilities &takes, qint64 maxTokens)
{
    const Parameters &set = request.parameters;
    Json body{{"model", toUtf8(model)},
              {"max_tokens", maxTokens},
              {"messages", Json::array({Json{{"role", "user"}, {"content", request.user}}})},
              {"stream", set.streaming == Streaming::On}};
    if (!request.system.empty())
        body["system"] = request.system;
    if (set.temperature && takes.temperature)
        body["temperature"] = std::min(*set.temperature, 1.0); // its scale ends at 1
    if (set.topP && takes.topP)
        body["top_p"] = *set.topP;
    if (!request.answerSchema.is_null() && takes.format == Capabilities::Format::JsonSchema)
        body["output_config"]["format"] = Json{{"type", "json_schema"}, {"schema", request.answerSchema}};
    return body;
}

QUrl messagesUrl(const QUrl &base) { return versioned(base, messagesPath); }

QUrl modelsUrl(const QUrl &base) { return versioned(base, QStringLiteral("/models")); }

void TokenCounts::read(const Json &usage)
{
    keepLarger(input, usage, "input_tokens");
    keepLarger(cacheWritten, usage, "cache_creation_input_tokens");
    keepLarger(cacheRead, usage, "cache_read_input_tokens");
    keepLarger(output, usage, "output_tokens");
}

metrics::Usage TokenCounts::usage() const
{
    metrics::Usage result;
    if (input)
        result.prompt = *input + cacheWritten.value_or(0) + cacheRead.value_or(0);
    result.cached = cacheRead;
    result.completion = output;
    return result;
}

std::optional<MessagePart> readPart(const Json &event)
{
    const Json *type = member(event, "type");
    if (!type || !type->is_string() || member(event, "choices"))
        return {};
    const std::string &name = type->get_ref<const std::string &>();
    static const Json nothing = Json::object();
    const auto object = [&event](const char *key) -> const Json & {
        const Json *value = member(event, key);
        return value ? *value : nothing;
    };
    MessagePart part;
    if (name == "message") {
        addMessage(part, event);
    } else if (name == "message_start") {
        addMessage(part, object("message"));
    } else if (name == "content_block_start") {
        addBlock(part, object("content_block"));
    } else if (name == "content_block_delta") {
        addBlock(part, object("delta"));
    } else if (name == "message_delta") {
        part.stopReason = stringOr(object("delta"), "stop_reason");
        part.usage = member(event, "usage");
    } else if (name == "message_stop") {
        part.isLast = true;
    }
    return part;
}

} // namespace lw::llm::anthropic
