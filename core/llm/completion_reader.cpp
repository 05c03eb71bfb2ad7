// SPDX-License-Identifier: Apache-2.0
#include "core/llm/completion_reader.h"

#include "core/llm/logprob_reader.h"
#include "core/llm/outcome_classifier.h"

namespace lw::llm {
namespace {

/// Far above any label's answer; a server that sends more is broken.
constexpr qsizetype maxAnswerBytes = 16 * 1024 * 1024;

std::optional<qint64> count(const Json *object, std::string_view key)
{
    const Json *value = object ? member(*object, key) : nullptr;
    return value && value->is_number_integer() ? std::optional(value->get<qint64>()) : std::nullopt;
}

metrics::Usage readUsage(const Json &usage)
{
    metrics::Usage result;
    result.prompt = count(&usage, "prompt_tokens");
    result.completion = count(&usage, "completion_tokens");
    result.cached = count(member(usage, "prompt_tokens_details"), "cached_tokens");
    if (!result.cached)
        result.cached = count(&usage, "prompt_cache_hit_tokens");
    result.reasoning = count(member(usage, "completion_tokens_details"), "reasoning_tokens");
    return result;
}

/// Anthropic's reasons in the words of the others.
QString commonReason(const QString &reason)
{
    if (reason == QLatin1String("end_turn") || reason == QLatin1String("stop_sequence"))
        return QStringLiteral("stop");
    return reason == QLatin1String("max_tokens") ? QStringLiteral("length") : reason;
}

} // namespace

CompletionReader::CompletionReader(int status, net::Headers headers, const net::Redactor &redactor, OnText onText)
    : m_status(status)
    , m_headers(std::move(headers))
    , m_redactor(redactor)
    , m_onText(std::move(onText))
    , m_sse([this](const net::SseEvent &e) { event(e); })
    , m_streamed(status == 200
                 && net::headerValue(m_headers, "content-type").toLower().startsWith("text/event-stream"))
{
}

void CompletionReader::feed(QByteArrayView bytes)
{
    if (m_over)
        return;
    if (m_streamed) {
        if (m_sse.feed(bytes) == net::SseParser::State::LineTooLong)
            m_over = true;
        return;
    }
    m_body.append(bytes);
    m_over = m_body.size() > maxAnswerBytes;
}

void CompletionReader::event(const net::SseEvent &event)
{
    if (m_over)
        return;
    const QByteArray data = event.data.trimmed();
    if (data == "[DONE]") {
        m_over = true;
        return;
    }
    const auto json = parseJson({data.constData(), std::size_t(data.size())});
    if (!json)
        return; // a stray line; if it was all there is, the missing finish_reason tells
    m_sawJson = true;
    if (auto error = readErrorBody(*json)) {
        m_error = std::move(error);
        m_over = true;
        return;
    }
    if (const auto part = anthropic::readPart(*json)) {
        messagePart(*part);
    } else {
        readCommon(*json);
        const Json *choices = member(*json, "choices");
        if (choices && choices->is_array() && !choices->empty())
            message(choices->front());
    }
    m_over = m_over || m_completion.text.size() + m_completion.reasoning.size() > std::size_t(maxAnswerBytes);
}

void CompletionReader::messagePart(const anthropic::MessagePart &part)
{
    addText(Part::Reasoning, part.thought);
    addText(Part::Content, part.text);
    if (!part.stopReason.isEmpty())
        m_finishReason = commonReason(part.stopReason);
    if (!part.model.isEmpty())
        m_completion.servedModel = part.model;
    if (part.usage) {
        m_counts.read(*part.usage);
        m_completion.usage = m_counts.usage();
    }
    m_over = m_over || part.isLast;
}

void CompletionReader::readCommon(const Json &body)
{
    if (const Json *usage = member(body, "usage"); usage && usage->is_object())
        m_completion.usage = readUsage(*usage);
    if (const QString model = stringOr(body, "model"); !model.isEmpty())
        m_completion.servedModel = model;
    if (const QString print = stringOr(body, "system_fingerprint"); !print.isEmpty())
        m_completion.systemFingerprint = print;
}

void CompletionReader::message(const Json &choice)
{
    const Json *part = member(choice, "delta");
    if (!part)
        part = member(choice, "message");
    if (part) {
        const Json *reasoning = member(*part, "reasoning_content");
        addText(Part::Reasoning, reasoning && reasoning->is_string() ? reasoning : member(*part, "reasoning"));
        addText(Part::Content, member(*part, "content"));
        m_refusal += stringOr(*part, "refusal");
    }
    appendTokens(choice, m_completion.tokens);
    if (const QString reason = stringOr(choice, "finish_reason"); !reason.isEmpty())
        m_finishReason = reason;
}

void CompletionReader::addText(Part part, const Json *value)
{
    if (value && value->is_string())
        addText(part, value->get_ref<const std::string &>());
}

void CompletionReader::addText(Part part, const std::string &text)
{
    if (text.empty())
        return;
    (part == Part::Content ? m_completion.text : m_completion.reasoning) += text;
    m_onText(part, text);
}

void CompletionReader::readBody()
{
    const auto json = parseJson({m_body.constData(), std::size_t(m_body.size())});
    if (!json)
        return;
    m_error = readErrorBody(*json);
    if (!m_error && stringOr(*json, "type") == QLatin1String("message")) {
        if (const auto part = anthropic::readPart(*json)) {
            m_sawJson = true;
            messagePart(*part);
            return;
        }
    }
    const Json *choices = member(*json, "choices");
    if (m_error || !choices || !choices->is_array() || choices->empty())
        return;
    m_sawJson = true;
    readCommon(*json);
    message(choices->front());
}

Error CompletionReader::judged(int status, const ErrorBody &body, const QDateTime &now)
{
    Outcome outcome = judgeFailure(status, m_headers, body, m_redactor, now);
    m_throttle = outcome.throttle;
    return std::move(outcome.error);
}

Result<Completion> CompletionReader::result(const QDateTime &now)
{
    if (m_status != 200) {
        const ErrorBody body = readErrorText({m_body.constData(), std::size_t(m_body.size())});
        return fail(judged(m_status, body, now));
    }
    if (m_streamed)
        m_sse.finish();
    else
        readBody();
    if (m_error)
        return fail(judged(200, *m_error, now));
    if (!m_sawJson) {
        return fail(Code::Server, QStringLiteral("The endpoint answered 200 with something that is no completion; "
                                                 "check that the URL ends with the API's version, as in /v1"));
    }
    if (m_finishReason == QLatin1String("refusal") && m_refusal.isEmpty())
        m_refusal = m_completion.text.empty() ? QStringLiteral("it declined") : fromUtf8(m_completion.text);
    if (!m_refusal.isEmpty() || m_finishReason == QLatin1String("content_filter")) {
        const QString reason = m_refusal.isEmpty() ? QStringLiteral("content filter") : m_redactor.redact(m_refusal);
        return fail(Code::Refused, QStringLiteral("The model refused: %1").arg(reason.simplified().left(300)));
    }
    if (m_finishReason.isEmpty())
        return fail(Code::Transport, QStringLiteral("The answer ended before the model said that it had finished"));
    if (m_finishReason == QLatin1String("model_context_window_exceeded"))
        return fail(Code::Context, QStringLiteral("The answer did not fit into the model's context beside the request"));
    if (m_finishReason == QLatin1String("length"))
        m_completion.finish = Completion::Finish::Length;
    else if (m_finishReason != QLatin1String("stop") && m_finishReason != QLatin1String("eos"))
        return fail(Code::Server, QStringLiteral("The model stopped early: %1").arg(m_finishReason.left(60)));
    m_completion.streamed = m_streamed;
    return m_completion;
}

} // namespace lw::llm
