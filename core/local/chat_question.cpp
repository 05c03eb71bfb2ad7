// SPDX-License-Identifier: Apache-2.0
#include "core/local/chat_question.h"

#include "core/local/token_pieces.h"

#include <QStringList>

namespace lw::local {
namespace {

tl::unexpected<QuestionFault> questionFault(std::string message, std::string param = {})
{
    return tl::unexpected<QuestionFault>(QuestionFault{std::move(message), std::move(param)});
}

/// A message's content: a string, or a list of parts of which the texts count.
std::optional<QString> contentText(const Json &message)
{
    const Json *content = member(message, "content");
    if (!content)
        return {};
    if (content->is_string())
        return stringOr(message, "content");
    if (!content->is_array())
        return {};
    QString text;
    for (const Json &part : *content)
        text += stringOr(part, "text");
    return text;
}

/// Where `response_format` holds a JSON Schema in the shape of contracts/answers.md, the properties of an annotation.
Json annotationProperties(const Json &body)
{
    const Json *node = &body;
    for (const char *key : {"response_format", "json_schema", "schema", "properties", "annotations", "items", "properties"}) {
        node = member(*node, key);
        if (!node)
            return {};
    }
    return *node;
}

bool isTrue(const Json *value) { return value && value->is_boolean() && value->get<bool>(); }

} // namespace

tl::expected<ChatQuestion, QuestionFault> readChatQuestion(std::string_view text)
{
    const auto body = parseJson(text);
    if (!body)
        return questionFault(toUtf8(body.error().detail));
    if (!body->is_object())
        return questionFault("The body of the request must be a JSON object.");
    const Json *model = member(*body, "model");
    if (model && !model->is_null() && !model->is_string())
        return questionFault("'model' must be a string.", "model");
    const Json *stream = member(*body, "stream");
    if (stream && !stream->is_null() && !stream->is_boolean())
        return questionFault("'stream' must be true or false.", "stream");
    const Json *messages = member(*body, "messages");
    if (!messages || !messages->is_array() || messages->empty())
        return questionFault("'messages' must be a list of at least one message.", "messages");

    ChatQuestion question;
    question.model = stringOr(*body, "model");
    question.stream = isTrue(stream);
    if (const Json *options = member(*body, "stream_options"); options && isTrue(member(*options, "include_usage")))
        question.usage = UsageWish::AtTheEnd;
    for (const char *name : {"max_tokens", "max_completion_tokens"}) {
        const Json *limit = member(*body, name);
        if (!limit || limit->is_null())
            continue;
        if (!limit->is_number_integer() || *limit < 1)
            return questionFault(std::string("'") + name + "' must be a whole number above 0.", name);
        question.maxTokens = limit->get<qint64>();
    }
    question.itemProperties = annotationProperties(*body);

    QStringList system;
    QString user;
    for (const Json &message : *messages) {
        const auto content = contentText(message);
        if (!content)
            return questionFault("Each message must have a 'content' that is a text or a list of parts.", "messages");
        question.promptTokens += countTokenPieces(*content);
        const QString role = stringOr(message, "role");
        if (role == u"system" || role == u"developer")
            system += *content;
        else if (role == u"user")
            user = *content;
    }
    question.system = system.join(u'\n');
    question.user = readUserMessage(user);
    return question;
}

} // namespace lw::local
