// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench_run.h"

#include "core/project/project.h"
#include "core/project/report.h"
#include "core/project/run_controller.h"
#include "core/store/record_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

namespace lw::bench {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> putRecords(store::Database &database, int first, int count, int texts)
{
    for (int i = first; i < first + count; ++i) {
        const QString id = QString::number(i);
        const QString data = QStringLiteral("{\"text\":\"%1\"}").arg(messageOf(texts > 0 ? 1 + (i - 1) % texts : i));
        if (auto put = store::putRecord(database, {id, id, data, id, {}, QStringLiteral("bench"), i}, 1); !put)
            return put;
    }
    return {};
}

void setEndpoints(engine::RunPlan &plan, const std::vector<QUrl> &urls)
{
    for (const QUrl &url : urls)
        plan.endpoints.push_back({llm::Endpoint{url, QStringLiteral("simulated"), {}}});
}

} // namespace

bool hasPool() { return true; }

QString messageOf(int number)
{
    return QStringLiteral("Message %1: the meeting about the budget was moved to Thursday.").arg(number);
}

double processCpu()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double threadCpu(const char *name)
{
    qint64 oldest = 0;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 number = task.toLongLong();
        if ((oldest == 0 || number < oldest) && contentOf(tasks.filePath(task + QStringLiteral("/comm"))).trimmed() == name)
            oldest = number;
    }
    return contentOf(tasks.filePath(QString::number(oldest) + QStringLiteral("/schedstat"))).split(' ').first().toDouble() / 1e9;
}

double rssMb()
{
    const double pages = contentOf(QStringLiteral("/proc/self/statm")).split(' ').value(1).toDouble();
    return pages * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

engine::RunPlan planFor(const std::vector<QUrl> &urls, int concurrency)
{
    engine::RunPlan plan;
    plan.task = task::parseTask(R"({"labelwright":1,"name":"bench","kind":"classification",
        "instructions":"Decide whether the mail is unsolicited bulk mail.","labels":[{"name":"spam"},{"name":"ham"}]})")
                    .value();
    plan.textColumns = {QStringLiteral("text")};
    setEndpoints(plan, urls);
    plan.family = QStringLiteral("bench");
    plan.concurrency = concurrency;
    return plan;
}

RunFigures runOnce(RunLoad load)
{
    QTemporaryDir folder;
    if (load.plan.cacheFolder.isEmpty())
        load.plan.cacheFolder = folder.filePath(QStringLiteral("cache"));
    auto project = project::Project::open(folder.filePath(QStringLiteral("bench.lwproj")), project::Project::Opening::Write);
    if (!project)
        qFatal("%s", qPrintable(project.error().detail));
    constexpr int atOnce = 10'000;
    for (int first = 1; first <= load.records; first += atOnce) {
        const int count = std::min(atOnce, load.records - first + 1);
        const auto put = (*project)->writer().postAndWait([&](store::Database &database) { return putRecords(database, first, count, load.texts); });
        if (!put)
            qFatal("%s", qPrintable(put.error().detail));
    }

    RunFigures figures;
    project::RunController controller(**project, load.plan);
    double engineCpu = 0;
    bool stopped = false;
    QObject::connect(&controller, &project::RunController::finished, &controller, [&](const engine::RunOutcome &outcome) {
        // The thread still lives: it ends with the controller.
        engineCpu = threadCpu("engine");
        figures.outcome = outcome;
        QCoreApplication::exit(0);
    });
    QObject::connect(&controller, &project::RunController::requests, &controller, [&](const engine::RequestPage &page) {
        ++figures.pictures;
        if (load.requests)
            load.requests(page);
    });
    QObject::connect(&controller, &project::RunController::progress, &controller, [&](const engine::RunSnapshot &snapshot) {
        const double now = rssMb();
        figures.rssMb = std::max(figures.rssMb, now);
        if (snapshot.recordsDone * 4 <= load.records)
            figures.rssEarlyMb = std::max(figures.rssEarlyMb, now);
        if (load.progress && !stopped && !load.progress(snapshot)) {
            stopped = true;
            controller.cancel();
        }
    });
    controller.watch(load.watch);
    const double cpuBefore = processCpu();
    if (const auto started = controller.start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
    QCoreApplication::exec();

    const double cpu = processCpu() - cpuBefore;
    const engine::RunSnapshot &last = figures.outcome.last;
    const qint64 annotated = last.states.of(QStringLiteral("annotated"));
    const bool strict = load.failures == RunLoad::Failures::EndTheBench;
    if (strict && figures.outcome.error)
        qFatal("%s", qPrintable(figures.outcome.error->detail));
    if (strict && annotated != load.records && !stopped)
        qFatal("%lld of %d records were annotated: this measures nothing", static_cast<long long>(annotated), load.records);
    const double requests = double(std::max<qint64>(1, last.requests));
    figures.seconds = last.seconds;
    figures.requestsPerSecond = requests / last.seconds;
    figures.recordsPerSecond = double(last.recordsDone) / last.seconds;
    figures.processCpuUs = cpu / requests * 1e6;
    figures.engineCpuUs = engineCpu / requests * 1e6;
    figures.cores = cpu / last.seconds;
    if (const auto report = project::report((*project)->reader()); report && (*report)["latency_ms"]["p95"].is_number())
        figures.p95Ms = (*report)["latency_ms"]["p95"].get<double>();
    return figures;
}

} // namespace lw::bench
