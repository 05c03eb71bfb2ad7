// SPDX-License-Identifier: Apache-2.0
#include "core/llm/openai_provider.h"

#include "core/llm/list_lengths.h"

#include <QUrlQuery>

namespace lw::llm::openai {
namespace {

const QString chatPath = QStringLiteral("/chat/completions");

Json responseFormat(const ChatRequest &request, const Capabilities &takes)
{
    if (takes.format == Capabilities::Format::JsonObject)
        return Json{{"type", "json_object"}};
    const Json schema = takes.listLengths ? withListLengths(request.answerSchema, request.records) : request.answerSchema;
    return Json{{"type", "json_schema"},
                {"json_schema", Json{{"name", "annotations"}, {"strict", true}, {"schema", schema}}}};
}

QString pathOf(const QUrl &base, const QString &tail)
{
    QString path = base.path();
    const auto chopSlashes = [&path] {
        while (path.endsWith(u'/'))
            path.chop(1);
    };
    chopSlashes();
    if (!tail.isEmpty() && path.endsWith(tail))
        path.chop(tail.size());
    chopSlashes();
    return path;
}

/// Azure's bare resource says nothing of where its API is: the older one asks for a version and puts the deployment into the
/// path, the newer one (v1) is like OpenAI's.
QString azureRoot(const QUrl &base)
{
    const QString path = pathOf(base, chatPath);
    const bool bare = path.isEmpty() || path == QLatin1String("/openai");
    if (!bare)
        return path;
    return QUrlQuery(base).hasQueryItem(QStringLiteral("api-version")) ? QStringLiteral("/openai")
                                                                       : QStringLiteral("/openai/v1");
}

QUrl withPath(QUrl url, const QString &path)
{
    url.setPath(path);
    return url;
}

} // namespace

QUrl under(const QUrl &base, const QString &path, const QString &tail) { return withPath(base, pathOf(base, tail) + path); }

QUrl chatUrl(const QUrl &base, const Profile &profile, const QString &model)
{
    if (profile.id != Profile::Id::Azure)
        return under(base, chatPath, chatPath);
    const QString root = azureRoot(base);
    if (root == QLatin1String("/openai"))
        return withPath(base, root + QLatin1String("/deployments/") + model + chatPath);
    return withPath(base, root + chatPath);
}

QUrl modelsUrl(const QUrl &base, const Profile &profile)
{
    const QString models = QStringLiteral("/models");
    if (profile.id != Profile::Id::Azure)
        return under(base, models, chatPath);
    return withPath(base, azureRoot(base).section(QStringLiteral("/deployments"), 0, 0) + models);
}

Json body(const QString &model, const ChatRequest &request, const Capabilities &takes, qint64 maxTokens)
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
    if (set.temperature && takes.temperature)
        body["temperature"] = *set.temperature;
    if (set.topP && takes.topP)
        body["top_p"] = *set.topP;
    if (set.seed && takes.seed)
        body["seed"] = *set.seed;
    if (set.topLogprobs && takes.logprobs) {
        body["logprobs"] = true;
        body["top_logprobs"] = *set.topLogprobs;
    }
    if (takes.maxTokensField == MaxTokensField::MaxTokens)
        body["max_tokens"] = maxTokens;
    else if (takes.maxTokensField == MaxTokensField::MaxCompletionTokens)
        body["max_completion_tokens"] = maxTokens;
    if (!request.answerSchema.is_null() && takes.format != Format::None)
        body["response_format"] = responseFormat(request, takes);
    body["stream"] = set.streaming == Streaming::On;
    if (set.streaming == Streaming::On && takes.streamOptions) {
        body["stream_options"] = Json{{"include_usage", true}};
        if (takes.obfuscation)
            body["stream_options"]["include_obfuscation"] = false;
    }
    return body;
}

} // namespace lw::llm::openai
