// SPDX-License-Identifier: Apache-2.0
// What it costs that somebody looks: 64 streams, a token every 20 ms, without and with one who watches all of them.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

using namespace lw;
using namespace lw::bench;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("watch", argc, argv);
    ServerProcess server(Json{{"latency_ms", 150}, {"words", 20}, {"word_ms", 20}});
    const int records = report.isQuick() ? 64 : 2'000;
    for (int round = 0; round < (report.isQuick() ? 1 : 3); ++round) {
        for (const bool watched : {false, true}) {
            RunLoad load{planFor(server.url(), 64), records};
            if (watched)
                load.watch = {0, 64, engine::RequestWatch::Which::All};
            const RunFigures run = runOnce(load);
            report.add(QStringLiteral("64 streams, %1: %2 us CPU a request, %3 pictures")
                           .arg(watched ? QStringLiteral("watched") : QStringLiteral("unseen"))
                           .arg(run.processCpuUs, 0, 'f', 0)
                           .arg(run.pictures),
                       {{"watched", watched}, {"process_cpu_us", run.processCpuUs}, {"engine_cpu_us", run.engineCpuUs}, {"pictures", run.pictures}});
        }
    }
    return 0;
}
