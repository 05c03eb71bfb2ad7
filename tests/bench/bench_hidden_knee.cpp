// SPDX-License-Identifier: Apache-2.0
// A server whose latency is multiplied by (n / 40)² beyond 40 requests in flight, and that refuses nothing: whether the engine finds
// the number that is best, beside runs with a fixed one.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

#include <numeric>

using namespace lw;
using namespace lw::bench;

namespace {

constexpr int knee = 40;
constexpr int latencyMs = 200;
constexpr qint64 answersOfAPercentile = 500;   ///< of RunSnapshot::latencyMs

struct KneeFigures
{
    double recordsPerSecond = 0;        ///< of the whole run
    double recordsPerSecondLater = 0;   ///< from the tenth second on
    double p95Ms = 0;
    double p95MsLater = 0;              ///< the mean of those of each 500 answers, from the tenth second on
    int mostInFlight = 0;
};

KneeFigures runAt(int concurrency, int records)
{
    ServerProcess server(Json{{"latency_ms", latencyMs}, {"knee", knee}});
    RunLoad load{planFor(server.url(), concurrency), records};
    double from = 0;
    qint64 doneBefore = 0;
    qint64 nextLook = 0;
    std::vector<double> p95s;
    load.progress = [&](const engine::RunSnapshot &snapshot) {
        if (from == 0 && snapshot.seconds >= 10) {
            from = snapshot.seconds;
            doneBefore = snapshot.recordsDone;
            nextLook = doneBefore + answersOfAPercentile;
        }
        if (from > 0 && snapshot.recordsDone >= nextLook && snapshot.latencyMs) {
            nextLook += answersOfAPercentile;
            p95s.push_back(snapshot.latencyMs->p95);
        }
        return true;
    };
    const RunFigures run = runOnce(load);
    KneeFigures figures{run.recordsPerSecond, run.recordsPerSecond, run.p95Ms, run.p95Ms, int(integerOr(server.tell(), "most_in_flight"))};
    if (from > 0)
        figures.recordsPerSecondLater = double(records - doneBefore) / (run.seconds - from);
    if (!p95s.empty())
        figures.p95MsLater = std::accumulate(p95s.begin(), p95s.end(), 0.0) / double(p95s.size());
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("hidden_knee", argc, argv);
    const double limit = knee * 1000.0 / latencyMs;
    const int seconds = report.isQuick() ? 3 : 20;
    KneeFigures best;
    double kneeP95 = 1;
    for (const int concurrency : {30, 36, 40, 44, 50}) {
        const KneeFigures fixed = runAt(concurrency, int(limit) * seconds);
        if (fixed.recordsPerSecond > best.recordsPerSecond)
            best = fixed;
        if (concurrency == knee)
            kneeP95 = fixed.p95Ms;
        report.add(QStringLiteral("fixed at %1: %2 records/s, p95 %3 ms")
                       .arg(concurrency)
                       .arg(fixed.recordsPerSecond, 0, 'f', 1)
                       .arg(fixed.p95Ms, 0, 'f', 0),
                   {{"concurrency", concurrency}, {"records_per_s", fixed.recordsPerSecond}, {"p95_ms", fixed.p95Ms}});
    }
    if (!hasPool())
        return 0;
    const KneeFigures found = runAt(automatic, int(limit) * seconds * 7 / 2);
    report.add(QStringLiteral("found by itself: %1 records/s, %2 % of the best fixed number (%3 % from the tenth second on), p95 %4 ms, %5x "
                              "that at %6 (%7x); %8 in flight at most")
                   .arg(found.recordsPerSecond, 0, 'f', 1)
                   .arg(found.recordsPerSecond / best.recordsPerSecond * 100.0, 0, 'f', 1)
                   .arg(found.recordsPerSecondLater / best.recordsPerSecond * 100.0, 0, 'f', 1)
                   .arg(found.p95Ms, 0, 'f', 0)
                   .arg(found.p95Ms / kneeP95, 0, 'f', 2)
                   .arg(knee)
                   .arg(found.p95MsLater / kneeP95, 0, 'f', 2)
                   .arg(found.mostInFlight),
               {{"concurrency", "auto"},
                {"records_per_s", found.recordsPerSecond},
                {"share_of_best_fixed", found.recordsPerSecond / best.recordsPerSecond},
                {"share_of_best_fixed_after_10_s", found.recordsPerSecondLater / best.recordsPerSecond},
                {"p95_ms", found.p95Ms},
                {"p95_against_knee", found.p95Ms / kneeP95},
                {"p95_against_knee_after_10_s", found.p95MsLater / kneeP95},
                {"most_in_flight", found.mostInFlight}});
    return 0;
}
