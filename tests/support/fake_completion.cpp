// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_completion.h"

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lw::test {

namespace {

QByteArray bytesOf(const Json &json)
{
    return QByteArray::fromStdString(dumpJson(json));
}

struct Asked
{
    bool stream = false;
    bool usage = false;
    bool logprobs = false;
    int promptTokens = 0;
};

Asked readRequest(const FakeRequest &request)
{
    const Result<Json> body = parseJson({request.body.constData(), static_cast<std::size_t>(request.body.size())});
    if (!body)
        return {};
    Asked asked;
    if (const Json *stream = member(*body, "stream"))
        asked.stream = *stream == true;
    if (const Json *logprobs = member(*body, "logprobs"))
        asked.logprobs = *logprobs == true;
    if (const Json *options = member(*body, "stream_options")) {
        const Json *usage = member(*options, "include_usage");
        asked.usage = usage && *usage == true;
    }
    if (const Json *messages = member(*body, "messages"); messages && messages->is_array()) {
        for (const Json &message : *messages)
            asked.promptTokens += static_cast<int>((stringOr(message, "content").size() + 3) / 4);
    }
    return asked;
}

Json usageOf(const FakeCompletion &completion, const Asked &asked)
{
    const int prompt = completion.promptTokens.value_or(asked.promptTokens);
    const int reasoning = static_cast<int>(fakeTokens(completion.reasoning).size());
    const int answer = reasoning + static_cast<int>(fakeTokens(completion.text).size());
    Json usage{{"prompt_tokens", prompt}, {"completion_tokens", answer}, {"total_tokens", prompt + answer}};
    if (completion.cachedTokens)
        usage["prompt_tokens_details"] = {{"cached_tokens", *completion.cachedTokens}};
    if (reasoning > 0)
        usage["completion_tokens_details"] = {{"reasoning_tokens", reasoning}};
    return usage;
}

/// As OpenAI tells them: what is no whole character has its bytes alone to be known by.
Json chanceOf(const QByteArray &bytes, double probability)
{
    Json numbers = Json::array();
    for (const char byte : bytes)
        numbers.push_back(int(static_cast<unsigned char>(byte)));
    return Json{{"token", toUtf8(QString::fromUtf8(bytes))}, {"logprob", std::log(probability)}, {"bytes", std::move(numbers)}};
}

Json logprobsOf(const QList<FakeToken> &tokens)
{
    Json content = Json::array();
    for (const FakeToken &token : tokens) {
        Json told = chanceOf(token.bytes, token.probability);
        told["top_logprobs"] = Json::array();
        for (const auto &[bytes, probability] : token.others)
            told["top_logprobs"].push_back(chanceOf(bytes, probability));
        content.push_back(std::move(told));
    }
    return Json{{"content", std::move(content)}, {"refusal", nullptr}};
}

Json finishReasonOf(const FakeCompletion &completion)
{
    return completion.finishReason.isEmpty() ? Json(nullptr) : Json(completion.finishReason.toStdString());
}

/// Builds the events of one stream, each with its line breaks.
class StreamWriter final
{
public:
    StreamWriter(const FakeCompletion &completion, const Asked &asked)
        : m_completion(completion)
        , m_asked(asked)
    {}

    [[nodiscard]] QByteArrayList write()
    {
        if (m_completion.azureFirstChunk)
            event(bytesOf({{"id", ""},
                           {"object", ""},
                           {"created", 0},
                           {"model", ""},
                           {"choices", Json::array()},
                           {"prompt_filter_results", Json::array()}}));
        if (m_completion.roleChunk)
            delta({{"role", "assistant"}, {"content", ""}});
        if (!text("refusal", m_completion.refusal) ||
            !text(m_completion.reasoningField.toStdString(), m_completion.reasoning) ||
            !content()) {
            event(m_completion.event);
            return std::move(m_pieces);
        }
        if (!m_completion.finishReason.isEmpty())
            delta(Json::object(), finishReasonOf(m_completion));
        if (sendsUsage()) {
            Json last = chunk(Json::array());
            last["usage"] = usageOf(m_completion, m_asked);
            event(bytesOf(last));
        }
        if (m_completion.done)
            event("[DONE]");
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] bool sendsUsage() const
    {
        return m_completion.usage == FakeCompletion::Usage::Always ||
               (m_completion.usage == FakeCompletion::Usage::AsAsked && m_asked.usage);
    }

    [[nodiscard]] Json chunk(Json choices) const
    {
        Json result{{"id", "chatcmpl-fake"},
                    {"object", "chat.completion.chunk"},
                    {"created", 1'700'000'000},
                    {"model", toUtf8(m_completion.model)},
                    {"choices", std::move(choices)}};
        if (sendsUsage())
            result["usage"] = nullptr;
        return result;
    }

    void delta(Json delta, Json finishReason = nullptr)
    {
        Json choice{{"index", 0}, {"delta", std::move(delta)}, {"finish_reason", std::move(finishReason)}};
        event(bytesOf(chunk(Json::array({std::move(choice)}))));
    }

    /// False where the stream is to end in place of the next chunk.
    [[nodiscard]] bool text(const std::string &field, const QString &whole)
    {
        const QStringList tokens = fakeTokens(whole);
        for (qsizetype at = 0; at < tokens.size(); at += m_completion.tokensPerChunk) {
            if (m_completion.eventAfter && m_chunks >= *m_completion.eventAfter)
                return false;
            if (m_completion.commentEvery > 0 && m_chunks % m_completion.commentEvery == 0)
                m_pieces.append(": keep-alive" + m_completion.lineBreak + m_completion.lineBreak);
            ++m_chunks;
            delta({{field, toUtf8(tokens.mid(at, m_completion.tokensPerChunk).join(QString()))}});
        }
        return true;
    }

    [[nodiscard]] bool content()
    {
        if (!m_asked.logprobs || m_completion.tokens.isEmpty())
            return text("content", m_completion.text);
        // The parts of a character come with its last one.
        QByteArray bytes;
        QList<FakeToken> some;
        for (const FakeToken &token : m_completion.tokens) {
            bytes += token.bytes;
            some.append(token);
            const QString whole = QString::fromUtf8(bytes);
            if (whole.contains(QChar::ReplacementCharacter))
                continue;
            Json choice{{"index", 0}, {"delta", {{"content", toUtf8(whole)}}}, {"logprobs", logprobsOf(some)}, {"finish_reason", nullptr}};
            event(bytesOf(chunk(Json::array({std::move(choice)}))));
            bytes.clear();
            some.clear();
        }
        return true;
    }

    void event(const QByteArray &data)
    {
        const QByteArray mark =
            m_completion.byteOrderMark && m_pieces.isEmpty() ? QByteArray("\xEF\xBB\xBF") : QByteArray();
        m_pieces.append(mark + "data: " + data + m_completion.lineBreak + m_completion.lineBreak);
    }

    const FakeCompletion &m_completion;
    Asked m_asked;
    QByteArrayList m_pieces;
    int m_chunks = 0;
};

FakeReply streamOf(const FakeCompletion &completion, const Asked &asked)
{
    FakeReply reply;
    reply.headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-cache"}};
    reply.pieces = StreamWriter(completion, asked).write();
    reply.framing = FakeReply::Framing::Chunked;
    reply.beforeHead = completion.beforeHead;
    reply.beforeFirstPiece = completion.beforeFirstToken;
    reply.betweenPieces = completion.betweenChunks;
    return reply;
}

FakeReply wholeOf(const FakeCompletion &completion, const Asked &asked)
{
    Json message{{"role", "assistant"}, {"content", toUtf8(completion.text)}};
    if (!completion.refusal.isEmpty()) {
        message["content"] = nullptr;
        message["refusal"] = toUtf8(completion.refusal);
    }
    if (!completion.reasoning.isEmpty())
        message[completion.reasoningField.toStdString()] = toUtf8(completion.reasoning);
    Json choice{{"index", 0},
                {"message", std::move(message)},
                {"logprobs", asked.logprobs && !completion.tokens.isEmpty() ? logprobsOf(completion.tokens) : Json(nullptr)},
                {"finish_reason", finishReasonOf(completion)}};
    Json body{{"id", "chatcmpl-fake"},
              {"object", "chat.completion"},
              {"created", 1'700'000'000},
              {"model", toUtf8(completion.model)},
              {"choices", Json::array({std::move(choice)})}};
    if (completion.usage != FakeCompletion::Usage::Never)
        body["usage"] = usageOf(completion, asked);
    FakeReply reply = jsonReply(200, bytesOf(body));
    reply.beforeHead = completion.beforeHead + completion.beforeFirstToken;
    return reply;
}

} // namespace

QStringList fakeTokens(const QString &text)
{
    QStringList tokens;
    qsizetype begin = 0;
    int characters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size())
            ++i;
        if (++characters == 4 || i + 1 == text.size()) {
            tokens.append(text.mid(begin, i + 1 - begin));
            begin = i + 1;
            characters = 0;
        }
    }
    return tokens;
}

FakeReply completionReply(const FakeCompletion &completion, const FakeRequest &request)
{
    const Asked asked = readRequest(request);
    return asked.stream ? streamOf(completion, asked) : wholeOf(completion, asked);
}

FakeReply streamReply(const FakeCompletion &completion, const FakeRequest &request)
{
    return streamOf(completion, readRequest(request));
}

FakeReply wholeReply(const FakeCompletion &completion, const FakeRequest &request)
{
    return wholeOf(completion, readRequest(request));
}

FakeReply eventsReply(const QByteArrayList &events, const QByteArray &lineBreak)
{
    FakeReply reply;
    reply.headers = {{"Content-Type", "text/event-stream"}};
    reply.framing = FakeReply::Framing::Chunked;
    for (const QByteArray &event : events)
        reply.pieces.append("data: " + event + lineBreak + lineBreak);
    return reply;
}

FakeReply jsonReply(int status, const QByteArray &json)
{
    FakeReply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", "application/json"}};
    reply.pieces = {json};
    return reply;
}

FakeReply modelsReply(const QStringList &models)
{
    Json list = Json::array();
    for (const QString &model : models)
        list.push_back({{"id", toUtf8(model)}, {"object", "model"}, {"created", 1'700'000'000}, {"owned_by", "fake"}});
    return jsonReply(200, bytesOf({{"object", "list"}, {"data", std::move(list)}}));
}

} // namespace lw::test
