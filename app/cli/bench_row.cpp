// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_row.h"

#include "core/engine/answer_cache.h"
#include "core/platform/stop_signal.h"
#include "core/project/run_controller.h"
#include "core/project/setup.h"
#include "core/store/record_store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

namespace lw::cli {
namespace {

QString benchText(int record)
{
    return QStringLiteral("Message %1: the meeting about the budget was moved to Thursday, please bring the figures.").arg(record);
}

Result<engine::RunPlan> benchPlan(const BenchLoad &load)
{
    project::Setup setup;
    auto task = task::parseTask(R"({"labelwright":1,"name":"bench","kind":"classification",
        "instructions":"Decide whether the mail is unsolicited bulk mail.","labels":[{"name":"spam"},{"name":"ham"}]})");
    if (!task)
        return fail(task.error());
    setup.task = *std::move(task);
    setup.columns.text = {QStringLiteral("text")};
    setup.model = QStringLiteral("simulated");
    setup.concurrency = load.concurrency;
    project::PlanContext context;
    context.url = load.url;
    context.cacheFolder = load.cacheFolder;
    auto plan = project::makePlan(setup, context);
    if (plan) {
        plan->batch = load.batch;
        // The server has another port each time; what it is stays.
        plan->family = QStringLiteral("simulated");
    }
    return plan;
}

Result<void> putRecords(store::Database &database, int count)
{
    for (int i = 1; i <= count; ++i) {
        const QString id = QString::number(i);
        const QString data = fromUtf8(dumpJson(Json{{"text", toUtf8(benchText(i))}}));
        if (auto put = store::putRecord(database, {id, id, data, id, {}, QStringLiteral("bench"), i}, 1); !put)
            return put;
    }
    return {};
}

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double idealSeconds(const ModelTimes &times, int records, int size, int concurrency)
{
    const int requests = (records + size - 1) / size;
    const int rounds = (requests + concurrency - 1) / concurrency;
    return double(rounds) * double((times.base + times.perRecord * (size - 1)).count()) / 1e6;
}

Result<BenchResult> measure(const BenchLoad &load)
{
    auto plan = benchPlan(load);
    if (!plan)
        return fail(plan.error());
    QTemporaryDir folder;
    auto project = project::Project::open(folder.filePath(QStringLiteral("bench.lwproj")), project::Project::Opening::Write);
    if (!project)
        return fail(project.error());
    const auto written = (*project)->writer().postAndWait([&load](store::Database &db) { return putRecords(db, load.records); });
    if (!written)
        return fail(written.error());

    project::RunController controller(**project, *std::move(plan));
    engine::RunOutcome outcome;
    QObject::connect(&controller, &project::RunController::finished, &controller, [&outcome](const engine::RunOutcome &ended) {
        outcome = ended;
        QCoreApplication::exit(0);
    });
    platform::StopSignal signal;
    QObject::connect(&signal, &platform::StopSignal::requested, &controller, [&controller] { controller.cancel(); });
    if (auto started = controller.start(); !started)
        return fail(started.error());
    QCoreApplication::exec();
    if (outcome.ending == engine::RunOutcome::Ending::Cancelled)
        return fail(Code::Cancelled, QStringLiteral("Interrupted"));
    if (outcome.error)
        return fail(*outcome.error);
    if (outcome.last.states.of(QStringLiteral("annotated")) != load.records)
        return fail(Code::Internal, QStringLiteral("Not every record was answered, so this is no measurement."));
    return BenchResult{outcome.last.seconds, outcome.last.requests, outcome.last.fromCache};
}

Result<std::optional<double>> lookupMs(const BenchLoad &load)
{
    const auto plan = benchPlan(load);
    if (!plan)
        return fail(plan.error());
    const engine::PieceRequest requests(*plan);
    auto cache = engine::AnswerCache::open(*plan, requests);
    if (!cache)
        return fail(cache.error());
    std::vector<double> times;
    for (int i = 1; i <= load.records; ++i) {
        task::Piece piece;
        piece.text = benchText(i);
        const Instant before = systemClock().now();
        if (!(*cache)->find((*cache)->keyOf(piece)))
            return std::optional<double>();
        times.push_back(double((systemClock().now() - before).count()) / 1000.0);
    }
    return times.empty() ? std::optional<double>() : median(times);
}

} // namespace lw::cli
