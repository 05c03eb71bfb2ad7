// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpoint_choice.h"

#include "app/cli/endpoint_file.h"
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

Result<QByteArray> keyFrom(const QString &variable, const QString &namedBy)
{
    if (variable.isEmpty())
        return QByteArray();
    const QByteArray key = qgetenv(variable.toUtf8().constData()).trimmed();
    if (key.isEmpty()) {
        return fail(Code::WrongUse, QStringLiteral("The environment variable %1 (%2) is not set or empty; put the key into it first")
                                        .arg(variable, namedBy));
    }
    return key;
}

/// Who is asked, as the options name them, in the order of the options; the keys are still to be fetched.
Result<std::vector<NamedEndpoint>> named(const AnnotateOptions &options)
{
    std::vector<NamedEndpoint> all;
    if (!options.endpointFile.empty()) {
        if (!options.endpoints.empty() || !options.apiKeyEnv.empty() || !options.profile.empty())
            return fail(Code::WrongUse, QStringLiteral("--endpoints stands in the place of --endpoint, --api-key-env and --profile; leave "
                                                       "those out"));
        auto read = readEndpointFile(QString::fromStdString(options.endpointFile));
        if (!read)
            return fail(read.error());
        all = *std::move(read);
    }
    for (const std::string &given : options.endpoints) {
        const auto url = endpointUrl(QString::fromStdString(given), QStringLiteral("--endpoint"));
        if (!url)
            return fail(url.error());
        NamedEndpoint one;
        one.setup.endpoint.baseUrl = *url;
        one.setup.endpoint.profile = QString::fromStdString(options.profile);
        one.apiKeyEnv = QString::fromStdString(options.apiKeyEnv);
        all.push_back(std::move(one));
    }
    return all;
}

/// The proxy and the CA file are the same for all. A file that cannot be read is told of now, not with the first connection.
Result<net::Route> routeFrom(const AnnotateOptions &options)
{
    const QString caFile = QString::fromStdString(options.caFile);
    if (!caFile.isEmpty()) {
        if (const auto read = readFile(caFile); !read)
            return fail(read.error());
    }
    auto route = net::parseRoute(QString::fromStdString(options.proxy), caFile);
    if (!route)
        return fail(route.error().code, QStringLiteral("--proxy: %1").arg(route.error().detail));
    return route;
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
    if (options.endpoints.empty() && options.endpointFile.empty()) {
        plan.family = QStringLiteral("embedded");
        return {};
    }
    const bool replay = plan.cache == engine::CacheMode::Replay;
    const auto all = named(options);
    const auto route = routeFrom(options);
    if (!all || !route)
        return fail(!all ? all.error() : route.error());
    const QString keyOption = options.endpointFile.empty() ? QStringLiteral("--api-key-env") : QStringLiteral("api_key_env");
    for (const NamedEndpoint &each : *all) {
        const auto key = replay || options.estimate ? QByteArray() : keyFrom(each.apiKeyEnv, keyOption);
        if (!key)
            return fail(key.error());
        llm::EndpointSetup setup = each.setup;
        setup.endpoint.apiKey = *key;
        setup.endpoint.route = *route;
        if (setup.endpoint.model.isEmpty())
            setup.endpoint.model = QString::fromStdString(options.model);
        plan.endpoints.push_back(std::move(setup));
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
    QString found;   // the model of those that name none
    int met = 0;
    for (llm::EndpointSetup &setup : plan.endpoints) {
        const auto models = contact(setup.endpoint, plan.policy.deadlines.connect);
        if (!models) {
            failure = models.error();
            if (plan.endpoints.size() > 1)
                note(models.error().detail);
            continue;
        }
        ++met;
        if (!setup.endpoint.model.isEmpty() || !found.isEmpty())
            continue;
        if (models->size() != 1) {
            const QString url = setup.endpoint.shownUrl();
            return fail(Code::WrongUse,
                        models->isEmpty()
                            ? QStringLiteral("%1 does not say which models it has; name one with --model").arg(url)
                            : QStringLiteral("Name a model with --model; %1 has: %2").arg(url, models->join(QStringLiteral(", "))));
        }
        found = models->front();
    }
    if (met == 0)
        return fail(*failure);
    for (llm::EndpointSetup &each : plan.endpoints) {
        if (each.endpoint.model.isEmpty())
            each.endpoint.model = found.isEmpty() ? plan.endpoint().model : found;
    }
    return {};
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
    plan.family = QStringLiteral("embedded");
    plan.modelRevision = QLatin1String(local::embeddedModelRevision);
    return {};
}

} // namespace lw::cli
