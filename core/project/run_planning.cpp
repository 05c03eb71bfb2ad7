// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_model.h"
#include "core/platform/data_folders.h"
#include "core/project/prices.h"
#include "core/project/setup.h"
#include "core/task/prompt.h"
#include "core/task/task_draft.h"

#include <algorithm>

namespace lw::project {
namespace {

Result<void> checkTask(const task::TaskSpec &task)
{
    for (const task::TaskFault &fault : task::taskFaults(task)) {
        if (fault.kind != task::TaskFault::Kind::EmptyInstructions)
            return fail(task::taskError(fault));
    }
    return {};
}

Result<void> checkParameters(const llm::Parameters &set)
{
    if (set.temperature && !(*set.temperature >= 0 && *set.temperature <= 2))
        return fail(Code::WrongUse, QStringLiteral("The temperature must be from 0 to 2."));
    if (set.topP && !(*set.topP > 0 && *set.topP <= 1))
        return fail(Code::WrongUse, QStringLiteral("Top p must be above 0 and at most 1."));
    if (set.maxTokens && *set.maxTokens < 1)
        return fail(Code::WrongUse, QStringLiteral("The most tokens of an answer must be 1 or more."));
    return {};
}

Result<void> checkHow(const Setup &setup)
{
    if (setup.chunks.tokens < 16 || setup.chunks.tokens > 1'000'000)
        return fail(Code::WrongUse, QStringLiteral("A chunk must have from 16 to 1000000 tokens."));
    if (setup.chunks.overlap < 0 || setup.chunks.overlap * 2 >= setup.chunks.tokens) {
        return fail(Code::WrongUse, QStringLiteral("The overlap of %1 tokens must be below half of the %2 tokens of a chunk.")
                                        .arg(setup.chunks.overlap)
                                        .arg(setup.chunks.tokens));
    }
    if (setup.cacheMaxAgeDays < 0 || setup.cacheMaxAgeDays > engine::CachePolicy::mostDays) {
        return fail(Code::WrongUse, QStringLiteral("The most days of a cached answer must be from 1 to %1, or 0 for no limit.")
                                        .arg(engine::CachePolicy::mostDays));
    }
    return {};
}

struct NumberCheck
{
    const char *what;   ///< begins the sentence
    Range range;
    qint64 value;
    bool automatic;     ///< 0 is auto
};

Result<void> checkLimits(const Setup &setup)
{
    const NumberCheck checks[] = {
        {"Requests in flight", concurrencyRange, setup.concurrency, true},
        {"The records of one request", batchRange, setup.batch, true},
        {"Open connections", connectionRange, setup.connections, true},
        {"The milliseconds to connect", deadlineRange, setup.deadlines.connect.count(), false},
        {"The milliseconds to the first token", deadlineRange, setup.deadlines.firstToken.count(), false},
        {"The milliseconds without a byte", deadlineRange, setup.deadlines.idle.count(), false},
        {"The milliseconds of a whole request", deadlineRange, setup.deadlines.total.count(), false},
        {"The retries", retryRange, setup.retry.transient, false},
        {"The milliseconds of the first delay", firstDelayRange, setup.retry.base.count(), false},
    };
    for (const NumberCheck &check : checks) {
        if (!check.range.holds(check.value) && !(check.automatic && check.value == 0)) {
            return fail(Code::WrongUse, QStringLiteral("%1 must be from %2 to %3, not %4.")
                                            .arg(QLatin1String(check.what))
                                            .arg(check.range.least)
                                            .arg(check.range.most)
                                            .arg(check.value));
        }
    }
    return {};
}

/// What no person sets must not end what a person allows: no deadline of text within that of bytes, none of a question
/// within that of one attempt.
llm::Deadlines allDeadlines(llm::Deadlines set)
{
    using std::chrono::milliseconds;
    const auto atLeast = [](milliseconds own, milliseconds other) { return other.count() == 0 ? other : std::max(own, other); };
    set.tokenIdle = atLeast(set.tokenIdle, set.idle);
    set.question = atLeast(set.question, set.total);
    return set;
}

Result<void> checkServer(const Setup &setup, const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !web)
        return fail(Code::WrongUse, QStringLiteral("The endpoint's URL must begin with http:// or https:// and name a host."));
    if (setup.model.isEmpty())
        return fail(Code::WrongUse, QStringLiteral("No model is chosen."));
    return {};
}

/// What a person said that the endpoint's model costs.
llm::Price ownPrice(const settings::EndpointEntry &entry)
{
    llm::Price price;
    if (!entry.hasOwnPrice())
        return price;
    price.currency = entry.currency.isEmpty() ? QString::fromLatin1(settings::EndpointEntry::usualCurrency) : entry.currency;
    if (entry.inputPrice) {
        price.kind = llm::Price::Kind::PerToken;
        price.rates.input = *entry.inputPrice;
        price.rates.cachedInput = entry.cachedPrice;
        price.rates.output = *entry.outputPrice;
    } else {
        price.kind = llm::Price::Kind::PerRequest;
        price.perRequest = *entry.requestPrice;
    }
    return price;
}

} // namespace

