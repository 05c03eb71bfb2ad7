// SPDX-License-Identifier: Apache-2.0
#include "core/local/chat_api.h"

#include "core/local/chat_question.h"
#include "core/local/token_pieces.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace lw::local {
namespace {

constexpr const char *invalidRequest = "invalid_request_error";

Json modelCard()
{
    return Json{{"id", embeddedModelId},
                {"object", "model"},
                {"created", 0},
                {"owned_by", "labelwright"},
                {"name", embeddedModelName}};
}

/// The answer's text, in the shape of contracts/answers.md, members in its order.
QString annotationText(const LearnedPrompt &prompt, const ChatQuestion &question)
{
    OrderedJson items = OrderedJson::array();
    for (const PromptRecord &record : question.user.records) {
        const Prediction prediction = prompt.model->predict(record.text);
        OrderedJson item = {{"id", record.id}};
        if (prompt.rationale || question.schemaAsks("rationale"))
            item["rationale"] = "Its words and characters are the nearest to those of this label's description and examples.";
        item["label"] = toUtf8(prediction.label);
        if (prompt.confidence || question.schemaAsks("confidence"))
            item["confidence"] = std::round(prediction.probability * 1000) / 1000;
        items.push_back(std::move(item));
    }
    return fromUtf8(dumpJson(OrderedJson{{"annotations", std::move(items)}}));
}

/// The kind of task that is asked for, where it is one that this model cannot answer.
std::optional<task::TaskKind> unanswerableKind(const LearnedPrompt &prompt, const ChatQuestion &question)
{
    constexpr auto only = task::TaskKind::Classification;
    if (prompt.kind && *prompt.kind != only)
        return prompt.kind;
    if (question.itemProperties.is_null() || question.schemaAsks(task::answerField(only)))
        return {};
    for (const QString &name : task::kindNames()) {
        const auto kind = task::kindNamed(name);
        if (kind && question.schemaAsks(task::answerField(*kind)))
            return kind;
    }
    return {};
}

/// One completion, before it is written as one body or as a stream.
struct ChatAnswer
{
    Json head;              ///< the members that body and chunks share
    QStringList pieces;
    const char *finishReason = "stop";
    Json usage;
};

ApiReply wholeReply(ChatAnswer answer)
{
    answer.head["object"] = "chat.completion";
    answer.head["choices"] = Json::array({Json{{"index", 0},
                                               {"message", Json{{"role", "assistant"}, {"content", toUtf8(answer.pieces.join(QString()))}}},
                                               {"finish_reason", answer.finishReason},
                                               {"logprobs", nullptr}}});
    answer.head["usage"] = std::move(answer.usage);
    return {200, dumpJson(answer.head), {}};
}

ApiReply streamedReply(ChatAnswer answer, UsageWish usageWish)
{
    ApiReply reply;
    Json &chunk = answer.head;
    chunk["object"] = "chat.completion.chunk";
    if (usageWish == UsageWish::AtTheEnd)
        chunk["usage"] = nullptr;
    const auto add = [&](Json delta, Json finishReason) {
        chunk["choices"] = Json::array(
            {Json{{"index", 0}, {"delta", std::move(delta)}, {"finish_reason", std::move(finishReason)}, {"logprobs", nullptr}}});
        reply.events.push_back(dumpJson(chunk));
    };
    add(Json{{"role", "assistant"}, {"content", ""}}, nullptr);
    for (const QString &piece : answer.pieces)
        add(Json{{"content", toUtf8(piece)}}, nullptr);
    add(Json::object(), answer.finishReason);
    if (usageWish == UsageWish::AtTheEnd) {
        chunk["choices"] = Json::array();
        chunk["usage"] = std::move(answer.usage);
        reply.events.push_back(dumpJson(chunk));
    }
    reply.events.emplace_back("[DONE]");
    return reply;
}

} // namespace

ApiReply apiError(int status, std::string_view type, std::string_view message, std::string_view code, std::string_view param)
{
    const auto orNull = [](std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); };
    const Json error = {{"message", message}, {"type", type}, {"code", orNull(code)}, {"param", orNull(param)}};
    return {status, dumpJson(Json{{"error", error}}), {}};
}

ApiReply ChatApi::answer(const ParsedRequest &request)
{
    const QByteArray path = request.target.split('?').first();
    const bool isModels = path == "/v1/models";
    const bool isModel = path == QByteArray("/v1/models/") + embeddedModelId;
    const bool isChat = path == "/v1/chat/completions";
    if (!isModels && !isModel && !isChat)
        return apiError(404, invalidRequest, "There is only /v1/models and /v1/chat/completions here.", "unknown_url");
    if (request.method != (isChat ? "POST" : "GET"))
        return apiError(405, invalidRequest, isChat ? "Use POST here." : "Use GET here.", "method_not_allowed");
    if (isChat)
        return complete(request);
    const Json body = isModel ? modelCard() : Json{{"object", "list"}, {"data", Json::array({modelCard()})}};
    return {200, dumpJson(body), {}};
}

ApiReply ChatApi::complete(const ParsedRequest &request)
{
    const auto question = readChatQuestion({request.body.constData(), static_cast<std::size_t>(request.body.size())});
    if (!question)
        return apiError(400, invalidRequest, question.error().message, {}, question.error().param);
    if (!question->model.isEmpty() && question->model != QLatin1String(embeddedModelId)) {
        return apiError(404, invalidRequest, std::string("The only model here is ") + embeddedModelId + ".", "model_not_found",
                        "model");
    }
    const LearnedPrompt &prompt = m_shelf.learn(question->system + u'\n' + question->user.examples);
    if (const auto kind = unanswerableKind(prompt, *question)) {
        return apiError(400, invalidRequest,
                        "The embedded baseline is not a language model: it gives each record one label, and this prompt asks for \""
                            + std::string(task::answerField(*kind)) + "\". Ask an endpoint with a language model.",
                        {}, "messages");
    }
    if (!prompt.model) {
        return apiError(400, invalidRequest,
                        "The embedded baseline is not a language model: it only labels records, and this prompt has no list of "
                        "labels.",
                        {}, "messages");
    }

    ChatAnswer answer;
    answer.pieces = tokenPieces(annotationText(prompt, *question));
    if (question->maxTokens && *question->maxTokens < answer.pieces.size()) {
        answer.pieces.resize(static_cast<qsizetype>(*question->maxTokens));
        answer.finishReason = "length";
    }
    answer.usage = Json{{"prompt_tokens", question->promptTokens},
                        {"completion_tokens", answer.pieces.size()},
                        {"total_tokens", question->promptTokens + answer.pieces.size()}};
    answer.head = Json{{"id", "chatcmpl-" + std::to_string(++m_completions)},
                       {"created", QDateTime::currentSecsSinceEpoch()},
                       {"model", embeddedModelId},
                       {"system_fingerprint", embeddedModelRevision}};
    return question->stream ? streamedReply(std::move(answer), question->usage) : wholeReply(std::move(answer));
}

} // namespace lw::local
