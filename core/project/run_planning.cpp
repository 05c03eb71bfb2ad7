// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_model.h"
#include "core/platform/data_folders.h"
#include "core/project/setup.h"
#include "core/task/prompt.h"
#include "core/task/task_draft.h"

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
    if (setup.concurrency < 0 || setup.concurrency > 4096)
        return fail(Code::WrongUse, QStringLiteral("Requests in flight must be from 1 to 4096."));
    return {};
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

} // namespace

Result<engine::RunPlan> makePlan(const Setup &setup, const PlanContext &context)
{
    const bool embedded = context.kind == PlanContext::Kind::Embedded;
    const QStringList named = task::templateColumns(setup.task.templateText);
    for (const Result<void> &checked : {checkTask(setup.task), checkParameters(setup.parameters), checkHow(setup),
                                        embedded ? Result<void>{} : checkServer(setup, context.url)}) {
        if (!checked)
            return fail(checked.error());
    }
    if (setup.columns.text.isEmpty() && named.isEmpty())
        return fail(Code::NoColumn, QStringLiteral("No column is chosen as the text."));

    engine::RunPlan plan;
    plan.task = setup.task;
    plan.textColumns = named.isEmpty() ? setup.columns.text : named;
    plan.endpoint = {context.url, embedded ? QLatin1String(local::embeddedModelId) : setup.model, context.apiKey};
    plan.family = embedded ? QStringLiteral("embedded") : plan.endpoint.shownUrl();
    if (embedded)
        plan.modelRevision = QLatin1String(local::embeddedModelRevision);
    plan.parameters = setup.parameters;
    plan.chunks = setup.chunks;
    plan.concurrency = setup.concurrency == 0 ? autoConcurrency : setup.concurrency;
    plan.cache = setup.cache;
    plan.cacheFolder = context.cacheFolder.isEmpty() ? platform::cacheFolder() : context.cacheFolder;
    plan.failed = context.failed;
    plan.limit = context.limit;
    return plan;
}

} // namespace lw::project
