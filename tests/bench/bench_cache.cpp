// SPDX-License-Identifier: Apache-2.0
// What a record costs whose answer is in the cache: through the whole engine, from its lease to the commit, and the look-up alone.
#include "core/engine/answer_cache.h"
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace lw;
using namespace lw::bench;

namespace {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The key and the look-up, of `texts` records in turns; milliseconds each.
double lookUpMs(const engine::RunPlan &plan, int texts, int times)
{
    const engine::PieceRequest requests(plan);
    const auto cache = engine::AnswerCache::open(plan, requests);
    if (!cache)
        qFatal("%s", qPrintable(cache.error().detail));
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        task::Piece piece;
        piece.text = messageOf(1 + i % texts);
        const Instant begin = systemClock().now();
        if (!(*cache)->find((*cache)->keyOf(piece)))
            qFatal("An answer is not in the cache: this measures nothing");
        if (i >= texts || texts == times)
            took.push_back(double((systemClock().now() - begin).count()) / 1000.0);
    }
    return median(std::move(took));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("cache", argc, argv);
    ServerProcess server(Json::object());
    const int records = report.isQuick() ? 1'000 : 20'000;
    const QTemporaryDir folder;
    engine::RunPlan plan = planFor(server.url(), 16);
    plan.cacheFolder = folder.path();
    (void)runOnce({plan, records});

    struct Row
    {
        const char *name;
        int texts;    ///< that differ
        int memory;   ///< answers held there
    };
    const int few = std::min(1000, records / 10);
    for (int round = 0; round < (report.isQuick() ? 1 : 3); ++round) {
        for (const Row &row : {Row{"file", records, 0}, Row{"memory", few, 1000}}) {
            plan.cachePolicy.memoryEntries = row.memory;
            RunLoad load{plan, records, row.texts};
            // Ten pictures a second: between two of them, how long a record took.
            std::vector<double> took;
            double secondsBefore = 0;
            qint64 recordsBefore = 0;
            load.progress = [&](const engine::RunSnapshot &snapshot) {
                if (snapshot.recordsDone > recordsBefore)
                    took.push_back((snapshot.seconds - secondsBefore) * 1000.0 / double(snapshot.recordsDone - recordsBefore));
                secondsBefore = snapshot.seconds;
                recordsBefore = snapshot.recordsDone;
                return true;
            };
            const RunFigures run = runOnce(load);
            const engine::RunSnapshot &last = run.outcome.last;
            const double mean = run.seconds * 1000.0 / double(records);
            const double p50 = median(std::move(took));
            const double lookUp = lookUpMs(plan, row.texts, records);
            report.add(QStringLiteral("from %1  %2 records (%3 hits in memory, %4 in the file): p50 %5 ms, mean %6 ms a record through "
                                      "the whole engine, engine thread %7 us CPU; look-up alone p50 %8 ms")
                           .arg(QLatin1String(row.name), -6)
                           .arg(records)
                           .arg(last.cache.memoryHits)
                           .arg(last.cache.diskHits)
                           .arg(p50, 0, 'f', 3)
                           .arg(mean, 0, 'f', 3)
                           .arg(run.engineCpuUs / double(records), 0, 'f', 0)
                           .arg(lookUp, 0, 'f', 3),
                       {{"from", row.name},
                        {"records", records},
                        {"memory_hits", last.cache.memoryHits},
                        {"disk_hits", last.cache.diskHits},
                        {"record_p50_ms", p50},
                        {"record_mean_ms", mean},
                        {"engine_cpu_us", run.engineCpuUs / double(records)},
                        {"lookup_p50_ms", lookUp}});
        }
    }
    return 0;
}
