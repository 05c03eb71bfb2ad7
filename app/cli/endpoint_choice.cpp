// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpoint_choice.h"

#include "app/cli/output.h"
#include "core/cache/response_cache.h"
#include "core/local/embedded_model.h"
#include "core/project/first_contact.h"

#include <QCoreApplication>

namespace lw::cli {
namespace {

/// A server that has just been started may still load its model.
constexpr int contactTries = 3;
constexpr std::chrono::milliseconds contactPatience{20'000};

Result<QUrl> baseUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")))
        return url;
    return fail(Code::WrongUse, QStringLiteral("--endpoint takes a URL that begins with http:// or https://, as "
                                               "http://127.0.0.1:11434/v1"));
}

Result<QByteArray> keyFrom(const std::string &variable)
{
    if (variable.empty())
        return QByteArray();
    const QByteArray key = qgetenv(variable.c_str()).trimmed();
    if (key.isEmpty()) {
        return fail(Code::WrongUse, QStringLiteral("The environment variable %1 (--api-key-env) is not set or empty; put the key "
                                                   "into it first")
                                        .arg(QString::fromStdString(variable)));
    }
    return key;
}

/// In a replay nobody can be asked for the model; where the cache holds answers of one alone, it is that one.
Result<QString> modelInCache(const engine::RunPlan &plan)
{
    auto cache = cache::ResponseCache::open(plan.cacheFolder);
    if (!cache)
        return fail(cache.error());
    const auto models = (*cache)->models(plan.family);
    if (!models)
        return fail(models.error());
    if (models->size() == 1)
        return models->front();
    return fail(Code::WrongUse,
                models->isEmpty() ? QStringLiteral("--cache replay asks nobody, and the cache holds no answer of %1; name the model with "
                                                   "--model, or the folder with --cache-dir")
                                        .arg(plan.family)
                                  : QStringLiteral("--cache replay asks nobody; name the model with --model. Of %1 the cache holds "
                                                   "answers of: %2")
                                        .arg(plan.family, models->join(QStringLiteral(", "))));
}

Result<QStringList> contact(const llm::Endpoint &endpoint, std::chrono::milliseconds connectTimeout)
{
    std::optional<Result<QStringList>> answer;
    project::FirstContact first(endpoint, connectTimeout, contactPatience, contactTries);
    QObject::connect(&first, &project::FirstContact::finished, &first, [&answer](const Result<QStringList> &models) {
        answer = models;
        QCoreApplication::exit(0);
    });
    first.start();
    QCoreApplication::exec();
    return *answer;
}

} // namespace

Result<void> EndpointChoice::name(const AnnotateOptions &options, engine::RunPlan &plan)
{
    if (options.endpoints.empty()) {
        plan.family = QStringLiteral("embedded");
        return {};
    }
    const bool replay = plan.cache == engine::CacheMode::Replay;
    const auto key = replay || options.estimate ? QByteArray() : keyFrom(options.apiKeyEnv);
    if (!key)
        return fail(key.error());
    for (const std::string &given : options.endpoints) {
        const auto url = baseUrl(QString::fromStdString(given));
        if (!url)
            return fail(url.error());
        plan.endpoints.push_back(
            {llm::Endpoint{*url, QString::fromStdString(options.model), *key, QString::fromStdString(options.profile)}});
    }
    plan.family = plan.endpoint().shownUrl();
    return {};
}

Result<void> EndpointChoice::assume(engine::RunPlan &plan)
{
    if (plan.endpoints.empty())
        return nameEmbedded(plan, QUrl(QStringLiteral("embedded:")));
    return plan.endpoint().model.isEmpty()
               ? fail(Code::WrongUse, QStringLiteral("--estimate asks nobody; name the model with --model"))
               : Result<void>();
}

Result<void> EndpointChoice::meet(engine::RunPlan &plan)
{
    if (plan.endpoints.empty())
        return startEmbedded(plan);
    if (plan.cache != engine::CacheMode::Replay)
        return meetAll(plan);
    if (plan.endpoint().model.isEmpty()) {
        const auto model = modelInCache(plan);
        if (!model)
            return fail(model.error());
        for (llm::EndpointSetup &each : plan.endpoints)
            each.endpoint.model = *model;
    }
    return {};
}

/// One that answers is enough: the others may come back while the run goes on.
Result<void> EndpointChoice::meetAll(engine::RunPlan &plan) const
{
    std::optional<Error> failure;
    int met = 0;
    for (const llm::EndpointSetup &setup : plan.endpoints) {
        const auto models = contact(setup.endpoint, plan.policy.deadlines.connect);
        if (!models) {
            failure = models.error();
            if (plan.endpoints.size() > 1)
                note(models.error().detail);
            continue;
        }
        ++met;
        if (!plan.endpoint().model.isEmpty())
            continue;
        if (models->size() != 1) {
            const QString url = setup.endpoint.shownUrl();
            return fail(Code::WrongUse,
                        models->isEmpty()
                            ? QStringLiteral("%1 does not say which models it has; name one with --model").arg(url)
                            : QStringLiteral("Name a model with --model; %1 has: %2").arg(url, models->join(QStringLiteral(", "))));
        }
        for (llm::EndpointSetup &each : plan.endpoints)
            each.endpoint.model = models->front();
    }
    return met > 0 ? Result<void>() : fail(*failure);
}

Result<void> EndpointChoice::startEmbedded(engine::RunPlan &plan)
{
    QUrl url(QStringLiteral("embedded:"));
    if (plan.cache == engine::CacheMode::Replay) {
        note(QStringLiteral("No --endpoint: replaying what the embedded baseline said, which is not a language model."));
    } else {
        const auto port = m_server.start();
        if (!port)
            return fail(port.error());
        url = m_server.url();
        note(QStringLiteral("No --endpoint: asking the embedded baseline, which is not a language model."));
    }
    return nameEmbedded(plan, url);
}

Result<void> EndpointChoice::nameEmbedded(engine::RunPlan &plan, const QUrl &url)
{
    plan.ask({url, QLatin1String(local::embeddedModelId), {}});
    plan.modelRevision = QLatin1String(local::embeddedModelRevision);
    return {};
}

} // namespace lw::cli