Result<void> checkKind(const task::TaskSpec &task, const QStringList &textColumns, PlanContext::Kind endpoint)
{
    if (endpoint == PlanContext::Kind::Embedded && task.kind != task::TaskKind::Classification) {
        return fail(Code::BadTask, QStringLiteral("The embedded baseline is no language model: it answers tasks of kind \"classification\" "
                                                  "alone. For this task of kind \"%1\", name an endpoint with a language model.")
                                       .arg(task::kindName(task.kind)));
    }
    if (task.kind == task::TaskKind::Preference && task.templateText.isEmpty() && textColumns.size() != 2) {
        return fail(Code::NoColumn, QStringLiteral("A preference compares two texts: name two text columns, A first and then B, or write "
                                                   "a template with both in the task."));
    }
    return {};
}

engine::BatchPolicy batchPolicy(int records, PlanContext::Kind kind)
{
    engine::BatchPolicy policy;
    if (records > 0)
        policy.fixed = records;
    else if (kind != PlanContext::Kind::Embedded) // nothing is paid there for a request of its own
        policy.mode = engine::BatchPolicy::Mode::Auto;
    return policy;
}

PlanContext planContext(const settings::EndpointEntry &entry)
{
    const auto rate = [](const std::optional<qint64> &number) { return number ? std::optional(double(*number)) : std::nullopt; };
    const auto whole = [](const std::optional<qint64> &number) { return number ? std::optional(int(*number)) : std::nullopt; };
    PlanContext context;
    context.kind = entry.isEmbedded() ? PlanContext::Kind::Embedded : PlanContext::Kind::Server;
    context.url = entry.url;
    context.profile = entry.profile;
    context.limits.requests = rate(entry.requestsPerMinute);
    context.limits.tokens = rate(entry.tokensPerMinute);
    context.mostAtOnce = whole(entry.mostAtOnce);
    context.connections = whole(entry.connections);
    if (entry.keepAlive)
        context.keepAlive = std::chrono::seconds(*entry.keepAlive);
    context.caFile = entry.caFile;
    context.proxy = entry.proxy;
    context.price = ownPrice(entry);
    return context;
}

Result<engine::RunPlan> makePlan(const Setup &setup, const PlanContext &context)
{
    const bool embedded = context.kind == PlanContext::Kind::Embedded;
    const QStringList named = task::templateColumns(setup.task.templateText);
    for (const Result<void> &checked : {checkTask(setup.task), checkKind(setup.task, setup.columns.text, context.kind), checkParameters(setup.parameters), checkHow(setup), checkLimits(setup),
                                        embedded ? Result<void>{} : checkServer(setup, context.url)}) {
        if (!checked)
            return fail(checked.error());
    }
    if (setup.columns.text.isEmpty() && named.isEmpty())
        return fail(Code::NoColumn, QStringLiteral("No column is chosen as the text."));

    const auto route = net::parseRoute(context.proxy, context.caFile);
    if (!route)
        return fail(route.error());
    engine::RunPlan plan;
    plan.task = setup.task;
    plan.textColumns = named.isEmpty() ? setup.columns.text : named;
    llm::EndpointSetup asked;
    asked.endpoint = {context.url, embedded ? QLatin1String(local::embeddedModelId) : setup.model, context.apiKey, context.profile,
                      *route};
    asked.limits = context.limits;
    asked.mostAtOnce = context.mostAtOnce;
    asked.price = context.price;
    plan.endpoints = {asked};
    plan.transport.connections = setup.connections;
    plan.transport.connectionsPerHost = context.connections.value_or(0);
    plan.transport.keepIdle = context.keepAlive.value_or(plan.transport.keepIdle);
    plan.family = embedded ? QStringLiteral("embedded") : plan.endpoint().shownUrl();
    if (embedded)
        plan.modelRevision = QLatin1String(local::embeddedModelRevision);
    plan.parameters = setup.parameters;
    plan.chunks = setup.chunks;
    plan.tokenizer = setup.tokenizers.value(plan.endpoint().model);
    plan.pool.spend = setup.cap;
    if (auto priced = priceEndpoints(plan); !priced)
        return fail(priced.error());
    plan.concurrency = setup.concurrency;
    plan.batch = batchPolicy(setup.batch, context.kind);
    plan.policy.deadlines = allDeadlines(setup.deadlines);
    plan.policy.retry = setup.retry;
    plan.cache = setup.cache;
    plan.cachePolicy.maxAgeDays = setup.cacheMaxAgeDays;
    plan.cacheFolder = context.cacheFolder.isEmpty() ? platform::cacheFolder() : context.cacheFolder;
    plan.failed = context.failed;
    plan.limit = context.limit;
    plan.chosen = context.chosen;
    if (auto bound = bindPlan(setup.sharing, context.projectFile, plan); !bound)
        return fail(bound.error());
    return plan;
}

} // namespace lw::project
